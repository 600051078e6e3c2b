"""A form as a file (form.yaml) → the editor's blocks."""

from __future__ import annotations

import uuid
from typing import Any

from content.models import Organisation, Programme

from .blocks import FieldBlock, StepStreamBlock
from .compiling import form_compile
from .field_types import field_type
from .keys import key_from
from .languages import english_kept
from .models import FormDefinition

#: Ids of steps and fields of a file that gives none are made from its slug and their keys.
IDS = uuid.UUID("5b1f2c6e-3c0e-5d5a-9a57-0d7f6f4b9a10")


def definition_build(data: dict[str, Any]) -> FormDefinition:
    """An unsaved definition. Raises ValueError for a setting that a kind of field doesn't have.

    `data` has the columns of FormDefinition, `programme` and `addressee` as codes, and
    `steps`, each with `fields`, each with `type` and the settings of its block; `english`: {text: its English}.
    """
    columns = ("slug", "title", "official_number", "introduction", "declaration")
    definition = FormDefinition(
        programme=Programme.objects.get(code=data["programme"]),
        addressee=Organisation.objects.get(code=data["addressee"]),
        **{column: data.get(column, "") for column in columns},
    )
    definition.steps = StepStreamBlock().to_python(raw_steps(data["slug"], data["steps"]))
    definition.english = english_kept(form_compile(definition), data.get("english", {}))
    return definition


def raw_steps(slug: str, steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The steps of a file as the editor's blocks are stored, each with its id."""
    return [_step(slug, step) for step in steps]


def _step(slug: str, step: dict[str, Any]) -> dict[str, Any]:
    key = step.get("key") or key_from(step["title"]).replace("_", "-")
    fields = [_field(slug, field) for field in step["fields"]]
    return {"type": "step", "id": _id(step, f"{slug}/{key}"), "value": step | {"key": key, "fields": fields}}


def _field(slug: str, field: dict[str, Any], group: str = "") -> dict[str, Any]:
    """`group`: the key of the repeated group it belongs to."""
    key = field.get("key") or key_from(field["label"])
    kind = field_type(field["type"])
    value = {name: setting for name, setting in field.items() if name not in ("type", "id")}
    value |= {"key": key} if kind.takes_input else {}
    unknown = value.keys() - FieldBlock(kind).child_blocks.keys()
    if unknown:
        raise ValueError(f"{slug}#{key}: a field of the kind {field['type']} has no setting {', '.join(unknown)}")
    if "fields" in value:
        value["fields"] = [_field(slug, inner, key) for inner in value["fields"]]
    place = f"{slug}#{group}/{key}" if group else f"{slug}#{key}"
    if "formula" in value:
        value["formula"] = [_line(line, f"{place}/{number}") for number, line in enumerate(value["formula"], 1)]
    return {"type": field["type"], "id": _id(field, place), "value": value}


def _line(line: dict[str, Any], place: str) -> dict[str, Any]:
    """Of a formula; one that is as it is stored stays."""
    if isinstance(line.get("value"), dict):
        return line
    value = {name: setting for name, setting in line.items() if name not in ("type", "id")}
    return {"type": line["type"], "id": _id(line, place), "value": value}


def _id(item: dict[str, Any], name: str) -> str:
    return item.get("id") or str(uuid.uuid5(IDS, name))
