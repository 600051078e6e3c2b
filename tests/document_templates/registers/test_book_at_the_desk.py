"""The clerk (văn thư) keeps the book of outgoing papers at the desk; leaders and supervisors read it, others do not."""

import pytest
from django.urls import reverse

from document_templates.engine import convert
from document_templates.library.models import OutsidePaper, RegisterEntry
from document_templates.library.versions import templates_load
from official_papers import opened, pdf_text
from people import O_BRIEN

BOOK = reverse("registers:book")


def pages_of(entry) -> list[str]:
    office = entry.register.organisation_id
    return [
        reverse("registers:reserve", args=[office]),
        reverse("registers:issue", args=[entry.pk]),
        reverse("registers:void", args=[entry.pk]),
    ]


@pytest.fixture
def entry(client, loc) -> RegisterEntry:
    client.force_login(loc)
    office = loc.memberships.get().organisation_id
    typed = {"symbol": "QĐ-UBND", "purpose": "Quyết định khen thưởng"}
    page = client.post(reverse("registers:reserve", args=[office]), typed, follow=True).text
    assert "Đã giữ số 01/QĐ-UBND." in page
    return RegisterEntry.objects.get()


def test_a_clerk_reserves_a_number_and_enters_its_paper(client, entry):
    [_reserve, issue, _void] = pages_of(entry)
    assert "Quyết định khen thưởng" in client.get(issue).text
    typed = {
        "title": "Quyết định về việc khen thưởng", "day": "10/11/2021", "signer": "Lê Thu Hương",
        "recipients": "Sở Nội vụ", "keeper": "VT", "copies": "3",
    }  # fmt: skip
    wrong = client.post(issue, typed | {"day": "05/01/2022", "signer": ""})
    assert wrong.context["form"].errors.keys() == {"day", "signer"}
    assert "Quyết định về việc khen thưởng" in wrong.text
    page = client.post(issue, typed, follow=True).text
    assert "Đã ghi văn bản 01/QĐ-UBND vào sổ." in page
    assert OutsidePaper.objects.get().copies == 3
    assert "Chỉ số đang giữ" in client.get(issue).text


def test_a_clerk_voids_a_number_with_a_reason(client, entry):
    void = pages_of(entry)[2]
    assert client.post(void, {"reason": ""}).context["form"].errors["reason"] == ["Hãy ghi lý do."]
    page = client.post(void, {"reason": "Ghi nhầm"}, follow=True).text
    assert "Đã hủy số 01/QĐ-UBND." in page and "Ghi nhầm" in page
    assert "Số này đã hủy." in client.get(void).text


def test_the_book_is_narrowed_by_symbol_year_and_state(client, loc, entry):
    office = loc.memberships.get().organisation_id
    client.post(
        reverse("registers:reserve", args=[office]), {"symbol": "TB-UBND", "purpose": "Thông báo lịch tiếp dân"}
    )
    assert client.get(BOOK).text.count("data-number=") == 2
    narrowed = client.get(BOOK, {"ky_hieu": "TB-UBND", "tinh_trang": "giu"}).text
    assert 'data-number="01/TB-UBND"' in narrowed and 'data-number="01/QĐ-UBND"' not in narrowed
    assert "data-number=" not in client.get(BOOK, {"tinh_trang": "huy"}).text
    for strange in ({"nam": "x"}, {"nam": "1999"}, {"co_quan": "999"}, {"ky_hieu": "<b>"}, {"trang": "x"}):
        assert client.get(BOOK, strange).status_code == 200


def test_a_leader_keeps_it_too_a_supervisor_only_reads(client, office, entry, supervisor):
    client.force_login(office.huong)
    assert [client.get(page).status_code for page in (BOOK, *pages_of(entry))] == [200] * 4
    client.force_login(supervisor)
    assert "data-reserve" not in client.get(BOOK).text
    assert [client.get(page).status_code for page in (BOOK, *pages_of(entry))] == [200, 404, 404, 404]


def test_officers_and_clerks_of_other_offices_find_nothing(client, office, hanh, entry):
    book_of_the_city = reverse("registers:printed", args=[entry.register.organisation_id, 2021, "docx"])
    for user, sees_a_book in ((office.khanh, False), (hanh, True)):
        client.force_login(user)
        assert client.get(BOOK).status_code == (200 if sees_a_book else 404)
        assert "01/QĐ-UBND" not in client.get(BOOK).text
        assert [client.get(page).status_code for page in (book_of_the_city, *pages_of(entry))] == [404] * 4


def test_the_menu_shows_the_book_to_who_may_read_it(client, office, loc):
    for user, shown in ((loc, True), (office.huong, True), (office.khanh, False)):
        client.force_login(user)
        assert (BOOK in client.get(reverse("wagtailadmin_home")).text) == shown


def test_the_book_is_a_paper_with_the_eight_columns_of_the_decree(client, office, hanh, tmp_path):
    templates_load()
    office.drafted(O_BRIEN)
    client.force_login(hanh)
    address = [hanh.memberships.get().organisation_id, 2021]
    answer = client.get(reverse("registers:printed", args=[*address, "docx"]))
    table = opened(answer.content).tables[1]
    assert [cell.text for cell in table.rows[0].cells] == [
        "Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký",
        "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản", "Ghi chú",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[2].cells][:4] == [
        "01/TTr-SDL", "10/11/2021",
        "Tờ trình về việc phê duyệt danh sách và kinh phí hỗ trợ hướng dẫn viên du lịch (đợt 1)", "Vũ Hải Yến",
    ]  # fmt: skip
    if convert.is_available():
        pdf = client.get(reverse("registers:printed", args=[*address, "pdf"]) + "?ky_hieu=TTr-SDL").content
        assert "Năm 2021 – Ký hiệu TTr-SDL" in pdf_text(pdf, tmp_path)
