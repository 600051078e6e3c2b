"""A spreadsheet is filled in as a Word file is: its rows repeat, and what refers to them follows."""

import time
import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from document_templates.engine import xlsx
from document_templates.engine.errors import TemplateError, TemplateRefused
from document_templates.engine.placeholders import names_check
from document_templates.engine.sheet_names import sheet_placeholders
from spreadsheets import opened_sheet, rows_of, saved, spreadsheet

LIST = {
    "A1": "{{ co_quan }}",
    "A2": "STT",
    "B2": "Họ và tên",
    "C2": "Số định danh",
    "D2": "Số tiền",
    "A3": "{%tr for nguoi in danh_sach %}",
    "A4": "{{ loop.index }}",
    "B4": "{{ nguoi.ho_ten }}",
    "C4": "{{ nguoi.so }}",
    "D4": "{{ nguoi.tien }}",
    "E4": "=D4*2",
    "A5": "{%tr endfor %}",
    "C6": "Tổng số",
    "D6": "=SUM(D4:D4)",
    "D7": "=D6+D$4",
}
TUYET = {"ho_ten": "Nguyễn Thị Ánh Tuyết", "so": "031190004567", "tien": 3_710_000}
DO = {"ho_ten": "Đỗ O'Brien <A & B>", "so": "001", "tien": 1_000_000}


def listed(*people, template=None) -> bytes:
    return xlsx.render(template or spreadsheet(LIST), {"co_quan": "SỞ DU LỊCH", "danh_sach": list(people)})


def test_rows_repeat_and_formulas_follow_them():
    assert rows_of(listed(TUYET, DO)) == [
        ["SỞ DU LỊCH", None, None, None, None],
        ["STT", "Họ và tên", "Số định danh", "Số tiền", None],
        [1, "Nguyễn Thị Ánh Tuyết", "031190004567", 3_710_000, "=D3*2"],
        [2, "Đỗ O'Brien <A & B>", "001", 1_000_000, "=D4*2"],
        [None, None, "Tổng số", "=SUM(D3:D4)", None],
        [None, None, None, "=D5+D$3", None],
    ]


def test_a_list_without_anybody_sums_up_to_nothing():
    assert rows_of(listed())[2:] == [[None, None, "Tổng số", "=SUM(0)"], [None, None, None, "=D3+0"]]


@pytest.mark.parametrize(
    "value", ["=1+1", "=cmd|' /C calc'!A0", "+84912345678", "@SUM(1)", "-1", "0031", "1e5", "TRUE", "_x0041_", "a\nb"]
)
def test_what_data_says_stays_text(value):
    content = xlsx.render(spreadsheet({"A1": "{{ x }}", "A2": "Số {{ x }}"}), {"x": value})
    sheet = opened_sheet(content)
    assert (sheet["A1"].data_type, sheet["A2"].data_type) == ("s", "s")
    assert sheet["A1"].value.replace("_x005F_", "_") == value


def test_whole_numbers_alone_in_a_cell_take_its_format_and_longer_ones_stay_exact():
    def change(sheet):
        sheet["A1"].number_format, sheet["A1"].font = "#,##0", Font(bold=True)

    content = xlsx.render(
        spreadsheet({"A1": "{{ n }}", "A2": "{{ n }} đồng", "A3": "{{ long }}"}, change), {"n": 5, "long": 10**17 + 1}
    )
    sheet = opened_sheet(content)
    assert (sheet["A1"].value, sheet["A1"].number_format, sheet["A1"].font.b) == (5, "#,##0", True)
    assert (sheet["A2"].value, sheet["A3"].value) == ("5 đồng", "100000000000000001")


@pytest.mark.parametrize("amount", ["3.710.000", "3.710.000 đồng", 3_710_000])
def test_an_amount_in_words_of_papers_becomes_a_number_where_it_is_asked_for(amount):
    content = xlsx.render(spreadsheet({"A1": "{{ tien|la_so }}", "A2": "{{ tien }}"}), {"tien": amount})
    assert rows_of(content) == [[3_710_000], [amount]]


def test_lists_within_lists_sum_up_their_own_rows():
    template = spreadsheet(
        {
            "A1": "{%tr for nhom in nhom_nguoi %}",
            "A2": "{{ nhom.ten }}",
            "B2": "=SUM(B4:B4)",
            "A3": "{%tr for nguoi in nhom.nguoi %}",
            "A4": "{{ nguoi.ho_ten }}",
            "B4": "{{ nguoi.tien }}",
            "A5": "{%tr endfor %}",
            "A6": "{%tr endfor %}",
            "A7": "{%tr if nhom_nguoi|length > 1 %}",
            "A8": "Cả thảy",
            "B8": "=SUM(B2:B6)/2",
            "A9": "{%tr endif %}",
        },
        lambda sheet: sheet.merge_cells("C2:D2"),
    )
    groups = [{"ten": "I", "nguoi": [TUYET, DO]}, {"ten": "II", "nguoi": [DO]}]
    content = xlsx.render(template, {"nhom_nguoi": groups})
    assert [row[:2] for row in rows_of(content)] == [
        ["I", "=SUM(B2:B3)"],
        ["Nguyễn Thị Ánh Tuyết", 3_710_000],
        ["Đỗ O'Brien <A & B>", 1_000_000],
        ["II", "=SUM(B5:B5)"],
        ["Đỗ O'Brien <A & B>", 1_000_000],
        ["Cả thảy", "=SUM(B1:B5)/2"],
    ]
    assert sorted(str(merge) for merge in opened_sheet(content).merged_cells.ranges) == ["C1:D1", "C4:D4"]
    assert len(rows_of(xlsx.render(template, {"nhom_nguoi": groups[1:]}))) == 2


def test_merges_print_settings_heights_and_formats_follow():
    def change(sheet):
        sheet.merge_cells("A6:B7")
        sheet.print_area, sheet.print_title_rows = "A1:E6", "2:2"
        sheet.row_dimensions[4].height = 33
        sheet.page_setup.orientation = "landscape"
        sheet.conditional_formatting.add("D4:D4", CellIsRule("greaterThan", ["$D$6"], fill=PatternFill("solid")))
        choice = DataValidation("list", formula1='"Nam,Nữ"')
        choice.add("C4")
        sheet.add_data_validation(choice)

    sheet = opened_sheet(listed(TUYET, DO, TUYET, template=spreadsheet(LIST, change)))
    assert [str(merge) for merge in sheet.merged_cells.ranges] == ["A6:B7"]
    assert (sheet.print_area, sheet.print_title_rows) == ("'Danh sách'!$A$1:$E$6", "$2:$2")
    assert [sheet.row_dimensions[number].height for number in (2, 3, 4, 5, 6)] == [None, 33, 33, 33, None]
    assert sheet.page_setup.orientation == "landscape"
    [(formatted, [rule])] = sheet.conditional_formatting._cf_rules.items()
    assert (str(formatted.sqref), rule.formula) == ("D3:D5", ["$D$6"])
    assert str(sheet.data_validations.dataValidation[0].sqref) == "C3:C5"


def test_other_sheets_that_refer_to_the_rows_follow():
    def change(sheet):
        sheet.parent.create_sheet("Tổng hợp")["A1"] = "='Danh sách'!D6"

    content = listed(TUYET, DO, template=spreadsheet(LIST, change))
    assert load_workbook(BytesIO(content))["Tổng hợp"]["A1"].value == "='Danh sách'!D5"


@pytest.mark.parametrize(
    ("text", "name", "nearest"),
    [("{{ co_qaun }}", "co_qaun", "co_quan"), ("Tên: {{ co_quan|hoah }}", "hoah", "hoa")],
)
def test_a_wrong_name_is_said_with_its_cell_and_the_nearest_right_one(text, name, nearest):
    with pytest.raises(TemplateError) as said:
        listed(TUYET, template=spreadsheet(LIST | {"B9": text}))
    assert (said.value.name, said.value.nearest, said.value.place) == (name, nearest, f"B9: {text}")


def test_names_are_checked_without_filling_in():
    found = sheet_placeholders(spreadsheet(LIST | {"B9": "{{ danh_sach[0].ho_tn }}"}))
    assert [placeholder.name for placeholder in found if placeholder.place.startswith("B4")] == ["danh_sach[].ho_ten"]
    with pytest.raises(TemplateError) as said:
        names_check(found, {"co_quan": "", "danh_sach": [TUYET]})
    assert (said.value.nearest, said.value.place) == ("danh_sach[].ho_ten", "B9: {{ danh_sach[0].ho_tn }}")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{{ co_quan", "unclosed"),
        ("{% if co_quan %}có", "not_ended"),
        ("{%tr for x in danh_sach %}", "not_ended"),
        ("{%tr for x in danh_sach %}{%tr endfor %}", "syntax"),
        ("{{ co_quan.__class__ }}", "statement"),
        ("{{ co_quan() }}", "statement"),
        ("{{ danh_sach }}", "not_printable"),
        ("{% set x = 1 %}", "statement"),
    ],
)
def test_the_language_is_as_strict_as_in_word_files(text, problem):
    with pytest.raises(TemplateError) as said:
        listed(TUYET, template=spreadsheet(LIST | {"B9": text}))
    assert said.value.problem == problem


@pytest.mark.parametrize(
    ("formula", "problem"),
    [
        ('=WEBSERVICE("http://x")', "field_code"),
        ("=[1]Sheet1!A1", "field_code"),
        ("=cmd|'/C calc'!A0", "field_code"),
        ('=HYPERLINK("http://x","{{ co_quan }}")', "field_code"),
        ('="{{ co_quan }}"', "formula"),
    ],
)
def test_formulas_that_fetch_or_hide_placeholders_are_refused(formula, problem):
    with pytest.raises(TemplateRefused) as said:
        listed(template=spreadsheet({"A1": formula}))
    assert said.value.problem == problem


@pytest.mark.parametrize("part", ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/a.bin"])
def test_programs_and_links_to_other_files_are_refused(part):
    target = BytesIO(spreadsheet(LIST))
    with zipfile.ZipFile(target, "a") as package:
        package.writestr(part, b"<x/>")
    with pytest.raises(TemplateRefused):
        xlsx.render(target.getvalue(), {})


@pytest.mark.parametrize("content", [b"", b"junk", saved(Workbook())[:500]])
def test_what_is_no_spreadsheet_is_said(content):
    with pytest.raises(TemplateRefused) as said:
        xlsx.render(content, {})
    assert said.value.problem == "not_xlsx"


def test_who_wrote_the_template_is_not_told_and_no_placeholder_is_left_behind():
    def change(sheet):
        sheet.parent.properties.creator = "Người soạn mẫu"

    content = listed(TUYET, template=spreadsheet(LIST, change))
    with zipfile.ZipFile(BytesIO(content)) as package:
        everything = b"".join(package.read(name) for name in package.namelist()).decode()
    assert "Người soạn mẫu" not in everything
    assert "{{" not in everything
    assert listed(TUYET) == listed(TUYET)


def test_ten_thousand_rows_take_seconds():
    started = time.process_time()
    content = listed(*([TUYET, DO] * 5_000))
    assert time.process_time() - started < 10
    assert rows_of(content)[-2][3] == "=SUM(D3:D10002)"
