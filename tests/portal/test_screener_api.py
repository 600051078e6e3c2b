"""Another system asks the questions itself and lets us judge the answers."""

import json

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
GUIDE = {
    "vai": "huong_dan_vien", "loai_the": "noi_dia", "con_han": True, "ngay_cap_the": "2019-06-01",
    "can_cu": "hoi_vien", "da_nhan": "chua", "dich": "khong",
}  # fmt: skip


@pytest.fixture
def judge(programmes_loaded):
    def ask(body) -> tuple[int, dict]:
        client = Client(raise_request_exception=False)
        response = client.post("/api/v1/screener/judge", json.dumps(body), content_type="application/json")
        return response.status_code, response.json()

    return ask


def test_questions_and_criteria_are_readable(programmes_loaded):
    told = Client().get("/api/v1/screener").json()
    assert told["questions"][0]["key"] == "vai"
    assert told["questions"][1]["condition"] == {"==": [{"var": "vai"}, "nguoi_su_dung"]}
    assert len(told["programmes"]) == 12
    assert told["programmes"][0]["criteria"][0]["articles"] == "Điều 1"


def test_whole_answers_are_judged_with_reasons_amounts_and_the_way_on(judge):
    status, told = judge({"answers": GUIDE})
    assert (status, told["next"]) == (200, None)
    [guides] = [programme for programme in told["programmes"] if programme["verdict"] == "fits"]
    assert guides["number"] == 9
    assert all(reason["holds"] for reason in guides["reasons"])
    assert guides["amounts"][0]["amount"] == 3_710_000
    assert guides["application_url"].startswith("/nop-ho-so/huong-dan-vien-du-lich/?vai=")


def test_what_is_not_known_is_null_and_named_as_missing(judge):
    _, told = judge({"answers": GUIDE | {"con_han": None}})
    guides = told["programmes"][8]
    assert (guides["verdict"], guides["missing"]) == ("may_fit", ["con_han"])


def test_the_next_question_is_named(judge):
    assert judge({"answers": {"vai": "khac"}})[1]["next"] == "dich"


@pytest.mark.parametrize(
    ("answers", "place"),
    [({"vai": "vua"}, "vai"), ({"khong_co": "1"}, "khong_co"), ({"vai": None}, "vai"), ({"vai": True}, "vai"),
     (GUIDE | {"ngay_cap_the": "2019-02-31"}, "ngay_cap_the")],
)  # fmt: skip
def test_a_wrong_answer_is_named(judge, answers, place):
    status, told = judge({"answers": answers})
    assert status == 422
    assert place in told["message"]


@pytest.mark.parametrize(
    "body", [None, [], {}, {"answers": 1}, {"answers": {"vai": "x" * 10_000}}, {"answers": {"vai": ["khac"]}},
             {"answers": {f"k{number}": "1" for number in range(1000)}}]
)  # fmt: skip
def test_what_is_no_answer_at_all_is_a_422(judge, body):
    assert judge(body)[0] == 422
