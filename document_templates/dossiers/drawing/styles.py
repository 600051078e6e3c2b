"""The styles of official paper (facts 4.2), by the names a clerk knows them by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.document import Document as DocumentObject
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

if TYPE_CHECKING:
    from .page import Paper

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
KEPT = {"Normal", "Header", "Default Paragraph Font", "Normal Table", "No List"}
LEFT, CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True)
class Style:
    """Sizes in points; `before`, `after`, `indent` in points and millimetres."""

    name: str
    identifier: str
    size: float
    align: int = LEFT
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    indent: float = 0
    #: A factor, or an exact height.
    lines: float | Length = 1
    keep_with_next: bool = False


def official_styles(paper: Paper) -> list[Style]:
    body, heading, gap = paper.body, paper.heading, paper.gap
    first_line = 12.7 if body > 12 else 0
    return [
        Style("Quốc hiệu", "QuocHieu", heading, CENTRE, bold=True),
        Style("Tiêu ngữ", "TieuNgu", heading + 1, CENTRE, bold=True),
        Style("Cơ quan chủ quản", "CoQuanChuQuan", heading, CENTRE),
        Style("Cơ quan ban hành", "CoQuanBanHanh", heading, CENTRE, bold=True),
        Style("Kẻ dưới cơ quan", "KeDuoiCoQuan", 11, CENTRE, bold=True, lines=Pt(6)),
        Style("Đường kẻ", "DuongKe", 3, CENTRE, after=gap, keep_with_next=True),
        Style("Số ký hiệu", "SoKyHieu", min(13, heading + 1), CENTRE, before=gap),
        Style("Độ khẩn", "DoKhan", min(13, heading + 1), CENTRE, bold=True),
        Style("Địa danh ngày tháng", "DiaDanh", heading + 1, CENTRE, italic=True, before=gap),
        Style("Số trang", "SoTrang", heading + 1, CENTRE),
        Style("Chân trang", "ChanTrang", 8, CENTRE, italic=True),
        Style("Tên loại", "TenLoai", body, CENTRE, bold=True, before=2.5 * gap, keep_with_next=True),
        Style("Trích yếu", "TrichYeu", body, CENTRE, bold=True, keep_with_next=True),
        Style("Phụ lục", "PhuLuc", body + 1, CENTRE, bold=True, keep_with_next=True),
        Style("Kèm theo", "KemTheo", body, CENTRE, italic=True, keep_with_next=True),
        Style("Bằng chữ", "BangChu", body, CENTRE, bold=True, italic=True, before=gap),
        Style("Dòng giữa", "DongGiua", body, CENTRE, before=gap, after=gap, keep_with_next=True),
        Style("Căn cứ", "CanCu", body, JUSTIFY, italic=True, before=gap / 2, after=gap / 2, indent=first_line),
        Style("Nội dung", "NoiDung", body, JUSTIFY, before=gap / 2, after=gap / 2, indent=first_line),
        Style("Nội dung không lùi", "NoiDungKhongLui", body, JUSTIFY, before=gap / 2, after=gap / 2),
        Style("Chức vụ ký", "ChucVuKy", body, CENTRE, bold=True, before=1.5 * gap, keep_with_next=True),
        Style("Chú dẫn ký", "ChuDanKy", body - 1, CENTRE, italic=True, keep_with_next=True),
        Style("Họ tên ký", "HoTenKy", body, CENTRE, bold=True),
        Style("Nơi nhận", "NoiNhan", min(12, body), bold=True, italic=True, before=1.5 * gap, keep_with_next=True),
        Style("Nơi nhận danh sách", "NoiNhanDanhSach", min(11, body - 1), keep_with_next=True),
        Style("Ô đơn", "ODon", body - 0.5, before=2, after=2),
        Style("Đầu bảng", "DauBang", paper.cell, CENTRE, bold=True, before=2, after=2),
        Style("Ô bảng", "OBang", paper.cell, before=1, after=1),
    ]


def styles_define(document: DocumentObject, paper: Paper) -> None:
    """Leaves only these styles in the list, so that a clerk finds his way."""
    styles_prune(document)
    defaults_set(document, paper)
    for style in official_styles(paper):
        style_add(document, style)


def styles_prune(document: DocumentObject) -> None:
    for style in list(document.styles):
        if style.name not in KEPT:
            style.delete()
    for latent in document.styles.element.findall(qn("w:latentStyles")):
        document.styles.element.remove(latent)
    unused = ("stylesWithEffects", "customXml", "webSettings", "numbering")
    for owner in (document.part.rels, document.part.package.rels):
        for rel_id, relationship in list(owner.items()):
            if relationship.reltype.endswith((*unused, "thumbnail")):
                del owner[rel_id]


def defaults_set(document: DocumentObject, paper: Paper) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    fonts = properties.find(qn("w:rFonts"))
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    properties.find(qn("w:lang")).set(qn("w:val"), LANGUAGE)
    spacing = defaults.find(qn("w:pPrDefault")).find(qn("w:pPr")).find(qn("w:spacing"))
    for name, value in (("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")):
        spacing.set(qn(f"w:{name}"), value)
    document.styles["Normal"].font.size = Pt(paper.body)


def style_add(document: DocumentObject, wanted: Style) -> None:
    style = document.styles.add_style(wanted.name, WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), wanted.identifier)
    style.base_style = document.styles["Normal"]
    style.quick_style, style.hidden = True, False
    style.font.size, style.font.bold, style.font.italic = Pt(wanted.size), wanted.bold, wanted.italic
    shape = style.paragraph_format
    shape.alignment, shape.keep_with_next = wanted.align, wanted.keep_with_next
    shape.space_before, shape.space_after = Pt(wanted.before), Pt(wanted.after)
    shape.line_spacing = wanted.lines
    if wanted.indent:
        shape.first_line_indent = Mm(wanted.indent)
