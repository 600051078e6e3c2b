"""A sheet of official paper: its size, margins, page number, and the styles a clerk finds in Word's list."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, replace

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from .styles import styles_define


@dataclass(frozen=True)
class Paper:
    """Sizes in millimetres, letters in points. `left_column`: where the name of the office stands."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    left_column: float
    body: float
    heading: float
    gap: float
    #: Letters of a table.
    cell: float = 11

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right


#: Margins and letters of facts 4.1 and 4.2.
A4 = Paper(210, 297, top=20, bottom=20, left=30, right=15, left_column=68, body=13, heading=12, gap=6)
#: For wide lists, across the page.
A4_ACROSS = replace(A4, width=297, height=210, left_column=95, cell=8)
#: The same with letters that an official list of few columns has room for.
A4_LIST = replace(A4_ACROSS, cell=11)
#: The slips of the one-stop shop (Thông tư 01/2018/TT-VPCP): half of A4, so letters and margins shrink with it.
A5 = Paper(148, 210, top=12, bottom=10, left=15, right=10, left_column=45, body=11.5, heading=10.5, gap=3)

#: Bytes of a drawing depend on nothing but the drawing.
ZIP_DATE = (2021, 7, 7, 0, 0, 0)


class Sheet:
    """A document under the pen."""

    def __init__(self, paper: Paper, title: str) -> None:
        self.paper = paper
        self.document = Document()
        core = self.document.core_properties
        core.title, core.author, core.comments, core.language = title, "", "", "vi-VN"
        styles_define(self.document, paper)
        section = self.document.sections[0]
        self._measure(section, paper.width, paper.height)
        page_number_on_top(section, self.document.styles["Số trang"])

    def _measure(self, section: Section, width: float, height: float) -> None:
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
        section.top_margin, section.bottom_margin = Mm(self.paper.top), Mm(self.paper.bottom)
        section.left_margin, section.right_margin = Mm(self.paper.left), Mm(self.paper.right)
        section.header_distance, section.footer_distance = Mm(self.paper.top / 2), Mm(self.paper.bottom / 2)

    def landscape_appendix(self) -> Section:
        """Begins a page across, with page numbers of its own (facts 4.3)."""
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        # The break stands in a paragraph of its own, which must not ask for one more page.
        bearer = self.document.paragraphs[-1]
        bearer.style = self.document.styles["Đường kẻ"]
        bearer.paragraph_format.line_spacing, bearer.paragraph_format.space_after = Pt(1), Pt(0)
        self._measure(section, self.paper.height, self.paper.width)
        numbering = OxmlElement("w:pgNumType")
        numbering.set(qn("w:start"), "1")
        section._sectPr.append(numbering)
        return section

    def write(self, text: str, style: str = "Nội dung", container=None) -> Paragraph:
        """One paragraph. `**` switches bold on and off, `~~` italic."""
        paragraph = (container or self.document).add_paragraph(style=self.document.styles[style])
        return write_runs(paragraph, text)

    def save(self) -> bytes:
        raw = io.BytesIO()
        self.document.save(raw)
        return zip_settled(raw.getvalue())


def write_runs(paragraph: Paragraph, text: str) -> Paragraph:
    for position, piece in enumerate(text.split("**")):
        for inner, part in enumerate(piece.split("~~")):
            if part:
                run = paragraph.add_run(part)
                run.bold = True if position % 2 else None
                run.italic = True if inner % 2 else None
    return paragraph


def page_number_on_top(section: Section, style) -> None:
    """Arabic, centred in the top margin, hidden on the first page (facts 4.1)."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.style = style
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("text", "2"), ("end", "")):
        run = paragraph.add_run()
        if kind == "text":
            run.text = text
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = text
            run._r.append(instruction)


def border_below(paragraph: Paragraph, *, length: float, available: float, space: float = 1) -> None:
    """A solid line of `length` mm under a paragraph that is `available` mm wide, centred."""
    border = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", str(space)), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    border.append(line)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    side: Length = Mm((available - length) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.first_line_indent = Pt(0)


def zip_settled(docx: bytes) -> bytes:
    """The same parts with a fixed date, so that drawing twice gives the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as settled:
        for name in source.namelist():
            settled.writestr(zipfile.ZipInfo(name, ZIP_DATE), source.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()
