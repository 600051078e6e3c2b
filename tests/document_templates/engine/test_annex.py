"""What has no room in a line of a Word paper stands at its end in full, where the designer wants it."""

from io import BytesIO

from pypdf import PdfReader

from document_templates.engine.formats import DOCX, PDF, XLSX
from pdf_forms import MULTILINE, box, pdf_form
from spreadsheets import rows_of, spreadsheet
from word_files import texts, word_file

PAPER = word_file(
    '{% if phu_luc %}(Có phụ lục){% endif %}Lý do: {{ ly_do|vua(40, "Lý do") }}',
    "{%p for nguoi in danh_sach %}",
    '{{ nguoi.ten }}: {{ nguoi.ghi_chu|vua(30, "Ghi chú") }}',
    "{%p endfor %}",
    "{%p if phu_luc %}",
    "PHỤ LỤC",
    "{%p for muc in phu_luc %}",
    "{{ muc.so }}. {{ muc.nhan }}: {{ muc.noi_dung }}",
    "{%p endfor %}",
    "{%p endif %}",
)
LONG = "Thẻ hướng dẫn viên du lịch đã hết hạn trước ngày nộp hồ sơ."
NOTE = "Đã nhận hỗ trợ theo chính sách khác của thành phố trong năm 2021"


def filled(ly_do: str, *notes: str) -> list[str]:
    people = [{"ten": name, "ghi_chu": note} for name, note in zip("AB", notes, strict=False)]
    return texts(DOCX.render(PAPER, {"ly_do": ly_do, "danh_sach": people}))


def test_what_is_short_stays_where_it_is_and_there_is_no_annex():
    assert filled("Hết hạn", "không") == ["Lý do: Hết hạn", "A: không"]


def test_what_is_long_is_cut_and_stands_in_full_in_the_annex():
    assert filled(LONG, NOTE, "không") == [
        "(Có phụ lục)Lý do: Thẻ hướng dẫn viên du… (xem Phụ lục)",
        "A: Đã nhận hỗ trợ… (xem Phụ lục)",
        "B: không",
        "PHỤ LỤC",
        f"1. Lý do: {LONG}",
        f"2. Ghi chú: {NOTE}",
    ]


def test_the_same_long_text_stands_there_once():
    assert filled("Hết hạn", NOTE, NOTE)[-2:] == ["PHỤ LỤC", f"1. Ghi chú: {NOTE}"]


def test_a_spreadsheet_has_an_annex_in_the_same_way():
    cells = {"A1": '{{ ly_do|vua(40, "Lý do") }}', "A2": "{%tr for muc in phu_luc %}", "A4": "{%tr endfor %}"}
    template = spreadsheet(cells | {"A3": "{{ muc.so }}. {{ muc.nhan }}: {{ muc.noi_dung }}"})
    assert rows_of(XLSX.render(template, {"ly_do": "Hết hạn"})) == [["Hết hạn"]]
    assert rows_of(XLSX.render(template, {"ly_do": LONG}))[1:] == [[f"1. Lý do: {LONG}"]]


def test_a_pdf_form_may_have_room_of_its_own_for_it():
    template = pdf_form(box("ly_do|vua(40)"), box("phu_luc[0].noi_dung|default('')", (60, 500, 560, 540), Ff=MULTILINE))
    words = PdfReader(BytesIO(PDF.render(template, {"ly_do": LONG}))).pages[0].extract_text()
    assert "(xem Phụ lục)" in words
    assert LONG in " ".join(words.split())
