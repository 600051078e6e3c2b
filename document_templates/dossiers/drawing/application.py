"""How every application begins and ends: nation, title, addressee; statement of truth, place, signature (facts 1.13)."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from .elements import MOTTO, MOTTO_WIDTH_OF_A_POINT, NATION, fill, frame
from .page import Sheet, border_below


def application_head(sheet: Sheet, *, title: str, subtitle: str) -> None:
    form = sheet.write("**{{ don.mau_so }}**", "Dòng giữa")
    form.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    form.paragraph_format.space_before = Pt(0)
    sheet.write(NATION, "Quốc hiệu")
    motto = sheet.write(MOTTO, "Tiêu ngữ")
    length = MOTTO_WIDTH_OF_A_POINT * (sheet.paper.heading + 1)
    border_below(motto, length=length, available=sheet.paper.text_width)
    sheet.write(title, "Tên loại")
    sheet.write(f"({subtitle})", "Trích yếu")
    sheet.write("Kính gửi: {{ co_quan.ten_day_du }}", "Dòng giữa")


def application_tail(sheet: Sheet) -> None:
    """Papers that go with it, statement of truth, and a signature for those who print the form."""
    sheet.write("{%p if ho_so.giay_to %}")
    sheet.write("Giấy tờ gửi kèm:")
    sheet.write("{%p for giay in ho_so.giay_to %}")
    sheet.write("- {{ giay }}{% if loop.last %}.{% else %};{% endif %}")
    sheet.write("{%p endfor %}")
    sheet.write("{%p endif %}")
    sheet.write("{{ don.cam_doan }}")
    table = frame(sheet, [75, sheet.paper.text_width - 75])
    fill(
        sheet,
        table.cell(0, 0),
        [
            ("Mã hồ sơ: **{{ ho_so.ma }}**", "Nơi nhận danh sách"),
            ("Nộp trực tuyến lúc {{ ho_so.nop_luc }}", "Nơi nhận danh sách"),
        ],
    )
    signature = fill(
        sheet,
        table.cell(0, 1),
        [
            ("{{ co_quan.dia_danh }}, {{ ho_so.ngay_nop }}", "Địa danh ngày tháng"),
            ("NGƯỜI ĐỀ NGHỊ", "Chức vụ ký"),
            ("(Ký và ghi rõ họ tên)", "Chú dẫn ký"),
            ("{{ nguoi_de_nghi.ho_ten }}", "Họ tên ký"),
        ],
    )
    signature[-1].paragraph_format.space_before = Pt(60)
