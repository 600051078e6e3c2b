"""The answers travel in the address: whatever stands there, a page answers, and only what is right counts."""

from urllib.parse import urlencode

import pytest

from screener_asking import ADDRESS

pytestmark = pytest.mark.usefixtures("questionnaire")
LEAVE = "vai=nguoi_lao_dong&viec_lam=tam_hoan"
WHOLE = f"{LEAVE}&so_ngay=20&ly_do=don_vi&bhxh=true&con_nho=2&mang_thai=false&dich=khong"


def page(client, query: str = "", follow: bool = False):
    response = client.get(f"{ADDRESS}?{query}", follow=follow)
    return response, response.content.decode()


def test_the_first_page_asks_who_one_is_and_says_that_nothing_is_stored(client):
    response, words = page(client)
    assert response.status_code == 200
    assert "Bạn thuộc trường hợp nào dưới đây?" in words
    assert "không được lưu lại" in words
    assert "Câu 1, nhiều nhất 8 câu" in words


def test_the_answers_stay_in_the_page_and_the_next_question_comes(client):
    _, words = page(client, LEAVE)
    assert "Bạn nghỉ liên tục bao nhiêu ngày?" in words
    assert '<input type="hidden" name="viec_lam" value="tam_hoan">' in words


def test_a_wrong_answer_is_told_at_the_question_and_stays_there(client):
    response, words = page(client, f"{LEAVE}&so_ngay=abc")
    assert response.status_code == 200
    assert 'class="error-summary"' in words
    assert 'value="abc"' in words


def test_no_answer_is_asked_for_again(client):
    _, words = page(client, f"{LEAVE}&so_ngay=")
    assert 'class="error-summary"' in words


def test_what_nobody_asked_for_leaves_the_address(client):
    response, _ = page(client, f"{WHOLE}&utm_source=x&loai_the=quoc_te")
    assert response.status_code == 302
    assert response.url == f"{ADDRESS}?{WHOLE}"


def test_a_whole_address_is_its_result_and_shows_the_same_again(client):
    first, words = page(client, WHOLE)
    assert first.status_code == 200
    assert "Có 1 chính sách phù hợp với bạn" in words
    assert page(client, WHOLE)[1].count("data-verdict") == words.count("data-verdict") == 12


def test_an_answer_is_changed_and_the_others_stay(client):
    _, words = page(client, f"{WHOLE}&doi=so_ngay")
    assert 'name="so_ngay" value="20"' in words
    assert '<input type="hidden" name="dich" value="khong">' in words
    changed, words = page(client, f"{WHOLE}&so_ngay=14", follow=True)
    assert changed.redirect_chain == [(f"{ADDRESS}?{WHOLE.replace('so_ngay=20', 'so_ngay=14')}", 302)]
    assert "Chưa có chính sách nào phù hợp" in words


def test_a_changed_role_asks_only_what_is_new(client):
    response, words = page(client, f"{WHOLE}&vai=khac", follow=True)
    assert response.redirect_chain == [(f"{ADDRESS}?vai=khac&dich=khong", 302)]
    assert "Chưa có chính sách nào phù hợp" in words


def test_what_one_does_not_know_can_be_said_and_is_listed_as_missing(client):
    _, words = page(client, WHOLE.replace("bhxh=true", "bhxh=khong-ro"))
    assert "Có 1 chính sách có thể phù hợp với bạn" in words
    assert "Còn thiếu thông tin" in words
    assert "doi=bhxh" in words


def test_a_question_that_everybody_can_answer_takes_no_excuse(client):
    _, words = page(client, "vai=khong-ro")
    assert 'class="error-summary"' in words


def test_nothing_is_kept(client):
    from django.contrib.sessions.models import Session

    response, _ = page(client, WHOLE)
    assert "no-store" in response["Cache-Control"]
    assert "sessionid" not in client.cookies
    assert not Session.objects.exists()


HOSTILE = {
    "repeated keys": "vai=khac&vai=nguoi_lao_dong&vai=" + "&vai=khac" * 50,
    "a value of ten kilobytes": "vai=" + "a" * 10_000,
    "a number of ten kilobytes": f"{LEAVE}&so_ngay=" + "9" * 10_000,
    "unknown keys": "&".join(f"k{number}=1" for number in range(500)),
    "more keys than Django reads": "&".join(f"k{number}=1" for number in range(2_000)),
    "control signs": urlencode({"vai": "khac\x00\r\n\x1b", "doi": "\x00"}),
    "broken percent signs": "vai=%ff%fe%zz&%00=%00",
    "lone surrogates": "vai=%ed%a0%80",
    "markup": urlencode({"vai": "<script>alert(1)</script>", "doi": '"><img>'}),
    "not a number": f"{LEAVE}&so_ngay=NaN",
    "infinity": f"{LEAVE}&so_ngay=Infinity",
    "an exponent": f"{LEAVE}&so_ngay=1e999999",
    "other digits": urlencode({"vai": "nguoi_lao_dong", "viec_lam": "tam_hoan", "so_ngay": "٢٠"}),
    "less than nothing": f"{LEAVE}&so_ngay=-1",
    "no day of the calendar": "vai=huong_dan_vien&loai_the=quoc_te&con_han=true&ngay_cap_the_day=31"
    "&ngay_cap_the_month=2&ngay_cap_the_year=2020",
    "half a day": "vai=huong_dan_vien&loai_the=quoc_te&con_han=true&ngay_cap_the_month=2",
    "a change of what is not asked": "vai=khac&doi=so_ngay",
    "a change of nothing": "doi=khong-co",
    "only separators": "&&&===&;;",
}


@pytest.mark.parametrize("attack", HOSTILE)
def test_whatever_stands_in_the_address_a_page_answers(attack, client):
    client.raise_request_exception = False
    response, words = page(client, HOSTILE[attack], follow=True)
    assert response.status_code in (200, 400)
    assert "<script>alert" not in words
    assert len(response.redirect_chain) <= 1
