"""Mẫu số 06: every application an office received in a period, for its own officers only."""

import pytest
from django.urls import reverse

from document_templates.library.checking import version_adopt
from document_templates.library.services import template_version_create
from document_templates.library.versions import template_ensure
from official_papers import text_of
from people import ANH_TUYET, H_HEN, O_BRIEN
from spreadsheets import rows_of, spreadsheet

NOVEMBER = {"first_day": 1, "first_month": 11, "first_year": 2021, "last_day": 30, "last_month": 11, "last_year": 2021}


@pytest.fixture
def asked(office, client):
    client.force_login(office.chau)

    def ask(**changed):
        typed = {"office": office.chau.memberships.get().organisation_id} | NOVEMBER | changed
        return client.get(reverse("reports:follow_up_book"), typed)

    return ask


def test_it_names_every_application_received_with_the_days_promised(office, asked):
    first, second = office.received(ANH_TUYET), office.received(O_BRIEN)
    office.application(H_HEN)  # not received yet
    answer = asked()
    assert "attachment" in answer["Content-Disposition"]
    text = text_of(answer.content)
    assert "SỔ THEO DÕI HỒ SƠ" in text
    assert "(Từ ngày 01 tháng 11 năm 2021 đến ngày 30 tháng 11 năm 2021)" in text
    assert text.index(first.application.reference) < text.index(second.application.reference)
    assert "Đỗ O'Brien" in text
    assert "10/11/2021" in text
    assert "16/11/2021" in text
    assert "Tổng số: 02 hồ sơ." in text


def test_it_may_be_a_spreadsheet(office, asked):
    case = office.received(O_BRIEN)
    cells = {"A1": "{%tr for d in so_theo_doi.dong %}", "A2": "{{ d.tt }}", "B2": "{{ d.ma }}", "C2": "{{ d.ho_ten }}"}
    template = template_ensure(kind="follow_up_book", programme=None)
    content = spreadsheet(cells | {"A3": "{%tr endfor %}"})
    version_adopt(version=template_version_create(template=template, content=content, file_name="so.xlsx"))
    answer = asked()
    assert ".xlsx" in answer["Content-Disposition"]
    assert rows_of(answer.content) == [[1, case.application.reference, "Đỗ O'Brien"]]


def test_who_took_out_whose_data_is_written_down(office, asked):
    case = office.received()
    asked()
    assert case.access_records.get().what == "Sổ theo dõi hồ sơ"


def test_another_month_is_empty(office, asked):
    office.received()
    assert "Tổng số: 00 hồ sơ." in text_of(asked(first_month=12, last_month=12).content)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"last_month": 10}, "Ngày cuối trước ngày đầu."),
        ({"last_year": 2023}, "không quá một năm"),
        ({"first_day": 31, "first_month": 2}, "31/2/2021"),
        ({"first_day": "", "first_month": "", "first_year": ""}, "Nhập ngày đầu."),
    ],
)
def test_days_that_make_no_period_are_said_beside_the_field(asked, changed, said):
    assert said in asked(**changed).content.decode()


def test_nobody_takes_out_the_book_of_another_office(office, asked):
    other = office.khanh.memberships.get().organisation_id
    assert "Content-Disposition" not in asked(office=other)


def test_the_inbox_leads_to_it(office, client):
    client.force_login(office.chau)
    assert reverse("reports:follow_up_book") in client.get(reverse("casework:inbox")).content.decode()
