"""Puts the rows that came out back into the sheet, and moves what refers to rows: merges, formats, print areas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from lxml import etree

from .sheet_formulas import Formula, Path, RowMap, formula_moved, formula_read, ranges_moved
from .sheet_inspection import MAIN, WORKBOOK
from .sheet_running import Run
from .sheet_source import Calculated, Kept, Sheet, Slot
from .workbook import Workbook

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
#: Where the address of a range of a sheet stands: element and attribute.
_RANGES = (("conditionalFormatting", "sqref"), ("dataValidation", "sqref"), ("hyperlink", "ref"),
           ("autoFilter", "ref"), ("protectedRange", "sqref"), ("ignoredError", "sqref"))  # fmt: skip
_FORMULAS = ("formula", "formula1", "formula2")


def sheet_put(workbook: Workbook, part: str, sheet: Sheet, run: Run, maps: Mapping[str, RowMap]) -> None:
    root = workbook.tree(part)
    data = root.find(f"{MAIN}sheetData")
    _merges_put(root, run)
    _ranges_put(root, sheet.title, maps)
    for element in root.findall(f"{MAIN}dimension"):
        root.remove(element)
    for setup in root.iter(f"{MAIN}pageSetup"):
        setup.attrib.pop(_ID, None)
    for point in root.iter(f"{MAIN}brk"):
        if point.getparent().tag == f"{MAIN}rowBreaks":
            span = run.rows.span(int(point.get("id")))
            point.set("id", str(span[1] if span else run.rows.end))
    for target in workbook.targets(part).values():
        if target.startswith("xl/drawings/"):
            _drawing_put(workbook.tree(target), run.rows)
    rows = "".join(_rows_written(sheet, run, maps))
    filled = etree.fromstring(f'<sheetData xmlns="{MAIN[1:-1]}">{rows}</sheetData>', etree.XMLParser(huge_tree=True))
    root.replace(data, filled)


def _rows_written(sheet: Sheet, run: Run, maps: Mapping[str, RowMap]) -> Iterator[str]:
    for number, (source, path, filled) in enumerate(run.made, start=1):
        row = sheet.rows[source]
        if not row.cells and not row.attributes:
            continue
        slots = iter(filled)
        cells = []
        for cell in row.cells:
            place = f'<c r="{cell.column}{number}"'
            if isinstance(cell, Slot):
                cells.append(f"{place}{cell.attributes}{next(slots)}")
            elif isinstance(cell, Kept):
                cells.append(f"{place}{cell.rest}")
            else:
                cells.append(_calculated(place, cell, path, sheet.title, maps))
        yield f'<row r="{number}"{row.attributes}>{"".join(cells)}</row>'


def _calculated(place: str, cell: Calculated, path: Path, title: str, maps: Mapping[str, RowMap]) -> str:
    formula = etree.Element("f")
    formula.text = formula_moved(cell.formula, path, title, maps)
    return f"{place}{cell.attributes}>{etree.tostring(formula, encoding='unicode')}</c>"


def _merges_put(root: etree._Element, run: Run) -> None:
    """A merge within a repeated row comes with every turn."""
    merged = root.find(f"{MAIN}mergeCells")
    if merged is None:
        return
    by_row: dict[int, list[Formula]] = defaultdict(list)
    for merge in merged:
        formula = formula_read(merge.get("ref"))
        by_row[formula[0].row].append(formula)
    merged[:] = []
    for number, (source, path, _filled) in enumerate(run.made, start=1):
        for formula in by_row.get(source, ()):
            first, last = formula[0].text.split(":")
            end = run.rows.range(formula[0].last_row, formula[0].last_row, path)
            columns = [corner.rstrip("0123456789") for corner in (first, last)]
            etree.SubElement(
                merged, f"{MAIN}mergeCell", ref=f"{columns[0]}{number}:{columns[1]}{end[1] if end else number}"
            )
    merged.set("count", str(len(merged)))
    if not len(merged):
        root.remove(merged)


def _ranges_put(root: etree._Element, title: str, maps: Mapping[str, RowMap]) -> None:
    for name, attribute in _RANGES:
        for element in list(root.iter(f"{MAIN}{name}")):
            moved = " ".join(ranges_moved(element.get(attribute), maps[title]))
            if moved:
                element.set(attribute, moved)
            else:
                element.getparent().remove(element)
    for name in _FORMULAS:
        for element in root.iter(f"{MAIN}{name}"):
            _text_put(element, title, maps)


def _text_put(element: etree._Element, title: str, maps: Mapping[str, RowMap]) -> None:
    moved = formula_moved(formula_read(element.text or ""), (), title, maps)
    element.text = moved


def workbook_put(workbook: Workbook, maps: Mapping[str, RowMap]) -> None:
    """Names of ranges (print areas, repeated title rows) follow; everything is calculated when it is opened."""
    root = workbook.tree(WORKBOOK)
    for name in root.iter(f"{MAIN}definedName"):
        _text_put(name, "", maps)
    calculation = root.find(f"{MAIN}calcPr")
    if calculation is None:
        before = root.find(f"{MAIN}definedNames")
        before = root.find(f"{MAIN}sheets") if before is None else before
        calculation = etree.Element(f"{MAIN}calcPr")
        before.addnext(calculation)
    calculation.set("fullCalcOnLoad", "1")


def _drawing_put(root: etree._Element, rows: RowMap) -> None:
    """Pictures stay beside the row they hang on; their rows count from 0."""
    for element in root.iter(f"{_DRAWING}row"):
        span = rows.span(int(element.text) + 1)
        element.text = str((span[0] if span else rows.end) - 1)
