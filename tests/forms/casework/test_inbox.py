"""The inbox: tabs with counts, filters, search with and without marks, pages; and few queries however many rows."""

import re

import pytest

from forms.casework import services
from people import ANH_TUYET, H_HEN, O_BRIEN, VAN_TAM


def tabs(html):
    return dict(re.findall(r'data-tab="([\w-]+)".*?desk-count">(\d+)<', html))


def rows(html):
    return re.findall(r'data-case="([^"]+)"', html)


def test_each_tab_tells_how_many(desk, signed_in, on_day):
    desk.case(ANH_TUYET)
    desk.received(VAN_TAM)
    waiting = desk.received(O_BRIEN)
    services.case_request_supplement(case=waiting, user=desk.chau, papers=["Hợp đồng"], reason="Thiếu.")
    html = signed_in(desk.chau).get("/can-bo/").content.decode()
    counts = {"moi": "1", "qua-han": "0", "sap-den-han": "0", "cho-bo-sung": "1", "cua-toi": "2"}
    assert tabs(html) == counts | {"don-vi": "3", "tat-ca": "3"}
    on_day(2021, 11, 11)
    assert tabs(signed_in(desk.chau).get("/can-bo/").content.decode())["sap-den-han"] == "1"
    on_day(2021, 11, 15)
    html = signed_in(desk.chau).get("/can-bo/?tab=qua-han").content.decode()
    assert tabs(html)["qua-han"] == "1"
    assert "Quá hạn từ 12/11/2021" in html


def test_what_went_on_to_the_city_is_under_all_only(desk, signed_in):
    desk.put_forward()
    counts = tabs(signed_in(desk.chau).get("/can-bo/").content.decode())
    assert (counts["don-vi"], counts["tat-ca"]) == ("0", "1")
    assert tabs(signed_in(desk.khanh).get("/can-bo/").content.decode())["don-vi"] == "1"


@pytest.mark.parametrize("query", ["Ánh Tuyết", "anh tuyet", "TUYET nguyen", "031190004567", "031 190", "211110-0001"])
def test_a_case_is_found_by_name_number_or_reference(desk, signed_in, query):
    reference = desk.case(ANH_TUYET).application.reference
    desk.case(H_HEN)
    found = rows(signed_in(desk.chau).get("/can-bo/", {"q": query}).content.decode())
    assert reference in found


def test_a_search_finds_closed_cases_too_and_only_what_fits(desk, signed_in):
    reference = services.case_withdraw(case=desk.case(O_BRIEN)).application.reference
    desk.case(VAN_TAM)
    html = signed_in(desk.chau).get("/can-bo/", {"q": "do o'brien", "tab": "moi"}).content.decode()
    assert rows(html) == [reference]


@pytest.mark.parametrize("query", ["khong-co-ai", "%", "\x00", "'; drop table", "ă" * 500])
def test_a_search_without_result_says_what_to_do(desk, signed_in, query):
    desk.case()
    answer = signed_in(desk.chau).get("/can-bo/", {"q": query})
    assert answer.status_code == 200
    if query.strip("\x00"):
        assert "Không có hồ sơ phù hợp" in answer.content.decode()


def test_filters_narrow_the_rows_and_nonsense_is_ignored(desk, signed_in):
    new, received = desk.case(ANH_TUYET), desk.received(VAN_TAM)
    client = signed_in(desk.chau)
    html = client.get("/can-bo/", {"tab": "don-vi", "buoc": "appraise"}).content.decode()
    assert rows(html) == [received.application.reference]
    html = client.get("/can-bo/", {"tab": "x", "buoc": "x", "chinh-sach": "x", "trang": "x"}).content.decode()
    assert new.application.reference in rows(html)


def test_an_empty_inbox_says_so(desk, signed_in):
    assert "Không có hồ sơ nào ở mục này." in signed_in(desk.chau).get("/can-bo/").content.decode()


def test_thirty_rows_come_on_two_pages_with_as_few_queries_as_three(desk, signed_in, django_assert_max_num_queries):
    for _ in range(30):
        desk.case()
    client = signed_in(desk.chau)
    with django_assert_max_num_queries(30):
        html = client.get("/can-bo/?tab=moi").content.decode()
    assert len(rows(html)) == 25
    assert "Trang 1/2" in html
    assert len(rows(client.get("/can-bo/?tab=moi&trang=2").content.decode())) == 5
