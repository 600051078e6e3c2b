"""Addresses: known places are suggested and spelled, unknown ones taken as they are typed."""

import json
from datetime import date

import pytest

from content import clock
from forms.definitions.field_types import field_type
from made_forms import applicant_before
from one_question import kept, question, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
HOME = {"type": "address", "key": "noi_o", "label": "Nơi ở"}
STREET = "Số 2, ngõ 7"


def address(*parts):
    return dict(zip(("province", "district", "commune", "street"), parts, strict=True))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (["hai phong", "le chan", "an bien", STREET], ["Hải Phòng", "quận Lê Chân", "phường An Biên", STREET]),
        (["TP Hải Phòng", "H. An Lão", "xã bát trang", STREET], ["Hải Phòng", "huyện An Lão", "xã Bát Trang", STREET]),
        (["hai phong", "Hồng Bàng 2", "an bien", STREET], ["Hải Phòng", "Hồng Bàng 2", "an bien", STREET]),
        (["hai duong", "tp Hải Dương", "p. Trần Phú", STREET], ["Hải Dương", "tp Hải Dương", "p. Trần Phú", STREET]),
        (["Vientiane", "Xaysetha", "Ban Phonthan", STREET], ["Vientiane", "Xaysetha", "Ban Phonthan", STREET]),
    ],
)
def test_known_places_get_their_spelling_and_others_stay(typed, stored):
    assert kept("address", typed) == address(*stored)


def test_many_people_of_one_commune_cost_one_look_up(django_assert_max_num_queries):
    form_field = field_type("address").form_field(question("address"))
    with django_assert_max_num_queries(3):
        for number in range(500):
            form_field.clean(["hai phong", "le chan", "an bien", f"Số {number}"])


@pytest.mark.parametrize("typed", [None, "", "x" * 10_000_000, {}, [], [[], {}, None, 7], [["a"], "", "", ""]])
def test_what_is_no_address_is_asked_for(typed):
    assert refused("address", typed) == "Điền địa chỉ."


def test_a_part_that_is_too_long_is_said():
    assert "Phường, xã, thị trấn: rút ngắn" in refused("address", ["Hải Phòng", "Lê Chân", "ả" * 1_000_000, STREET])


def test_the_district_is_no_longer_asked_for_when_there_are_none(monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: date(2026, 1, 5))
    assert kept("address", ["hai phong", "", "phường Lê Chân", STREET]) == address(
        "Hải Phòng", "", "phường Lê Chân", STREET
    )
    assert "còn thiếu: phường" in refused("address", ["Hải Phòng", "", "", STREET])


def test_the_page_suggests_provinces_and_our_districts_without_javascript():
    tuyet = applicant_before(HOME)
    page = tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()
    assert '<option value="Quảng Ninh">' in page and '<option value="huyện Bạch Long Vĩ">' in page
    assert 'data-places="/api/v1/places"' in page and 'src="/static/definitions/places.js"' in page


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ({"province": "hai phong", "district": "do son"}, ["phường Ngọc Xuyên", "phường Hải Sơn"]),
        ({"province": "Hải Phòng"}, ["quận Hồng Bàng", "quận Ngô Quyền"]),
        ({}, ["Hải Phòng", "Hà Nội"]),
        ({"province": "Hà Nội"}, []),
        ({"district": "do son"}, ["Hải Phòng", "Hà Nội"]),
        ({"province": "\x00%_"}, []),
    ],
)
def test_a_script_may_ask_for_more(client, query, places):
    answer = client.get("/api/v1/places", query)
    assert answer.status_code == 200 and json.loads(answer.content)["places"][:2] == places
    assert client.get("/api/v1/places", {"province": "x" * 5000}).status_code == 422
