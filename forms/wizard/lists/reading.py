"""What an applicant hands in as a list → lines of texts, or a sentence that says why not."""

from __future__ import annotations

import json
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms.applications.confinement import ConfinementError, run_confined

LARGEST_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True)
class Line:
    """`number`: in the file, from 1."""

    number: int
    cells: list[str]


def sheet_read(content: bytes, most: int) -> list[Line]:
    """The lines of a file that are not empty. Raises ValidationError."""
    if not content.strip():
        raise ValidationError(_("The file is empty. Choose the file with your list."))
    if len(content) > LARGEST_BYTES:
        raise ValidationError(_("The file is larger than 5 MB. Keep only the sheet with the list in it."))
    try:
        answer = json.loads(
            run_confined(
                "forms.wizard.lists.sheet_child", payload=content, arguments=[str(most)], cpu_seconds=9, seconds=10
            )
        )
    except ConfinementError as error:
        raise ValidationError(_refusal("damaged" if error.reason == "failed" else "heavy", "", most)) from error
    if reason := answer.get("refused"):
        raise ValidationError(_refusal(reason, answer["place"], most))
    return [Line(number, cells) for number, cells in answer["rows"]]


def paste_read(text: str) -> list[Line]:
    """What was copied from a spreadsheet: a tab between cells, a line for each row."""
    lines = (line.split("\t") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return [Line(number, cells) for number, cells in enumerate(lines, 1) if any(cell.strip() for cell in cells)]


def _refusal(reason: str, place: str, most: int) -> str:
    sentences = {
        "kind": _(
            "This is neither an Excel file (.xlsx) nor a text file with separators (.csv). Save the list as one."
        ),
        "old": _("This is a file of an old Excel (.xls). Save it as “Excel workbook (.xlsx)” and choose it again."),
        "password": _("The file is locked by a password. Save it without the password and choose it again."),
        "macro": _("The file contains macros (programs). Save it as “Excel workbook (.xlsx)” without them."),
        "links": _("The file refers to other files. Copy the list into a new sheet, values only, and save that."),
        "formula": _("Cell %(place)s contains a formula. Copy the list and paste it as values only, then save."),
        "columns": _("The sheet has more than 100 columns. Keep only the columns of the list."),
        "rows": _("The sheet has more than %(most)d rows, the most that this list may have. Divide it."),
        "heavy": _("The file takes too much work to open. Copy the list into a new sheet, values only, and save that."),
        "damaged": _("The file can’t be opened: it is damaged. Save it again as .xlsx and choose it again."),
    }
    return sentences[reason] % {"place": place, "most": most}
