"""What happens to a case makes its paper: application form, receipt, request to supplement, refusal."""

import pytest

from document_templates.dossiers.services import paper_make
from forms.casework import services
from official_papers import opened, pdf_text, text_of
from people import ANH_TUYET, COMPANY, H_HEN, O_BRIEN


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Runs what waits for the commit, as on a real site."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def paper_of(case, kind: str):
    return (case.application.documents.filter(kind=kind) | case.documents.filter(kind=kind)).get()


def test_an_application_sent_in_is_mau_so_10_filled_in(office, committed):
    with committed():
        application = office.application(O_BRIEN)
    paper = application.documents.get(kind="application_form")
    text = text_of(paper.content)
    assert "Mẫu số 10" in text
    assert "Kính gửi: Sở Du lịch thành phố Hải Phòng" in text
    assert "1. Họ và tên: Đỗ O'Brien" in text
    assert "Hướng dẫn viên du lịch tại điểm" in text
    assert COMPANY in text
    assert "Số 12 ngõ 45 đường Trần Nguyên Hãn, phường Cát Dài, quận Lê Chân, Hải Phòng" in text
    assert "Hợp đồng lao động số" not in text, "an on-site guide has no contract"
    assert application.reference in text


def test_reception_gives_the_receipt_with_day_and_code(office, committed):
    with committed():
        case = office.received(H_HEN)
    paper = paper_of(case, "receipt")
    text = text_of(paper.content)
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in text
    assert case.application.reference in text
    assert case.application.lookup_code in text
    assert "Tiếp nhận hồ sơ của: H'Hen Niê" in text
    assert "theo quy định là: 04 ngày làm việc" in text
    assert "Thời gian trả kết quả giải quyết hồ sơ: ngày 16 tháng 11 năm 2021" in text
    assert "Phạm Minh Châu" in text


def test_the_receipt_is_a5_on_one_page_with_the_square_code(office, committed, tmp_path):
    from io import BytesIO

    from pypdf import PdfReader

    from document_templates.library.services import pdf_of

    with committed():
        case = office.received(ANH_TUYET)
    paper = paper_of(case, "receipt")
    section = opened(paper.content).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (148, 210)
    assert len(opened(paper.content).inline_shapes) == 1
    pdf = pdf_of(paper)
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert "Nguyễn Thị Ánh Tuyết" in pdf_text(pdf, tmp_path)


def test_a_request_to_supplement_names_every_paper_and_the_reason(office, committed):
    case = office.received()
    with committed():
        services.case_request_supplement(
            case=case, user=office.chau, papers=["Xác nhận của nơi quản lý", "Bản sao thẻ"], reason="Ảnh mờ, A & B <2>."
        )
    text = text_of(paper_of(case, "supplement_request").content)
    assert "1. Xác nhận của nơi quản lý" in text
    assert "2. Bản sao thẻ" in text
    assert "Lý do: Ảnh mờ, A & B <2>." in text


def test_a_refusal_says_why_under_which_article_and_how_to_complain(office, committed):
    case = office.application().case
    with committed():
        services.case_refuse(
            case=case, user=office.yen, reason="Thẻ đã hết hạn.", article="Điều 32 Quyết định số 23/2021/QĐ-TTg"
        )
    text = text_of(paper_of(case, "refusal").content)
    assert "Thẻ đã hết hạn." in text
    assert "Căn cứ: Điều 32 Quyết định số 23/2021/QĐ-TTg." in text
    assert "khiếu nại trong thời hạn 90 ngày" in text


def test_a_job_that_runs_twice_makes_one_paper(office):
    event = office.received().events.get(verb="received")
    assert paper_make(event=event).pk == paper_make(event=event).pk


def test_papers_are_in_vietnamese_for_an_english_session(office):
    from django.utils.translation import override

    event = office.received().events.get(verb="received")
    with override("en"):
        paper = paper_make(event=event)
    assert "hỗ trợ" in text_of(paper.content).lower()
