"""What the slips of the one-stop shop share (Thông tư 01/2018/TT-VPCP)."""

from __future__ import annotations

from .drawing import A5, Sheet, Signer, header, verification_line
from .drawing.elements import fill, frame

LINE = "Nội dung không lùi"
OFFICER = Signer("NGƯỜI TIẾP NHẬN HỒ SƠ", "(Ký và ghi rõ họ tên)", "{{ can_bo.ho_ten }}")
APPLICANT = Signer("NGƯỜI NỘP HỒ SƠ", "(Ký và ghi rõ họ tên)", "{{ nguoi_de_nghi.ho_ten }}")


def slip(title: str, *, is_issued: bool = True) -> Sheet:
    """The head that the slips share; one that stays in the office bears no code to verify it by."""
    sheet = Sheet(A5, title)
    if is_issued:
        verification_line(sheet)
    office = [
        ("{{ co_quan.ten_hoa }}", "Cơ quan chủ quản"),
        ("BỘ PHẬN TIẾP NHẬN", "Cơ quan ban hành"),
        ("VÀ TRẢ KẾT QUẢ", "Cơ quan ban hành"),
        ("_______", "Kẻ dưới cơ quan"),
    ]
    header(sheet, office=office)
    sheet.write(title.upper(), "Tên loại")
    sheet.write("Mã hồ sơ: **{{ ho_so.ma }}**", "Dòng giữa")
    return sheet


def slip_person(sheet: Sheet, first: str) -> None:
    sheet.write(f"{first}: **{{{{ nguoi_de_nghi.ho_ten }}}}**", LINE)
    sheet.write("Địa chỉ: {{ nguoi_de_nghi.dia_chi }}", LINE)
    sheet.write("Số điện thoại: {{ nguoi_de_nghi.dien_thoai }}    Email: {{ nguoi_de_nghi.email }}", LINE)
    sheet.write("Nội dung yêu cầu giải quyết: {{ chinh_sach.ten }}", LINE)


def numbered(sheet: Sheet, items: str) -> None:
    """One line for each of `items`, with its number."""
    sheet.write(f"{{%p for muc in {items} %}}", LINE)
    sheet.write("{{ loop.index }}. {{ muc }}", LINE)
    sheet.write("{%p endfor %}", LINE)


def look_up(sheet: Sheet) -> None:
    """The QR code beside the address and the secret code of the case."""
    sheet.write("", "Đường kẻ")
    side = 27.0
    table = frame(sheet, [side, sheet.paper.text_width - side])
    fill(sheet, table.cell(0, 0), [("{{ ma_qr.tra_cuu }}", LINE)])
    fill(
        sheet,
        table.cell(0, 1),
        [
            ("Mã tra cứu: **{{ ho_so.ma_tra_cuu }}**", LINE),
            ("Quét mã bên hoặc vào {{ ho_so.dia_chi_tra_cuu }}, nhập mã hồ sơ và mã tra cứu để xem hồ sơ.", LINE),
        ],
    )
