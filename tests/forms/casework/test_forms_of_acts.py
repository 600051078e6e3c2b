"""Mistakes of an officer: told beside the field, and nothing typed is lost."""

import pytest

from forms.casework.statuses import Status

LONG = "đ" * 2001


def post(client, case, slug, **typed):
    return client.post(f"/can-bo/ho-so/{case.pk}/{slug}/", typed)


@pytest.mark.parametrize(
    ("slug", "typed", "told", "kept"),
    [
        (
            "yeu-cau-bo-sung",
            {"reason": "Ảnh hợp đồng bị mờ.", "papers": " "},
            "ít nhất một loại giấy tờ",
            "Ảnh hợp đồng bị mờ.",
        ),
        ("yeu-cau-bo-sung", {"reason": "", "papers": "Hợp đồng A & B"}, "Hãy ghi lý do", "Hợp đồng A &amp; B"),
        ("tu-choi", {"article": "Điều 31", "reason": ""}, "Hãy ghi lý do", "Điều 31"),
        ("tu-choi", {"article": "", "reason": "Thẻ hết hạn <3 tháng"}, "Hãy ghi điều khoản", "Thẻ hết hạn &lt;3 tháng"),
        ("tu-choi", {"article": "Điều 31", "reason": LONG}, "2000", LONG),
        ("tham-dinh", {"note": "Đã gọi điện."}, "Hãy chọn kết quả", "Đã gọi điện."),
        ("tham-dinh", {"eligible": "no"}, "Hãy ghi rõ điều kiện", 'value="no"'),
        ("tham-dinh", {"eligible": "yes", "note": "Đủ."}, "đánh dấu từng điều kiện", "Đủ."),
        ("tham-dinh", {"eligible": "maybe"}, "maybe", ""),
        ("rut-ho-so", {"reason": ""}, "đã đề nghị bằng cách nào", ""),
    ],
)
def test_the_fault_is_named_and_what_was_typed_is_kept(desk, signed_in, slug, typed, told, kept):
    case = desk.received()
    answer = post(signed_in(desk.chau), case, slug, **typed)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert told in html
    assert kept in html
    assert 'class="error-summary"' in html
    case.refresh_from_db()
    assert case.status == Status.RECEIVED


def test_an_appraisal_by_the_page_stores_the_conditions_ticked_and_ignores_a_posted_amount(desk, signed_in):
    case = desk.received()
    conditions = desk.rules.condition_lines
    answer = post(signed_in(desk.chau), case, "tham-dinh", eligible="yes", conditions_met=conditions, amount="99000000")
    assert answer.status_code == 302
    case.refresh_from_db()
    assert case.amount == 3_710_000
    assert case.events.last().data["conditions_met"] == conditions


def test_a_supplement_is_asked_for_line_by_line(desk, signed_in):
    case = desk.received()
    post(signed_in(desk.chau), case, "yeu-cau-bo-sung", papers="Hợp đồng\r\n\r\n  Thẻ hội viên ", reason="Thiếu.")
    assert case.events.last().data["papers"] == ["Hợp đồng", "Thẻ hội viên"]


def test_signs_that_harm_a_paper_do_not_reach_the_log(desk, signed_in):
    case = desk.received()
    post(signed_in(desk.chau), case, "tu-choi", article="Điều\u202e 31", reason="Thẻ\x0chết\u200b hạn")
    assert case.events.last().data == {"article": "Điều 31", "reason": "Thẻhết hạn"}


def test_a_row_is_taken_off_by_its_page(desk, signed_in):
    batch = desk.batch()
    address = f"/can-bo/danh-sach/{batch.pk}/dong/{batch.rows.get().pk}/"
    client = signed_in(desk.yen)
    assert "Hãy ghi lý do" in client.post(address, {"reason": ""}).content.decode()
    assert client.post(address, {"reason": "Cần xem lại."}).status_code == 302
    assert "Cần xem lại." in client.get(f"/can-bo/danh-sach/{batch.pk}/").content.decode()


def test_a_list_is_returned_by_its_page(desk, signed_in):
    batch = desk.put_forward()
    client = signed_in(desk.huong)
    address = f"/can-bo/danh-sach/{batch.pk}/tra-lai/"
    assert "Hãy ghi lý do" in client.post(address, {"reason": " "}).content.decode()
    assert client.post(address, {"reason": "Thiếu số tài khoản."}).headers["Location"] == "/can-bo/danh-sach/"
    assert "Thiếu số tài khoản." in signed_in(desk.yen).get(f"/can-bo/danh-sach/{batch.pk}/").content.decode()


def test_a_list_is_drawn_up_by_its_button_and_not_twice(desk, signed_in):
    desk.to_be_listed()
    client = signed_in(desk.chau)
    assert "data-batch-create" in client.get("/can-bo/danh-sach/").content.decode()
    address = f"/can-bo/danh-sach/lap/{desk.programme.pk}/{desk.department.pk}/"
    assert "Đã lập danh sách" in client.post(address, follow=True).content.decode()
    assert "Không có hồ sơ đã thẩm định" in client.post(address, follow=True).content.decode()
