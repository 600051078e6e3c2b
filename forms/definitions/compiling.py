"""From the editor's blocks to the runtime form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from wagtail.blocks import ListBlock, StreamValue, StructBlock

from content.text import clean

from .bank import fields_expanded
from .conditions import condition_of
from .field_types import field_type
from .field_types.base import MISSING
from .formulas import formula_of
from .keys import key_from
from .languages import ENGLISH, english_of
from .schema import FieldSchema, FormSchema, StepSchema
from .support import support_bound

if TYPE_CHECKING:
    from .models import FormDefinition


def form_compile(definition: FormDefinition) -> FormSchema:
    """The schema of a definition as it stands, whether it may be published or not."""
    steps = tuple(_step(child) for child in definition.steps)
    form = FormSchema(
        title=_text(definition.title),
        official_number=_text(definition.official_number),
        programme=definition.programme.code,
        declaration=_text(definition.declaration),
        introduction=_text(definition.introduction),
        steps=steps,
    )
    english = english_of(form, definition.english)
    form = replace(form, texts={ENGLISH: english} if english else {})
    return support_bound(_with_conditions(form, definition.steps), definition.programme)


def _step(child: StreamValue.StreamChild) -> StepSchema:
    value = child.value
    return StepSchema(
        id=child.id,
        key=value["key"],
        title=_text(value["title"]),
        introduction=_text(value["introduction"]),
        fields=tuple(field_compile(field) for field in fields_expanded(value["fields"])),
    )


def field_compile(child: StreamValue.StreamChild) -> FieldSchema:
    """A text between the questions has no key of its own: its id gives it the name of its place on the page."""
    value = child.value
    kind = field_type(child.block_type)
    options = {name: _plain(block, value[name]) for name, block in kind.options_blocks() if name != "formula"}
    options[MISSING] = _text(value.get(MISSING))
    return FieldSchema(
        id=child.id,
        key=value.get("key") or key_from(f"text {child.id}"),
        type=child.block_type,
        label=_text(value["label"]),
        hint=_text(value.get("hint")),
        required=value.get("required", False),
        meaning=value.get("meaning") or "",
        fields=tuple(field_compile(inner) for inner in value["fields"]) if kind.has_rows else (),
        options=kind.frozen({name: option for name, option in options.items() if option not in (None, "", [])}),
    )


def _plain(block: Any, value: Any) -> Any:
    """A block's value as JSON."""
    if isinstance(block, ListBlock):
        return [_plain(block.child_block, item) for item in value]
    if isinstance(block, StructBlock):
        return {name: _plain(child, value[name]) for name, child in block.child_blocks.items()}
    prepared = block.get_prep_value(value)
    return prepared if isinstance(prepared, bool | int | list | None) else _text(str(prepared))


def _text(value: str | None) -> str:
    """Clean, with the line ends of a file and not of a browser, so that the same words have the same fingerprint."""
    return clean(value or "").strip()


def _with_conditions(form: FormSchema, stream: StreamValue) -> FormSchema:
    """Conditions come last: they name fields by key and are stored by id."""
    by_key: dict[str, FieldSchema] = {}
    for field in form.fields():
        by_key.setdefault(field.key, field)
    steps = []
    for step, child in zip(form.steps, stream, strict=True):
        fields = tuple(
            _field_with_conditions(field, part.value, by_key)
            for field, part in zip(step.fields, fields_expanded(child.value["fields"]), strict=True)
        )
        steps.append(replace(step, condition=_condition(child.value, by_key), fields=fields))
    return replace(form, steps=tuple(steps))


def _field_with_conditions(field: FieldSchema, value: Any, by_key: dict[str, FieldSchema]) -> FieldSchema:
    """Rows that say when an answer is required take the place of the box that says it always is."""
    required_if = condition_of(list(value.get("required_when") or ()), value.get("required_match") or "", by_key)
    required = field.required and required_if is None
    return replace(
        field,
        condition=_condition(value, by_key),
        required_if=required_if,
        required=required,
        formula=_formula(value, by_key),
        fields=_rows_with_conditions(field, value, by_key) if field.fields else (),
    )


def _formula(value: Any, by_key: dict[str, FieldSchema]) -> dict[str, Any] | None:
    lines = [{"type": child.block_type, "value": child.value} for child in value.get("formula") or ()]
    return formula_of(lines, by_key)


def _rows_with_conditions(group: FieldSchema, value: Any, by_key: dict[str, FieldSchema]) -> tuple[FieldSchema, ...]:
    """In a row, a key names a question of the same row first."""
    names = by_key | {inner.key: inner for inner in group.fields}
    pairs = zip(group.fields, value["fields"], strict=True)
    return tuple(_field_with_conditions(inner, part.value, names) for inner, part in pairs)


def _condition(value: Any, by_key: dict[str, FieldSchema]) -> dict[str, Any] | None:
    return condition_of(list(value["conditions"]), value["match"], by_key)
