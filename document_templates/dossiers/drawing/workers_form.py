"""Mẫu số 05 and 06 of Decision 23: an employer's list of workers on unpaid leave, or in work stoppage (facts 1.13)."""

from __future__ import annotations

from .employers import CENTRE, LINE, UNIT, list_sheet, list_tail, person_columns, support_columns, workers_table
from .tables import Column

REASON = (
    "5. Lý do tạm hoãn, nghỉ việc: {{ tra_loi.truong_hop }}{% if tra_loi.so_van_ban %}; theo văn bản số "
    "{{ tra_loi.so_van_ban }} ngày {{ tra_loi.ngay_van_ban }} của {{ tra_loi.co_quan_van_ban }}{% endif %}."
)
PREGNANT = Column("Có thai", 8, "{% if nguoi.mang_thai %}x{% endif %}", CENTRE)
CHILDREN = "{% if nguoi.con_nho %}{{ nguoi.so_con }}: {{ nguoi.con_nho }}{% endif %}"
ACCOUNT = "{{ nguoi.tai_khoan.number }} {{ nguoi.tai_khoan.bank }}"
#: In mm, 252 in all.
ON_LEAVE = [
    *person_columns(21.5, 15, 8, 19),
    Column("Số sổ BHXH", 16.5, "{{ nguoi.so_so_bhxh }}", CENTRE),
    Column("Phòng ban, vị trí", 15.5, "{{ nguoi.vi_tri }}"),
    Column("Loại HĐLĐ", 12.5, "{{ nguoi.loai_hop_dong }}"),
    Column("Ngày bắt đầu HĐLĐ", 15, "{{ nguoi.ngay_hop_dong }}", CENTRE),
    Column("Tạm hoãn, nghỉ từ ngày, đến ngày", 15, "{{ nguoi.tam_hoan_tu }} {{ nguoi.tam_hoan_den }}", CENTRE),
    Column("Số ngày", 8.5, "{{ nguoi.so_ngay }}", CENTRE),
    PREGNANT,
    Column("Con chưa đủ 6 tuổi", 15.5, CHILDREN),
    *support_columns(13.5),
    Column("Tài khoản", 22.5, ACCOUNT),
    Column("Ghi chú", 12, "{{ nguoi.ghi_chu }}"),
]
STOPPED = [
    *person_columns(18.5, 15, 0, 19),
    Column("Số sổ BHXH", 16.5, "{{ nguoi.so_so_bhxh }}", CENTRE),
    Column("Phòng ban, vị trí", 12, "{{ nguoi.vi_tri }}"),
    Column("Loại HĐLĐ, từ ngày", 15, "{{ nguoi.loai_hop_dong }} {{ nguoi.ngay_hop_dong }}"),
    Column("Tháng trước liền kề tham gia BHXH", 11.5, "{{ nguoi.thang_bhxh }}", CENTRE),
    Column("Ngừng việc từ ngày, đến ngày", 15, "{{ nguoi.ngung_tu }} {{ nguoi.ngung_den }}", CENTRE),
    Column(
        "Lý do; văn bản yêu cầu; nơi cách ly",
        21,
        "{{ nguoi.ly_do }}; {{ nguoi.quyet_dinh }}; {{ nguoi.noi_cach_ly }}",
    ),
    Column("Cách ly từ ngày, đến ngày", 15, "{{ nguoi.cach_ly_tu }} {{ nguoi.cach_ly_den }}", CENTRE),
    Column("Số ngày", 8.5, "{{ nguoi.so_ngay }}", CENTRE),
    PREGNANT,
    Column("Con chưa đủ 6 tuổi", 13, CHILDREN),
    *support_columns(13.5),
    Column("Tài khoản; ghi chú", 16.5, f"{ACCOUNT} {{{{ nguoi.ghi_chu }}}}"),
]
TOTAL = "Tổng cộng: {{ tra_loi.tong_so_nguoi }} người; {{ tra_loi.tong_so_tien }}"


def workers_form() -> bytes:
    """Mẫu số 05."""
    return _workers(
        "Danh sách người lao động tạm hoãn hợp đồng lao động, nghỉ việc không hưởng lương",
        "TẠM HOÃN THỰC HIỆN HỢP ĐỒNG LAO ĐỘNG, NGHỈ VIỆC KHÔNG HƯỞNG LƯƠNG",
        [*UNIT, REASON],
        ON_LEAVE,
    )


def stopped_workers_form() -> bytes:
    """Mẫu số 06."""
    return _workers("Danh sách người lao động ngừng việc", "NGỪNG VIỆC", UNIT, STOPPED)


def _workers(name: str, what: str, unit: list[str], columns: list[Column]) -> bytes:
    addressee = "{{ co_quan.ten_day_du }}; Ủy ban nhân dân quận, huyện nơi đặt trụ sở chính"
    sheet = list_sheet(name, title=["DANH SÁCH NGƯỜI LAO ĐỘNG", what], addressee=addressee)
    for line in unit:
        sheet.write(line, LINE)
    sheet.write("**II. DANH SÁCH NGƯỜI LAO ĐỘNG ĐỀ NGHỊ HỖ TRỢ**", LINE).paragraph_format.keep_with_next = True
    workers_table(sheet, columns, total=TOTAL)
    sheet.write("Bằng chữ: {{ tra_loi.tong_so_tien|bang_chu }}.", "Bằng chữ")
    return list_tail(sheet)
