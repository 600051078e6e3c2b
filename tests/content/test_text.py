"""Text is folded to be compared and cleaned to be printed, and nothing else of it is lost."""

import pytest

from content.text import clean, fold, plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đối  tượng", "doi tuong"),
        ("ĐƯỜNG ĐẸP", "duong dep"),
        ("HỖ TRỢ", "ho tro"),
        ("hô\u0303 trơ\u0323", "ho tro"),
        ("  Thuỷ\n\tthủy ", "thuy thuy"),
        ("H'Hen Niê", "h'hen nie"),
        ("", ""),
    ],
)
def test_marks_and_case_do_not_matter_in_folded_text(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text",
    [
        "Đỗ O'Brien",
        "Lê <Văn> Tám",
        "{{ 7*7 }}",
        "H'Hen Niê",
        "A & B",
        "  hai  dấu cách\tvà\ndòng mới ",
        "😀 ½ …",
    ],
)
def test_what_people_write_is_kept_letter_for_letter(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Nguyê\u0303n", "Nguyễn"),
        ("a\fb\x07c\x00d\x0be\x1bf", "abcdef"),
        ("dòng 1\r\ndòng 2\rdòng 3", "dòng 1\ndòng 2\ndòng 3"),
        ("tr\u200bộm\u200d\ufeff", "trộm"),
        ("\u202eđảo\u202c \u2066ngược\u2069\u200f", "đảo ngược"),
        ("cụt\ud83d", "cụt"),
        ("e\u200b\u0301", "é"),
        ("x\ufffey\uffffz\x85", "xyz"),
    ],
)
def test_signs_that_would_harm_a_paper_are_taken_off(text, kept):
    assert clean(text) == kept


def test_cleaning_twice_changes_nothing_more():
    text = "e\u200b\u0301 \r\n Nguyê\u0303n"
    assert clean(clean(text)) == clean(text)


def test_words_of_two_paragraphs_do_not_grow_together():
    assert plain("<p>Nộp ở xã</p><ul><li>A &amp; B</li><li>C</li></ul>") == "Nộp ở xã A & B C"
