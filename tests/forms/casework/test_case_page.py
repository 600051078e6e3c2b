"""The page of a case: answers beside attachments, findings, log, and only the buttons one may press."""

import re

import pytest

from forms.casework import services
from forms.casework.models import AccessRecord
from people import ANH_TUYET, VAN_TAM


def page(client, case):
    return client.get(f"/can-bo/ho-so/{case.pk}/").content.decode()


def buttons(html):
    return set(re.findall(r'data-act="(\w+)"', html))


def test_who_may_do_what_sees_its_button(desk, signed_in):
    case = desk.case()
    assert buttons(page(signed_in(desk.chau), case)) == {"take", "receive", "request_supplement", "refuse", "withdraw"}
    assert buttons(page(signed_in(desk.yen), case)) == {"take", "refuse", "withdraw"}
    services.case_receive(case=case, user=desk.chau)
    assert "appraise" in buttons(page(signed_in(desk.chau), case))
    assert "appraise" not in buttons(page(signed_in(desk.colleague), case))


def test_answers_stand_in_words_and_the_log_tells_who(desk, signed_in):
    html = page(signed_in(desk.chau), desk.received())
    for words in (
        ANH_TUYET.name,
        "Số CCCD",
        ANH_TUYET.identity_number,
        "Được tiếp nhận",
        "Phạm Minh Châu",
        "12/11/2021",
    ):
        assert words in html


def test_a_block_shows_the_other_case_and_its_rule(desk, signed_in):
    first, second = desk.case(ANH_TUYET), desk.case(ANH_TUYET)
    html = page(signed_in(desk.chau), second)
    assert 'data-finding="block"' in html
    assert f'href="/can-bo/ho-so/{first.pk}/"' in html
    assert "Nghị quyết số 68/NQ-CP" in html


def test_what_an_applicant_typed_is_shown_and_not_run(desk, signed_in):
    case = desk.received()
    note = "<script>alert(1)</script> {{ 7*7 }}"
    services.case_appraise(case=case, user=desk.chau, eligible=False, note=note)
    html = page(signed_in(desk.chau), case)
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }}" in html


def test_opening_and_downloading_are_written_down(desk, signed_in):
    case = desk.case()
    file = desk.attachment(case.application, content=b"anh")
    client = signed_in(desk.chau)
    page(client, case)
    answer = client.get(f"/can-bo/ho-so/{case.pk}/tep/{file.pk}/")
    assert b"".join(answer.streaming_content) == b"anh"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    told = list(AccessRecord.objects.order_by("pk").values_list("user__full_name", "what"))
    assert told == [("Phạm Minh Châu", "mở hồ sơ"), ("Phạm Minh Châu", "tải tệp hop-dong.png")]


def test_a_receipt_is_one_press(desk, signed_in):
    case = desk.case()
    answer = signed_in(desk.chau).post(f"/can-bo/ho-so/{case.pk}/tiep-nhan/", follow=True)
    assert "Đã tiếp nhận hồ sơ" in answer.content.decode()
    case.refresh_from_db()
    assert case.received_at


@pytest.mark.parametrize("slug", ["nhan-xu-ly", "tiep-nhan", "tham-dinh", "chuyen-buoc", "yeu-cau-bo-sung", "tu-choi"])
def test_what_is_not_possible_now_is_said_in_a_sentence(desk, signed_in, slug):
    case = services.case_withdraw(case=desk.case(VAN_TAM))
    client = signed_in(desk.chau)
    typed = {"papers": "Hợp đồng", "reason": "Thiếu", "article": "Điều 31", "eligible": "no", "note": "Thẻ"}
    for answer in (
        client.get(f"/can-bo/ho-so/{case.pk}/{slug}/"),
        client.post(f"/can-bo/ho-so/{case.pk}/{slug}/", typed),
    ):
        assert answer.status_code == 200
        assert "Hồ sơ đã kết thúc." in answer.content.decode()


def test_an_unknown_act_is_not_there(desk, signed_in):
    assert signed_in(desk.chau).get(f"/can-bo/ho-so/{desk.case().pk}/xoa/").status_code == 404
