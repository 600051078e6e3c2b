"""The programmes grant what the law grants: amounts, days, working days, and what is unsure is marked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from content.models.programmes import SupportUnit
from content.packages import folders, read

PACKAGE = {folder.name[3:]: read(folder / "programme.yaml") for folder in folders()}
CODES = list(PACKAGE)
VERSIONS = [(code, version) for code in CODES for version in PACKAGE[code]["rule_versions"]]
QUESTIONS = read("shared/faq.yaml")["questions"]
HOLIDAYS = read("shared/holidays.yaml")["holidays"]

each_programme = pytest.mark.parametrize("code", CODES)
each_version = pytest.mark.parametrize(
    ("code", "version"), VERSIONS, ids=[f"{code}-v{version['number']}" for code, version in VERSIONS]
)

#: Amounts of the newest version in đồng, facts 1.0; None: no money is paid.
SUPPLEMENTS = {"pregnancy": (1_000_000, "once"), "child": (1_000_000, "child")}
AMOUNTS = {
    1: {"rate": (None, "none")},
    2: {"pause": (None, "none")},
    3: {"training": (1_500_000, "month")},
    4: {"under-one-month": (1_855_000, "once"), "one-month": (3_710_000, "once"), **SUPPLEMENTS},
    5: {"base": (1_000_000, "once"), **SUPPLEMENTS},
    6: {"base": (3_710_000, "once"), **SUPPLEMENTS},
    7: {
        "f0-meals": (80_000, "day"),
        "f1-meals": (80_000, "day"),
        "child": (1_000_000, "once"),
        "elderly": (1_000_000, "once"),
        "disabled": (1_000_000, "once"),
    },
    8: {"base": (3_710_000, "once")},
    9: {"base": (3_710_000, "once")},
    10: {"base": (3_000_000, "household")},
    11: {"loan": (None, "none")},
    12: {"base": (1_500_000, "once")},
}

#: Events from–until and applications from–until, facts 1.0.
MAY, DECEMBER, JANUARY = date(2021, 5, 1), date(2021, 12, 31), date(2022, 1, 31)
DAYS = {
    1: (date(2021, 7, 1), date(2022, 6, 30), None, None),
    2: (None, None, date(2021, 7, 1), date(2022, 6, 30)),
    3: (date(2021, 7, 1), date(2022, 12, 31), date(2021, 7, 1), date(2022, 6, 30)),
    4: (MAY, DECEMBER, None, JANUARY),
    5: (MAY, DECEMBER, None, JANUARY),
    6: (MAY, DECEMBER, None, JANUARY),
    7: (date(2021, 4, 27), DECEMBER, None, date(2022, 3, 31)),
    8: (MAY, DECEMBER, None, JANUARY),
    9: (MAY, DECEMBER, None, JANUARY),
    10: (MAY, DECEMBER, None, JANUARY),
    11: (MAY, date(2022, 3, 31), None, date(2022, 3, 25)),
    12: (None, None, None, None),
}

#: Working days of the steps that have some, in order, facts 1.0.
WORKING_DAYS = {
    1: [],
    2: [4],
    3: [2, 7, 2],
    4: [2, 2, 2],
    5: [2, 2, 2, 2],
    6: [2, 3],
    7: [2, 2, 2],
    8: [3, 2],
    9: [2, 2],
    10: [3, 2, 2, 2],
    11: [2, 4, 3],
    12: [],
}

LEGAL_DAYS = {1: date(2021, 7, 7), 2: date(2021, 10, 8), 3: date(2021, 11, 6)}
UNSURE_QUESTIONS = {"faq-04", "faq-42", "faq-69", "faq-72", "faq-76"}
UNSURE_VERSIONS = {
    (2, 1),
    (2, 2),
    (2, 3),
    (3, 2),
    (5, 2),
    (5, 3),
    (7, 1),
    (7, 2),
    (7, 3),
    (11, 1),
    (11, 2),
    (11, 3),
    (12, 1),
}


def newest(code: str) -> dict[str, Any]:
    return PACKAGE[code]["rule_versions"][-1]


def number(code: str) -> int:
    return PACKAGE[code]["programme"]["number"]


@each_version
def test_a_version_begins_with_its_law(code, version):
    expected = date(2021, 9, 24) if number(code) == 12 else LEGAL_DAYS[version["number"]]
    assert version["valid_from"] == expected


@each_version
def test_the_days_of_a_version_are_those_of_the_law(code, version):
    names = ("event_from", "event_to", "submit_from", "submit_to")
    assert tuple(version.get(name) for name in names) == DAYS[number(code)]
    for first, last in (("event_from", "event_to"), ("submit_from", "submit_to")):
        if version.get(first) and version.get(last):
            assert version[first] < version[last]


@each_programme
def test_the_amounts_are_those_of_the_law(code):
    levels = newest(code)["support_levels"]
    assert {level["key"]: (level["amount"], level["unit"]) for level in levels} == AMOUNTS[number(code)]
    assert {level["unit"] for level in levels} <= set(SupportUnit.values)
    supplements = {level["key"] for level in levels if level.get("is_supplement")}
    assert supplements == {level["key"] for level in levels} & {"pregnancy", "child", "elderly", "disabled"}


def test_the_elderly_get_the_sum_of_children_only_since_resolution_126():
    first, second, _ = PACKAGE["tre-em-f0-f1"]["rule_versions"]
    assert {level["key"] for level in first["support_levels"]} == {"f0-meals", "f1-meals", "child"}
    assert {"elderly", "disabled"} <= {level["key"] for level in second["support_levels"]}


@each_programme
def test_the_working_days_are_those_of_the_law(code):
    days = [step.get("working_days") for step in newest(code)["procedure_steps"]]
    assert [count for count in days if count] == WORKING_DAYS[number(code)]


def test_a_level_beside_others_says_when_it_is_granted():
    for _, version in VERSIONS:
        for level in version["support_levels"]:
            assert "condition" in level or level["key"] in {"base", "rate", "pause", "training", "loan"}


def test_what_is_unsure_is_marked_and_told_to_staff():
    marked = {(number(code), version["number"]) for code, version in VERSIONS if version.get("is_unsure")}
    assert marked == UNSURE_VERSIONS
    assert all(version.get("note") for _, version in VERSIONS if version.get("is_unsure"))
    assert {question["code"] for question in QUESTIONS if question.get("is_unsure")} == UNSURE_QUESTIONS
    assert newest("cham-dut-hop-dong")["support_levels"][0]["is_unsure"]
    assert [step.get("is_unsure", False) for step in newest("huong-dan-vien-du-lich")["procedure_steps"]] == [
        False,
        True,
        True,
        False,
    ]


def test_tour_guides_need_only_plain_copies_since_decision_33():
    before, after = PACKAGE["huong-dan-vien-du-lich"]["rule_versions"]
    assert "có chứng thực" in before["required_papers"][1]["name"]
    assert "không cần chứng thực" in after["required_papers"][1]["name"]
    assert after["required_papers"][0]["form_number"] == "Mẫu số 10"


def test_holidays_are_the_days_offices_are_closed():
    days = [holiday["day"] for holiday in HOLIDAYS]
    assert len(days) == len(set(days)) == 25
    assert {date(2021, 9, 2), date(2021, 9, 3), date(2022, 1, 3), date(2022, 1, 31), date(2022, 2, 4)} <= set(days)
    assert not any(holiday["is_worked"] for holiday in HOLIDAYS)
    assert all(holiday["name"] for holiday in HOLIDAYS)
