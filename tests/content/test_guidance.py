"""A reader of a guidance page sees the rules of the day, and is told what is not sure or closed."""

import re
from datetime import date
from decimal import Decimal

import pytest

from content import links
from content.models import GuidancePage, Programme, RuleVersion, SupportLevel

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
ADDRESS = "/chinh-sach/huong-dan-vien-du-lich/"


@pytest.fixture
def guides() -> Programme:
    return Programme.objects.get(code="huong-dan-vien-du-lich")


@pytest.fixture
def read(client, settings):
    """The words of a page on a day, without its tags."""

    def read_(address: str = ADDRESS, day: str = "2021-11-10") -> str:
        settings.DEMONSTRATION_DATE = day
        response = client.get(address)
        assert response.status_code == 200
        main = response.content.decode().split("<main", 1)[1].split("</main>")[0]
        return " ".join(re.sub(r"<[^>]+>", " ", main).split())

    return read_


def test_the_page_answers_who_how_much_which_papers_where_when_and_by_which_law(read):
    words = read()
    for part in [
        "Ai được hỗ trợ",
        "3.710.000 đồng",
        "Mẫu số 10",
        "Sở Du lịch nơi cấp thẻ",
        "Đến hết 31/01/2022",
        "còn 83 ngày",
        "2 ngày làm việc",
        "Chi trả",
        "Quyết định số 23/2021/QĐ-TTg",
    ]:
        assert part in words


def test_amounts_follow_the_rule_version_of_the_day(read, guides):
    version = RuleVersion.objects.create(programme=guides, number=9, valid_from=date(2021, 12, 1))
    SupportLevel.objects.create(rule_version=version, key="base", label="Mỗi hướng dẫn viên", amount=Decimal(4_000_000))
    assert "Mức hỗ trợ 3.710.000 đồng một lần" in read(day="2021-11-30")
    assert "Mức hỗ trợ 4.000.000 đồng một lần" in read(day="2021-12-01")


def test_what_will_change_and_what_was_before_can_be_read(read, guides):
    RuleVersion.objects.create(programme=guides, number=9, valid_from=date(2021, 12, 1))
    words = read(day="2021-11-30")
    assert "Quy định áp dụng từ ngày 01/12/2021" in words
    assert "Quy định trước đây, từ 07/07/2021 đến 05/11/2021" in words


def test_papers_are_those_of_the_day(read):
    then, now = (re.split("Quy định (trước đây|áp dụng)", read(day=day))[0] for day in ("2021-10-01", "2021-11-10"))
    assert "bản chính để đối chiếu" in then and "bản sao thường, không cần chứng thực" not in then
    assert "bản sao thường, không cần chứng thực" in now and "bản chính để đối chiếu" not in now


def test_what_is_unsure_says_so_with_a_way_to_the_law(client):
    html = client.get(ADDRESS).content.decode()
    assert '<a class="tag tag--yellow" href="#can-cu">theo văn bản gốc</a>' in html
    assert 'id="can-cu"' in html


def test_what_is_sure_has_no_such_mark(client, guides):
    for version in guides.rule_versions.all():
        version.procedure_steps.update(is_unsure=False)
        version.support_levels.update(is_unsure=False)
    guides.rule_versions.update(is_unsure=False)
    assert "tag--yellow" not in client.get(ADDRESS).content.decode()


@pytest.fixture
def open_form(monkeypatch):
    monkeypatch.setattr(links, "_providers", [lambda programme: f"/nop-ho-so/{programme.code}/"])


def test_an_open_programme_leads_to_its_form(client, open_form):
    assert 'href="/nop-ho-so/huong-dan-vien-du-lich/"' in client.get(ADDRESS).content.decode()


def test_a_programme_without_a_form_says_where_to_send_the_papers(read, monkeypatch):
    monkeypatch.setattr(links, "_providers", [lambda programme: None])
    assert "chưa nhận hồ sơ trực tuyến tại đây" in read()


def test_a_closed_programme_says_so_and_has_no_button(client, read, open_form):
    words = read(day="2022-02-01")
    assert "đã hết hạn nhận hồ sơ: hồ sơ được nhận đến hết ngày 31/01/2022" in words
    assert "/nop-ho-so/" not in client.get(ADDRESS).content.decode()


def test_the_last_day_is_still_open(read, open_form):
    assert "còn 1 ngày" in read(day="2022-01-31")


def test_a_programme_that_is_not_open_yet_says_from_when(read, guides):
    guides.rule_versions.update(submit_from=date(2021, 12, 1))
    assert "hồ sơ được nhận từ ngày 01/12/2021" in read()


def test_nobody_applies_for_a_lower_contribution(read):
    assert "Bạn không phải nộp hồ sơ" in read("/chinh-sach/bao-hiem-tai-nan-lao-dong/")


def test_what_editors_write_is_shown_as_text(client):
    page = GuidancePage.objects.get(slug="huong-dan-vien-du-lich")
    page.introduction = "<script>alert(1)</script> A & B"
    page.save_revision().publish()
    html = client.get(ADDRESS).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; A &amp; B" in html
