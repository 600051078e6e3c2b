"""What a kind of field knows. One small file per kind registers one FieldType; nothing else has to be touched."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..expressions.operators import TEXT
from ..schema import FieldSchema
from .inputs import PartsWidget

#: The setting of every question that is typed: what is said when it is not answered, instead of the kind's own words.
MISSING = "missing"


@cache
def missing_block() -> tuple[str, blocks.Block]:
    hint = _("In your own words, e.g. “Write what you work as now.”")
    block = blocks.CharBlock(label=_("Said when it is not answered"), required=False, max_length=200, help_text=hint)
    return MISSING, block


class FieldType:
    """One kind of question, from the editor's block to the paper.

    A value lives in three shapes: *cleaned* (Python: str, Decimal, date, dict …), *encoded* (JSON, in a Draft and an
    Application) and *words* (what a person reads).
    """

    #: The name in the schema; never changes.
    name: ClassVar[str]
    label: ClassVar[str | Promise]
    icon: ClassVar[str] = "form"
    #: False for what only shows something: it has no key, meaning or answer, and is never required.
    takes_input: ClassVar[bool] = True
    #: True for what nobody types because it follows from other answers (`FieldSchema.formula`).
    is_computed: ClassVar[bool] = False
    #: What the editor's block calls the label.
    label_of_label: ClassVar[str | Promise] = _("Question")
    #: The type of its decoded value in expressions.
    expression_type: ClassVar[str] = TEXT
    #: Said when a required answer is missing; it says what to do.
    missing: ClassVar[str | Promise] = _("Answer this question.")
    #: Its settings, besides label and hint, that applicants read.
    texts: ClassVar[tuple[str, ...]] = ()
    #: Whether the answers to choose from were written for this question, and are no list kept elsewhere.
    has_own_choices: ClassVar[bool] = False
    #: Whether it can be asked in each row of a group.
    in_rows: ClassVar[bool] = True
    #: Whether it has cells in a spreadsheet of such rows.
    takes_cells: ClassVar[bool] = True
    #: Whether its answer is a list of rows, each with answers to questions of its own (FieldSchema.fields).
    has_rows: ClassVar[bool] = False
    #: Whether a link may bring its answer: what says nothing of a person and needs no reading twice.
    comes_by_link: ClassVar[bool] = False
    #: Whether its answer says who somebody is, so that it stands in a list once only.
    identifies: ClassVar[bool] = False
    #: How long most people take to answer it, what they look up included and reading not.
    seconds: ClassVar[int] = 12
    #: Whether people often don't know what to write unless a hint says so.
    needs_hint: ClassVar[bool] = False
    #: The boxes to tick on a printed form, and how many lines there are to write on.
    blank_boxes: ClassVar[tuple[str | Promise, ...]] = ()
    blank_lines: ClassVar[int] = 1
    #: Whether the answers of many rows make a sum that means something.
    adds_up: ClassVar[bool] = False

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        """Extra settings of this kind in the editor; their values become FieldSchema.options."""
        return []

    def problems(self, field: FieldSchema) -> list[str]:
        """What is wrong with the settings of `field`, before it is published."""
        return []

    def frozen(self, options: dict[str, Any]) -> dict[str, Any]:
        """The settings as a published form keeps them."""
        return options

    def form_field(self, field: FieldSchema) -> forms.Field:
        """The Django form field: widget, limits, messages."""
        raise NotImplementedError(self.name)

    def common(self, field: FieldSchema, **messages: str | Promise) -> dict[str, Any]:
        """The arguments every Django form field takes from its schema."""
        return {
            "label": field.label,
            "help_text": field.hint,
            "required": field.required,
            "error_messages": {"required": field.options.get(MISSING) or self.missing} | messages,
        }

    def encode(self, value: Any) -> Any:
        """Cleaned → JSON."""
        return value

    def fitted(self, field: FieldSchema, value: Any) -> Any:
        """What the formula of `field` gave, as a cleaned value of this kind; None if it does not fit."""
        return value

    def decode(self, encoded: Any) -> Any:
        """JSON → cleaned."""
        return encoded

    def sheet_columns(self, field: FieldSchema) -> list[str]:
        """The columns it takes in a spreadsheet: one, or one for each of its inputs."""
        widget = self.form_field(field).widget
        if isinstance(widget, PartsWidget) and not widget.inline:
            return [f"{field.label} – {label}" for label in widget.labels]
        return [field.label]

    def from_cells(self, field: FieldSchema, cells: list[str]) -> Any:
        """What a browser would have posted for the texts of these cells; a text that fits nothing stays as it is."""
        return cells[0] if len(cells) == 1 else cells

    def restored(self, text: str) -> str:
        """A number with the leading zeros that spreadsheets drop; anything else as it is."""
        return text

    def words(self, field: FieldSchema, value: Any) -> str:
        """What stands on the review page and on the desk. Empty string for no answer."""
        return "" if value in (None, "") else str(value)

    def doubt(self, value: Any, known: Mapping[str, Any]) -> str:
        """What to check when a cleaned, given value does not go with `known`: cleaned answers by meaning."""
        return ""

    def paper(self, field: FieldSchema, value: Any) -> Any:
        """A plain value (str, int, bool, list, dict of these) for a document template."""
        return self.words(field, value)

    def export(self, field: FieldSchema, value: Any) -> str:
        """One text cell of a table."""
        return self.words(field, value)

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """JSON Schema of the encoded value."""
        return {"type": "string"}

    def sample(self, field: FieldSchema) -> Any:
        """A cleaned value that passes validation, for previews and proofs: the editor's own, else one of the kind."""
        own = field.options.get("sample")
        return self.sample_of_kind(field) if own in (None, "") else self.decode(own)

    def sample_of_kind(self, field: FieldSchema) -> Any:
        raise NotImplementedError(self.name)


_types: dict[str, FieldType] = {}


def field_type_register(cls: type[FieldType]) -> type[FieldType]:
    """Class decorator."""
    _types[cls.name] = cls()
    return cls


def field_type(name: str) -> FieldType:
    """Raises KeyError for an unknown kind."""
    return _types[name]


def field_types() -> list[FieldType]:
    return list(_types.values())
