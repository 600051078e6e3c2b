"""What a step costs on a large form: a post of ten answers, on a form of 10 fields and on one of 100 with 100 rules.
(The page to which the last step leads judges all answers.)

Both are measured in turn in one run, by CPU time, so that a slow or busy machine does not matter.
"""

import statistics
import time

import pytest
from django.test import Client

from applicants import Applicant
from content import clock
from forms.applications.drafts import draft_start
from forms.definitions.models import FormDefinition, FormVersion
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema

pytestmark = pytest.mark.django_db
#: Fields of one screen, posts that are measured, and how much dearer the large form may be.
SCREEN, TIMES, MOST = 10, 25, 2.0
CHOICES = {"choices": [{"key": "co", "label": "Có"}, {"key": "khong", "label": "Không"}]}


def form_of(screens: int, rules: bool) -> FormSchema:
    """Every field of the large form is shown, or required, under a condition on two answers of the first screen."""
    steps = []
    for number in range(screens):
        fields = tuple(question(number * SCREEN + place, rules, number) for place in range(SCREEN))
        steps.append(StepSchema(f"s{number}", f"man-{number}", f"Màn {number}", fields=fields))
    return FormSchema("Mẫu đo", "", "huong-dan-vien-du-lich", "Tôi cam đoan.", steps=tuple(steps))


def question(at: int, rules: bool, screen: int) -> FieldSchema:
    kind = ("text", "number", "money", "date", "choice")[at % 5]
    options = (
        {"choices": [{"key": "co", "label": "Có"}, {"key": "khong", "label": "Không"}]} if kind == "choice" else {}
    )
    rule = {"and": [{">": [{"var": "f1"}, 0]}, {"==": [{"var": "f4"}, "co"]}]}
    placed = (
        {} if not rules else {"required_if": rule, "required": False} if screen == 0 or at % 2 else {"condition": rule}
    )
    return FieldSchema(f"f{at}", f"cau_{at}", kind, f"Câu {at}", options=options, **placed)


def typed(screen: int) -> dict[str, str]:
    answers = {}
    for at in range(screen * SCREEN, screen * SCREEN + SCREEN):
        match at % 5:
            case 3:
                answers |= {f"cau_{at}_day": "1", f"cau_{at}_month": "5", f"cau_{at}_year": "2021"}
            case 4:
                answers[f"cau_{at}"] = "co"
            case _:
                answers[f"cau_{at}"] = "12"
    return answers


def filled(form: FormSchema, slug: str) -> Applicant:
    definition = FormDefinition.objects.get(slug="huong-dan-vien-du-lich")
    definition.pk, definition.slug = None, slug
    definition.save()
    version = FormVersion.objects.create(
        definition=definition, number=1, schema=form.to_json(), sha256=slug, published_at=clock.now()
    )
    person = Applicant(Client())
    person.token = draft_start(form_version=version).token
    for screen in range(len(form.steps)):
        assert person.post(f"man-{screen}", **typed(screen)).status_code == 302
    return person


def cost_of_a_post(person: Applicant, screen: int, turn: int) -> float:
    """Seconds of CPU; each post changes an answer."""
    answers = typed(screen) | {f"cau_{screen * SCREEN}": f"lần {turn}"}
    revision = str(person.draft.revision)
    began = time.process_time()
    answer = person.post(f"man-{screen}", revision=revision, **answers)
    took = time.process_time() - began
    assert answer.status_code == 302
    return took


def test_a_post_on_a_large_form_costs_at_most_twice_that_on_a_small_one(programmes_loaded, capsys):
    small = filled(form_of(1, rules=False), "nho")
    large = filled(form_of(10, rules=True), "lon")
    costs = [
        (cost_of_a_post(small, 0, turn), cost_of_a_post(large, 5, turn), cost_of_a_post(large, 9, turn))
        for turn in range(TIMES)
    ]
    few, many, last = (statistics.median(column) for column in zip(*costs, strict=True))
    with capsys.disabled():
        print(f"\nCPU of a post, median of {TIMES}: {few * 1000:.1f} ms with 10 fields,", end=" ")
        print(f"{many * 1000:.1f} ms with 100 fields and 100 rules: {many / few:.2f} times;", end=" ")
        print(f"on its last screen {last * 1000:.1f} ms: {last / few:.2f} times")
    assert max(many, last) / few <= MOST
