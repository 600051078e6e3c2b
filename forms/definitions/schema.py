"""The runtime form: plain dataclasses ↔ JSON with a schema number.

All that runs reads this, never the editor's blocks.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from .schema_versions import SCHEMA_NUMBER, schema_convert

#: Kinds of field that stand between the questions and ask nothing.
TEXTS = frozenset({"heading", "information"})


@dataclass(frozen=True)
class FieldSchema:
    """One question. `id` is stable (a UUID); label and key may change between versions."""

    id: str
    key: str
    type: str
    label: str
    hint: str = ""
    required: bool = True
    meaning: str = ""
    condition: dict[str, Any] | None = None
    #: When the answer is required, if `required` depends on other answers.
    required_if: dict[str, Any] | None = None
    #: How a computed value comes about.
    formula: dict[str, Any] | None = None
    #: What this kind of field adds: limits, choices, accepted files …
    options: dict[str, Any] = field(default_factory=dict)
    #: The questions of one row, if this is a repeated group.
    fields: tuple[FieldSchema, ...] = ()

    @property
    def is_question(self) -> bool:
        return self.type not in TEXTS

    @property
    def questions(self) -> tuple[FieldSchema, ...]:
        """What is answered in each row of a group."""
        return tuple(inner for inner in self.fields if inner.is_question)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> FieldSchema:
        return cls(**data | {"fields": tuple(cls.from_json(item) for item in data["fields"])})


@dataclass(frozen=True)
class StepSchema:
    """One screen of the wizard. `key` is the last part of its address."""

    id: str
    key: str
    title: str
    introduction: str = ""
    condition: dict[str, Any] | None = None
    fields: tuple[FieldSchema, ...] = ()

    @property
    def questions(self) -> tuple[FieldSchema, ...]:
        """The fields that are answered; headings and texts are not."""
        return tuple(field for field in self.fields if field.is_question)

    @property
    def with_rows(self) -> tuple[FieldSchema, ...]:
        """The fields, texts among them, each group followed by the fields of its rows."""
        return tuple(part for field in self.fields for part in (field, *field.fields))


@dataclass(frozen=True)
class FormSchema:
    title: str
    official_number: str
    programme: str
    declaration: str
    introduction: str = ""
    steps: tuple[StepSchema, ...] = ()
    #: {language: {text: its translation}}; what stands in the fields is Vietnamese.
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    schema_number: int = SCHEMA_NUMBER

    def fields(self) -> Iterator[FieldSchema]:
        """All questions, those in the rows of a group not counted: they belong to the group."""
        for step in self.steps:
            yield from step.questions

    def every_field(self) -> Iterator[FieldSchema]:
        """All questions, each group followed by the questions of its rows."""
        for question in self.fields():
            yield question
            yield from question.questions

    def field_by_key(self, key: str) -> FieldSchema | None:
        return next((field for field in self.fields() if field.key == key), None)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def sha256(self) -> str:
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> FormSchema:
        """Of any schema number up to ours. Raises ValueError for a newer one."""
        data = schema_convert(data)
        steps = tuple(
            StepSchema(**step | {"fields": tuple(FieldSchema.from_json(item) for item in step["fields"])})
            for step in data["steps"]
        )
        return cls(**data | {"steps": steps})
