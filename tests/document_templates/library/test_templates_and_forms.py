"""What a change of a form does to its papers is known before a citizen meets it; and who uses which template."""

from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from content import clock
from content.models import Programme
from document_templates.dossiers import kinds as case_kinds
from document_templates.dossiers.services import paper_make
from document_templates.library.checking import version_adopt
from document_templates.library.golden import golden_check, templates_check
from document_templates.library.kinds import kind_by_key
from document_templates.library.models import DocumentTemplate, GoldenSample, TemplateVersion
from document_templates.library.usage import form_findings, forms_used, names_of_version, usage_table
from forms.casework.actions import Verb
from forms.definitions.models import FormDefinition
from forms.definitions.publishing import findings
from forms.definitions.schema import FormSchema
from forms.definitions.selectors import version_current
from official_papers import SLUG, placeholder_put
from people import DESIGNER
from word_files import word_file


@pytest.fixture
def guides(db, programmes_loaded) -> Programme:
    return Programme.objects.get(code=SLUG)


@pytest.fixture
def own(guides) -> TemplateVersion:
    """The application form of the guides, in use."""
    return DocumentTemplate.objects.get(kind="application_form", programme=guides).version_in_use


def without(form: FormSchema, key: str) -> FormSchema:
    steps = tuple(replace(step, fields=tuple(f for f in step.fields if f.key != key)) for step in form.steps)
    return replace(form, steps=steps)


def checked() -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("templates_check", stdout=out)
    except CommandError as error:
        return 1, out.getvalue() + str(error)
    return 0, out.getvalue()


def test_all_templates_of_the_product_pass_twice_without_false_alarms(guides):
    assert checked()[0] == 0
    kept = GoldenSample.objects.count()
    assert kept == len({version.template_id for version in TemplateVersion.objects.all()})
    code, said = checked()
    assert (code, said) == (0, "Mọi mẫu văn bản đang dùng đều điền được dữ liệu mẫu.\n")


def test_another_day_is_no_difference(own, monkeypatch):
    golden_check(own)
    monkeypatch.setattr(clock, "today", lambda: date(2022, 2, 3))
    assert not golden_check(own).differences


def test_another_answer_of_a_form_shows_as_a_difference(client, cast, own, monkeypatch):
    golden_check(own)
    real = kind_by_key("application_form").sample_for(own.template.programme)
    changed = dict(real)
    changed["tra_loi"] = {
        key: "Chữ khác" if isinstance(value, str) else value for key, value in real["tra_loi"].items()
    }
    monkeypatch.setattr("document_templates.library.kinds.Kind.sample_for", lambda kind, programme: dict(changed))
    golden = golden_check(own)
    assert any("Chữ khác" in now for _was, now in golden.differences)
    client.force_login(cast[DESIGNER])
    assert "Chữ khác" in client.get(reverse("template_versions:page", args=[own.pk])).text


def test_a_template_that_can_no_longer_be_filled_in_is_told_everywhere(client, cast, own):
    broken = TemplateVersion.objects.create(
        template=own.template,
        number=2,
        content=placeholder_put(bytes(own.content), "{{ tra_loi.khong_con }}"),
        file_name="hong.docx",
        sha256="1" * 64,
    )
    version_adopt(version=broken)
    code, said = checked()
    assert code == 1
    assert "tra_loi.khong_con" in said
    client.force_login(cast[DESIGNER])
    assert "có lỗi" in client.get(reverse("wagtailsnippets_document_library_documenttemplate:list")).text
    assert "tra_loi.khong_con" in client.get(reverse("template_versions:page", args=[broken.pk])).text


def test_who_takes_a_question_out_of_a_form_is_warned_with_a_link_before_it_is_published(guides, own):
    form = version_current(SLUG).form
    assert not list(form_findings(form, guides))
    printed = sorted(name.removeprefix("tra_loi.") for name in names_of_version(own) if name.startswith("tra_loi."))[0]
    [warning] = form_findings(without(form, printed), guides)
    assert warning.is_warning
    assert f"{{{{ tra_loi.{printed} }}}}" in warning.message
    assert reverse("template_versions:page", args=[own.pk]) in warning.message
    assert warning in findings(without(form, printed), guides)


def test_publishing_a_form_tries_its_templates_again(guides, own, django_capture_on_commit_callbacks):
    definition = FormDefinition.objects.get(programme=guides, live=True)
    with django_capture_on_commit_callbacks(execute=True):
        definition.save_revision().publish()
    assert GoldenSample.objects.filter(version=own).exists()
    assert not GoldenSample.objects.exclude(version__template__programme=guides).exists()


def test_the_report_tells_own_general_and_missing_templates(client, admin_client, office):
    paper_make(event=office.received().events.get(verb=Verb.RECEIVED))
    DocumentTemplate.objects.filter(kind="refusal").update(kind="posting_notice_old")
    programmes, rows = usage_table()
    by_kind = {str(row.kind): row for row in rows}
    receipt = by_kind[str(case_kinds.receipt.name)]
    assert (receipt.general.papers, len(receipt.own)) == (1, len(programmes))
    assert {it.code for it, use in by_kind[str(case_kinds.application_form.name)].own if use} >= {SLUG}
    page = admin_client.get(reverse("template_versions:usage")).text
    assert "<strong>thiếu</strong>" in page
    assert "1 văn bản" in page
    client.force_login(office.chau)
    assert client.get(reverse("template_versions:usage")).status_code == 302


def test_questions_that_stand_on_no_paper_are_listed(guides, own):
    assert guides in {form.programme for form in forms_used()}
    bare = without_answers(own)
    version_adopt(version=bare)
    [form] = [form for form in forms_used() if form.programme == guides]
    assert form.missing
    assert len(form.missing) < form.count


def without_answers(own: TemplateVersion) -> TemplateVersion:
    return TemplateVersion.objects.create(
        template=own.template, number=2, content=word_file("Đơn"), file_name="trong.docx", sha256="2" * 64
    )


def test_a_check_of_one_programme_leaves_the_others(guides):
    templates_check(guides)
    assert {golden.version.template.programme for golden in GoldenSample.objects.all()} == {guides}
