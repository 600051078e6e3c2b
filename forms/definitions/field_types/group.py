"""A repeated group: the same questions about each of several people or things, one row each."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from ..expressions.operators import LIST
from ..rows import rows_judge, rows_of, table_of
from ..schema import FieldSchema
from .base import FieldType, field_type, field_type_register

MOST_ROWS = 10_000
USUAL_ROWS = 200
#: So many faults are told at once; the others after these are corrected.
MOST_FAULTS = 10
SAMPLE_ROWS = 3
SAMPLE_NAMES = ("Phạm Thị Huệ", "Vũ Thị Lan Anh", "Đỗ Thị Ngọc Mai")
IDS = uuid.UUID("0f6b7a52-9c1d-5e0b-8a43-6a0d2b1c7e55")


class RowsTable(forms.Widget):
    """Shows the rows. Where they can be changed, the wizard puts a widget of its own in its place."""

    template_name = "definitions/widgets/rows.html"
    use_fieldset = True

    def __init__(self, group: FieldSchema) -> None:
        super().__init__()
        self.group = group

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["table"] = table_of(self.group, rows_of(value))
        return context

    class Media:
        css = {"all": ["definitions/definitions.css"]}


class RowsField(forms.Field):
    """Cleans stored rows to rows; `known` are the answers outside them, on which their questions may depend."""

    def __init__(self, *, group: FieldSchema, least: int, most: int, **kwargs: Any) -> None:
        self.group, self.least, self.most = group, least, most
        self.known: Mapping[str, Any] = {}
        super().__init__(widget=RowsTable(group), **kwargs)

    def clean(self, value: Any) -> list[dict[str, Any]]:
        rows = rows_of(value)
        if not rows and not self.required:
            return []
        self._count_check(len(rows))
        kept, faults = rows_judge(self.group, rows, self.known)
        if faults:
            told = [ValidationError(str(fault), code="row") for fault in faults[:MOST_FAULTS]]
            if len(faults) > MOST_FAULTS:
                told.append(ValidationError(_("And %d more faults.") % (len(faults) - MOST_FAULTS), code="row"))
            raise ValidationError(told)
        return kept

    def _count_check(self, count: int) -> None:
        if count < self.least:
            message = _("Add at least %(least)d rows; there are %(count)d now.")
            few = message % {"least": self.least, "count": count}
            raise ValidationError(few if count else self.error_messages["required"], code="required")
        if count > self.most:
            message = _("At most %(most)d rows fit here; there are %(count)d now. Remove some of them.")
            raise ValidationError(message % {"most": self.most, "count": count}, code="most")


@field_type_register
class Group(FieldType):
    """Its answer, cleaned as encoded, is the list of rows that `rows` describes."""

    name = "group"
    seconds = 0
    label = gettext_lazy("Repeated group (list)")
    icon = "table"
    expression_type = LIST
    in_rows = False
    has_rows = True
    texts = ("row_name",)
    missing = gettext_lazy("Add at least one row to the list.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        least = blocks.IntegerBlock(label=gettext_lazy("At least … rows"), required=False, min_value=1)
        most = blocks.IntegerBlock(
            label=gettext_lazy("At most … rows"), default=USUAL_ROWS, min_value=1, max_value=MOST_ROWS
        )
        hint = gettext_lazy("What one row is about, for example Người lao động.")
        name = blocks.CharBlock(label=gettext_lazy("Name of one row"), max_length=60, help_text=hint)
        return [("row_name", name), ("least", least), ("most", most)]

    def problems(self, field: FieldSchema) -> list[str]:
        found = [] if field.questions else [_("Add the questions of one row.")]
        if self.least(field) > self.most(field):
            found.append(_("The least number of rows is larger than the most."))
        return found

    def least(self, field: FieldSchema) -> int:
        return field.options.get("least") or 1

    def most(self, field: FieldSchema) -> int:
        return field.options.get("most") or USUAL_ROWS

    def row_name(self, field: FieldSchema) -> str:
        return field.options.get("row_name") or _("Row")

    def row_name_small(self, field: FieldSchema) -> str:
        """As in the middle of a sentence."""
        name = self.row_name(field)
        return f"{name[:1].lower()}{name[1:]}"

    def form_field(self, field: FieldSchema) -> forms.Field:
        return RowsField(**self.common(field), group=field, least=self.least(field), most=self.most(field))

    def words(self, field: FieldSchema, value: Any) -> str:
        """ "30 người lao động" """
        rows = rows_of(value)
        return f"{number_format(len(rows))} {self.row_name_small(field)}" if rows else ""

    def paper(self, field: FieldSchema, value: Any) -> list[dict[str, Any]]:
        """One dict a row, by the keys of its questions, for a loop in a template."""
        kinds = [(inner, field_type(inner.type)) for inner in field.questions]
        return [
            {inner.key: kind.paper(inner, kind.decode(row["answers"].get(inner.id))) for inner, kind in kinds}
            for row in rows_of(value)
        ]

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        questions = field.questions
        row = {
            "type": "object",
            "properties": {q.key: field_type(q.type).json_schema(q) | {"title": q.label} for q in questions},
            "required": [q.key for q in questions if q.required and not q.condition and not q.required_if],
            "additionalProperties": False,
        }
        least = self.least(field) if field.required else 0
        return {"type": "array", "items": row, "minItems": least, "maxItems": self.most(field)}

    def sample_of_kind(self, field: FieldSchema) -> list[dict[str, Any]]:
        count = min(max(self.least(field), SAMPLE_ROWS), self.most(field))
        return [
            {
                "id": str(uuid.uuid5(IDS, f"{field.id}/{number}")),
                "answers": {q.id: _sample_answer(q, number) for q in field.questions},
            }
            for number in range(count)
        ]


def _sample_answer(question: FieldSchema, number: int) -> Any:
    """Each row tells of somebody else."""
    kind = field_type(question.type)
    sample = kind.sample(question)
    if kind.identifies:
        sample = f"{sample[:-4]}{int(sample[-4:]) + number:04d}"
    if question.meaning == "beneficiary.full_name":
        sample = SAMPLE_NAMES[number % len(SAMPLE_NAMES)]
    return kind.encode(sample)
