"""What a DOCX looks like when it is opened: every line with its letters and shape, styles and defaults resolved."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml.ns import qn

POINTS_OF_MM = 72 / 25.4
SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


@dataclass(frozen=True)
class Letters:
    """Of one run, line breaks in it. Size in points; `fonts` of the four scripts; `colour` as RRGGBB or "auto"."""

    text: str
    size: float
    bold: bool
    italic: bool
    fonts: frozenset[str]
    colour: str


@dataclass(frozen=True)
class Line:
    """One paragraph. Distances in points, indents in millimetres; `lines` a factor, 0 for an exact height."""

    text: str
    letters: tuple[Letters, ...]
    style: str
    align: str
    before: float
    after: float
    first_indent: float
    left: float
    right: float
    lines: float
    keeps_with_next: bool
    has_rule: bool
    section: int
    #: The row of a table without borders it stands in (a frame), else None.
    cell: object = None
    in_list: bool = False

    @property
    def sizes(self) -> set[float]:
        return {letters.size for letters in self.letters if letters.text.strip()}

    def all(self, quality: str, wanted: bool) -> bool:
        return all(getattr(letters, quality) == wanted for letters in self.letters if letters.text.strip())


class Reading:
    """A document under the measure."""

    def __init__(self, docx: bytes) -> None:
        self.document: DocumentObject = Document(io.BytesIO(docx))
        self.styles = {style.style_id: style.element for style in self.document.styles}
        defaults = self.document.styles.element.find(qn("w:docDefaults"))
        self.default = {kind: defaults.find(f".//{qn(f'w:{kind}')}") for kind in ("rPr", "pPr")}
        self.lines = list(self._lines())

    @property
    def is_a4(self) -> bool:
        return round(max(self.document.sections[0].page_height, self.document.sections[0].page_width).mm) == 297

    def starting(self, *words: str) -> list[Line]:
        return [line for line in self.lines if line.text.startswith(words)]

    def position(self, words: str) -> int:
        """Of the first line that begins so; -1 without one."""
        return next((at for at, line in enumerate(self.lines) if line.text.startswith(words)), -1)

    def _lines(self) -> Iterator[Line]:
        section = 0
        for paragraph in self.document.element.body.iter(qn("w:p")):
            yield self.line(paragraph, section)
            if paragraph.pPr is not None and paragraph.pPr.find(qn("w:sectPr")) is not None:
                section += 1

    def line(self, paragraph, section: int = 0) -> Line:
        holders = self._paragraph_holders(paragraph)
        spacing = {name: self._value(holders, "spacing", name) for name in ("before", "after", "line", "lineRule")}
        indents = {name: self._value(holders, "ind", name) for name in ("firstLine", "left", "right")}
        letters = tuple(self._letters(paragraph))
        cell = next(paragraph.iterancestors(qn("w:tc")), None)
        table = next(paragraph.iterancestors(qn("w:tbl")), None)
        return Line(
            text=" ".join("".join(run.text for run in letters).split()),
            letters=letters,
            style=self._style_id(paragraph),
            align=self._value(holders, "jc", "val") or "left",
            before=int(spacing["before"] or 0) / 20,
            after=int(spacing["after"] or 0) / 20,
            first_indent=millimetres(indents["firstLine"]),
            left=millimetres(indents["left"]),
            right=millimetres(indents["right"]),
            lines=int(spacing["line"] or 240) / 240 if (spacing["lineRule"] or "auto") == "auto" else 0,
            keeps_with_next=self._is_on(holders, "keepNext"),
            has_rule=any(holder.find(f".//{qn('w:bottom')}") is not None for holder in holders[:1]),
            section=section,
            cell=cell,
            in_list=table is not None and table.tblPr.find(qn("w:tblBorders")) is not None,
        )

    def _style_id(self, paragraph) -> str:
        style = paragraph.pPr.find(qn("w:pStyle")) if paragraph.pPr is not None else None
        return style.get(qn("w:val")) if style is not None else "Normal"

    def _chain(self, style_id: str, kind: str) -> Iterator:
        """The properties of a style and of those it is based on."""
        while style_id:
            style = self.styles[style_id]
            properties = style.find(qn(f"w:{kind}"))
            if properties is not None:
                yield properties
            base = style.find(qn("w:basedOn"))
            style_id = base.get(qn("w:val")) if base is not None else ""

    def _paragraph_holders(self, paragraph) -> list:
        own = [paragraph.pPr] if paragraph.pPr is not None else []
        return [*own, *self._chain(self._style_id(paragraph), "pPr"), self.default["pPr"]]

    def _letters(self, paragraph) -> Iterator[Letters]:
        for run in paragraph.iter(qn("w:r")):
            if next(run.iterancestors(qn("w:p"))) is not paragraph:
                continue
            text = "".join(text_in(part) for part in run)
            own = [run.rPr] if run.rPr is not None else []
            named = run.rPr.find(qn("w:rStyle")) if run.rPr is not None else None
            named = list(self._chain(named.get(qn("w:val")), "rPr")) if named is not None else []
            holders = [*own, *named, *self._chain(self._style_id(paragraph), "rPr"), self.default["rPr"]]
            yield Letters(
                text,
                int(self._value(holders, "sz", "val") or 20) / 2,
                self._is_on(holders, "b"),
                self._is_on(holders, "i"),
                self._fonts(holders),
                self._value(holders, "color", "val") or "auto",
            )

    @staticmethod
    def _fonts(holders: list) -> frozenset[str]:
        """A theme's font counts as "theme": nobody knows which it is."""
        found = set()
        for script, theme in zip(SCRIPTS, THEMES, strict=True):
            for holder in holders:
                fonts = holder.find(qn("w:rFonts"))
                if fonts is not None and fonts.get(qn(f"w:{theme}")):
                    found.add("theme")
                    break
                if fonts is not None and fonts.get(qn(f"w:{script}")):
                    found.add(fonts.get(qn(f"w:{script}")))
                    break
            else:
                found.add("none")
        return frozenset(found)

    @staticmethod
    def _value(holders: list, tag: str, attribute: str) -> str | None:
        for holder in holders:
            element = holder.find(qn(f"w:{tag}"))
            if element is not None and element.get(qn(f"w:{attribute}")) is not None:
                return element.get(qn(f"w:{attribute}"))
        return None

    @staticmethod
    def _is_on(holders: list, tag: str) -> bool:
        for holder in holders:
            element = holder.find(qn(f"w:{tag}"))
            if element is not None:
                return element.get(qn("w:val")) not in ("0", "false", "none")
        return False


def text_in(part) -> str:
    if part.tag == qn("w:t"):
        return part.text or ""
    return {qn("w:br"): "\n", qn("w:tab"): "\t"}.get(part.tag, "")


def millimetres(twentieths: str | None) -> float:
    return int(twentieths or 0) / 20 / POINTS_OF_MM
