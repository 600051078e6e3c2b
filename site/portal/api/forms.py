"""The published application forms, as JSON Schema."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router

from forms.definitions.field_types.base import field_type
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from forms.definitions.selectors import version_current

from .schemas import Message

router = Router(tags=["forms"])


def _property(step: StepSchema, field: FieldSchema) -> dict[str, Any]:
    described = {"title": field.label, "description": field.hint, "x-step": step.key, "x-type": field.type}
    if field.meaning:
        described["x-meaning"] = field.meaning
    if condition := field.condition or step.condition:
        described["x-condition"] = condition
    return field_type(field.type).json_schema(field) | described


def json_schema_of(form: FormSchema) -> dict[str, Any]:
    """JSON Schema (2020-12) of the answers by field key; `required` leaves out what is asked under a condition."""
    pairs = [(step, field) for step in form.steps for field in step.questions]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": form.title,
        "description": form.introduction,
        "type": "object",
        "properties": {field.key: _property(step, field) for step, field in pairs},
        "required": [f.key for step, f in pairs if f.required and not f.condition and not step.condition],
        "additionalProperties": False,
        "x-steps": [{"key": step.key, "title": step.title, "condition": step.condition} for step in form.steps],
        "x-programme": form.programme,
        "x-official-number": form.official_number,
    }


@router.get("/forms/{slug}/schema", response={200: dict[str, Any], 404: Message}, summary="JSON Schema of a form")
def schema(request: HttpRequest, slug: str):
    """Of the version that is open now. `x-condition` holds our expression: a subset of JSON Logic over field ids."""
    version = version_current(slug)
    if version is None:
        raise Http404
    return json_schema_of(version.form) | {"x-version": version.number}
