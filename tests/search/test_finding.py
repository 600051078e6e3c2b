"""A citizen finds the programme, with marks or without; an editor's change is found at once."""

import pytest
from django.conf import settings

from content.models import FaqPage, GuidancePage
from search.services import index_rebuild, search

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index(programmes_loaded, db):
    index_rebuild()


def first_programme(query):
    return search(query=query).hits[0].entry.programmes


@pytest.mark.parametrize(
    ("query", "programme"),
    [
        ("hướng dẫn viên du lịch", "huong-dan-vien-du-lich"),
        ("huong dan vien du lich", "huong-dan-vien-du-lich"),
        ("HUONG DAN VIEN", "huong-dan-vien-du-lich"),
        ("ho kinh doanh", "ho-kinh-doanh"),
        ("lao động tự do", "lao-dong-tu-do"),
        ("lao dong tu do", "lao-dong-tu-do"),
        ("vay tra luong", "vay-tra-luong"),
    ],
)
def test_marks_or_no_marks_the_programme_comes_first(query, programme):
    assert programme in first_programme(query)


def test_marks_and_no_marks_find_the_same():
    with_marks, without = search(query="nghỉ việc không lương"), search(query="nghi viec khong luong")
    assert with_marks.total == without.total
    assert with_marks.hits[0].entry.programmes == without.hits[0].entry.programmes == ("tam-hoan-nghi-khong-luong",)


def test_a_published_edit_is_found_at_once(django_capture_on_commit_callbacks):
    page = GuidancePage.objects.get(programme__code="huong-dan-vien-du-lich")
    with django_capture_on_commit_callbacks(execute=True):
        page.body = "<p>Xem thêm về trường hợp đặc biệt zulumundo.</p>"
        page.save_revision().publish()
    assert [hit.entry.page_id for hit in search(query="zulumundo").hits] == [page.pk]


def test_an_unpublished_page_is_not_found_any_more(django_capture_on_commit_callbacks):
    page = FaqPage.objects.get(code="faq-58")
    assert page.pk in {hit.entry.page_id for hit in search(query=page.title).hits}
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert page.pk not in {hit.entry.page_id for hit in search(query=page.title).hits}


def test_a_changed_rule_is_found_under_its_new_words(django_capture_on_commit_callbacks):
    page = GuidancePage.objects.get(programme__code="huong-dan-vien-du-lich")
    rules = page.programme.rule_versions.last()
    with django_capture_on_commit_callbacks(execute=True):
        rules.conditions += "\nCó giấy khen zulumundo."
        rules.save()
    assert search(query="zulumundo").hits[0].entry.url.endswith("#doi-tuong")


def test_the_page_of_results_marks_words_and_keeps_the_query(client):
    page = client.get("/tim-kiem/", {"q": "huong dan vien <b>"}).content.decode()
    assert "<mark>" in page and "huong dan vien &lt;b&gt;" in page


def test_nothing_found_offers_ways_on(client):
    page = client.get("/tim-kiem/", {"q": "zzzzqqq", "trang": "99", "chinh-sach": "khong-co"}).content.decode()
    assert "Không tìm thấy nội dung nào" in page and "/chinh-sach/" in page


def test_a_broken_index_says_so_and_does_not_break_the_page(client):
    (settings.VAR / "search.sqlite3").write_bytes(b"broken" * 1000)
    response = client.get("/tim-kiem/", {"q": "the"})
    assert response.status_code == 200 and "tạm gián đoạn" in response.content.decode()
