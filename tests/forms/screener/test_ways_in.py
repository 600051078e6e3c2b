"""Whoever does not know which programme is his meets the screener on his way, in his language, and on paper."""

import pytest

from screener_asking import ADDRESS

pytestmark = pytest.mark.usefixtures("questionnaire")
RESULT = "vai=nguoi_lao_dong&viec_lam=tam_hoan&so_ngay=20&ly_do=don_vi&bhxh=true&con_nho=2&mang_thai=false&dich=khong"


@pytest.mark.parametrize(
    "page",
    ["/", "/chinh-sach/", "/chinh-sach/huong-dan-vien-du-lich/", "/tim-kiem/?q=qwertzuiop"],
    ids=["home", "list of programmes", "guidance", "search without results"],
)
def test_there_is_a_way_to_it_from(page, client):
    assert f'<a href="{ADDRESS}">Tôi thuộc chính sách nào?</a>' in client.get(page).content.decode()


def test_the_frame_speaks_english_and_the_questions_stay_vietnamese(client):
    client.cookies["django_language"] = "en"
    words = client.get(f"{ADDRESS}?vai=nguoi_lao_dong").content.decode()
    assert "Question 2, of 8 at most" in words
    assert "việc làm của bạn thay đổi thế nào?" in words


def test_the_result_names_amount_reason_article_and_the_way_on(client):
    words = client.get(f"{ADDRESS}?{RESULT}").content.decode()
    for part in ("3.855.000 đồng", "Phù hợp vì", "Quyết định số 23/2021/QĐ-TTg, Điều 13", "Xem hướng dẫn"):
        assert part in words
    assert "Chưa phù hợp vì khoản này dành cho hướng dẫn viên du lịch." in words


def test_an_article_whose_document_was_deleted_harms_no_page(client, questionnaire):
    from forms.screener.models import Screener

    screener = Screener.objects.get()
    screener.programmes[3].value["criteria"][0]["legal_reference"] = None
    screener.save()
    words = client.get(f"{ADDRESS}?{RESULT}").content.decode()
    assert "None" not in words


def test_pages_with_answers_stay_out_of_search_engines(client):
    assert "noindex" in client.get(f"{ADDRESS}?{RESULT}").content.decode()
    assert "noindex" not in client.get(ADDRESS).content.decode()
