"""Mẫu số 10 as a file: it loads, publishes without a finding, and its sample answers pass."""

import pytest

from content.models import Programme
from forms.definitions.compiling import form_compile
from forms.definitions.consistency import contradictions
from forms.definitions.field_types import field_type
from forms.definitions.models import FormDefinition
from forms.definitions.publishing import findings
from forms.definitions.selectors import open_form_of, version_current
from forms.definitions.services import forms_load
from forms.definitions.visibility import steps_visible

SLUG = "huong-dan-vien-du-lich"
pytestmark = pytest.mark.django_db


@pytest.fixture
def form(programmes_loaded):
    return version_current(SLUG).form


def samples(form):
    return {field.id: field_type(field.type).encode(field_type(field.type).sample(field)) for field in form.fields()}


def keys_of_steps(form, **answers):
    encoded = samples(form) | {form.field_by_key(key).id: value for key, value in answers.items()}
    return [step.key for step in steps_visible(form, encoded)]


def test_it_is_open_for_guides(form):
    assert open_form_of(Programme.objects.get(code=SLUG)).slug == SLUG


def test_it_could_be_published_as_it_is(form):
    definition = FormDefinition.objects.get(slug=SLUG)
    assert findings(form_compile(definition), definition.programme) == []


def test_loading_again_changes_nothing(form):
    before = version_current(SLUG).pk
    forms_load()
    assert (version_current(SLUG).pk, FormDefinition.objects.filter(slug=SLUG).count()) == (before, 1)


@pytest.mark.parametrize(
    ("card", "ground", "expected"),
    [
        ("quoc_te", "hop_dong", ["noi-lam-viec", "hop-dong"]),
        ("noi_dia", "hoi_vien", ["noi-lam-viec", "hoi-vien"]),
        ("tai_diem", "hop_dong", ["khu-diem-du-lich"]),
    ],
)
def test_the_kind_of_card_decides_what_is_asked(form, card, ground, expected):
    always = ["nguoi-de-nghi", "giay-to-tuy-than", "noi-o", "lien-he", "the-huong-dan-vien"]
    assert keys_of_steps(form, loai_the=card, can_cu=ground) == [*always, *expected, "nhan-tien", "cam-doan"]


def test_every_sample_answer_passes_its_own_field(form):
    for field in form.fields():
        kind = field_type(field.type)
        form_field = kind.form_field(field)
        sample = kind.sample(field)
        widget = form_field.widget
        typed = widget.decompress(sample) if hasattr(widget, "decompress") else form_field.prepare_value(sample)
        assert form_field.clean(typed) == sample, field.key
        assert kind.decode(kind.encode(sample)) == sample, field.key


def test_the_sample_answers_do_not_contradict_each_other(form):
    values = {field.id: field_type(field.type).sample(field) for field in form.fields()}
    assert contradictions(form.fields(), values) == {}
