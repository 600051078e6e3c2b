"""A form to be filled in by hand: what stands on paper for each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise

from .field_types import field_type
from .field_types.choice import choices_of
from .field_types.inputs import PartsWidget
from .reading import condition_in_words
from .schema import FieldSchema, FormSchema, StepSchema

#: More answers than this are not printed: there is a line to write one on.
MOST_BOXES = 15
LEAST_ROWS, MOST_ROWS = 5, 20

Words = str | Promise


@dataclass(frozen=True)
class Blank:
    """`number` is empty for texts. `boxes` are ticked, `lines` written on, each with its caption (maybe empty), short
    ones beside each other (`is_short`); a list has `columns` and so many empty `rows`.
    """

    field: FieldSchema
    number: str
    condition: str
    boxes: list[Words]
    lines: list[Words]
    columns: list[str]
    rows: range
    is_short: bool


def form_blank(form: FormSchema) -> Iterator[tuple[StepSchema, str, list[Blank]]]:
    """Each step with its condition in words. Values that nobody types are left out."""
    count = 0
    for step in form.steps:
        blanks = []
        for field in step.fields:
            kind = field_type(field.type)
            if not kind.is_computed:
                count += field.is_question
                blanks.append(_blank(form, field, str(count) if field.is_question else ""))
        yield step, condition_in_words(form, step.condition), blanks


def _blank(form: FormSchema, field: FieldSchema, number: str) -> Blank:
    kind = field_type(field.type)
    boxes = [label for _key, label in choices_of(field)] if field.options.get("choices") else list(kind.blank_boxes)
    boxes = boxes if len(boxes) <= MOST_BOXES else []
    columns = [column for inner in field.questions for column in field_type(inner.type).sheet_columns(inner)]
    widget = kind.form_field(field).widget if kind.takes_input and not columns and not boxes else None
    lines = list(widget.labels) if isinstance(widget, PartsWidget) else [""] * (kind.blank_lines if widget else 0)
    rows = range(min(max(field.options.get("least") or 0, LEAST_ROWS), MOST_ROWS))
    condition = condition_in_words(form, field.condition)
    return Blank(field, number, condition, boxes, lines, columns, rows, getattr(widget, "inline", False))
