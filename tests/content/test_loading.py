"""A site is filled once; what staff changed afterwards stays."""

import pytest
from wagtail.models import Page, Site

from content.models import FaqPage, GuidancePage, HomePage, LegalReference, Organisation, Programme, RuleVersion
from content.services import content_load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


def counts() -> dict:
    return {model: model.objects.count() for model in (Page, Programme, RuleVersion, Organisation, LegalReference)}


def test_the_site_opens_with_the_home_page_and_nothing_of_wagtails_own():
    site = Site.objects.get(is_default_site=True)
    assert isinstance(site.root_page.specific, HomePage)
    assert not Page.objects.filter(title__startswith="Welcome").exists()
    assert site.root_page.get_url() == "/"


def test_each_of_the_twelve_programmes_has_its_rules_and_its_guidance():
    assert [programme.number for programme in Programme.objects.all()] == list(range(1, 13))
    assert GuidancePage.objects.live().count() == 12
    assert all(programme.rule_versions.exists() for programme in Programme.objects.all())


def test_loading_again_changes_nothing():
    before = counts()
    content_load()
    assert counts() == before


def test_what_an_editor_changed_stays():
    page = GuidancePage.objects.get(slug="huong-dan-vien-du-lich")
    page.title = "Hướng dẫn viên: nhận 3.710.000 đồng"
    page.save_revision().publish()
    question = FaqPage.objects.get(code="faq-01")
    question.unpublish()
    version = Programme.objects.get(number=9).rule_versions.get(number=1)
    version.where = "Quầy số 4"
    version.save()

    content_load()

    page.refresh_from_db()
    question.refresh_from_db()
    version.refresh_from_db()
    assert page.title == "Hướng dẫn viên: nhận 3.710.000 đồng"
    assert not question.live
    assert version.where == "Quầy số 4"


def test_a_question_that_is_missing_comes_back():
    FaqPage.objects.get(code="faq-01").delete()
    content_load()
    assert FaqPage.objects.get(code="faq-01").live


def test_an_office_knows_its_superior_and_who_took_over():
    office = Organisation.objects.get(code="so-du-lich")
    assert office.parent.code == "ubnd-tp"
    assert Organisation.objects.get(code="so-ldtbxh").successors.filter(code="so-noi-vu").exists()


def test_steps_of_a_procedure_are_in_order_and_name_their_office():
    version = Programme.objects.get(number=9).rule_versions.get(number=3)
    steps = list(version.procedure_steps.all())
    assert [step.position for step in steps] == [1, 2, 3, 4]
    assert steps[1].organisation.code == "so-du-lich"
