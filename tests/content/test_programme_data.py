"""Other rooms read programmes as plain data."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.api import programme_data, programmes_data
from content.models import Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


def test_amounts_are_whole_numbers_and_days_iso():
    data = programme_data(Programme.objects.get(number=9))
    assert data["rules"]["support_levels"][0]["amount"] == 3_710_000
    assert data["rules"]["applications"] == {"from": None, "to": "2022-01-31"}
    assert data["rules"]["number"] == 3
    assert data["intake"]["code"] == "open"
    assert data["guidance_url"] == "/chinh-sach/huong-dan-vien-du-lich/"
    assert data["versions"][0] == {"number": 1, "valid_from": "2021-07-07", "valid_to": "2021-11-05"}


def test_all_of_it_is_json_and_costs_the_same_for_one_programme_and_for_twelve():
    with CaptureQueriesContext(connection) as queries:
        data = programmes_data()
    assert [programme["number"] for programme in data] == list(range(1, 13))
    assert json.loads(json.dumps(data)) == data
    assert len(queries) <= 25
