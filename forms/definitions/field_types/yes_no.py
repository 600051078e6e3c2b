"""A question answered by Yes or No; unlike a box to tick, No is an answer too."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.text import fold

from ..expressions.operators import BOOLEAN
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .checkbox import TICKS

YES, NO = "true", "false"
CROSSES = frozenset({"khong", "0", "no", "false"})
TYPED = {YES: True, NO: False, True: True, False: False}


class YesNoField(forms.ChoiceField):
    """Cleans to True, False, or None for no answer."""

    def prepare_value(self, value: Any) -> Any:
        return {True: YES, False: NO}.get(value, value) if isinstance(value, bool) else value

    def clean(self, value: Any) -> bool | None:
        answer = TYPED.get(value) if isinstance(value, str | bool) else None
        if answer is None and (self.required or value not in (None, "")):
            raise ValidationError(self.error_messages["required"], code="required")
        return answer


@field_type_register
class YesNo(FieldType):
    name = "yes_no"
    seconds = 4
    blank_boxes = (gettext_lazy("Yes"), gettext_lazy("No"))
    blank_lines = 0
    label = gettext_lazy("Yes or no")
    comes_by_link = True
    icon = "circle-check"
    expression_type = BOOLEAN
    missing = gettext_lazy("Choose Yes or No.")

    def form_field(self, field: FieldSchema) -> forms.Field:
        choices = [(YES, gettext_lazy("Yes")), (NO, gettext_lazy("No"))]
        return YesNoField(**self.common(field), choices=choices, widget=forms.RadioSelect())

    def from_cells(self, field: FieldSchema, cells: list[str]) -> str:
        words = fold(cells[0])
        return YES if words in TICKS else NO if words in CROSSES else cells[0]

    def decode(self, encoded: Any) -> bool | None:
        return encoded if isinstance(encoded, bool) else None

    def words(self, field: FieldSchema, value: Any) -> str:
        return {True: _("Yes"), False: _("No")}.get(value, "")

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return {"type": "boolean"}

    def sample_of_kind(self, field: FieldSchema) -> bool:
        return True
