"""Mẫu số 12a, 12b, 12c of Decision 23, request for a loan, and behind it the list of 13a, 13b, 13c (facts 1.13).

One template for the three purposes; what was asked for it decides the numbers and the lines.
"""

from __future__ import annotations

from . import letters
from .employers import CENTRE, INSURANCE, RIGHT, workers_table
from .persons import numbered_lines
from .tables import Column

#: The order of a stop is asked for b only, the trade for c, the plan for both; labels may be reworded by staff.
WHICH = "{% if tra_loi.van_ban %}b{% elif tra_loi.linh_vuc %}c{% else %}a{% endif %}"
WORDS = "trả lương {% if tra_loi.phuong_an %}phục hồi sản xuất, kinh doanh{% else %}ngừng việc{% endif %}"
PERSON = (
    "Số căn cước công dân/chứng minh nhân dân của người đại diện: {{ tra_loi.cccd_dai_dien }}"
    "{% if tra_loi.giay_uy_quyen %}; theo {{ tra_loi.giay_uy_quyen }}{% endif %}"
)
LOAN = [
    "Số lao động đang tham gia bảo hiểm xã hội: {{ tra_loi.so_ld_bhxh }} người; số lao động được trả lương: "
    "{{ tra_loi.tong_so_nguoi }} người (danh sách kèm theo)",
    "Mức lương tối thiểu vùng: {{ tra_loi.luong_vung }}",
    "Số tiền đề nghị vay: **{{ tra_loi.tong_so_tien }}** (Bằng chữ: {{ tra_loi.tong_so_tien|bang_chu }}).",
    f"Mục đích: {WORDS}; thời hạn vay: {{{{ tra_loi.thoi_han }}}} tháng; lãi suất: 0%/năm",
    "Nguồn trả nợ: {{ tra_loi.nguon_tra_no }}",
]
#: (the answer that tells the case, its line).
CASES = [
    (
        "tra_loi.van_ban",
        "- Tạm dừng hoạt động theo văn bản số {{ tra_loi.van_ban }}, từ ngày {{ tra_loi.tam_dung_tu }} đến hết ngày "
        "{{ tra_loi.tam_dung_den }}.",
    ),
    ("tra_loi.linh_vuc", "- Lĩnh vực hoạt động: {{ tra_loi.linh_vuc }}."),
    ("tra_loi.phuong_an", "- Phương án phục hồi: {{ tra_loi.phuong_an }}"),
]
#: In mm, 252 in all.
PAID = [
    Column("TT", 7, "{{ loop.index }}", CENTRE),
    Column("Họ và tên", 36, "{{ nguoi.ho_ten }}"),
    Column("Số CCCD/ CMND", 21, "{{ nguoi.so_dinh_danh }}", CENTRE),
    Column("Mã số BHXH", 18, "{{ nguoi.so_so_bhxh }}", CENTRE),
    Column("Phòng ban, vị trí", 26, "{{ nguoi.vi_tri }}"),
    Column("Loại HĐLĐ", 22, "{{ nguoi.loai_hop_dong }}"),
    Column("Ngày bắt đầu HĐLĐ", 18, "{{ nguoi.ngay_hop_dong }}", CENTRE),
    Column(
        "{% if tra_loi.phuong_an %}Làm việc{% else %}Ngừng việc{% endif %} từ ngày, đến ngày",
        18,
        "{{ nguoi.tu_ngay }} {{ nguoi.den_ngay }}",
        CENTRE,
    ),
    Column("Lương tối thiểu vùng (đồng)", 18, "{{ tra_loi.luong_vung|so }}", RIGHT),
    Column("Số tháng vay", 12, "{{ nguoi.so_thang }}", CENTRE),
    Column("Số tiền (đồng)", 20, "{% if nguoi.so_tien %}{{ nguoi.so_tien|so }}{% endif %}", RIGHT),
    Column("Ghi chú", 36, "{{ nguoi.ghi_chu }}"),
]


def loan_form() -> bytes:
    sheet = letters.letter_sheet(
        "Giấy đề nghị vay vốn để trả lương",
        number=f"Mẫu số 12{WHICH}",
        title="GIẤY ĐỀ NGHỊ VAY VỐN",
        subtitle=f"Để {WORDS}",
        addressee="Ngân hàng Chính sách xã hội - Chi nhánh thành phố Hải Phòng",
    )
    sheet.write("**I. THÔNG TIN VỀ KHÁCH HÀNG**")
    number = numbered_lines(sheet, [*letters.EMPLOYER_LINES, PERSON, letters.REGISTERED, letters.ACCOUNT])
    sheet.write("**II. ĐỀ NGHỊ VAY VỐN**")
    numbered_lines(sheet, LOAN, number)
    for answer, line in CASES:
        sheet.write(f"{{%p if {answer} %}}")
        sheet.write(line)
        sheet.write("{%p endif %}")
    letters.letter_tail(sheet)
    title = ("DANH SÁCH NGƯỜI LAO ĐỘNG", f"Đề nghị vay vốn để {WORDS}")
    letters.appendix(sheet, number=f"Mẫu số 13{WHICH}", title=title)
    total = "Tổng cộng: {{ tra_loi.tong_so_nguoi }} người; {{ tra_loi.tong_so_tien }}"
    workers_table(sheet, PAID, total=total)
    sheet.write("Bằng chữ: {{ tra_loi.tong_so_tien|bang_chu }}.", "Bằng chữ")
    return letters.appendix_tail(sheet, INSURANCE)
