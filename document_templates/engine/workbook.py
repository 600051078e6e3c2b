"""The parts of a spreadsheet file: read once, changed where rows move, everything else written as it was."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO

from lxml import etree

from .inspection import parse
from .sheet_inspection import MAIN, WORKBOOK
from .sheet_source import Sheet, sheet_read

RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
#: Who wrote the template on which printer, and what it last calculated.
_LEFT_OUT = ("docProps/", "xl/printerSettings/", "xl/calcChain.xml")
_FIXED_TIME = (2021, 1, 1, 0, 0, 0)


class Workbook:
    """`sheets` by part; `trees` are the parts that change."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist() if not name.startswith(_LEFT_OUT)}
        self.trees: dict[str, etree._Element] = {}
        strings = self._strings()
        self.sheets: dict[str, Sheet] = {}
        for title, part in self._sheet_parts():
            self.sheets[part] = sheet_read(title, self.tree(part), strings)

    def tree(self, part: str) -> etree._Element:
        if part not in self.trees:
            self.trees[part] = parse(self.parts[part])
        return self.trees[part]

    def targets(self, part: str) -> dict[str, str]:
        """The parts that a part refers to, by the id of the relationship."""
        folder, name = posixpath.split(part)
        relationships = f"{folder}/_rels/{name}.rels"
        if relationships not in self.parts:
            return {}
        return {
            one.get("Id"): posixpath.normpath(posixpath.join("/", folder, one.get("Target"))).lstrip("/")
            for one in self.tree(relationships)
            if one.get("TargetMode") != "External"
        }

    def _sheet_parts(self) -> list[tuple[str, str]]:
        targets = self.targets(WORKBOOK)
        sheets = [(sheet.get("name"), targets[sheet.get(_ID)]) for sheet in self.tree(WORKBOOK).iter(f"{MAIN}sheet")]
        return [(title, part) for title, part in sheets if part.startswith("xl/worksheets/")]

    def _strings(self) -> list[str]:
        """The shared strings; those with placeholders are blanked, for cells write theirs out."""
        if "xl/sharedStrings.xml" not in self.parts:
            return []
        texts = []
        for item in self.tree("xl/sharedStrings.xml"):
            runs = [run for run in item.iter(f"{MAIN}t") if run.getparent().tag != f"{MAIN}rPh"]
            texts.append("".join(run.text or "" for run in runs))
            if "{" in texts[-1]:
                item[:] = [etree.Element(f"{MAIN}t")]
        return texts

    def as_bytes(self) -> bytes:
        for part in [name for name in self.parts if name.endswith(".rels")]:
            _drop(self.tree(part), "Target")
        _drop(self.tree("[Content_Types].xml"), "PartName")
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                if name in self.trees:
                    content = etree.tostring(self.trees[name], xml_declaration=True, encoding="UTF-8", standalone=True)
                package.writestr(zipfile.ZipInfo(name, _FIXED_TIME), content, zipfile.ZIP_DEFLATED)
        return target.getvalue()


def _drop(tree: etree._Element, attribute: str) -> None:
    for entry in list(tree):
        name = entry.get(attribute, "").lstrip("/").removeprefix("../")
        if name.startswith(_LEFT_OUT) or f"xl/{name}".startswith(_LEFT_OUT):
            tree.remove(entry)
