"""An answer may be required under other answers only: of earlier screens, and of the same screen."""

from dataclasses import replace

import pytest
from django.test import Client

from applicants import Applicant, day
from content import clock
from forms.applications.drafts import draft_start
from forms.definitions.models import FormVersion
from forms.definitions.selectors import version_current
from people import O_BRIEN

PERSON = "nguoi-de-nghi"
PAPERS = "giay-to-tuy-than"


@pytest.fixture
def applicant(db, programmes_loaded):
    """Women must say since when their identity card is valid and which number they had before; men need not."""
    version = version_current("huong-dan-vien-du-lich")
    sex = version.form.field_by_key("gioi_tinh").id
    wanted = {"required": False, "required_if": {"==": [{"var": sex}, "nu"]}}
    steps = tuple(
        replace(
            step, fields=tuple(replace(f, **wanted) if f.key in ("ngay_cap", "ngay_sinh") else f for f in step.fields)
        )
        for step in version.form.steps
    )
    steps = (replace(steps[0], fields=(steps[0].fields[0], *reversed(steps[0].fields[1:]))), *steps[1:])
    frozen = FormVersion.objects.create(
        definition=version.definition, number=99, schema=replace(version.form, steps=steps).to_json(),
        sha256="required", published_at=clock.now(),
    )  # fmt: skip
    person = Applicant(Client(), O_BRIEN)
    person.token = draft_start(form_version=frozen).token
    return person


def papers(applicant):
    return applicant.post(PAPERS, so_dinh_danh=O_BRIEN.identity_number, noi_cap="Công an Hải Phòng")


@pytest.mark.parametrize(("sex", "status"), [("nam", 302), ("nu", 200)])
def test_an_answer_of_an_earlier_screen_decides(applicant, sex, status):
    birth = day("ngay_sinh", 9, 1, 1979)
    assert applicant.post(PERSON, ho_ten="Đỗ", gioi_tinh=sex, **birth).status_code == 302
    page = applicant.client.get(applicant.step_url(PAPERS))
    assert page.context["form"].fields["ngay_cap"].required == (sex == "nu")
    answer = papers(applicant) if sex == "nam" else applicant.post(PAPERS, noi_cap="Công an", shown="ngay_cap")
    assert answer.status_code == status
    if sex == "nu":
        assert "ngay_cap" in answer.context["form"].errors


@pytest.mark.parametrize(("sex", "status"), [("nam", 302), ("nu", 200)])
def test_an_answer_of_the_same_screen_decides(applicant, sex, status):
    answer = applicant.post(PERSON, ho_ten="Đỗ", gioi_tinh=sex, shown="ho_ten gioi_tinh ngay_sinh")
    assert answer.status_code == status
    if sex == "nu":
        assert list(answer.context["form"].errors) == ["ngay_sinh"]
