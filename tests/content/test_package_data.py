"""The data of the twelve programmes is complete, fits the models, and every code in it leads somewhere."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import models

from content.models import FaqPage, GuidancePage, LegalReference, Organisation, Programme, RuleVersion
from content.models.programmes import Audience, LegalBasis, ProcedureStep, RequiredPaper, SupportLevel
from content.packages import folders, read

ORGANISATIONS = {row["code"]: row for row in read("shared/organisations.yaml")["organisations"]}
LAWS = {row["code"]: row for row in read("shared/legal_references.yaml")["legal_references"]}
QUESTIONS = read("shared/faq.yaml")["questions"]
PAGES = read("shared/pages.yaml")
PACKAGE = {folder.name[3:]: read(folder / "programme.yaml") for folder in folders()}
GUIDANCE = {folder.name[3:]: read(folder / "guidance.yaml")["page"] for folder in folders()}
CODES = list(PACKAGE)
VERSIONS = [(code, version) for code in CODES for version in PACKAGE[code]["rule_versions"]]

each_programme = pytest.mark.parametrize("code", CODES)
each_version = pytest.mark.parametrize(
    ("code", "version"), VERSIONS, ids=[f"{code}-v{version['number']}" for code, version in VERSIONS]
)

#: Resolution 68, part I, point 2c: a worker gets one of these.
CASH_REGIMES = {4, 5, 6, 8, 9, 12}
APPROVERS = {1: "bhxh-tp", 2: "bhxh-tp", 3: "so-ldtbxh", 11: "nhcsxh"}
LISTS = {
    "support_levels": SupportLevel,
    "required_papers": RequiredPaper,
    "procedure_steps": ProcedureStep,
    "legal_bases": LegalBasis,
}


def number(code: str) -> int:
    return PACKAGE[code]["programme"]["number"]


def assert_fits(model: type[models.Model], row: dict[str, Any], *others: str) -> None:
    """Every key is a field of `model` (or one of `others`), every text fits its column, no text is empty."""
    fields = {field.name: field for field in model._meta.get_fields()}
    assert set(row) <= set(fields) | set(others)
    for key, value in row.items():
        if isinstance(value, str):
            longest = getattr(fields.get(key), "max_length", None)
            assert longest is None or len(value) <= longest, f"{key}: {len(value)} > {longest}"
            assert value.strip() or (model, key) == (LegalReference, "number"), key


def test_the_twelve_programmes_stand_in_the_order_of_the_plan():
    assert [number(code) for code in CODES] == list(range(1, 13))
    for folder, code in zip(folders(), CODES, strict=True):
        assert folder.name == f"{number(code):02d}-{PACKAGE[code]['programme']['code']}"


@each_programme
def test_a_programme_fits_its_model(code):
    programme = PACKAGE[code]["programme"]
    assert_fits(Programme, programme)
    assert programme["audience"] in Audience.values
    assert programme["approver"] == APPROVERS.get(number(code), "ubnd-tp")
    assert programme["needs_application"] is (number(code) != 1)
    assert programme["is_cash_regime"] is (number(code) in CASH_REGIMES)


@each_version
def test_a_rule_version_fits_its_models(code, version):
    assert_fits(RuleVersion, version)
    assert version["where"] and version["payment"] and version["conditions"].count("\n") >= 2
    for key, model in LISTS.items():
        assert version[key] or (key, number(code)) == ("required_papers", 1)
        for row in version[key]:
            assert_fits(model, row)
    for key in ("support_levels", "required_papers"):
        names = [row["key"] for row in version[key]]
        assert len(names) == len(set(names))


@each_version
def test_offices_and_laws_of_a_version_exist(code, version):
    for step in version["procedure_steps"]:
        assert step["organisation"] is None or step["organisation"] in ORGANISATIONS
    named = [basis["legal_reference"] for basis in version["legal_bases"]]
    assert set(named) <= set(LAWS) and "nq-68-2021" in named
    assert ("qd-33-2021" in named) is (version["number"] == 3)


@each_programme
def test_versions_stand_in_order(code):
    numbers = [version["number"] for version in PACKAGE[code]["rule_versions"]]
    days = [version["valid_from"] for version in PACKAGE[code]["rule_versions"]]
    assert numbers[0] == 1
    assert numbers == sorted(set(numbers)) and days == sorted(set(days))


def test_organisations_fit_their_model_and_name_each_other():
    assert len(ORGANISATIONS) == len(read("shared/organisations.yaml")["organisations"])
    for row in ORGANISATIONS.values():
        assert_fits(Organisation, row)
        assert {row.get("parent", "ubnd-tp"), *row.get("successors", [])} <= set(ORGANISATIONS)
        if row.get("valid_from") and row.get("valid_to"):
            assert row["valid_from"] < row["valid_to"]


def test_the_plan_names_seventeen_bodies_with_duties():
    bodies = {row["plan_order"]: row for row in ORGANISATIONS.values() if row.get("plan_order")}
    assert sorted(bodies) == list(range(1, 18))
    assert all(body["duties"].strip() for body in bodies.values())
    assert bodies[8]["symbol"] == "SDL" and bodies[8]["dossier_code"] == "H24.16"


def test_the_city_of_2021_has_fifteen_districts():
    day = date(2021, 11, 10)
    districts = [
        row
        for row in ORGANISATIONS.values()
        if row["level"] == "district" and row.get("valid_from", day) <= day <= row.get("valid_to", day)
    ]
    assert len(districts) == 15
    assert sum("quận" in row["name"] for row in districts) == 7
    assert {row["parent"] for row in districts} == {"ubnd-tp"}


def test_dossier_codes_are_taken_once():
    codes = [row["dossier_code"] for row in ORGANISATIONS.values() if "dossier_code" in row]
    assert len(codes) == len(set(codes)) and all(code.startswith("H24") for code in codes)


def test_laws_fit_their_model():
    assert len(LAWS) == len(read("shared/legal_references.yaml")["legal_references"]) == 17
    for row in LAWS.values():
        assert_fits(LegalReference, row)
        assert row.get("issued_on", date.min) <= row.get("in_force_from", date.max)
    assert LAWS["qd-26-2021-hai-phong"]["in_force_from"] == date(2021, 9, 24)


def test_all_seventy_eight_questions_are_answered():
    assert [question["code"] for question in QUESTIONS] == [f"faq-{n:02d}" for n in range(1, 79)]
    assert len({question["question"] for question in QUESTIONS}) == 78
    for question in QUESTIONS:
        assert_fits(FaqPage, question, "question")
        assert question["question"].endswith("?") and len(question["question"]) <= 255
        assert set(question["programmes"]) <= set(CODES)
        assert question["keywords"]


def test_every_programme_has_questions_of_its_own():
    asked = {code for question in QUESTIONS for code in question["programmes"]}
    assert asked == set(CODES)


@each_programme
def test_a_guidance_page_is_complete(code):
    page = GUIDANCE[code]
    assert_fits(GuidancePage, page)
    assert page["slug"] == code
    for key in ("title", "introduction", "who", "body", "keywords", "seo_title", "search_description"):
        assert page[key].strip()


def test_page_addresses_are_taken_once():
    assert "slug" not in PAGES["home"]
    slugs = [PAGES[name]["slug"] for name in ("programmes", "faq", "offices")]
    assert slugs == ["chinh-sach", "hoi-dap", "co-quan"]
    assert all(page["title"] and page["introduction"] for page in PAGES.values())
