"""Asked whether she is pregnant, Ánh Tuyết answers Có or Không; leaving it out is no Không."""

import pytest

from forms.definitions.conditions import condition_of
from forms.definitions.expressions import evaluate
from made_forms import applicant_before
from one_question import cleaned, kept, question, refused, told

PREGNANT = {"type": "yes_no", "key": "mang_thai", "label": "Chị có đang mang thai không?"}


def test_both_answers_are_answers():
    assert (kept("yes_no", "true"), told("yes_no", "true")) == (True, "Có")
    assert (kept("yes_no", "false"), told("yes_no", "false")) == (False, "Không")


@pytest.mark.parametrize("typed", [None, "", "on", "yes", [], {}, ["true"], "true\x00", "x" * 10_000_000])
def test_anything_else_is_asked_again(typed):
    assert refused("yes_no", typed) == "Chọn Có hoặc Không."
    assert typed or cleaned("yes_no", typed or None, required=False) is None


def test_a_condition_reads_it_as_yes_or_no():
    pregnant = condition_of(
        [{"field": "mang_thai", "operator": "==", "value": "có"}], "and", {"mang_thai": question("yes_no")}
    )
    assert evaluate(pregnant, {"id": True}) is True
    assert evaluate(pregnant, {"id": False}) is False
    assert evaluate(pregnant, {}) is None


@pytest.mark.django_db
def test_no_is_still_chosen_when_the_page_is_opened_again(programmes_loaded):
    tuyet = applicant_before(PREGNANT)
    assert tuyet.post("cau-hoi", mang_thai="false").url == tuyet.url("check")
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert page.count(" checked") == 1 and 'value="false"' in page[: page.index(" checked")].rsplit("<input", 1)[1]
    assert "Không" in tuyet.client.get(tuyet.url("check")).content.decode()
    tuyet.send()
    assert False in tuyet.draft.application.answers.values()
