"""What can be done to many cases at once: each work is registered by the sub-app that knows how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from forms.casework.models import Case


class CannotBeDone(Exception):
    """Why one case has no result; the message is a sentence for people. The others go on."""


@dataclass(frozen=True)
class Piece:
    """What came of one case: a file for the ZIP of the job."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Work:
    """`do` makes the piece of one case on behalf of a user, with the options of the job; the running number is from 1.

    Asked twice, as after a killed worker, it must not do anything twice. It may raise CannotBeDone.
    """

    key: str
    name: str | Promise
    do: Callable[[Case, Any, dict[str, Any], int], Piece]


_works: dict[str, Work] = {}


def work_register(work: Work) -> Work:
    """Raises ValueError for a key used twice."""
    if work.key in _works:
        raise ValueError(f"work {work.key} is registered twice")
    _works[work.key] = work
    return work


def work_by_key(key: str) -> Work:
    """Raises KeyError for an unknown work."""
    return _works[key]
