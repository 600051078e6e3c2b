"""Official numbers: each once, without gaps, from 01 again each year (trust rule 8)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import connection, transaction

from content.models import Organisation
from document_templates.library.models import NumberRegister, RegisterEntry
from document_templates.library.numbering import number_take

DAY = date(2021, 11, 10)


@pytest.fixture
def city(db) -> Organisation:
    return Organisation.objects.create(code="ubnd-thu", name="UBND thử", short_name="UBND thử", level="city")


def test_numbers_are_padded_and_follow_each_other(city):
    taken = [str(number_take(organisation=city, symbol="TTr-SDL", on=DAY)) for _ in range(11)]
    assert taken[:2] + taken[-2:] == ["01/TTr-SDL", "02/TTr-SDL", "10/TTr-SDL", "11/TTr-SDL"]


def test_each_symbol_and_each_year_has_its_own_book(city):
    number_take(organisation=city, symbol="QĐ-UBND", on=DAY)
    assert str(number_take(organisation=city, symbol="TTr-UBND", on=DAY)) == "01/TTr-UBND"
    assert str(number_take(organisation=city, symbol="QĐ-UBND", on=date(2022, 1, 1))) == "01/QĐ-UBND"
    assert str(number_take(organisation=city, symbol="QĐ-UBND", on=date(2021, 12, 31))) == "02/QĐ-UBND"


def test_an_act_that_fails_gives_its_number_back(city):
    with pytest.raises(RuntimeError), transaction.atomic():
        number_take(organisation=city, symbol="QĐ-UBND", on=DAY)
        raise RuntimeError
    assert number_take(organisation=city, symbol="QĐ-UBND", on=DAY).number == 1


@pytest.mark.race
def test_many_at_once_get_a_number_each_without_gaps(transactional_db):
    city = Organisation.objects.create(code="ubnd-thu", name="UBND thử", short_name="UBND thử", level="city")

    def act(turn: int) -> None:
        try:
            with transaction.atomic():
                number_take(organisation=city, symbol="QĐ-UBND", on=DAY)
                if turn % 5 == 0:
                    raise RuntimeError
        except RuntimeError:
            pass
        finally:
            connection.close()

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(act, range(62)))  # 13 of them fail
    numbers = RegisterEntry.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, 50))
    assert NumberRegister.objects.get().last == 49
