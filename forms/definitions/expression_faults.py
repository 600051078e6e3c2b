"""What is wrong with the conditions and formulas of a form, before it is published."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any

from django.utils.translation import gettext as _

from .expressions import SUPPORT, check, references
from .expressions.operators import BOOLEAN
from .field_types import field_type
from .schema import FieldSchema, FormSchema, StepSchema

Types = dict[str, str]


def expression_faults(form: FormSchema) -> Iterator[tuple[StepSchema, StepSchema | FieldSchema, str]]:
    """(step, the step again or the field, message). Conditions and formulas read what stands before them, on their own
    screen too: the wizard shows a screen again when its answers bring up more, so that all works without JavaScript.
    """
    scope = Scope(form)
    for step in form.steps:
        yield from ((step, step, message) for message in scope.faults(step.condition))
        for field in step.fields:
            yield from ((step, field, message) for message in scope.faults_of(field))
            row = scope.copy()
            row.later |= {inner.id: inner for inner in field.fields}
            for inner in field.fields:
                yield from ((step, inner, message) for message in row.faults_of(inner))
                row.add(inner)
            if field.is_question:
                scope.add(field)


class Scope:
    """The questions that an expression at some place of the form may read, and those that come too late."""

    def __init__(self, form: FormSchema) -> None:
        self.form = form
        self.later = {field.id: field for field in form.fields()}
        self.earlier: dict[str, FieldSchema] = {}
        self.types: Types = {}
        self.rows: dict[str, Types] = {}

    def copy(self) -> Scope:
        """A scope that goes its own way from here: over the questions of one row."""
        copied = copy(self)
        for name in ("later", "earlier", "types", "rows"):
            setattr(copied, name, dict(getattr(self, name)))
        return copied

    def add(self, field: FieldSchema) -> None:
        self.later.pop(field.id, None)
        self.earlier[field.id] = field
        self.types[field.id] = field_type(field.type).expression_type
        if field.fields:
            self.rows[field.id] = {inner.id: field_type(inner.type).expression_type for inner in field.fields}

    def faults_of(self, field: FieldSchema) -> Iterator[str]:
        yield from self.faults(field.condition)
        yield from self.faults(field.required_if)
        yield from self.faults(field.formula, gives=field_type(field.type).expression_type)

    def faults(self, expression: Any, gives: str = BOOLEAN) -> Iterator[str]:
        if expression is None:
            return
        inner = {name for types in self.rows.values() for name in types}
        names = references(expression) - inner
        for name in sorted(names):
            if name in self.later:
                message = _("The condition asks for “%s”, which does not stand before it. Move one of them.")
                yield message % self.later[name].label
            elif name not in self.types:
                yield _("The condition asks for “%s”: no question has this key.") % name
        if names <= self.types.keys():
            yield from (str(problem) for problem in check(expression, self.types, gives=gives, rows=self.rows))
            yield from self.answers_unknown(expression)

    def answers_unknown(self, expression: Any) -> Iterator[str]:
        """Comparisons of a choice with an answer that it does not offer."""
        if not isinstance(expression, dict):
            return
        for operator, operands in expression.items():
            if operator == SUPPORT:  # names meanings beside answers, and compares nothing
                continue
            parts = operands if isinstance(operands, list) else [operands]
            fields = [self.earlier.get(part["var"]) for part in parts if isinstance(part, dict) and "var" in part]
            choices = [field.options["choices"] for field in fields if field and "choices" in field.options]
            if choices:
                yield from _not_offered(parts, {answer["key"] for answer in choices[0]})
            for part in parts:
                yield from self.answers_unknown(part)


def _not_offered(parts: list[Any], keys: set[str]) -> Iterator[str]:
    texts = [text for part in parts for text in (part if isinstance(part, list) else [part])]
    for text in (text for text in texts if isinstance(text, str) and text not in keys):
        yield _("The condition compares with “%(text)s”; the answers are: %(keys)s.") % {
            "text": text,
            "keys": ", ".join(sorted(keys)),
        }
