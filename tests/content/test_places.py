"""Provinces, districts and communes of 2021 and since, and how a typed name is understood."""

from datetime import date

import pytest

from content.models import Place, PlaceKind
from content.places import districts_are_abolished, place_named, places_within
from content.services import content_load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
IN_2021, IN_2026 = date(2021, 11, 10), date(2026, 1, 1)


def hai_phong():
    return Place.objects.get(code="hai-phong")


def test_there_were_63_provinces_and_now_there_are_34():
    assert places_within(None, IN_2021).count() == places_within(None, date(2025, 6, 30)).count() == 63
    assert places_within(None, date(2025, 7, 1)).count() == 34
    assert Place.objects.get(name="Hải Dương").successor == hai_phong()
    ended = Place.objects.filter(kind=PlaceKind.PROVINCE, valid_to__isnull=False)
    assert all(place.successor for place in ended)


def test_hai_phong_of_2021_has_the_districts_and_communes_that_were_counted():
    districts = list(places_within(hai_phong(), IN_2021))
    communes = [place.name for district in districts for place in places_within(district, IN_2021)]
    kinds = [sum(name.startswith(kind) for name in communes) for kind in ("phường ", "thị trấn ", "xã ")]
    assert (len(districts), kinds) == (15, [66, 10, 141])
    assert not districts_are_abolished(IN_2021) and districts_are_abolished(IN_2026)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("hai phong", "Hải Phòng"), ("TP. Hải Phòng", "Hải Phòng"), ("tp hai phong", "Hải Phòng"),
     ("Thành phố Hồ Chí Minh", "Hồ Chí Minh"), ("tinh Quảng Ninh", "Quảng Ninh"), ("HẢI  DƯƠNG", "Hải Dương")],
)  # fmt: skip
def test_a_province_is_known_however_it_is_typed(typed, name):
    assert place_named(typed, None, IN_2021).name == name


@pytest.mark.parametrize(
    ("district", "typed", "name"),
    [
        ("le chan", "an bien", "phường An Biên"),
        ("Q.Lê Chân", "P. Cát Dài", "phường Cát Dài"),
        ("quận Kiến An", "quán trữ", "phường Quán Trữ"),
        ("quan kien an", "phuong quan tru", "phường Quán Trữ"),
        ("H. Thuỷ Nguyên", "TT Minh Đức", "thị trấn Minh Đức"),
        ("an lao", "An Lão", "thị trấn An Lão"),
    ],
)
def test_districts_and_communes_are_known_too(district, typed, name):
    within = place_named(district, hai_phong(), IN_2021)
    assert place_named(typed, within, IN_2021).name == name


@pytest.mark.parametrize("typed", ["", "Phường", "xã An Biên", "Sài Gòn", "%", "x" * 1_000_000, "quận", "p."])
def test_what_is_not_known_is_left_alone(typed):
    assert place_named(typed, place_named("le chan", hai_phong(), IN_2021), IN_2021) is None
    assert place_named(typed, None, IN_2021) is None


def test_a_merged_province_is_not_known_any_more():
    assert place_named("Hải Dương", None, IN_2026) is None


def test_loading_again_changes_nothing():
    count = Place.objects.count()
    Place.objects.filter(code="hai-phong-quan-le-chan").update(name="quận Lê Chân (cũ)")
    content_load()
    assert Place.objects.count() == count
    assert Place.objects.get(code="hai-phong-quan-le-chan").name == "quận Lê Chân (cũ)"
