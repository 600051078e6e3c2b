"""The committed DOCX files are those that the drawing gives; each fills with its sample, whatever the programme."""

import pytest

from document_templates.dossiers.management.commands.templates_draw import drawings
from document_templates.engine.docx import render
from document_templates.library.kinds import kind_by_key
from document_templates.library.verification_values import with_verification_sample
from official_papers import opened

DRAWN = drawings()


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_the_file_is_as_drawn(path):
    assert path.read_bytes() == DRAWN[path], "run manage.py templates_draw"


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_a_clerk_finds_times_new_roman_and_styles_with_vietnamese_names(path):
    document = opened(path.read_bytes())
    defaults = document.styles.element.xml
    assert 'w:ascii="Times New Roman"' in defaults
    assert {"Quốc hiệu", "Nội dung", "Nơi nhận"} <= {style.name for style in document.styles}


#: They show how things stand today and stay in the office: nothing is issued that could be verified.
KEPT_INSIDE = {"control_sheet", "follow_up_book", "outgoing_register"}
ISSUED = [path for path in DRAWN if path.stem not in KEPT_INSIDE]


@pytest.mark.parametrize("path", ISSUED, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_each_page_carries_the_code_and_its_square(path):
    """On the first page, the others, and those of an appendix, which have no foot of their own."""
    for number, section in enumerate(opened(path.read_bytes()).sections):
        for foot in (section.first_page_footer, section.footer):
            assert foot.is_linked_to_previous == bool(number)
            text = "\n".join(cell.text for table in foot.tables for cell in table.rows[0].cells)
            assert "{{ verification.code }}" in text
            assert "{{ verification.qr_foot }}" in text


def test_the_general_form_serves_a_programme_without_a_template_of_its_own():
    sample = kind_by_key("application_form").sample
    [content] = [
        content for path, content in DRAWN.items() if path.parent.name == "docx" and path.stem == "application_form"
    ]
    text = "\n".join(
        cell.text
        for table in opened(render(content, with_verification_sample(dict(sample)))).tables
        for row in table.rows
        for cell in row.cells
    )
    assert "1. Người đề nghị" in text
    assert "Nguyễn Thị Ánh Tuyết" in text
