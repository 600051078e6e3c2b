"""Staff keep programmes, rules, offices and laws in the admin, in Vietnamese."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html

from content.models import LegalReference, Organisation, Programme, RuleVersion
from content.services import editor_permissions_grant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
MODELS = [Programme, RuleVersion, Organisation, LegalReference]


@pytest.fixture
def editor(client):
    user = get_user_model().objects.create_user("lan", password="x")
    user.groups.add(editor_permissions_grant(group=Group.objects.create(name="Thử biên tập")))
    client.force_login(user)
    return client


def address(model, view, *args) -> str:
    return reverse(f"wagtailsnippets_content_{model._meta.model_name}:{view}", args=args)


@pytest.mark.parametrize("model", MODELS)
def test_an_editor_lists_searches_adds_and_edits(editor, model):
    for url in [
        address(model, "list"),
        address(model, "list") + "?q=du",
        address(model, "add"),
        address(model, "edit", model.objects.first().pk),
    ]:
        assert editor.get(url).status_code == 200, url


@pytest.mark.parametrize("model", MODELS)
def test_an_editor_cannot_delete_what_cases_are_judged_by(editor, model):
    record = model.objects.first()
    editor.post(address(model, "delete", record.pk))
    assert model.objects.filter(pk=record.pk).exists()


def test_a_programme_leads_to_its_rule_versions(editor):
    programme = Programme.objects.get(number=9)
    html = editor.get(address(Programme, "edit", programme.pk)).content.decode()
    for version in programme.rule_versions.all():
        assert address(RuleVersion, "edit", version.pk) in html


def edited(editor, version, **changes):
    html = editor.get(address(RuleVersion, "edit", version.pk)).content.decode()
    data = querydict_from_html(html, form_id="w-editor-form").dict()
    return editor.post(address(RuleVersion, "edit", version.pk), data | nested_form_data(changes))


def test_an_editor_corrects_a_rule_version_and_readers_see_it(editor):
    version = Programme.objects.get(number=9).rule_versions.get(number=3)
    response = edited(editor, version, where="Quầy số 4, Sở Du lịch")
    assert response.status_code == 302
    assert "Quầy số 4, Sở Du lịch" in editor.get("/chinh-sach/huong-dan-vien-du-lich/").content.decode()
    assert [step.actor for step in version.procedure_steps.all()][1] == "Sở Du lịch"


def test_days_in_the_wrong_order_are_said_beside_the_field_and_nothing_is_lost(editor):
    version = Programme.objects.get(number=9).rule_versions.get(number=3)
    response = edited(editor, version, submit_from="01/02/2022", where="Quầy số 4")
    html = response.content.decode()
    assert response.status_code == 200
    assert "Ngày cuối nhận hồ sơ đứng trước ngày đầu" in html and "Quầy số 4" in html


@pytest.mark.parametrize("typed", ["", "another"])
def test_each_amount_gets_a_key_of_its_own_whatever_is_typed(editor, typed):
    version = Programme.objects.get(number=4).rule_versions.get(number=1)
    first, second = version.support_levels.all()[:2]
    response = edited(editor, version, **{"support_levels-1-key": typed and first.key})
    assert response.status_code == 302
    second.refresh_from_db()
    assert second.key and second.key != first.key
