"""A list of thousands becomes a PDF in a time that grows with its rows: only for that it is cut, and nobody is lost."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from document_templates.engine import convert
from document_templates.engine.press.long_tables import LONGEST, PIECE, long_tables_cut
from word_files import MAIN, with_replaced, word_file

HEAD = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc></w:tr>"
NESTED = f"<w:tbl><w:tblPr/><w:tblGrid/>{HEAD}{HEAD}</w:tbl>"


def row(text: object, cell: str = "", flow: str = "", nested: str = "") -> str:
    properties = f"<w:tcPr>{cell}</w:tcPr>" if cell else ""
    return f"<w:tr><w:tc>{properties}{nested}<w:p><w:pPr>{flow}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>"


def list_of(rows: list[str], head: str = HEAD) -> bytes:
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
        f"{head}{''.join(rows)}</w:tbl><w:p/>"
    )
    return with_replaced(word_file("Danh sách"), MAIN, b"<w:sectPr", table.encode() + b"<w:sectPr")


def pieces(docx: bytes) -> list[list[str]]:
    """The text of the rows of each table."""
    tables = Document(BytesIO(docx)).tables
    return [["".join(text.text for text in row.iter(qn("w:t"))) for row in table._tbl.tr_lst] for table in tables]


def test_every_row_stands_once_in_its_order_and_each_piece_has_the_head():
    cut = pieces(long_tables_cut(list_of([row(number) for number in range(1_234)])))
    assert [piece[0] for piece in cut] == ["TT"] * len(cut)
    assert [text for piece in cut for text in piece[1:]] == [str(number) for number in range(1_234)]
    # No piece is a mere rest.
    assert all(PIECE * 0.8 < len(piece) <= PIECE + 1 for piece in cut)


def test_pieces_begin_on_a_new_page_and_the_rest_of_the_file_stays():
    docx = list_of([row(number) for number in range(LONGEST + 1)])
    cut = Document(BytesIO(long_tables_cut(docx)))
    assert [p.paragraph_format.page_break_before for p in cut.paragraphs] == [None, True, True, None]
    assert [style.name for style in cut.styles] == [style.name for style in Document(BytesIO(docx)).styles]


@pytest.mark.parametrize(
    "docx", [list_of([row(number) for number in range(LONGEST - 1)]), word_file("Không bảng"), b"junk", b""]
)
def test_what_has_no_long_table_stays_as_it_is(docx):
    assert long_tables_cut(docx) is docx


def test_a_group_keeps_its_heading_and_its_merged_cells_and_tables_within_cells_stay_whole():
    parts = [
        row(f"Nhóm {number}", flow="<w:keepNext/>")
        + row(f"{number}a", cell='<w:vMerge w:val="restart"/>', nested=NESTED)
        + row(f"{number}b", cell="<w:vMerge/>")
        + row(f"{number}c", cell='<w:vMerge w:val="continue"/>')
        for number in range(300)
    ]
    cut = pieces(long_tables_cut(list_of(parts)))
    assert len(cut) == 7
    assert all(piece[1].startswith("Nhóm") and piece[-1].endswith("c") for piece in cut)
    assert sum(len(piece) - 1 for piece in cut) == 1_200


def test_a_table_without_a_head_or_of_one_merged_cell_is_no_trouble():
    plain = pieces(long_tables_cut(list_of([row(number) for number in range(600)], head="")))
    assert [len(piece) for piece in plain] == [200, 200, 200]
    merged = list_of([row("x", cell="<w:vMerge/>")] * 600)
    assert len(pieces(long_tables_cut(merged))) == 1


@pytest.mark.skipif(not convert.is_available(), reason="LibreOffice is not installed")
def test_on_paper_each_page_has_the_head_and_nobody_is_missing():
    [pdf] = convert.docx_to_pdf([list_of([row(f"số {number}") for number in range(LONGEST + 20)])])
    pages = [page.extract_text().split("\n") for page in PdfReader(BytesIO(pdf)).pages]
    assert all(page.count("TT") == 1 for page in pages)
    lines = [line for page in pages for line in page if line.startswith("số")]
    assert lines == [f"số {number}" for number in range(LONGEST + 20)]
