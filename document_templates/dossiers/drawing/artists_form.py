"""Mẫu số 09 of Decision 23: a performing-arts unit's list of its artists (facts 1.13), across the page."""

from __future__ import annotations

from .elements import Signer
from .employers import CENTRE, LINE, RIGHT, list_sheet, list_tail, money, person_columns, workers_table
from .tables import Column

UNIT = [
    "**I. THÔNG TIN VỀ ĐƠN VỊ**",
    "1. Tên đơn vị: **{{ tra_loi.ten_don_vi }}**; trụ sở chính: {{ tra_loi.tru_so_chinh }}",
    "2. Thủ trưởng đơn vị: {{ tra_loi.nguoi_dai_dien }}; chức vụ: {{ tra_loi.chuc_vu }}; điện thoại: "
    "{{ tra_loi.dien_thoai }}{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}",
    "3. Tạm dừng hoạt động theo văn bản số {{ tra_loi.so_van_ban }} ngày {{ tra_loi.ngay_van_ban }} của "
    "{{ tra_loi.co_quan_van_ban }}; từ ngày {{ tra_loi.tam_dung_tu }} đến hết ngày {{ tra_loi.tam_dung_den }} "
    "({{ tra_loi.so_ngay }} ngày, tính đến hết ngày 31/12/2021).",
    "**II. DANH SÁCH VIÊN CHỨC ĐỀ NGHỊ HỖ TRỢ**",
]
#: In mm, 252 in all.
COLUMNS = [
    *person_columns(39, 17, 10, 21),
    Column("Chức danh", 27, "{{ nguoi.chuc_danh }}"),
    Column("Mã số, hạng", 27, "{{ nguoi.ma_so_hang }}"),
    Column("Công tác tại đơn vị từ ngày", 18, "{{ nguoi.cong_tac_tu }}", CENTRE),
    Column("Tài khoản", 40, "{{ nguoi.tai_khoan.number }} {{ nguoi.tai_khoan.bank }}"),
    Column("Số tiền (đồng)", 19, money("so_tien"), RIGHT),
    Column("Ghi chú", 28, "{{ nguoi.ghi_chu }}"),
]
HEAD = Signer("THỦ TRƯỞNG ĐƠN VỊ", "(Ký, ghi rõ họ tên, đóng dấu)", "{{ tra_loi.nguoi_dai_dien }}")


def artists_form() -> bytes:
    name = "Danh sách viên chức hoạt động nghệ thuật đề nghị hỗ trợ"
    title = ["DANH SÁCH VIÊN CHỨC HOẠT ĐỘNG NGHỆ THUẬT", "ĐỀ NGHỊ HỖ TRỢ"]
    sheet = list_sheet(name, title=title, addressee="{{ co_quan.ten_day_du }}")
    for line in UNIT:
        last = sheet.write(line, LINE)
    last.paragraph_format.keep_with_next = True
    total = "Tổng cộng: {{ tra_loi.tong_so_nguoi }} người; {{ tra_loi.tong_so_tien }}"
    workers_table(sheet, COLUMNS, rows="vien_chuc", total=total)
    sheet.write("Bằng chữ: {{ tra_loi.tong_so_tien|bang_chu }}.", "Bằng chữ")
    return list_tail(sheet, None, HEAD)
