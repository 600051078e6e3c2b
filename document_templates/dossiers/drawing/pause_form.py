"""Mẫu số 01 of Decision 23: request to pause contributions to the retirement fund, with its list (facts 1.13)."""

from __future__ import annotations

from . import letters
from .elements import Signer
from .employers import CENTRE, person_columns, workers_table
from .persons import numbered_lines
from .tables import Column

DECREASE = [
    "Số lao động tham gia bảo hiểm xã hội tháng 01/2021: {{ tra_loi.so_ld_moc }} người; tại thời điểm đề nghị: "
    "{{ tra_loi.so_ld_nay }} người",
    "Số lao động giảm: **{{ tra_loi.tong_giam }} người**, gồm: chấm dứt hợp đồng (trừ số người mới ký hợp đồng) "
    "{{ tra_loi.giam_cham_dut }} người; tạm hoãn thực hiện hợp đồng {{ tra_loi.giam_tam_hoan }} người; nghỉ việc không "
    "hưởng lương {{ tra_loi.giam_nghi }} người; ngừng việc {{ tra_loi.giam_ngung }} người",
    "Tỷ lệ giảm: **{{ tra_loi.ty_le_giam }}%**",
]
PAUSE = [
    "Thời gian đã tạm dừng đóng trước đây theo Nghị quyết số 42/NQ-CP, Nghị quyết số 154/NQ-CP: "
    "{{ tra_loi.thang_da_dung }} tháng",
    "Đề nghị được tạm dừng đóng vào quỹ hưu trí và tử tuất từ tháng **{{ tra_loi.tu_thang }}** đến hết tháng "
    "**{{ tra_loi.den_thang }}** ({{ tra_loi.so_thang }} tháng); tổng thời gian tạm dừng: "
    "{{ tra_loi.tong_thang }} tháng",
    "Hết thời gian tạm dừng, đơn vị và người lao động tiếp tục đóng và đóng bù theo quy định.",
]
#: In mm, 252 in all.
LEFT = [
    *person_columns(52, 20, 14, 26),
    Column("Số sổ BHXH", 24, "{{ nguoi.so_so_bhxh }}", CENTRE),
    Column("Nguyên nhân giảm", 52, "{{ nguoi.nguyen_nhan }}"),
    Column("Giảm từ ngày", 22, "{{ nguoi.tu_ngay }}", CENTRE),
    Column("Ghi chú", 36, "{{ nguoi.ghi_chu }}"),
]


def pause_form() -> bytes:
    subtitle = "Tạm dừng đóng vào quỹ hưu trí và tử tuất"
    sheet = letters.letter_sheet(
        subtitle, number="{{ don.mau_so }}", title="ĐỀ NGHỊ", subtitle=subtitle, addressee="{{ co_quan.ten_day_du }}"
    )
    sheet.write("**I. THÔNG TIN VỀ ĐƠN VỊ**")
    number = numbered_lines(sheet, letters.EMPLOYER_LINES)
    sheet.write("**II. SỐ LAO ĐỘNG GIẢM**")
    number = numbered_lines(sheet, DECREASE, number)
    sheet.write("**III. ĐỀ NGHỊ**")
    numbered_lines(sheet, PAUSE, number)
    letters.letter_tail(sheet)
    title = ("DANH SÁCH LAO ĐỘNG GIẢM", "So với tháng 01/2021")
    letters.appendix(sheet, number="Kèm theo {{ don.mau_so }}", title=title)
    workers_table(sheet, LEFT, rows="lao_dong", total="Tổng cộng: {{ tra_loi.tong_so_nguoi }} người")
    return letters.appendix_tail(sheet, Signer("NGƯỜI LẬP DANH SÁCH", "(Ký, ghi rõ họ tên)"))
