"""An employer types two workers, hands in a sheet of thirty, corrects its three wrong cells, and checks it all."""

import io
import re

import pytest
from openpyxl import load_workbook

from applicants import day
from employers import SLUG, answers_of
from form_filling import form_fill, page_fill
from people import EMPLOYER, HUE, KHANH, LAN_ANH
from sheets import line, xlsx

from .conftest import DESK, PHONE

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sheet() -> dict:
    rows = [line(KHANH, ho_ten=f"Đoàn Văn {n}", so_dinh_danh=f"0310760{n:05}") for n in range(1, 31)]
    rows[4][3], rows[11][1], rows[20][5] = "0310760", "31/2/1976", "nhiều"
    return {"name": "danh sách.xlsx", "mimeType": XLSX, "buffer": xlsx(*rows)}


def save(page):
    page.get_by_role("button", name="Lưu", exact=True).last.click()


def go_on(page):
    page.get_by_role("button", name="Lưu và tiếp tục").last.click()


@pytest.mark.parametrize(("viewport", "javascript"), [(PHONE, False), (DESK, True)], ids=["phone", "desk"])
def test_from_two_typed_workers_to_a_sheet_of_thirty(open_page, accessible, viewport, javascript):
    page = open_page(f"/nop-ho-so/{SLUG}/", viewport=viewport, javascript=javascript)
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()
    page_fill(page, {"ten_don_vi": EMPLOYER})
    go_on(page)
    page.get_by_role("button", name="Thêm người lao động").click()
    page_fill(page, answers_of(HUE))
    page.get_by_role("button", name=re.compile("^Lưu và thêm")).click()
    page_fill(page, answers_of(LAN_ANH))
    save(page)
    assert page.locator("tr[data-row]").count() == 2 and "13.000.000 đồng" in page.locator("main").inner_text()

    page.get_by_role("button", name="Nhập danh sách từ bảng tính").click()
    page.set_input_files("input[type=file]", sheet())
    page.locator("input[name=way][value=add]").check()
    page.get_by_role("button", name="Kiểm tra và đưa vào danh sách").click()
    assert page.locator("[data-right]").inner_text() == "29" and page.locator("[data-fault]").count() == 3
    if javascript:
        accessible(page)
        assert faults_in(download(page)) == {(6, "Số định danh"), (13, "Ngày sinh"), (22, "Tiền lương tháng liền kề")}
    birthday = day("ngay_sinh", *KHANH.birth_date.timetuple()[2::-1])
    for corrected in ({"so_dinh_danh": "031076000005"}, birthday, {"tien_luong": "6500000"}):
        page.locator("[data-fault] a").first.click()
        page_fill(page, corrected)
        save(page)
    assert page.locator("[data-wrong]").inner_text() == "0"
    page.get_by_role("link", name="Quay lại đơn").click()
    form_fill(page, {"thu_dien_tu": "ketoan@example.com"})
    assert "32 người lao động" in page.locator("main").inner_text()


def download(page) -> bytes:
    with page.expect_download() as waiting:
        page.locator("[data-marked]").click()
    return waiting.value.path().read_bytes()


def faults_in(content: bytes) -> set[tuple[int, str]]:
    """(line, column) of the cells that carry a comment."""
    marked = load_workbook(io.BytesIO(content)).active
    return {(cell.row, marked.cell(1, cell.column).value) for row in marked for cell in row if cell.comment}
