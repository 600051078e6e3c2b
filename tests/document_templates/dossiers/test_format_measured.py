"""Every shipped paper keeps the format of Nghị định 30/2020/NĐ-CP, by measure; and a paper that does not is found."""

import io

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from content.models import Programme
from document_templates.engine.docx import render
from document_templates.library.kinds import kind_by_key
from document_templates.library.verification_values import with_verification_sample
from filled_papers import DRAWN, GENERAL, filled, name_of
from paper_format import CHECKS, CHECKS_OF_PAGE, faults_of, office_faults, parts_missing

#: Of the programmes' packages.
FORMS = [path for path in DRAWN if path.parent.name != "docx"]
NUMBERED = [kind for kind in GENERAL if kind_by_key(kind).symbol]


@pytest.mark.parametrize("path", DRAWN, ids=name_of)
def test_the_page_is_set_before_anything_is_filled_in(path):
    assert faults_of(DRAWN[path], CHECKS_OF_PAGE) == []


@pytest.mark.parametrize("kind", GENERAL)
def test_the_finished_paper_keeps_to_every_rule(kind):
    assert faults_of(filled(kind)) == []


@pytest.mark.parametrize("path", FORMS, ids=name_of)
def test_an_application_form_filled_in_keeps_to_every_rule(path, programmes_loaded, db):
    """But for the line below the name on top: an employer's, of any length."""
    code = path.parent.parent.name.partition("-")[2]
    sample = kind_by_key(path.stem).sample_for(Programme.objects.get(code=code))
    paper = render(DRAWN[path], with_verification_sample(sample))
    assert faults_of(paper, [check for check in CHECKS if check is not office_faults]) == []


@pytest.mark.parametrize("kind", NUMBERED)
def test_a_numbered_paper_has_all_its_parts(kind):
    assert parts_missing(filled(kind)) == set()


def line(document, words: str):
    for part in document.element.body.iter(qn("w:p")):
        if "".join(text.text or "" for text in part.iter(qn("w:t"))).startswith(words):
            return Paragraph(part, document._body)
    raise AssertionError(words)


def runs_set(document, words: str, **qualities) -> None:
    for run in line(document, words).runs:
        for name, value in qualities.items():
            setattr(run.font, name, value)


def other_font_for_some_scripts(document) -> None:
    line(document, "Điều 2").runs[-1]._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:cs"), "Arial")


def narrow_margin(document) -> None:
    document.sections[0].left_margin = Mm(25)


def letter_paper(document) -> None:
    document.sections[0].page_width = Mm(216)


def number_on_the_first_page(document) -> None:
    document.sections[0].different_first_page_header_footer = False


def number_at_the_right(document) -> None:
    document.sections[0].header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def annex_counts_on(document) -> None:
    numbering = document.sections[1]._sectPr.find(qn("w:pgNumType"))
    numbering.getparent().remove(numbering)


def short_line_under_the_motto(document) -> None:
    line(document, "Độc lập").paragraph_format.left_indent = Mm(40)


def long_line_under_the_office(document) -> None:
    line(document, "____").runs[0].text = "_" * 30


def long_line_under_the_subject(document) -> None:
    rule = next(line for line in document.paragraphs if line.style.name == "Đường kẻ" and not line.text)
    rule.paragraph_format.left_indent = rule.paragraph_format.right_indent = Mm(10)


def text_at_the_left(document) -> None:
    line(document, "Điều 1").alignment = WD_ALIGN_PARAGRAPH.LEFT


def nothing_between(document) -> None:
    shape = line(document, "Điều 3").paragraph_format
    shape.space_before = shape.space_after = Pt(0)


def list_without_repeated_head(document) -> None:
    head = document.tables[-1].rows[0]._tr.trPr
    head.remove(head.find(qn("w:tblHeader")))


def row_that_may_be_cut(document) -> None:
    row = document.tables[-1].rows[2]._tr.trPr
    row.remove(row.find(qn("w:cantSplit")))


def law_after_the_articles(document) -> None:
    law = line(document, "Căn cứ Luật Ngân sách")._p
    line(document, "Phụ lục")._p.addprevious(law)


def words_changed(words: str, old: str, new: str):
    def change(document) -> None:
        for run in line(document, words).runs:
            run.text = run.text.replace(old, new)

    return change


def qualities_changed(words: str, **qualities):
    return lambda document: runs_set(document, words, **qualities)


#: What spoils the decision → what is said of it.
SPOILT = {
    "another font for some scripts": (other_font_for_some_scripts, "Arial"),
    "a font set on one run": (qualities_changed("Điều 2", name="Calibri"), "Calibri"),
    "a narrow margin": (narrow_margin, "left margin"),
    "paper of another land": (letter_paper, "(216, 297)"),
    "a number on page one": (number_on_the_first_page, "first page shows its number"),
    "a number at the right": (number_at_the_right, "no page number centred"),
    "an annex that counts on": (annex_counts_on, "goes on counting"),
    "a small Quốc hiệu": (qualities_changed("CỘNG HÒA", size=Pt(11)), "Quốc hiệu: [11.0] pt"),
    "a slanted Quốc hiệu": (qualities_changed("CỘNG HÒA", italic=True), "Quốc hiệu: italic"),
    "a thin Tiêu ngữ": (qualities_changed("Độc lập", bold=False), "Tiêu ngữ: bold"),
    "a short line under the Tiêu ngữ": (short_line_under_the_motto, "Tiêu ngữ: a line of"),
    "a long line under the office": (long_line_under_the_office, "of its name"),
    "a long line under the subject": (long_line_under_the_subject, "Trích yếu: the line below"),
    "a thin office": (qualities_changed("ỦY BAN NHÂN DÂN", bold=False), "Tên cơ quan"),
    "a bold number": (qualities_changed("Số: ", bold=True), "Số, ký hiệu: bold"),
    "an upright day": (qualities_changed("Hải Phòng, ngày", italic=False), "Địa danh, thời gian: italic"),
    "a large title": (qualities_changed("QUYẾT ĐỊNH", size=Pt(16)), "Tên loại: [16.0] pt"),
    "an upright citation": (qualities_changed("Căn cứ Luật Ngân sách", italic=False), "Căn cứ: italic"),
    "a citation ended by a comma": (words_changed("Căn cứ Luật Ngân sách", ";", ","), "ends “,”"),
    "a last citation without full stop": (words_changed("Theo đề nghị", "năm 2021.", "năm 2021;"), "ends “;”"),
    "text at the left": (text_at_the_left, "Nội dung: justified"),
    "text without distance": (nothing_between, "Nội dung: justified"),
    "a thin article": (qualities_changed("Điều 1", bold=False), "“Điều 1.” is not bold"),
    "no ./. at the end": (words_changed("Điều 3", "./.", "."), "does not end with"),
    "recipients too large": (qualities_changed("- Như Điều 3", size=Pt(13)), "Nơi nhận: {13.0} pt"),
    "recipients without full stop": (words_changed("- Lưu: VT", ".", ""), "Nơi nhận"),
    "an upright Nơi nhận": (qualities_changed("Nơi nhận:", italic=False), "Nơi nhận: italic"),
    "a signer with a degree": (words_changed("Lê Thu Hương", "Lê", "TS. Lê"), "with a title"),
    "a thin authority": (qualities_changed("TM. ỦY BAN", bold=False), "signature: TM."),
    "a small Phụ lục": (qualities_changed("Phụ lục", size=Pt(13)), "Phụ lục: [13.0] pt"),
    "a list without repeated head": (list_without_repeated_head, "does not come again"),
    "a row that may be cut": (row_that_may_be_cut, "may be cut"),
    "the law after the articles": (law_after_the_articles, "order of parts"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_paper_that_breaks_a_rule_is_found(how):
    spoil, said = SPOILT[how]
    document = Document(io.BytesIO(filled("decision")))
    spoil(document)
    target = io.BytesIO()
    document.save(target)
    assert any(said in fault for fault in faults_of(target.getvalue())), how


@pytest.mark.parametrize(("word", "width"), [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20)])
def test_an_urgent_paper_bears_its_red_stamp_below_the_number(word, width):
    sample = with_verification_sample(dict(kind_by_key("decision").sample))
    sample["van_ban"] = sample["van_ban"] | {"do_khan": word}
    urgent = render(GENERAL["decision"], sample)
    assert faults_of(urgent) == []
    [stamp] = [table for cell in Document(io.BytesIO(urgent)).tables[0]._cells for table in cell.tables]
    assert (round(stamp.columns[0].width.mm), round(stamp.rows[0].height.mm)) == (width, 8)
    assert stamp.cell(0, 0).text == word
    assert stamp.cell(0, 0).paragraphs[0].runs[0].font.color.rgb == RGBColor(255, 0, 0)
    assert 'w:color="FF0000"' in stamp._tbl.tblPr.xml


def test_a_paper_that_is_not_urgent_has_no_stamp():
    assert not any(cell.tables for cell in Document(io.BytesIO(filled("decision"))).tables[0]._cells)


def test_only_the_stamp_of_urgency_is_red():
    document = Document(io.BytesIO(filled("decision")))
    for run in line(document, "Điều 2").runs:
        run.font.color.rgb = RGBColor(255, 0, 0)
    target = io.BytesIO()
    document.save(target)
    assert any("colour FF0000" in fault for fault in faults_of(target.getvalue()))
