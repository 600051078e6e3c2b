"""Mẫu số 05 from an employer's rows: across the page, one line a worker, the sum in figures and words."""

import pytest

from document_templates.dossiers.context import applicant_values
from forms.casework.samples import samples_of
from forms.definitions.selectors import version_current
from forms.wizard.services import draft_submit
from official_papers import opened, text_of
from portal.demonstration.cases import draft_fill

SLUG = "tam-hoan-nghi-khong-luong"


@pytest.fixture
def application(db, programmes_loaded, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return draft_submit(draft=draft_fill(version_current(SLUG), samples_of(SLUG)[0]))


def test_the_list_names_every_worker_and_adds_up(application):
    content = application.documents.get(kind="application_form").content
    table = next(table for table in opened(content).tables if len(table.columns) == 18)
    head, *workers, total = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[1] for row in workers] == [person.full_name for person in application.beneficiaries.order_by("row")]
    assert dict(zip(head, workers[1], strict=True)) == {
        "TT": "2",
        "Họ và tên": "Lê Thị Bích Ngọc",
        "Ngày sinh": "02/09/1994",
        "Nam/ nữ": "Nữ",
        "Số CCCD/ CMND": "031194004174",
        "Số sổ BHXH": "3141769218",
        "Phòng ban, vị trí": "Chuyền may số 1",
        "Loại HĐLĐ": "Xác định thời hạn",
        "Ngày bắt đầu HĐLĐ": "01/06/2020",
        "Tạm hoãn, nghỉ từ ngày, đến ngày": "15/07/2021 31/08/2021",
        "Số ngày": "48",
        "Có thai": "x",
        "Con chưa đủ 6 tuổi": "",
        "Mức hỗ trợ (đồng)": "3.710.000",
        "Hỗ trợ thêm (đồng)": "1.000.000",
        "Tổng cộng (đồng)": "4.710.000",
        "Tài khoản": "32110000777124 BIDV",
        "Ghi chú": "",
    }
    assert total[0] == "Tổng cộng: 5 người; 17.840.000 đồng"
    assert "Bằng chữ: Mười bảy triệu tám trăm bốn mươi nghìn đồng" in text_of(content)


def test_it_lies_across_the_page_and_repeats_its_head(application):
    document = opened(application.documents.get(kind="application_form").content)
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert sum("w:tblHeader" in row._tr.xml for table in document.tables for row in table.rows) == 1


def test_slips_tell_where_the_employer_has_his_seat(application):
    values = applicant_values(application)
    assert values["ho_ten"] == "Công ty TNHH May Hải Âu"
    assert values["dia_chi"] == "số 86 đường Lê Hồng Phong, phường Đằng Hải, quận Hải An, Hải Phòng"
