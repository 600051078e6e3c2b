"""An employer lists its workers one after the other, without JavaScript, and loses nothing."""

import uuid

import pytest

from employers import Employer, form_data
from people import EMPLOYER, HUE, KHANH, LAN_ANH


@pytest.fixture
def employer(client, db, programmes_loaded) -> Employer:
    from forms.definitions.services import form_definition_load

    form_definition_load(data=form_data())
    return Employer(client).begin()


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_workers_are_added_one_by_one_and_stand_in_the_table(employer):
    answer = employer.add(HUE)
    assert answer.status_code == 302 and answer.url.startswith(employer.url())
    employer.add(KHANH)
    page = text(employer.client.get(employer.url()))
    assert HUE.name in page and KHANH.identity_number in page and "17/04/1988" in page
    assert "Thêm người lao động" in page
    assert [row["ho_ten"] for row in employer.rows_by_key()] == [HUE.name, KHANH.name]
    assert employer.post().url.endswith("/lien-he/")


def test_save_and_add_another_leads_to_an_empty_row(employer):
    answer = employer.add(HUE, again="1")
    page = employer.client.get(answer.url)
    assert page.context["form"].is_new and HUE.name not in text(page)


def test_a_list_without_a_row_cannot_be_left_behind(employer):
    assert "Thêm ít nhất một dòng vào danh sách." in text(employer.post())


def test_a_fault_stands_beside_the_field_and_on_top_and_what_was_typed_stays(employer):
    answer = employer.add(HUE, so_dinh_danh="0311", tien_luong="nhiều")
    page = text(answer)
    assert page.count("Hiện có 4 chữ số.") == 2 and 'href="#id_so_dinh_danh"' in page
    assert 'value="nhiều"' in page and f'value="{HUE.name}"' in page
    assert employer.rows == []


def test_a_row_is_changed_in_its_place(employer):
    employer.add(HUE)
    employer.add(KHANH)
    page = employer.row_page(employer.rows[0]["id"])
    assert f'value="{HUE.name}"' in text(employer.client.get(page))
    employer.add(HUE, page, so_ngay="45")
    assert [(row["ho_ten"], row["so_ngay"]) for row in employer.rows_by_key()] == [(HUE.name, "45"), (KHANH.name, "31")]


def test_a_row_is_removed(employer):
    employer.add(HUE)
    employer.add(KHANH)
    page = text(employer.post(row__remove=employer.rows[0]["id"]))
    assert HUE.name not in page and KHANH.name in page
    assert [row["ho_ten"] for row in employer.rows_by_key()] == [KHANH.name]


def test_the_same_person_twice_is_a_fault_that_names_both_rows(employer):
    employer.add(HUE)
    page = text(employer.add(KHANH, so_dinh_danh=HUE.identity_number))
    assert "Dòng 1 có cùng số này. Sửa một trong hai, hoặc xóa dòng 2." in page
    assert len(employer.rows) == 1


def test_a_number_that_tells_another_birthday_is_doubted(employer):
    assert "người có thẻ sinh năm 1988" in text(employer.add(HUE, ngay_sinh_year="1990"))


def test_a_question_of_the_row_is_asked_under_an_answer_of_the_same_row(employer):
    page = employer.row_page()
    assert "mang_thai" not in employer.client.get(page).context["form"].shown
    employer.add(LAN_ANH, page, mang_thai="on")
    employer.add(KHANH, mang_thai="on")
    assert [row.get("mang_thai") for row in employer.rows_by_key()] == [True, None]


def test_a_row_sent_twice_is_added_once(employer):
    page, revision = employer.row_page(), str(employer.draft.revision)
    employer.add(HUE, page, revision=revision)
    employer.add(HUE, page, revision=revision)
    assert len(employer.rows) == 1


def test_two_tabs_do_not_overwrite_each_other(employer):
    first, second, revision = employer.row_page(), employer.row_page(), str(employer.draft.revision)
    employer.add(HUE, first, revision=revision)
    answer = employer.add(KHANH, second, revision=revision)
    assert answer.status_code == 409 and f'value="{KHANH.name}"' in text(answer)
    employer.add(KHANH, second)
    assert [row["ho_ten"] for row in employer.rows_by_key()] == [HUE.name, KHANH.name]


def test_what_is_not_right_yet_is_kept_and_marked_for_later(employer):
    employer.add(HUE, so_dinh_danh="0311", ngay_sinh_month="", later="1")
    page = text(employer.client.get(employer.url()))
    assert "Cần sửa" in page and HUE.name in page
    assert "Dòng 1, Số định danh:" in text(employer.post())
    row = text(employer.client.get(employer.row_page(employer.rows[0]["id"])))
    assert 'value="0311"' in row and "Hiện có 4 chữ số." in row and "còn thiếu: tháng" in row
    employer.add(HUE, employer.row_page(employer.rows[0]["id"]))
    assert employer.post().url.endswith("/lien-he/")


def test_a_full_list_takes_no_more(client, db, programmes_loaded):
    from forms.definitions.services import form_definition_load

    form_definition_load(data=form_data(most=1))
    employer = Employer(client).begin()
    page = employer.row_page()
    employer.add(HUE)
    assert "Thêm người lao động" not in text(client.get(employer.url()))
    assert employer.add(KHANH, page).status_code == 302 and len(employer.rows) == 1


def test_the_check_page_shows_the_list_with_its_sum(employer):
    employer.add(HUE)
    employer.add(KHANH, tien_luong="7.000.000")
    employer.post()
    employer.post("lien-he", thu_dien_tu="ketoan@example.com")
    page = text(employer.client.get(employer.url().replace("danh-sach", "kiem-tra")))
    assert "2 người lao động" in page and "13.500.000 đồng" in page and EMPLOYER in page


@pytest.mark.parametrize("step", ["don-vi", "khong-co"])
def test_a_row_of_a_step_without_a_list_leads_on(employer, step):
    answer = employer.client.get(f"{employer.url(step)}{uuid.uuid4()}/")
    assert answer.status_code == 302


def test_papers_get_the_rows_by_the_keys_of_their_questions(employer):
    from forms.definitions.field_types import field_type

    employer.add(HUE)
    rows = field_type("group").paper(employer.group, employer.rows)
    assert rows[0]["ho_ten"] == HUE.name and rows[0]["ngay_sinh"] == "17/04/1988" and rows[0]["con_nho"] == ""
