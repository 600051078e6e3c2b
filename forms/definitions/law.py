"""Conditions of the law over meanings, for the rooms that keep them and those that judge by them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content.language import Language, Term

from .expressions import ExpressionError, check, told
from .expressions.operators import BOOLEAN, DATE, NUMBER, TEXT
from .field_types.base import field_type
from .meanings import MEANINGS

COMPARED = frozenset({TEXT, NUMBER, DATE, BOOLEAN})


def terms() -> Iterator[Term]:
    """The meanings whose values can be compared."""
    for meaning in MEANINGS.values():
        kind = field_type(meaning.field_types[0]).expression_type
        if kind in COMPARED:
            yield Term(meaning.key, str(meaning.label), kind)


def faults(expression: Any) -> list[str]:
    return [str(problem) for problem in check(expression, {term.key: term.kind for term in terms()}, gives=BOOLEAN)]


def law_in_words(expression: Any) -> str:
    """ "Tuổi nhỏ hơn 16"; for what no check lets through, the expression as it is."""
    try:
        return told(expression, {term.key: term.label for term in terms()})
    except ExpressionError:
        return str(expression)


LANGUAGE = Language(terms, faults, law_in_words)
