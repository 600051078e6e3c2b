"""How many millimetres a line of text takes, and how many it has."""

from __future__ import annotations

import subprocess
from functools import cache

from PIL import ImageFont

from paper_reading import POINTS_OF_MM, Line, Reading

FONT = "Times New Roman"


@cache
def font_of(bold: bool, italic: bool) -> ImageFont.FreeTypeFont:
    style = ":bold" * bold + ":italic" * italic
    found = subprocess.run(["fc-match", "-f", "%{file}", FONT + style], capture_output=True, text=True, check=True)
    return ImageFont.truetype(found.stdout, 1000)


def text_width(line: Line, *, last_line: bool = False) -> float:
    """In millimetres, set in one line, or of what stands after its last break."""
    letters = line.letters[-1:] if last_line else line.letters
    texts = [run.text.split("\n")[-1] if last_line else run.text for run in letters]
    points = sum(
        font_of(run.bold, run.italic).getlength(text.strip()) * run.size / 1000
        for run, text in zip(letters, texts, strict=True)
    )
    return points / POINTS_OF_MM


def available(paper: Reading, line: Line) -> float:
    """Millimetres between the sides of the cell or the margins of the page."""
    if line.cell is not None:
        return line.cell.width.mm
    section = paper.document.sections[line.section]
    return section.page_width.mm - section.left_margin.mm - section.right_margin.mm
