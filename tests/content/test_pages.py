"""Every page of the tree can be read, leads on, and costs few queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from content.models import FaqPage, GuidancePage, Organisation, Programme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


def test_every_page_answers_in_vietnamese_and_carries_no_inline_script_or_style(client):
    for page in Page.objects.live().filter(depth__gt=1):
        response = client.get(page.url)
        html = response.content.decode()
        assert response.status_code == 200, page.url
        assert '<html lang="vi">' in html
        assert " style=" not in html and "<style" not in html and "onclick" not in html, page.url
        assert html.count("<h1") == 1, page.url


def test_every_page_answers_in_english_too(client):
    client.cookies["django_language"] = "en"
    for address in ["/", "/chinh-sach/", "/chinh-sach/ngung-viec/", "/hoi-dap/", "/hoi-dap/faq-01/", "/co-quan/"]:
        assert client.get(address).status_code == 200
    assert "Who gets it" in client.get("/chinh-sach/ngung-viec/").content.decode()


def test_links_to_parts_of_a_page_find_them(client):
    import re

    for address in ["/", "/chinh-sach/", "/hoi-dap/", "/co-quan/", *(p.url for p in GuidancePage.objects.all())]:
        html = client.get(address).content.decode()
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), address
        assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids), address


def test_the_home_page_has_three_ways_in_and_all_programmes(client):
    html = client.get("/").content.decode()
    assert 'action="/tim-kiem/"' in html and 'name="q"' in html
    assert 'href="/tra-cuu/"' in html
    for page in GuidancePage.objects.all():
        assert f'href="{page.url}"' in html


def test_the_list_of_programmes_shows_amount_and_last_day(client):
    html = client.get("/chinh-sach/").content.decode()
    assert '<span class="amount">1.855.000 đồng</span>' in html
    assert '<span class="amount">3.710.000 đồng</span>' in html
    assert "Đến hết 31/01/2022" in html
    for programme in Programme.objects.all():
        assert programme.summary in html


def test_a_programme_whose_guidance_is_unpublished_stays_in_the_list_without_a_dead_link(client):
    page = GuidancePage.objects.get(slug="ngung-viec")
    page.unpublish()
    html = client.get("/chinh-sach/").content.decode()
    assert page.programme.name in html
    assert page.url not in html


def test_every_question_stands_once_in_the_list_under_its_programme(client):
    html = client.get("/hoi-dap/").content.decode()
    for question in FaqPage.objects.live():
        assert html.count(f'id="{question.code}"') == 1


def test_an_answer_leads_to_its_programme_and_to_related_questions(client):
    html = client.get("/hoi-dap/faq-57/").content.decode()
    assert 'href="/chinh-sach/huong-dan-vien-du-lich/"' in html
    assert 'href="/hoi-dap/faq-58/"' in html


def test_an_unsure_answer_says_so(client):
    FaqPage.objects.filter(code="faq-57").update(is_unsure=True)
    assert "theo văn bản gốc" in client.get("/hoi-dap/faq-57/").content.decode()


def test_the_page_of_offices_gives_duties_and_ways_to_reach_them(client):
    Organisation.objects.filter(code="so-du-lich").update(phone="0225 3.822.616", email="sdl@haiphong.example")
    html = client.get("/co-quan/").content.decode()
    office = Organisation.objects.get(code="so-du-lich")
    assert all(duty in html for duty in office.duty_lines)
    assert 'href="tel:02253822616"' in html and 'href="mailto:sdl@haiphong.example"' in html


@pytest.mark.parametrize(
    ("address", "most"),
    [("/", 20), ("/chinh-sach/", 18), ("/hoi-dap/", 18), ("/co-quan/", 15), ("/chinh-sach/ngung-viec/", 29)],
)
def test_a_page_costs_few_queries(client, address, most):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= most, [query["sql"][:120] for query in queries]
