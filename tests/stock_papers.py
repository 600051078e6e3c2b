"""The same paper by docxtpl as it comes, and what is compared: every part after canonicalisation.

docProps/core.xml is left out: who wrote the template and when is not told on our papers, and docxtpl adds two empty
elements and escapes twice.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docxtpl import DocxTemplate, InlineImage
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from document_templates.engine.filters import FILTERS
from document_templates.engine.values import Picture

UNCOMPARED = "docProps/core.xml"


def stock_render(template: bytes, values: dict[str, Any]) -> bytes:
    """What docxtpl makes of it, a new object each time, as its documentation shows; escaping, as values need it."""
    paper = DocxTemplate(BytesIO(template))
    environment = SandboxedEnvironment(autoescape=True)
    environment.filters |= FILTERS
    paper.render(_for_stock(values, paper), environment)
    target = BytesIO()
    paper.save(target)
    return target.getvalue()


def _for_stock(value: Any, paper: DocxTemplate) -> Any:
    if isinstance(value, Picture):
        width, height = (Mm(size) if size else None for size in (value.width_mm, value.height_mm))
        return InlineImage(paper, BytesIO(value.content), width, height, value.link or None)
    if isinstance(value, dict):
        return {key: _for_stock(item, paper) for key, item in value.items()}
    if isinstance(value, list):
        return [_for_stock(item, paper) for item in value]
    return value


def canonical_parts(docx: bytes) -> dict[str, bytes]:
    """Each part but the one above: XML in its canonical form, relationships and types in order, others as they are."""
    with zipfile.ZipFile(BytesIO(docx)) as package:
        names = [name for name in package.namelist() if name != UNCOMPARED]
        assert len(names) == len(set(names))
        return {name: _canonical(name, package.read(name)) for name in names}


def _canonical(name: str, content: bytes) -> bytes:
    if not name.endswith((".xml", ".rels")):
        return content
    root = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    if name.endswith(".rels") or name == "[Content_Types].xml":
        root[:] = sorted(root, key=etree.tostring)
    return etree.tostring(root, method="c14n")


def saved(document: Any) -> bytes:
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _write(cell: Any, text: str) -> None:
    """As Word does it: each cell has its own font, size and place."""
    paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.name, run.font.size = "Times New Roman", Pt(11)
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def one_page_template() -> bytes:
    """A receipt: two headings and fifteen lines with a placeholder each."""
    document = Document()
    document.add_heading("GIẤY TIẾP NHẬN HỒ SƠ", 1)
    for at in range(15):
        document.add_paragraph(f"Mục {at + 1}: ").add_run(f"{{{{ muc_{at} }}}}").bold = True
    document.add_paragraph("Xin cảm ơn./.")
    return saved(document)


def one_page_values() -> dict[str, Any]:
    return {f"muc_{at}": f"Nguyễn Thị Ánh Tuyết & {at} <phường Cát Dài>" for at in range(15)}


def report_template(rows: int = 12, columns: int = 22) -> bytes:
    """A table whose every cell is a placeholder of its own."""
    document = Document()
    document.add_heading("BÁO CÁO {{ thang }}", 1)
    table = document.add_table(rows=rows, cols=columns)
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            _write(cell, f"{{{{ o_{at}_{column} }}}}")
    return saved(document)


def report_values(rows: int = 12, columns: int = 22) -> dict[str, Any]:
    cells = {f"o_{at}_{column}": at * 1000 + column for at in range(rows) for column in range(columns)}
    return {"thang": "tháng 10 năm 2021", **cells}


KEYS = ("ho_ten", "ngay_sinh", "so_dinh_danh", "dia_chi", "don_vi", "tu_ngay", "den_ngay", "so_tien")


def list_template() -> bytes:
    """A list of people with a running number and eight placeholders a row, and its sum."""
    document = Document()
    document.add_paragraph("DANH SÁCH {{ doi_tuong }}")
    table = document.add_table(rows=4, cols=9)
    for column, text in enumerate(("TT", *KEYS)):
        table.cell(0, column).text = text
    table.cell(1, 0).text = "{%tr for nguoi in danh_sach %}"
    for column, text in enumerate(("loop.index", *(f"nguoi.{key}" for key in KEYS))):
        _write(table.cell(2, column), f"{{{{ {text} }}}}")
    table.cell(3, 0).text = "{%tr endfor %}"
    document.add_paragraph("Tổng cộng: {{ tong }} người./.")
    return saved(document)


def list_values(count: int) -> dict[str, Any]:
    people = [
        {
            "ho_ten": f"Nguyễn Thị Ánh Tuyết {at}",
            "ngay_sinh": "08/03/1990",
            "so_dinh_danh": f"031190{at:06d}",
            "dia_chi": "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân",
            "don_vi": "Công ty TNHH Du lịch A & B <Hải Phòng>",
            "tu_ngay": "01/05/2021",
            "den_ngay": "31/12/2021",
            "so_tien": "3.710.000",
        }
        for at in range(count)
    ]
    return {"doi_tuong": "hướng dẫn viên du lịch", "danh_sach": people, "tong": count}
