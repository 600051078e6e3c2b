"""What the lists of employers share: who the employer is, one line a worker, papers, two signatures (facts 1.13).

`tra_loi.…` are the keys of the programme's form, `nguoi.…` those of a row of its list.
"""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH

from .elements import Signer, header, signature_columns, verification_line
from .page import A4_ACROSS, Sheet
from .tables import Column, control_row, list_table, sum_row, value_row

LINE = "Nội dung không lùi"
CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
UNIT = [
    "**I. THÔNG TIN VỀ ĐƠN VỊ**",
    "1. Tên đơn vị: **{{ tra_loi.ten_don_vi }}**; mã số thuế: {{ tra_loi.ma_so_thue }}; mã đơn vị tham gia bảo hiểm xã "
    "hội: {{ tra_loi.ma_don_vi_bhxh }}",
    "2. Trụ sở chính: {{ tra_loi.tru_so_chinh }}",
    "3. Người đại diện: {{ tra_loi.nguoi_dai_dien }}; chức vụ: {{ tra_loi.chuc_vu }}; điện thoại: "
    "{{ tra_loi.dien_thoai }}{% if tra_loi.thu_dien_tu %}; email: {{ tra_loi.thu_dien_tu }}{% endif %}",
    "4. Tài khoản: {{ tra_loi.tai_khoan_don_vi.number }} tại ngân hàng {{ tra_loi.tai_khoan_don_vi.bank }}, chủ tài "
    "khoản: {{ tra_loi.tai_khoan_don_vi.holder }}",
]
ON_TOP = "nguoi.them and nguoi.them != '0 đồng'"
EMPLOYER = Signer("ĐẠI DIỆN NGƯỜI SỬ DỤNG LAO ĐỘNG", "(Ký, ghi rõ họ tên, đóng dấu)", "{{ tra_loi.nguoi_dai_dien }}")
INSURANCE = Signer("XÁC NHẬN CỦA CƠ QUAN BẢO HIỂM XÃ HỘI", "(Ký, ghi rõ họ tên, đóng dấu)")


def money(key: str) -> str:
    """An amount of a row without "đồng", empty while it is not known."""
    return f"{{% if nguoi.{key} %}}{{{{ nguoi.{key}|so }}}}{{% endif %}}"


def person_columns(name: float, born: float, sex: float, identity: float) -> list[Column]:
    """Number, name, day of birth, sex and identity number, by their widths in mm; without a width of its own the sex
    stands below the day.
    """
    day = Column("Ngày sinh", born, "{{ nguoi.ngay_sinh }}", CENTRE)
    both = Column("Ngày sinh (nam/nữ)", born, "{{ nguoi.ngay_sinh }} {{ nguoi.gioi_tinh }}", CENTRE)
    return [
        Column("TT", 6, "{{ loop.index }}", CENTRE),
        Column("Họ và tên", name, "{{ nguoi.ho_ten }}"),
        *([day, Column("Nam/ nữ", sex, "{{ nguoi.gioi_tinh }}", CENTRE)] if sex else [both]),
        Column("Số CCCD/ CMND", identity, "{{ nguoi.so_dinh_danh }}", CENTRE),
    ]


def support_columns(width: float) -> list[Column]:
    """What the rules grant a worker of the row."""
    return [
        Column("Mức hỗ trợ (đồng)", width, money("muc"), RIGHT),
        Column("Hỗ trợ thêm (đồng)", width, f"{{% if {ON_TOP} %}}{{{{ nguoi.them|so }}}}{{% endif %}}", RIGHT),
        Column("Tổng cộng (đồng)", width + 1, money("tong"), RIGHT),
    ]


def list_sheet(name: str, *, title: list[str], addressee: str, number: str = "{{ don.mau_so }}") -> Sheet:
    """Across the page: the employer and the nation, the title (its first line larger), to whom it goes."""
    sheet = Sheet(A4_ACROSS, name)
    verification_line(sheet)
    office = [("{{ tra_loi.ten_don_vi|hoa }}", "Cơ quan ban hành"), ("___________", "Kẻ dưới cơ quan")]
    header(sheet, office=office, number=f"{number} – Mã hồ sơ: {{{{ ho_so.ma }}}}")
    sheet.write(title[0], "Tên loại")
    for line in title[1:]:
        sheet.write(line, "Trích yếu")
    sheet.write(f"Kính gửi: {addressee}", "Dòng giữa")
    return sheet


def workers_table(sheet: Sheet, columns: list[Column], *, rows: str = "nguoi_lao_dong", total: str) -> None:
    """One line for each row of the answer `rows`, and a last one that says `total`."""
    table = list_table(sheet, columns)
    control_row(sheet, table, f"{{%tr for nguoi in tra_loi.{rows} %}}")
    value_row(sheet, table, columns)
    control_row(sheet, table, "{%tr endfor %}")
    sum_row(sheet, table, columns, total, {}, len(columns))


def list_tail(sheet: Sheet, left: Signer | None = INSURANCE, right: Signer = EMPLOYER) -> bytes:
    """Papers that go with it, statement of truth, signatures."""
    sheet.write("{%p if ho_so.tep_kem %}", LINE)
    sheet.write("Giấy tờ gửi kèm: {{ ho_so.tep_kem|noi('; ') }}.", LINE)
    sheet.write("{%p endif %}", LINE)
    sheet.write("{{ don.cam_doan }}", LINE)
    signature_columns(sheet, left, right)
    return sheet.save()
