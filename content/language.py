"""The language in which conditions of the law are kept as data. A room above that knows it tells it here.

Content stores expressions over meanings; it neither reads forms nor judges people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

#: Kinds of value a meaning has.
TEXT, NUMBER, DATE, BOOLEAN = "text", "number", "date", "boolean"


@dataclass(frozen=True)
class Term:
    """A meaning that conditions may ask for, and the kind of its value."""

    key: str
    label: str
    kind: str


@dataclass(frozen=True)
class Language:
    """`faults`: what is wrong with an expression, as sentences; `words`: an expression told to people."""

    terms: Callable[[], Iterable[Term]] = tuple
    faults: Callable[[Any], list[str]] = lambda expression: []
    words: Callable[[Any], str] = str


_languages: list[Language] = [Language()]


def language_register(language: Language) -> None:
    _languages[:] = [language]


def terms() -> Mapping[str, Term]:
    return {term.key: term for term in _languages[0].terms()}


def faults_of(expression: Any) -> list[str]:
    return _languages[0].faults(expression) if expression is not None else []


def words_of(expression: Any) -> str:
    """Empty without a condition."""
    return _languages[0].words(expression) if expression is not None else ""
