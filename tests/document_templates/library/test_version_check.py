"""A new version of a template waits for a second person; until then papers are drawn up with the former one."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from document_templates.engine.errors import TemplateError
from document_templates.library.checking import StepRefused, version_step
from document_templates.library.models import Act, DocumentTemplate, TemplateVersion, VersionStep
from document_templates.library.selectors import template_version_for
from document_templates.library.services import template_version_create
from official_papers import SLUG, placeholder_put
from people import DESIGNER, EDITOR, LEGAL_CHECKER


@pytest.fixture
def template(cast) -> DocumentTemplate:
    return DocumentTemplate.objects.get(kind="receipt", programme=None)


@pytest.fixture
def version(cast, template) -> TemplateVersion:
    content = placeholder_put(bytes(template.versions.first().content), "Thêm một dòng")
    return template_version_create(template=template, content=content, file_name="moi.docx", user=cast[DESIGNER])


@pytest.fixture
def sent_in(cast, version) -> TemplateVersion:
    version_step(version=version, act=Act.SENT, user=cast[DESIGNER])
    return version


def page_of(version: TemplateVersion) -> str:
    return reverse("template_versions:page", args=[version.pk])


def used(template: DocumentTemplate) -> int:
    from content.models import Programme

    return template_version_for(kind=template.kind, programme=Programme.objects.get(code=SLUG)).number


def test_what_comes_with_the_product_is_in_use(template):
    assert used(template) == 1
    assert template.version_in_use.steps.get().by is None


def test_a_designer_sends_it_in_and_the_legal_officer_puts_it_into_use(client, cast, template, version):
    assert used(template) == 1
    client.force_login(cast[DESIGNER])
    client.post(page_of(version), {"act": "sent"})
    assert used(template) == 1
    client.force_login(cast[LEGAL_CHECKER])
    listed = client.get(reverse("wagtailsnippets_document_library_documenttemplate:list")).text
    assert page_of(version) in listed
    page = client.post(page_of(version), {"act": "published"}, follow=True).text
    assert "Đang dùng phiên bản này để lập văn bản" in page
    assert "Đỗ Minh Hạnh" in page
    assert used(template) == 2
    assert [(step.act, step.by.username) for step in version.steps.all()] == [
        ("sent", DESIGNER),
        ("published", LEGAL_CHECKER),
    ]


def test_it_is_sent_back_with_reasons_and_nothing_typed_is_lost(client, cast, template, sent_in):
    client.force_login(cast[LEGAL_CHECKER])
    page = client.post(page_of(sent_in), {"act": "returned"})
    assert page.status_code == 422
    assert "Hãy ghi những gì tác giả cần sửa." in page.text
    client.post(page_of(sent_in), {"act": "returned", "reason": "Thiếu căn cứ Điều 32."})
    client.force_login(cast[DESIGNER])
    assert "Thiếu căn cứ Điều 32." in client.get(page_of(sent_in)).text
    edited = reverse("wagtailsnippets_document_library_documenttemplate:edit", args=[template.pk])
    assert "Thiếu căn cứ Điều 32." in client.get(edited).text
    assert used(template) == 1


def test_author_and_checker_are_never_one(cast, template, sent_in):
    """Not even an administrator, and not somebody who only sent in what another one uploaded."""
    cast[DESIGNER].is_superuser = True
    cast[DESIGNER].save()
    with pytest.raises(StepRefused):
        version_step(version=sent_in, act=Act.PUBLISHED, user=cast[DESIGNER])
    assert used(template) == 1


@pytest.mark.parametrize("username", [DESIGNER, EDITOR])
def test_others_put_nothing_into_use(client, cast, template, sent_in, username):
    client.force_login(cast[username])
    client.post(page_of(sent_in), {"act": "published"})
    assert used(template) == 1


def test_a_version_older_than_the_one_in_use_is_not_put_into_use_any_more(cast, template, sent_in):
    content = placeholder_put(bytes(sent_in.content), "Và một dòng nữa")
    newer = template_version_create(template=template, content=content, file_name="moi.docx", user=cast[DESIGNER])
    version_step(version=newer, act=Act.SENT, user=cast[DESIGNER])
    version_step(version=newer, act=Act.PUBLISHED, user=cast[LEGAL_CHECKER])
    with pytest.raises(StepRefused):
        version_step(version=sent_in, act=Act.PUBLISHED, user=cast[LEGAL_CHECKER])
    assert used(template) == 3


def test_what_no_longer_fits_its_sample_is_not_put_into_use(cast, template):
    unfit = TemplateVersion.objects.create(
        template=template,
        number=2,
        content=placeholder_put(bytes(template.versions.first().content), "{{ khong_co }}"),
        file_name="hong.docx",
        sha256="0" * 64,
        created_by=cast[DESIGNER],
    )
    version_step(version=unfit, act=Act.SENT, user=cast[DESIGNER])
    with pytest.raises(TemplateError, match="khong_co"):
        version_step(version=unfit, act=Act.PUBLISHED, user=cast[LEGAL_CHECKER])
    assert used(template) == 1


def test_who_and_when_cannot_be_changed_afterwards(sent_in):
    with pytest.raises(IntegrityError, match="is frozen"), transaction.atomic():
        VersionStep.objects.filter(version=sent_in).update(act="published")
