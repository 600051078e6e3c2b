"""Why a package is not taken: sentences for people, each with its place in the package."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

ARROW = " › "


class PackageRefused(Exception):
    """`faults`: what is wrong, one sentence each; nothing of the package was taken."""

    def __init__(self, message: str, place: str = "", *, more: Iterable[str] = ()) -> None:
        self.faults = [f"{place}: {message}" if place else message, *more]
        super().__init__(" ".join(self.faults))


def refused_all(faults: list[str]) -> PackageRefused:
    return PackageRefused(faults[0], more=faults[1:])


def under(place: str, name: Any) -> str:
    """The place of something in what stands at `place`: "form.yaml › steps › 2"."""
    return f"{place}{ARROW}{name}" if place else str(name)


def nearest(name: str, names: Iterable[str]) -> str:
    """ " Did you mean …?" with the most similar name; empty if none is like it."""
    like = difflib.get_close_matches(name, list(names), n=1, cutoff=0.6)
    return " " + _("Did you mean “%(nearest)s”?") % {"nearest": like[0]} if like else ""


def unknown_key(name: Any, names: Iterable[str], place: str) -> PackageRefused:
    message = _("The key “%(name)s” is not known here.") % {"name": str(name)[:60]}
    return PackageRefused(message + nearest(str(name)[:60], names), place)


def missing_key(name: str, place: str) -> PackageRefused:
    return PackageRefused(_("The key “%(name)s” is missing.") % {"name": name}, place)


def unknown_code(what: str, code: str, codes: Iterable[str], place: str) -> PackageRefused:
    """`what` in words: an organisation, a legal document …"""
    message = _("%(what)s “%(code)s” is neither here nor in the package.") % {"what": what, "code": code[:60]}
    return PackageRefused(message + nearest(code[:60], codes), place)


def invalid(error: ValidationError, place: str, labels: dict[str, str]) -> PackageRefused:
    """What a model says against its values, in one sentence each."""
    if not hasattr(error, "error_dict"):
        return refused_all([f"{place}: {message}" for message in error.messages])
    lines = [
        f"{under(place, labels.get(name, name)) if name != '__all__' else place}: {message}"
        for name, errors in error.message_dict.items()
        for message in errors
    ]
    return refused_all(lines)
