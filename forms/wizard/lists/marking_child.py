"""Gives a sheet back with its wrong cells coloured and commented. Runs in a confined child only.

Input: one line of JSON, {"faults": [[line, column from 1, message]], "author"}, then the file. Output:
an XLSX file; a text file with separators becomes one.
"""

from __future__ import annotations

import io
import json
import sys
from typing import Any

from forms.wizard.lists.sheet_child import package_check, texts_of


def marked(content: bytes, faults: list[list[Any]], author: str) -> bytes:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    book = _book(content)
    sheet, fill = book.worksheets[0], PatternFill("solid", fgColor="F9C9C4")
    for line, place, message in faults:
        cell = sheet.cell(line, place)
        cell.fill = fill
        cell.comment = Comment(message, author, height=120, width=320)
    result = io.BytesIO()
    book.save(result)
    return result.getvalue()


def _book(content: bytes):
    from openpyxl import Workbook, load_workbook

    if content[:2] == b"PK":
        package_check(content)
        return load_workbook(io.BytesIO(content), keep_links=False)
    book = Workbook()
    for number, texts in enumerate(texts_of(content), start=1):
        for place, text in enumerate(texts, start=1):
            cell = book.active.cell(number, place, text)
            cell.data_type, cell.number_format = "s", "@"
    return book


def main() -> None:
    line, content = sys.stdin.buffer.read().split(b"\n", 1)
    request = json.loads(line)
    sys.stdout.buffer.write(marked(content, request["faults"], request["author"]))


if __name__ == "__main__":
    main()
