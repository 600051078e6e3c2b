"""Before a version is used: how it looks filled in, also with awkward values or those of a case, and what differs."""

import io

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from docx.shared import Mm

from document_templates.dossiers.services import paper_make
from document_templates.engine import convert
from document_templates.engine.comparing import Piece, changes, pieces
from document_templates.library.comparing import compared
from document_templates.library.models import DocumentTemplate, GeneratedDocument, TemplateVersion
from document_templates.library.services import template_version_create
from document_templates.library.trying import LONG_LIST, Values, tried, values_of
from forms.casework.actions import Verb
from forms.casework.models import AccessRecord
from official_papers import opened, placeholder_put
from people import DESIGNER
from word_files import word_file

PICTURE = 'src="data:image/png;base64,'
needs_libreoffice = pytest.mark.skipif(not convert.is_available(), reason="needs LibreOffice")


@pytest.fixture
def template(cast) -> DocumentTemplate:
    return DocumentTemplate.objects.get(kind="receipt", programme=None)


@pytest.fixture
def version(cast, template) -> TemplateVersion:
    document = opened(template.versions.first().content)
    document.add_paragraph("Ngày {{ van_ban.ngay }} trả lời")
    document.sections[0].left_margin = Mm(41)
    target = io.BytesIO()
    document.save(target)
    return template_version_create(
        template=template, content=target.getvalue(), file_name="moi.docx", user=cast[DESIGNER]
    )


def page_of(version: TemplateVersion, **values: str) -> str:
    query = "&".join(f"{key}={value}" for key, value in values.items())
    return reverse("template_versions:page", args=[version.pk]) + f"?{query}"


@needs_libreoffice
def test_a_designer_sees_each_page_as_a_picture_and_what_differs(client, cast, version):
    client.force_login(cast[DESIGNER])
    page = client.get(page_of(version)).text
    assert PICTURE in page
    assert "Trang 1 trên" in page
    assert "<ins>Ngày {{ van_ban.ngay }} trả lời</ins>" in page
    assert "41" in page.partition("Lề trang")[2][:200]
    beside = client.get(reverse("template_versions:comparison", args=[version.pk, 1])).text
    assert beside.count(PICTURE) >= 2
    assert "Trang 1 của phiên bản 1" in beside


def test_long_texts_and_lists_and_empty_values_are_tried(template):
    long, empty = (values_of(template, sort) for sort in (Values.LONG, Values.EMPTY))
    assert len(long["ho_so"]["giay_to"]) == LONG_LIST
    assert len(long["nguoi_de_nghi"]["dia_chi"]) > 200
    assert long["nguoi_de_nghi"]["so_dinh_danh"] == "031190004567"
    assert (empty["nguoi_de_nghi"]["ho_ten"], empty["ho_so"]["giay_to"]) == ("", [])


@needs_libreoffice
@pytest.mark.parametrize("sort", Values.values)
def test_every_shipped_paper_of_a_case_can_be_looked_at_with_them(template, sort):
    assert tried(template.version_in_use, values_of(template, sort)).pages


@needs_libreoffice
def test_a_real_case_is_shown_to_who_may_see_it_and_that_is_written_down(client, admin_client, office):
    case = office.received()
    paper_make(event=case.events.get(verb=Verb.RECEIVED))
    version = DocumentTemplate.objects.get(kind="receipt", programme=None).version_in_use
    papers, address = GeneratedDocument.objects.count(), page_of(version, ho_so=case.application.reference.lower())
    assert "Không có hồ sơ nào mang mã này" in admin_client.get(address).text
    assert not AccessRecord.objects.filter(case=case).exists()
    office.chau.user_permissions.add(Permission.objects.get(codename="change_documenttemplate"))
    client.force_login(office.chau)
    assert PICTURE in client.get(address).text
    assert AccessRecord.objects.get(user=office.chau, case=case).what == "Điền thử mẫu văn bản bằng hồ sơ"
    assert GeneratedDocument.objects.count() == papers


def test_words_are_compared_and_a_placeholder_is_one_word():
    assert pieces("Trả {{ ho_so.ma }} ngày 5", "Trả {{ ho_so.ten }} ngày 5") == [
        Piece("same", "Trả "),
        Piece("gone", "{{ ho_so.ma }}"),
        Piece("new", "{{ ho_so.ten }}"),
        Piece("same", " ngày 5"),
    ]


def test_a_cell_is_told_by_its_table_row_and_column():
    was, now = (word_file("Đầu", rows=(("A", "B"), ("C", text))) for text in ("cũ", "mới"))
    [change] = changes(was, now)
    assert change.block.cell == (1, 2, 2)
    assert [piece.sort for piece in change.pieces] == ["gone", "new"]
    assert changes(was, was) == []


def test_placeholders_and_the_page_are_compared(template, version):
    found = compared(template.versions.get(number=1), version)
    assert [what for what, *_values in found.page] == ["Lề trang"]
    assert (found.names_added, found.names_removed) == ([], [])
    other = placeholder_put(bytes(version.content), "{{ nguoi_de_nghi.chu_tai_khoan }}")
    newest = template_version_create(template=template, content=other, file_name="x.docx")
    assert compared(version, newest).names_added == ["nguoi_de_nghi.chu_tai_khoan"]
