"""The decision: number, names, amounts, who signs, and the list that goes with it."""

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from document_templates.decisions.services import decision_issue, submission_letter_issue
from official_papers import opened, pdf_text, text_of
from people import ANH_TUYET, COMPANY, H_HEN, O_BRIEN, VAN_TAM


@pytest.fixture
def paper(office):
    return decision_issue(decision=office.drafted(ANH_TUYET, VAN_TAM, O_BRIEN, H_HEN), user=office.huong)


def test_it_bears_number_day_law_and_the_letter_it_answers(paper):
    text = text_of(paper.content)
    assert "Số: 01/QĐ-UBND" in text
    assert "Hải Phòng, ngày 10 tháng 11 năm 2021" in text
    assert (
        "Căn cứ Nghị quyết số 68/NQ-CP ngày 01 tháng 7 năm 2021 của Chính phủ về một số chính sách hỗ trợ người lao"
        in text
    )
    assert "của Thủ tướng Chính phủ quy định về việc thực hiện" in text
    assert "979/TCDL-LH" not in text, "a decision does not rest on a letter"
    assert "Theo đề nghị của Giám đốc Sở Du lịch tại Tờ trình số 01/TTr-SDL ngày 10 tháng 11 năm 2021." in text


def test_the_deputy_signs_for_the_chairman_in_the_name_of_the_committee(paper):
    text = text_of(paper.content)
    assert "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCHPHÓ CHỦ TỊCH" in text.replace("\n", "")
    assert "Lê Thu Hương" in text


def test_every_person_is_on_the_list_letter_for_letter_with_the_total_in_figures_and_words(paper):
    text = text_of(paper.content)
    for person in (ANH_TUYET, VAN_TAM, O_BRIEN, H_HEN):
        assert person.name in text
        assert person.identity_number in text
    assert COMPANY in text
    assert text.count("3.710.000") >= 4
    assert "14.840.000 đồng" in text
    assert "Bằng chữ: Mười bốn triệu tám trăm bốn mươi nghìn đồng" in text
    assert "Tổng cộng: 04 người" in text


def test_the_list_lies_across_the_page_and_repeats_its_head(paper):
    document = opened(paper.content)
    first, appendix = document.sections
    assert (round(first.page_width.mm), round(first.page_height.mm)) == (210, 297)
    assert [round(side.mm) for side in (first.left_margin, first.right_margin, first.top_margin)] == [30, 15, 20]
    assert appendix.orientation == WD_ORIENT.LANDSCAPE
    assert appendix._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
    table = document.tables[-1]
    head = table.rows[0]._tr.trPr
    assert head.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_as_pdf_it_says_the_same(paper, tmp_path):
    from document_templates.library.services import pdf_of

    text = pdf_text(pdf_of(paper), tmp_path)
    for words in (
        "QUYẾT ĐỊNH",
        "01/QĐ-UBND",
        "Nguyễn Thị Ánh",
        "Đỗ O'Brien",
        "H'Hen Niê",
        "14.840.000",
        "PHÓ CHỦ TỊCH",
    ):
        assert words in text


def test_asked_again_it_is_the_same_paper(office):
    from document_templates.library.models import GeneratedDocument, RegisterEntry

    decision = office.drafted()
    first = decision_issue(decision=decision, user=office.huong)
    again = decision_issue(decision=decision, user=office.huong)
    assert first.pk == again.pk
    assert RegisterEntry.objects.filter(register__symbol="QĐ-UBND").count() == 1
    assert GeneratedDocument.objects.filter(kind="decision").count() == 1


def test_letter_decision_and_payments_carry_the_same_sum(office):
    batch = office.listed(ANH_TUYET, VAN_TAM)
    letter = submission_letter_issue(batch=batch, user=office.yen)
    from forms.casework.services import decision_draft

    batch.refresh_from_db()
    decision = decision_draft(batch=batch, user=office.khanh)
    paper = decision_issue(decision=decision, user=office.huong)
    assert letter.data["danh_sach"] == paper.data["danh_sach"]
    assert sum(payment.amount for payment in decision.payments.all()) == 7_420_000
    assert paper.data["danh_sach"]["tong"]["so"] == "7.420.000"
