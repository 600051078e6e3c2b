"""The row that shows how to fill the empty sheet; it is recognised and left out when the sheet comes back."""

from __future__ import annotations

from datetime import date
from typing import Any

from forms.definitions.field_types.base import field_type
from forms.definitions.rows import rows_of
from forms.definitions.schema import FieldSchema

from .columns import Column, columns_of


def sample_cells(group: FieldSchema) -> list[tuple[Column, str]]:
    """Each column with the text of its cell."""
    answers = rows_of(field_type(group.type).sample(group))[0]["answers"]
    return [(column, _text(column, answers.get(column.field.id))) for column in columns_of(group)]


def _text(column: Column, encoded: Any) -> str:
    kind, question = field_type(column.field.type), column.field
    value = kind.decode(encoded)
    if len(kind.sheet_columns(question)) > 1:
        part = kind.form_field(question).widget.decompress(value)[column.part]
        return "/".join(f"{int(item):02}" for item in part) if isinstance(part, list) else part
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else kind.export(question, value)
