"""As PDF every shipped paper has its pages, all its words, none broken, and letters of the width of Times."""

import io
import re
import subprocess

import pytest
from pypdf import PdfReader

from document_templates.engine import convert
from filled_papers import GENERAL, filled
from paper_reading import Reading

#: Pages of a sample; letter and decision with their annex.
PAGES = {
    "application_form": 1,
    "receipt": 1,
    "supplement_request": 1,
    "refusal": 1,
    "apology": 1,
    "control_sheet": 1,
    "ineligibility_notice": 1,
    "submission_letter": 2,
    "decision": 3,
    "decision_list": 1,
    "decision_list_public": 1,
    "posting_notice": 2,
    "payment_sheet": 2,
    "recovery_decision": 2,
    "training_support_decision": 1,
    "outgoing_register": 1,
    "result_notice": 1,
    "follow_up_book": 1,
    "period_report": 2,
}
#: Metric-compatible with Times New Roman, with all Vietnamese letters.
LIKE_TIMES = re.compile(r"^[A-Z]{6}\+(LiberationSerif|TimesNewRoman|Tinos|Thorndale)", re.M)
WORD = re.compile(r"[^\W\d_]{2,7}")


@pytest.fixture(scope="module")
def pdfs() -> dict[str, bytes]:
    return dict(zip(GENERAL, convert.docx_to_pdf([filled(kind) for kind in GENERAL]), strict=True))


def told(command: str, pdf: bytes, folder, *options: str) -> str:
    path = folder / "paper.pdf"
    path.write_bytes(pdf)
    last = ["-"] if command == "pdftotext" else []
    return subprocess.run([command, *options, str(path), *last], capture_output=True, text=True, check=True).stdout


def paragraphs(docx: bytes) -> list[str]:
    return [line.text for line in Reading(docx).lines if line.text]


def closed_up(text: str) -> str:
    """pdftotext leaves out a hyphen that ends a line."""
    return re.sub(r"[\s-]", "", text)


def without_margins(text: str) -> str:
    """Page numbers and the line at the foot may stand within a paragraph that goes over to the next page."""
    return re.sub(r"^(\d{1,2}|Mã xác thực: .*|Kiểm tra tại .*)$", "", text.replace("\f", ""), flags=re.M)


@pytest.mark.parametrize("kind", GENERAL)
def test_it_has_its_pages_and_all_its_words(pdfs, kind, tmp_path):
    assert len(PdfReader(io.BytesIO(pdfs[kind])).pages) == PAGES[kind]
    text = closed_up(without_margins(told("pdftotext", pdfs[kind], tmp_path, "-raw")))
    missing = [words for words in paragraphs(filled(kind)) if closed_up(words) not in text]
    assert missing == []


@pytest.mark.parametrize("kind", GENERAL)
def test_no_page_is_empty(pdfs, kind, tmp_path):
    *pages, _end = told("pdftotext", pdfs[kind], tmp_path, "-raw").split("\f")
    assert all(without_margins(page).strip() for page in pages)


@pytest.mark.parametrize("kind", GENERAL)
def test_no_word_is_broken_by_a_narrow_column(pdfs, kind, tmp_path):
    standing = set(WORD.findall(told("pdftotext", pdfs[kind], tmp_path, "-raw")))
    broken = {word for text in paragraphs(filled(kind)) for word in WORD.findall(text)} - standing
    assert broken == set()


@pytest.mark.parametrize("kind", GENERAL)
def test_every_letter_is_embedded_and_as_wide_as_times(pdfs, kind, tmp_path):
    _head, _rule, *fonts = told("pdffonts", pdfs[kind], tmp_path).splitlines()
    assert fonts
    assert all(LIKE_TIMES.match(font) and " yes " in font for font in fonts), fonts
