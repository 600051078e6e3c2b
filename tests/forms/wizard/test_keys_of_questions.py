"""A question may have any key the editor lets through, also one that names a part of the program."""

import re
from dataclasses import replace

import pytest
from django.test import Client

from applicants import Applicant, day
from content import clock
from forms.applications.drafts import draft_start
from forms.definitions.keys import KEY, RESERVED
from forms.definitions.models import FormVersion
from forms.definitions.selectors import version_current
from forms.wizard.builder import StepForm, step_form_class
from people import O_BRIEN

PERSON = "nguoi-de-nghi"
ATTRIBUTES = sorted(
    name for name in {*dir(StepForm), "data", "files", "draft", "step", "schema"} if KEY.fullmatch(name)
)


@pytest.fixture
def form_with_key(db, programmes_loaded):
    def form_with_key_(key: str) -> FormVersion:
        version = version_current("huong-dan-vien-du-lich")
        form = version.form
        first = form.steps[0]
        fields = tuple(replace(field, key=key) if field.key == "ho_ten" else field for field in first.fields)
        form = replace(form, steps=(replace(first, fields=fields), *form.steps[1:]))
        return FormVersion.objects.create(
            definition=version.definition, number=99, schema=form.to_json(), sha256=key, published_at=clock.now()
        )

    return form_with_key_


def test_a_key_like_an_attribute_hides_no_part_of_the_page(db, programmes_loaded):
    """Every name there is, as Django may add some."""
    form = version_current("huong-dan-vien-du-lich").form
    pattern = form.steps[0].fields[0]
    step = replace(form.steps[0], fields=tuple(replace(pattern, key=key, id=key) for key in ATTRIBUTES))
    form_class = step_form_class(form, step)
    assert list(form_class.base_fields) == ATTRIBUTES
    assert all(getattr(form_class, key, None) is not form_class.base_fields[key] for key in ATTRIBUTES)


@pytest.mark.parametrize("key", ["clean", "data", "errors", "media", "prefix", "step"])
def test_a_key_like_an_attribute_of_the_page_is_a_question_like_any(key, form_with_key):
    o_brien = Applicant(Client(), O_BRIEN)
    o_brien.token = draft_start(form_version=form_with_key(key)).token
    page = o_brien.client.get(o_brien.step_url(PERSON))
    assert f'name="{key}"' in page.content.decode()
    answer = o_brien.post(PERSON, **{key: O_BRIEN.name, "gioi_tinh": O_BRIEN.sex}, **day("ngay_sinh", 9, 1, 1979))
    assert answer.status_code == 302
    form = o_brien.draft.form_version.form
    assert o_brien.draft.answers[form.field_by_key(key).id] == O_BRIEN.name


def test_every_other_input_of_a_page_is_reserved(applicant):
    """A file, its button to remove it, hidden inputs, the two ways to save: all there are."""
    applicant.begin().fill()
    form = applicant.draft.form_version.form
    names = set()
    for step in ("hop-dong", PERSON):
        names |= set(re.findall(r'<(?:input|button)[^>]* name="([a-z0-9_]+)"', main_of(applicant, step)))
    asked = tuple(field.key for field in form.fields())
    own = {name for name in names if not name.startswith(asked)}
    assert {"revision", "save", "remove", "upload"} <= own <= RESERVED


def main_of(applicant, step: str) -> str:
    text = applicant.client.get(applicant.step_url(step)).content.decode()
    return text[text.index('<form method="post" enctype') :]
