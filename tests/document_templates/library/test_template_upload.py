"""Designers upload templates: proved first, told what is wrong and where, and nothing is lost."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from document_templates.engine.errors import TemplateError
from document_templates.library.models import DocumentTemplate
from document_templates.library.services import template_version_create, templates_load
from official_papers import placeholder_put, text_of
from people import DESIGNER
from word_files import texts, word_file


@pytest.fixture
def template(db, programmes_loaded) -> DocumentTemplate:
    return DocumentTemplate.objects.get(kind="receipt", programme=None)


@pytest.fixture
def designer(db):
    user = get_user_model().objects.create_user(username=DESIGNER, full_name="Ngô Bảo Long")
    codenames = ["access_admin", "add_documenttemplate", "change_documenttemplate", "view_documenttemplate"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def edited(template: DocumentTemplate) -> str:
    return reverse("wagtailsnippets_document_library_documenttemplate:edit", args=[template.pk])


def sent(client, template: DocumentTemplate, content: bytes, name: str = "moi.docx"):
    file = SimpleUploadedFile(name, content)
    data = {"name": "Tên mới", "kind": template.kind, "programme": "", "docx": file}
    return client.post(edited(template), data)


def good(template: DocumentTemplate) -> bytes:
    return placeholder_put(bytes(template.versions.first().content), "Thêm một dòng")


def test_a_good_file_becomes_the_next_version(client, designer, template):
    client.force_login(designer)
    content = good(template)
    assert sent(client, template, content).status_code == 302
    newest = template.versions.first()
    assert (newest.number, bytes(newest.content), newest.created_by) == (2, content, designer)


def test_an_unknown_placeholder_is_told_with_place_and_nearest_name(client, designer, template):
    client.force_login(designer)
    page = sent(
        client, template, placeholder_put(bytes(template.versions.first().content), "Mã: {{ verification.cod }}")
    )
    assert page.status_code == 200
    said = page.text
    assert "Không có chỗ điền nào tên là “verification.cod”. Có phải ý bạn là “verification.code”?" in said
    assert "Vị trí: “Mã: {{ verification.cod }}”." in said
    assert "Tên mới" in said
    assert template.versions.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"junk", "Tệp không phải là văn bản Word"),
        (b"%PDF-1.7", "Tệp không phải là biểu mẫu PDF"),
        (b"x" * 2_000_001, "Tệp quá lớn"),
        (word_file("{{ ''.__class__ }}"), "Mẫu văn bản không được dùng “__class__”"),
        (word_file("{% for a in dossier %}" * 3), "thiếu “endif” hoặc “endfor”"),
    ],
)
def test_other_files_are_refused_in_a_sentence(client, designer, template, content, sentence):
    client.force_login(designer)
    page = sent(client, template, content)
    assert sentence in page.text
    assert template.versions.count() == 1


def test_a_file_that_hangs_the_reader_is_ended(template):
    hanging = word_file(rows=(("{% colspan " * 3_000,),))
    with pytest.raises(TemplateError):
        template_version_create(template=template, content=hanging, file_name="x.docx")
    assert template.versions.count() == 1


def test_the_same_file_again_is_no_new_version(template):
    newest = template.versions.first()
    again = template_version_create(template=template, content=bytes(newest.content), file_name="y.docx")
    assert again == newest


def test_loading_again_leaves_what_staff_uploaded(template):
    template_version_create(template=template, content=good(template), file_name="moi.docx")
    assert templates_load() == []
    assert template.versions.first().file_name == "moi.docx"


def test_the_page_lists_versions_and_placeholders_with_samples(client, designer, template):
    client.force_login(designer)
    page = client.get(edited(template)).text
    assert "{{ verification.code }}" in page
    assert "3.710.000 đồng" in page
    assert template.versions.first().file_name in page


def test_a_version_is_downloaded_and_tried_out(client, designer, template):
    client.force_login(designer)
    version = template.versions.first()
    assert client.get(reverse("template_versions:file", args=[version.pk])).content == bytes(version.content)
    tried = client.get(reverse("template_versions:preview", args=[version.pk, "docx"])).content
    assert "{{" not in text_of(tried)
    assert "Nguyễn Thị Ánh Tuyết" in text_of(tried)


def test_officers_without_that_duty_get_no_template(client, office, template):
    client.force_login(office.chau)
    version = template.versions.first()
    for address in (
        reverse("template_versions:file", args=[version.pk]),
        reverse("template_versions:preview", args=[version.pk, "docx"]),
        edited(template),
    ):
        assert client.get(address).status_code in (302, 404)


def test_nobody_deletes_a_template(client, designer, template):
    designer.user_permissions.add(Permission.objects.get(codename="delete_documenttemplate"))
    client.force_login(designer)
    address = reverse("wagtailsnippets_document_library_documenttemplate:delete", args=[template.pk])
    client.post(address)
    assert DocumentTemplate.objects.filter(pk=template.pk).exists()


def test_the_command_fills_in_a_file(tmp_path):
    from django.core.management import CommandError, call_command

    (tmp_path / "t.docx").write_bytes(word_file("Xin chào {{ ten }}"))
    (tmp_path / "d.json").write_text('{"ten": "Ánh Tuyết"}', encoding="utf-8")
    call_command("document_render", tmp_path / "t.docx", tmp_path / "d.json", tmp_path / "o.docx", stdout=StringIO())
    assert texts((tmp_path / "o.docx").read_bytes()) == ["Xin chào Ánh Tuyết"]
    (tmp_path / "d.json").write_text("[]", encoding="utf-8")
    with pytest.raises(CommandError, match="JSON"):
        call_command("document_render", tmp_path / "t.docx", tmp_path / "d.json", tmp_path / "o.docx")


def test_there_is_one_general_template_of_a_kind(template):
    with pytest.raises(ValidationError, match="Đã có mẫu dùng chung"):
        DocumentTemplate(kind="receipt", name="Giấy tiếp nhận thứ hai").full_clean()
