"""The runtime form: plain dataclasses ↔ JSON with a schema number.

All that runs reads this, never the editor's blocks.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

SCHEMA_NUMBER = 1


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
    #: What this kind of field adds: limits, choices, accepted files …
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class StepSchema:
    """One screen of the wizard. `key` is the last part of its address."""

    id: str
    key: str
    title: str
    introduction: str = ""
    condition: dict[str, Any] | None = None
    fields: tuple[FieldSchema, ...] = ()


@dataclass(frozen=True)
class FormSchema:
    title: str
    official_number: str
    programme: str
    declaration: str
    introduction: str = ""
    steps: tuple[StepSchema, ...] = ()
    schema_number: int = SCHEMA_NUMBER

    def fields(self) -> Iterator[FieldSchema]:
        for step in self.steps:
            yield from step.fields

    def field_by_key(self, key: str) -> FieldSchema | None:
        return next((field for field in self.fields() if field.key == key), None)

    def field_by_meaning(self, meaning: str, answered: Container[str] | None = None) -> FieldSchema | None:
        """The field that carries a meaning. Several may, on branches that exclude each other: with `answered` (ids)
        the one that was met.
        """
        carriers = (field for field in self.fields() if field.meaning == meaning)
        return next((field for field in carriers if answered is None or field.id in answered), None)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> FormSchema:
        """Raises ValueError for a schema number newer than this program."""
        if data["schema_number"] > SCHEMA_NUMBER:
            raise ValueError(f"schema number {data['schema_number']} is newer than {SCHEMA_NUMBER}")
        steps = tuple(
            StepSchema(**step | {"fields": tuple(FieldSchema(**item) for item in step["fields"])})
            for step in data["steps"]
        )
        return cls(**data | {"steps": steps})
