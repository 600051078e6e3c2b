"""One answer of several: radio buttons, or a list to choose from when there are many."""

from __future__ import annotations

from functools import cache
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.text import Vietnamese, fold

from ..keys import key_from
from ..schema import FieldSchema
from .base import FieldType, field_type_register
from .other import (
    WithOtherField,
    answer_decode,
    answer_encode,
    answer_schema,
    answer_words,
    frozen_with_other,
    other_block,
)

RADIO, SELECT = "radio", "select"


class AnswerBlock(blocks.StructBlock):
    """One possible answer. Its key is made from its first label and then stays."""

    label = blocks.CharBlock(label=_("Answer"), max_length=200)
    key = blocks.RegexBlock(
        r"^[a-z0-9_]{0,40}$",
        label=_("Key"),
        required=False,
        help_text=_("For conditions and templates. Made from the answer if left empty."),
    )

    class Meta:
        form_layout = ["label", "key"]

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned["key"] and cleaned["label"]:
            cleaned["key"] = key_from(cleaned["label"])
        return cleaned


class NarrowingSelect(forms.Select):
    """A list to open; with JavaScript a line above it narrows a long one by what is typed, marks or not."""

    def build_attrs(self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None) -> dict[str, Any]:
        said = {"data-narrow": _("Type to find in the list"), "data-narrow-none": _("Nothing in the list fits.")}
        return super().build_attrs(base_attrs, extra_attrs) | said

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, label, *args, **kwargs)
        option["attrs"] |= {"lang": "vi"} if isinstance(label, Vietnamese) else {}
        return option

    class Media:
        js = [forms.Script("definitions/narrow.js", type="module")]


def choices_of(field: FieldSchema) -> list[tuple[str, str]]:
    return [(answer["key"], answer["label"]) for answer in field.options.get("choices", ())]


def answer_key(field: FieldSchema, text: str) -> str:
    """The key of the answer that was written with or without marks; empty if there is none."""
    written = fold(text)
    return next((key for key, label in choices_of(field) if written in (fold(label), key)), "")


def choices_problems(field: FieldSchema) -> list[str]:
    keys = [key for key, _label in choices_of(field)]
    if len(keys) < 2:
        return [str(_("Give at least two answers to choose from."))]
    return [str(_("Two answers have the same key."))] if len(set(keys)) < len(keys) else []


@cache
def answers_block() -> blocks.Block:
    return blocks.ListBlock(AnswerBlock(), label=_("Answers"), min_num=2)


@field_type_register
class Choice(FieldType):
    name = "choice"
    seconds = 6
    label = _("Choice of one answer")
    comes_by_link = True
    icon = "radio-full"
    has_own_choices = True
    missing = _("Choose one of the answers.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        styles = [(RADIO, _("All answers below each other")), (SELECT, _("A list to open, for many answers"))]
        return [
            ("choices", answers_block()),
            ("with_other", other_block()),
            ("style", blocks.ChoiceBlock(choices=styles, default=RADIO, label=_("Shown as"))),
        ]

    def frozen(self, options: dict[str, Any]) -> dict[str, Any]:
        return frozen_with_other(options)

    def problems(self, field: FieldSchema) -> list[str]:
        return choices_problems(field)

    def form_field(self, field: FieldSchema) -> forms.Field:
        choices = self.choices_offered(field)
        if field.options.get("style") == SELECT:
            choices = [("", _("Choose …")), *choices]
            widget: forms.Widget = NarrowingSelect({"class": "select"})
        else:
            widget = forms.RadioSelect()
        form_field = forms.ChoiceField(
            **self.common(field, invalid_choice=self.missing), choices=choices, widget=widget
        )
        return WithOtherField(form_field, **self.common(field)) if field.options.get("with_other") else form_field

    def choices_offered(self, field: FieldSchema) -> list[tuple[str, str]]:
        return choices_of(field)

    def from_cells(self, field: FieldSchema, cells: list[str]) -> Any:
        found = answer_key(field, cells[0])
        if not field.options.get("with_other"):
            return found or cells[0]
        return [found, ""] if found or not cells[0] else ["", cells[0]]

    def encode(self, value: Any) -> Any:
        return answer_encode(value)

    def decode(self, encoded: Any) -> Any:
        return answer_decode(encoded)

    def words(self, field: FieldSchema, value: Any) -> str:
        return answer_words(value, dict(choices_of(field)))

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        return answer_schema([key for key, _label in choices_of(field)], bool(field.options.get("with_other")))

    def sample_of_kind(self, field: FieldSchema) -> str:
        keys = [key for key, _label in choices_of(field)]
        return "nu" if field.meaning == "beneficiary.sex" and "nu" in keys else next(iter(keys), "")
