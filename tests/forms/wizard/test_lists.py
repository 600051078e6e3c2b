"""An employer hands in its list as a spreadsheet or a paste; every cell is judged, and what is right is kept."""

import csv
import io
import unicodedata
from datetime import datetime

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from employers import Employer, form_data
from forms.definitions.services import form_definition_load
from people import HUE, KHANH, LAN_ANH
from sheets import HEADER, hand_in, line, list_url, names, text, xlsx


@pytest.fixture
def employer(client, db, programmes_loaded) -> Employer:
    form_definition_load(data=form_data())
    return Employer(client).begin()


def test_the_step_leads_to_the_page_of_the_spreadsheet(employer):
    assert "Nhập danh sách từ bảng tính" in text(employer.client.get(employer.url()))
    assert employer.post(row__open="sheet").url == list_url(employer)


def test_a_right_list_is_taken_over(employer):
    page = text(hand_in(employer, xlsx(line(HUE, mang_thai="x"), line(KHANH))))
    assert "Đã đọc 2 dòng." in page and "data-right>2<" in page and "data-wrong>0<" in page
    hue, khanh = employer.rows_by_key()
    assert hue | {"con_nho": ""} == {
        "ho_ten": HUE.name, "ngay_sinh": "1988-04-17", "gioi_tinh": "nu", "so_dinh_danh": HUE.identity_number,
        "so_ngay": "31", "tien_luong": "6500000", "mang_thai": True, "con_nho": "",
    }  # fmt: skip
    assert "mang_thai" not in khanh
    assert employer.post().url.endswith("/lien-he/")


def test_wrong_cells_are_told_by_row_column_and_what_is_right_and_the_right_rows_are_kept(employer):
    page = text(
        hand_in(employer, xlsx(line(HUE), line(KHANH, so_dinh_danh="0311", ngay_sinh="31/2/1990"), line(LAN_ANH)))
    )
    assert "data-right>2<" in page and "data-wrong>1<" in page and page.count("data-fault") == 2
    assert "dòng 3 trong tệp" in page and "Hiện có 4 chữ số." in page and "Không có ngày 31/2/1990 trong lịch." in page
    assert names(employer) == [HUE.name, KHANH.name, LAN_ANH.name]
    assert "Dòng 2, Số định danh" in text(employer.post())


def test_a_wrong_row_is_corrected_in_place_and_leads_back_to_the_faults(employer):
    hand_in(employer, xlsx(line(KHANH, so_dinh_danh="0311")))
    page = reverse("wizard:row", args=[employer.token, "danh-sach", employer.rows[0]["id"]]) + "?from=list"
    assert 'value="0311"' in text(employer.client.get(page))
    answer = employer.add(KHANH, page, **{"from": "list"})
    assert answer.url == list_url(employer)
    assert "data-wrong>0<" in text(employer.client.get(answer.url))


def test_the_marked_copy_is_the_same_file_with_the_wrong_cells_coloured_and_commented(employer):
    header = ["STT", *reversed(HEADER)]
    wrong = [2, *reversed(line(KHANH, so_dinh_danh="0311"))]
    hand_in(employer, xlsx([1, *reversed(line(HUE))], wrong, header=header))
    answer = employer.client.get(list_url(employer, "list_marked"))
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert [cell.value for cell in sheet[1]] == header
    marked = [cell for row in sheet.iter_rows() for cell in row if cell.comment]
    assert [(cell.row, sheet.cell(1, cell.column).value) for cell in marked] == [(3, "Số định danh")]
    assert "Hiện có 4 chữ số." in marked[0].comment.text and marked[0].fill.fgColor.rgb.endswith("F9C9C4")


def test_the_empty_sheet_comes_back_filled_and_its_example_is_left_out(employer):
    book = load_workbook(io.BytesIO(employer.client.get(list_url(employer, "list_empty")).content))
    sheet = book.active
    assert sheet["D1"].value == "Số định danh *" and sheet.column_dimensions["D"].number_format == "@"
    assert sheet["D1"].comment and sheet.data_validations.dataValidation[0].sqref
    assert [cell.value for cell in book["Câu trả lời"]["C"]] == ["Nam", "Nữ"]
    for place, value in enumerate(line(HUE), start=1):
        sheet.cell(3, place, value)
    content = io.BytesIO()
    book.save(content)
    hand_in(employer, content.getvalue())
    assert names(employer) == [HUE.name]


def test_columns_stand_in_any_order_with_or_without_marks_or_by_their_keys(employer):
    header = ["so_dinh_danh", "HO VA TEN", "ngay sinh", "Gioi tinh *", "so_ngay", "tien_luong", "Ghi chú"]
    cells = [HUE.identity_number, HUE.name, "17/4/1988", "nu", 31, 6500000, "đi làm lại"]
    page = text(hand_in(employer, xlsx(["Công ty TNHH"], header, cells, header=None)))
    assert names(employer) == [HUE.name] and employer.rows[0].get("typed") is None
    assert "Các cột sau không được đọc vì biểu mẫu không hỏi: Ghi chú." in page


def test_a_missing_column_is_named_and_nothing_is_taken_over(employer):
    page = text(hand_in(employer, xlsx(line(HUE)[1:], header=HEADER[1:])))
    assert "Thiếu các cột: Họ và tên." in page and employer.rows == []
    assert "Không tìm thấy dòng tên cột." in text(hand_in(employer, xlsx(line(HUE), header=None)))


def test_dates_as_excel_counts_them_and_lost_zeros_are_understood_and_said(employer):
    day = datetime(1988, 4, 17)
    page = text(
        hand_in(employer, xlsx(line(HUE, ngay_sinh=day, so_dinh_danh=31188002341), line(KHANH, ngay_sinh=28066)))
    )
    assert [row["ngay_sinh"] for row in employer.rows_by_key()] == ["1988-04-17", "1976-11-02"]
    assert employer.rows_by_key()[0]["so_dinh_danh"] == HUE.identity_number
    assert "Số 0 ở đầu bị bảng tính làm mất đã được thêm lại ở các dòng: 2." in page


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_of_every_make_are_read(employer, separator, code):
    lines = io.StringIO()
    csv.writer(lines, delimiter=separator).writerows([HEADER, line(HUE), line(KHANH)])
    hand_in(employer, lines.getvalue().encode(code), "danh sách.csv")
    assert names(employer) == [HUE.name, KHANH.name]


def of_old_windows(words: str) -> bytes:
    """Windows-1258 writes tones as signs of their own: ê and a dot."""
    result = b""
    for sign in words:
        parts = unicodedata.normalize("NFD", sign)
        tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
        letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        result += "".join([letter, *tones]).encode("cp1258")
    return result


def test_a_text_file_of_old_windows_keeps_its_letters(employer):
    hand_in(employer, of_old_windows("\r\n".join(";".join(row) for row in (HEADER, line(HUE)))), "cu.csv")
    assert names(employer) == [HUE.name]


def test_rows_are_pasted_with_or_without_their_header(employer):
    hand_in(employer, paste="\t".join(HEADER) + "\n" + "\t".join(line(HUE)))
    assert names(employer) == [HUE.name]
    hand_in(employer, paste="\t".join(line(KHANH)) + "\r\n\r\n" + "\t".join(line(LAN_ANH)), way="add")
    assert names(employer) == [HUE.name, KHANH.name, LAN_ANH.name]


def test_who_is_listed_already_is_told_anew_in_his_place(employer):
    hand_in(employer, xlsx(line(HUE), line(KHANH)))
    hand_in(employer, xlsx(line(LAN_ANH), line(HUE, so_ngay="60")), way="add")
    assert [(row["ho_ten"], row["so_ngay"]) for row in employer.rows_by_key()] == [
        (HUE.name, "60"), (KHANH.name, "31"), (LAN_ANH.name, "31"),
    ]  # fmt: skip


def test_the_same_person_twice_in_a_sheet_is_a_fault(employer):
    page = text(hand_in(employer, xlsx(line(HUE), line(KHANH), line(HUE))))
    assert "Dòng 1 có cùng số này. Sửa một trong hai, hoặc xóa dòng 3." in page and "data-wrong>1<" in page


def test_another_tab_is_not_overwritten(employer):
    revision = employer.draft.revision
    employer.add(HUE)
    answer = hand_in(employer, xlsx(line(KHANH)), revision=revision)
    assert answer.status_code == 409 and names(employer) == [HUE.name]


def test_nothing_handed_in_is_said(employer):
    assert "Chọn tệp danh sách, hoặc dán các dòng vào ô bên dưới." in text(hand_in(employer))


def test_the_file_is_gone_when_the_draft_is_sent(employer, django_capture_on_commit_callbacks):
    from forms.applications.services import application_submit

    hand_in(employer, xlsx(line(HUE)))
    employer.post("lien-he", thu_dien_tu="")
    [kept] = employer.draft.attachments.all()
    with django_capture_on_commit_callbacks(execute=True):
        application = application_submit(draft=employer.draft)
    assert not kept.file.storage.exists(kept.file.name) and application.attachments.count() == 0
