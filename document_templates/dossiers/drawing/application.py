"""How every application begins and ends: nation, title, addressee; statement of truth, signature (facts 1.13)."""

from __future__ import annotations

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from .elements import (
    MOTTO,
    NATION,
    SIGNATURE_ROOM,
    Signer,
    fill,
    frame,
    motto_width,
    row_whole,
    signature_lines,
    verification_line,
)
from .page import Sheet, border_below


def application_head(sheet: Sheet, *, title: str, subtitle: str, addressee: str = "{{ co_quan.ten_day_du }}") -> None:
    verification_line(sheet)
    form = sheet.write("**{{ don.mau_so }}**", "Dòng giữa")
    form.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    form.paragraph_format.space_before = Pt(0)
    sheet.write(NATION, "Quốc hiệu")
    motto = sheet.write(MOTTO, "Tiêu ngữ")
    border_below(motto, length=motto_width(sheet.paper), available=sheet.paper.text_width)
    sheet.write(title, "Tên loại")
    sheet.write(f"({subtitle})", "Trích yếu")
    sheet.write(f"Kính gửi: {addressee}", "Dòng giữa")


#: Who signs an application, unless its form says otherwise.
APPLICANT = Signer("NGƯỜI ĐỀ NGHỊ", "(Ký và ghi rõ họ tên)", "{{ nguoi_de_nghi.ho_ten }}")


def application_tail(sheet: Sheet, *, signer: Signer = APPLICANT, confirmed_by: str = "") -> None:
    """Papers that go with it, statement of truth, and signatures for those who print the form.

    `confirmed_by`: the answer that names who has to confirm on paper; without it there is one signature only.
    """
    sheet.write("{%p if ho_so.tep_kem %}")
    sheet.write("Giấy tờ gửi kèm:")
    sheet.write("{%p for giay in ho_so.tep_kem %}")
    sheet.write("- {{ giay }}{% if loop.last %}.{% else %};{% endif %}")
    sheet.write("{%p endfor %}")
    sheet.write("{%p endif %}")
    sheet.write("{{ don.cam_doan }}").paragraph_format.keep_with_next = True
    left = 78.0
    table = frame(sheet, [left, sheet.paper.text_width - left])
    row_whole(table.rows[0])
    reference = [
        ("Mã hồ sơ: **{{ ho_so.ma }}**", "Nơi nhận danh sách"),
        ("Nộp trực tuyến: {{ ho_so.nop_luc }}", "Nơi nhận danh sách"),
    ]
    fill(sheet, table.cell(0, 0), reference + (confirmation(confirmed_by) if confirmed_by else []))
    signature = fill(
        sheet,
        table.cell(0, 1),
        [
            ("{{ co_quan.dia_danh }}, {{ ho_so.ngay_nop }}", "Địa danh ngày tháng"),
            *signature_lines(signer),
        ],
    )
    signature[-1].paragraph_format.space_before = Pt(SIGNATURE_ROOM * sheet.paper.body)


def confirmation(answer: str) -> list[tuple[str, str]]:
    return [
        (f"{{%p if {answer} %}}", "Chú dẫn ký"),
        ("XÁC NHẬN CỦA NƠI QUẢN LÝ", "Chức vụ ký"),
        ("(Ký, ghi rõ họ tên, đóng dấu nếu có)", "Chú dẫn ký"),
        ("{%p endif %}", "Chú dẫn ký"),
    ]
