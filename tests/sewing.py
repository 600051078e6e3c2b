"""A sewing company with thirty workers on unpaid leave: what it types into Mẫu số 05, and its list as a spreadsheet."""

from __future__ import annotations

import io
from datetime import date

from openpyxl import load_workbook

from applicants import day
from people import Citizen

SLUG = "tam-hoan-nghi-khong-luong"
COMPANY = "Công ty TNHH May Hải Âu & Đồng Tâm"
DIRECTOR = "Đỗ Quang Vinh"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONG, SHORT = 3_710_000, 1_855_000
BORN = date(1990, 3, 8)
WORKERS = [
    Citizen(f"Nguyễn Thị Thợ May {number}", BORN, "nu", f"03119009{number:04}", "0936000111", "")
    for number in range(1, 31)
]
#: What stands wrong in the sheet: (line, column) → the cell.
WRONG = {
    (6, "Số căn cước công dân hoặc chứng minh nhân dân"): "0311900",
    (13, "Ngày sinh"): "31/2/1990",
    (22, "Đến hết ngày"): "cuối tháng",
}
PREGNANT, MOTHER = 3, 7
#: Every other one was on leave for less than a month.
TOTAL = 15 * LONG + 15 * SHORT + 1_000_000 + 2_000_000

UNIT = {
    "ten_don_vi": COMPANY,
    "ma_so_thue": "0201588448",
    "ma_don_vi_bhxh": "TB0123A",
    "tru_so_chinh_province": "Hải Phòng",
    "tru_so_chinh_district": "quận Hải An",
    "tru_so_chinh_commune": "phường Đằng Hải",
    "tru_so_chinh_street": "số 86 đường Lê Hồng Phong",
    "nguoi_dai_dien": DIRECTOR,
    "chuc_vu": "Giám đốc",
    "dien_thoai": "0225 3 712 345",
    "thu_dien_tu": "nhansu@example.com",
    "tai_khoan_don_vi_number": "0031000777001",
    "tai_khoan_don_vi_bank": "Vietcombank",
    "tai_khoan_don_vi_holder": "CONG TY TNHH MAY HAI AU",
    "truong_hop": "don_vi",
    "so_van_ban": "5125/UBND-VX",
    **day("ngay_van_ban", 13, 7, 2021),
    "co_quan_van_ban": "Ủy ban nhân dân thành phố Hải Phòng",
    "dung_mot_lan": "on",
    "thong_bao_du_lieu": "on",
}


def typed(number: int) -> dict[str, str]:
    """Worker `number` (from 1) by names of inputs, as on the page of his row."""
    worker = WORKERS[number - 1]
    return {
        "ho_ten": worker.name,
        **day("ngay_sinh", 8, 3, 1990),
        "gioi_tinh": worker.sex,
        "so_dinh_danh": worker.identity_number,
        "so_so_bhxh": f"31200{number:05}",
        "vi_tri": f"Chuyền may số {number}",
        "loai_hop_dong": "khong_xac_dinh",
        **day("ngay_hop_dong", 1, 3, 2018),
        **day("tam_hoan_tu", 15, 7, 2021),
        **day("tam_hoan_den", *((3, 8, 2021) if number % 2 else (14, 8, 2021))),
        "mang_thai": "on" if number == PREGNANT else "",
        "so_con": "2" if number == MOTHER else "",
        "con_nho": "Trần Gia Hân 12/4/2018; Trần Gia Huy 3/9/2020" if number == MOTHER else "",
    }


def cells(number: int) -> dict[str, str]:
    """The same by columns of the sheet."""
    told, worker = typed(number), WORKERS[number - 1]
    return {
        "Họ và tên": worker.name,
        "Ngày sinh": "8/3/1990",
        "Giới tính": "Nữ",
        "Số căn cước công dân hoặc chứng minh nhân dân": worker.identity_number,
        "Số sổ bảo hiểm xã hội": told["so_so_bhxh"],
        "Phòng ban, vị trí làm việc": told["vi_tri"],
        "Loại hợp đồng lao động": "Không xác định thời hạn",
        "Ngày bắt đầu hợp đồng": "1/3/2018",
        "Tạm hoãn, nghỉ từ ngày": "15/7/2021",
        "Đến hết ngày": "3/8/2021" if number % 2 else "14/8/2021",
        "Đang mang thai": "x" if number == PREGNANT else "",
        "Số con chưa đủ 6 tuổi": told["so_con"],
        "Họ tên, ngày sinh từng con": told["con_nho"],
    }


def filled(empty: bytes, wrong: dict[tuple[int, str], str] = WRONG) -> dict:
    """The form's own empty sheet with the thirty workers in it, some cells `wrong`, as a file to be chosen."""
    book = load_workbook(io.BytesIO(empty))
    sheet = book.active
    columns = {str(cell.value).removesuffix(" *"): cell.column for cell in sheet[1]}
    for number in range(1, len(WORKERS) + 1):
        line = number + 1
        for name, value in cells(number).items():
            cell = sheet.cell(line, columns[name])
            cell.value, cell.comment = wrong.get((line, name), value) or None, None
    content = io.BytesIO()
    book.save(content)
    return {"name": "danh sách công nhân.xlsx", "mimeType": XLSX, "buffer": content.getvalue()}


def faults_in(content: bytes) -> set[tuple[int, str]]:
    """(line, column) of the cells of a marked sheet that carry a comment."""
    sheet = load_workbook(io.BytesIO(content)).active
    heads = {cell.column: str(cell.value).removesuffix(" *") for cell in sheet[1]}
    return {(cell.row, heads[cell.column]) for row in sheet.iter_rows(min_row=2) for cell in row if cell.comment}
