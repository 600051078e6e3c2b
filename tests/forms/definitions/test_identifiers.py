"""One spelling for an identifier however it is typed, and what an identity number tells of its holder."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.definitions.consistency import contradictions
from forms.definitions.identifiers import birth_year_in, identity_kind, normalise, province_is_known, sex_in
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from people import ANH_TUYET, H_HEN, O_BRIEN, VAN_TAM

NUMBER, BORN, SEX, OLD = (
    "beneficiary." + name for name in ("identity_number", "birth_date", "sex", "old_identity_number")
)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("cmnd", "031 234 567", "031234567"),
        ("cccd", "０３１-190.004 567\u200b", "031190004567"),
        ("guide_card", "hp 131094567", "HP131094567"),
        ("passport", "c1234567", "C1234567"),
        ("tax_code", "0100109106001", "0100109106-001"),
        ("phone", "0084912345678", "0912345678"),
        ("phone", "+84 (0) 912 345 678", "0912345678"),
    ],
)
def test_spellings_are_levelled(kind, typed, value):
    assert normalise(kind, typed) == value


@given(st.text(max_size=40))
def test_levelling_twice_changes_nothing_more(typed):
    assert normalise("cccd", normalise("cccd", typed)) == normalise("cccd", typed)


def test_kinds_are_told_by_their_length():
    assert [identity_kind(number) for number in ("031234567", "031190004567", "0312345678", "", "03123456x")] == [
        "cmnd", "cccd", "", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize("person", [ANH_TUYET, VAN_TAM, O_BRIEN, H_HEN], ids=lambda person: person.name)
def test_the_number_tells_year_and_sex(person):
    assert (birth_year_in(person.identity_number), sex_in(person.identity_number)) == (
        person.birth_date.year,
        person.sex,
    )
    assert province_is_known(person.identity_number)


def test_a_child_of_this_century():
    assert (birth_year_in("031305004567"), sex_in("031305004567")) == (2005, "nu")


def faults_of(**answers):
    meanings = {"number": NUMBER, "born": BORN, "sex": SEX, "old": OLD}
    fields = tuple(FieldSchema(name, name, "text", name, meaning=meaning) for name, meaning in meanings.items())
    form = FormSchema("Đơn", "", "p", "", steps=(StepSchema("1", "1", "1", fields=fields),))
    return list(contradictions(form.fields(), answers))


def test_a_number_that_contradicts_the_birth_date_or_sex_is_found():
    number = ANH_TUYET.identity_number
    assert faults_of(number=number, born=ANH_TUYET.birth_date, sex="nu", old="031234567") == []
    assert faults_of(number=number, born=date(1991, 3, 8)) == ["number"]
    assert faults_of(number=number, sex="nam") == ["number"]
    assert faults_of(number=number, old=number) == ["old"]
    assert faults_of(number="031234567", born=date(1991, 3, 8), sex="nam") == []
