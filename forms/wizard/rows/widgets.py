"""The rows on the page of their step: what each says in short, with buttons to change, remove and add."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.paginator import Paginator

from forms.applications.models import Draft
from forms.definitions.field_types.base import field_type
from forms.definitions.field_types.group import RowsTable
from forms.definitions.rows import rows_of, table_of
from forms.definitions.schema import FieldSchema

from .addresses import NEW, OPEN, REMOVE, SHEET, takes_sheets

#: Columns that a row is recognised by, and the last one that adds up; all are on its own page and on the check page.
MOST_COLUMNS = 4
ROWS_OF_A_PAGE = 50


class RowsEditor(RowsTable):
    """Its value is what the draft holds: each row is saved on its own page, and ids in a post are not looked at."""

    template_name = "wizard/widgets/rows.html"

    def __init__(self, draft: Draft, group: FieldSchema, page: int) -> None:
        super().__init__(group)
        self.draft = draft
        self.page = page

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[dict[str, Any]]:
        return rows_of(self.draft.answers.get(self.group.id))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = forms.Widget.get_context(self, name, value, attrs)
        rows = self.value_from_datadict(None, None, name)
        page = Paginator(rows, ROWS_OF_A_PAGE).get_page(self.page)
        first = max(page.start_index() - 1, 0)
        table = table_of(self.group, rows, slice(first, first + ROWS_OF_A_PAGE))
        kind = field_type(self.group.type)
        lines, shown = zip(page, table.rows, strict=True), columns_shown(self.group)
        context |= {
            "page": page,
            "columns": [table.columns[place] for place in shown],
            "rows": [
                (row["id"], number, [(table.columns[place], words[place]) for place in shown], bool(row.get("typed")))
                for number, (row, words) in enumerate(lines, first + 1)
            ],
            "totals": [(label, sum_) for label, sum_ in zip(table.columns, table.totals, strict=False) if sum_],
            "row_name": kind.row_name(self.group),
            "row_name_small": kind.row_name_small(self.group),
            "has_room": len(rows) < kind.most(self.group),
            "most": kind.most(self.group),
            "names": {"open": OPEN, "remove": REMOVE, "new": NEW, "sheet": SHEET},
            "takes_sheets": takes_sheets(self.group),
        }
        return context


def columns_shown(group: FieldSchema) -> list[int]:
    """Their places among the questions of a row."""
    adding_up = [place for place, question in enumerate(group.questions) if field_type(question.type).adds_up]
    return sorted({*range(min(MOST_COLUMNS, len(group.questions))), *adding_up[-1:]})
