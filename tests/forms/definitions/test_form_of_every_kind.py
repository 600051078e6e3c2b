"""A form with one question of every kind there is: built in the admin, published, filled in, sent and read back."""

import json

import pytest
from django import forms
from django.test import Client
from django.urls import reverse

from applicants import Applicant, photo
from forms.applications.drafts import draft_save, draft_start
from forms.applications.selectors import answers_in_words, paper_values
from forms.definitions.field_types import field_type, field_types
from forms.definitions.field_types.inputs import as_typed
from forms.definitions.loading import definition_build
from forms.definitions.models import FormDefinition
from forms.definitions.selectors import version_current
from made_forms import form_data

pytestmark = pytest.mark.django_db
SLUG = "moi-loai-cau-hoi"
ANSWERS = {"choices": [{"key": "a", "label": "Câu A"}, {"key": "b", "label": "Câu B"}], "with_other": True}
FORMULAS = {
    "computed_number": ("calculate", {"left": "number", "operator": "max", "right": "number", "name": ""}),
    "computed_money": ("calculate", {"left": "money", "operator": "max", "right": "money", "name": ""}),
    "computed_date": ("calculate", {"left": "date", "operator": "max", "right": "date", "name": ""}),
    "computed_text": (
        "choose",
        {
            "conditions": [{"field": "text", "operator": "answered", "value": ""}],
            "match": "and",
            "then": "text",
            "otherwise": "text",
            "name": "",
        },
    ),
}
SETTINGS = {name: {"formula": [{"type": kind, "value": value}]} for name, (kind, value) in FORMULAS.items()} | {
    "choice": ANSWERS,
    "multiple_choice": ANSWERS,
    "list_choice": {"list": "ngan-hang"},
    "information": {"text": "Đọc kỹ.\n\nRồi trả lời."},
}
COMPUTED = [kind.name for kind in field_types() if kind.is_computed]
IN_ROWS = [kind.name for kind in field_types() if kind.in_rows and not kind.is_computed]


def question(name, before=""):
    key = {"key": before + name} if field_type(name).takes_input else {}
    return {"type": name, "label": f"Câu hỏi {before}{name}", **key, **SETTINGS.get(name, {})}


def every_kind():
    group = {"row_name": "Người lao động", "fields": [question(name, "dong_") for name in IN_ROWS]}
    return [question(kind.name) | (group if kind.has_rows else {}) for kind in field_types()]


def inputs(widget, name, typed):
    """{name of an input: what a browser posts}."""
    if isinstance(widget, forms.MultiWidget):
        parts = zip(widget.widgets_names, widget.widgets, typed, strict=True)
        return {key: value for end, part, own in parts for key, value in inputs(part, name + end, own).items()}
    if isinstance(widget, forms.CheckboxInput):
        return {name: "on"} if typed else {}
    if isinstance(widget, forms.RadioSelect) and isinstance(typed, bool):
        return {name: str(typed).lower()}
    return {name: typed}


def sample_typed(field):
    kind = field_type(field.type)
    form_field = kind.form_field(field)
    return inputs(form_field.widget, field.key, as_typed(form_field, kind.sample(field)))


@pytest.fixture
def version(client, programmes_loaded, django_user_model, form_posted):
    client.force_login(django_user_model.objects.create_superuser("ngo-bao-long", "nbl@example.com", "x"))
    definition = definition_build(form_data(*every_kind(), slug=SLUG))
    body = form_posted(definition, **{"action-publish": "1"})
    address = reverse("wagtailsnippets_form_definitions_formdefinition:add")
    answer = client.post(address, body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302, answer.context["form"].errors.as_data()
    return version_current(SLUG)


@pytest.fixture
def applicant(version):
    """Ánh Tuyết, on her own telephone, before the second screen; the list has its rows already."""
    tuyet = Applicant(Client())
    draft = draft_start(form_version=version)
    group = version.form.field_by_key("group")
    draft_save(draft=draft, answers={group.id: field_type("group").sample(group)}, revision=draft.revision)
    tuyet.token = draft.token
    tuyet.post("nguoi-de-nghi", ho_ten=tuyet.person.name, so_dinh_danh=tuyet.person.identity_number)
    return tuyet


def everything_typed(version):
    asked = [field for field in version.form.steps[1].questions if field.type not in ("file", "group", *COMPUTED)]
    return {name: value for field in asked for name, value in sample_typed(field).items()}


def test_every_kind_is_published_as_it_was_built(version):
    built = [field.type for field in version.form.steps[1].fields]
    assert built == [kind.name for kind in field_types()]
    assert all(field.key == field.type for field in version.form.steps[1].questions)


def test_every_kind_is_shown_answered_sent_and_read_back(version, applicant):
    page = applicant.client.get(applicant.step_url("cau-hoi"))
    assert page.status_code == 200
    assert [field for field in version.form.steps[1].fields if field.label not in page.content.decode()] == []
    answer = applicant.post("cau-hoi", **everything_typed(version), file=photo())
    assert answer.status_code == 302, answer.context["form"].errors
    check = applicant.client.get(applicant.url("check")).content.decode()
    applicant.send()
    application = applicant.draft.application
    words = {line.field.key: line.words for _title, lines in answers_in_words(application) for line in lines}
    papers = paper_values(application)
    for field in version.form.steps[1].questions:
        kind = field_type(field.type)
        assert words[field.key], field.key
        assert field.key in papers and json.dumps(papers[field.key])
        if field.type not in ("file", "group", *COMPUTED):
            sample = kind.sample(field)
            assert words[field.key] == kind.words(field, sample), field.key
            assert papers[field.key] == kind.paper(field, sample), field.key
            assert kind.export(field, kind.decode(application.answers[field.id])) == kind.export(field, sample)
        assert field.label in check


def test_every_kind_stands_in_the_preview_of_the_editor(client, version, form_posted):
    definition = FormDefinition.objects.get(slug=SLUG)
    url = reverse("wagtailsnippets_form_definitions_formdefinition:preview_on_edit", args=[definition.pk])
    client.post(url, form_posted(definition), content_type="application/x-www-form-urlencoded")
    page = client.get(url).content.decode()
    assert [kind.name for kind in field_types() if f"Câu hỏi {kind.name}" not in page] == []


def test_every_kind_is_described_to_other_systems(client, version):
    described = client.get(f"/api/v1/forms/{SLUG}/schema").json()["properties"]
    asked = [kind.name for kind in field_types() if kind.takes_input]
    assert [name for name in asked if "type" not in described[name]] == []
    assert "heading" not in described


def test_every_kind_may_stand_in_a_row(version, applicant):
    group, draft = version.form.field_by_key("group"), applicant.draft
    draft_save(draft=draft, answers={group.id: []}, revision=draft.revision)
    page = applicant.post("cau-hoi", **{"row-open": "new"}).url
    typed = {name: value for field in group.questions for name, value in sample_typed(field).items()}
    answer = applicant.client.post(page, typed | {"revision": str(applicant.draft.revision)})
    assert answer.status_code == 302, answer.context["form"].errors
    stored = applicant.draft.answers[group.id][-1]["answers"]
    for field in group.questions:
        kind = field_type(field.type)
        assert stored[field.id] == kind.encode(kind.sample(field)), field.key
    assert all(field.label in applicant.client.get(page).content.decode() for field in group.fields)


def test_a_row_that_waits_to_be_corrected_shows_what_was_typed(version, applicant):
    """As after a spreadsheet with faults: what is wrong in one column leaves the others as they are."""
    group, draft = version.form.field_by_key("group"), applicant.draft
    row = dict(draft.answers[group.id][0])
    typed = {}
    for field in group.questions:
        form_field = field_type(field.type).form_field(field)
        typed[field.id] = as_typed(form_field, field_type(field.type).sample(field))
    wrong = next(field for field in group.questions if field.type == "text")
    row |= {"answers": {}, "typed": typed | {wrong.id: ""}}
    draft_save(draft=draft, answers={group.id: [row]}, revision=draft.revision)
    page = applicant.client.get(applicant.post("cau-hoi", **{"row-open": row["id"]}).url)
    assert page.status_code == 200
    form = page.context["form"]
    assert list(form.errors) == [wrong.key]
    assert form.encoded().keys() == {field.id for field in group.questions} - {wrong.id}


RUBBISH = ("", "\x00\x1b", "ả" * 20_000, "9" * 20_000, "{{ 7*7 }}", "[]", "-1", "<script>", "🙈", "\u202e", "²½")


def test_rubbish_in_every_input_is_answered_by_the_page_in_vietnamese(version, applicant):
    names = everything_typed(version)
    for rubbish in RUBBISH:
        answer = applicant.post("cau-hoi", **dict.fromkeys(names, rubbish))
        assert answer.status_code == 200
        sentences = [sentence for faults in answer.context["form"].errors.values() for sentence in faults]
        assert sentences and not [sentence for sentence in sentences if sentence.isascii()], rubbish


def test_many_values_for_one_input_are_answered_too(version, applicant):
    typed = {name: ["a", "\x00", "ả" * 5000] for name in everything_typed(version)}
    assert applicant.post("cau-hoi", **typed).status_code == 200
