"""The book of outgoing papers, across the page, with the eight columns of Nghị định 30/2020/NĐ-CP, Phụ lục IV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from docx.enum.text import WD_ALIGN_PARAGRAPH

from document_templates.dossiers.drawing import (
    Column,
    Sheet,
    Signer,
    control_row,
    header,
    list_table,
    signature_columns,
    value_row,
)
from document_templates.dossiers.drawing.elements import rule_below
from document_templates.dossiers.drawing.page import A4_ACROSS

CENTRE = WD_ALIGN_PARAGRAPH.CENTER
#: In mm, 252 in all.
COLUMNS = [
    Column("Số, ký hiệu văn bản", 26, "{{ dong_so.so }}", CENTRE),
    Column("Ngày tháng văn bản", 21, "{{ dong_so.ngay }}", CENTRE),
    Column("Tên loại và trích yếu nội dung văn bản", 74, "{{ dong_so.trich_yeu }}"),
    Column("Người ký", 30, "{{ dong_so.nguoi_ky }}"),
    Column("Nơi nhận văn bản", 43, "{{ dong_so.noi_nhan }}"),
    Column("Đơn vị, người nhận bản lưu", 20, "{{ dong_so.nguoi_luu }}", CENTRE),
    Column("Số lượng bản", 14, "{{ dong_so.so_ban }}", CENTRE),
    Column("Ghi chú", 24, "{{ dong_so.ghi_chu }}"),
]


def outgoing_register() -> bytes:
    sheet = Sheet(replace(A4_ACROSS, cell=10), "Sổ đăng ký văn bản đi")
    header(sheet)
    sheet.write("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Tên loại")
    sheet.write(
        "Năm {{ so.nam }}{% if so.ky_hieu %} – Ký hiệu {{ so.ky_hieu }}{% endif %}",
        "Trích yếu",
    )
    sheet.write(
        "(Từ ngày {{ so.tu_ngay }} đến ngày {{ so.den_ngay }}; số văn bản: {{ so.so_van_ban }})",
        "Kèm theo",
    )
    rule_below(sheet, length=70, available=sheet.paper.text_width)
    table = list_table(sheet, COLUMNS)
    value_row(sheet, table, [replace(one, value=f"({number})", align=CENTRE) for number, one in enumerate(COLUMNS, 1)])
    control_row(sheet, table, "{%tr for dong_so in dong %}")
    value_row(sheet, table, COLUMNS)
    control_row(sheet, table, "{%tr endfor %}")
    sheet.write("", "Đường kẻ")
    signature_columns(sheet, None, Signer("NGƯỜI LẬP SỔ", "(Ký và ghi rõ họ tên)", "{{ ky.nguoi_lap }}"))
    return sheet.save()


DRAWINGS: dict[str, Callable[[], bytes]] = {"outgoing_register": outgoing_register}
