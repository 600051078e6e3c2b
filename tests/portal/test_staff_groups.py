"""What kinds of staff find in the admin."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from portal.accounts.groups import DESIGNERS, EDITORS, OFFICERS, staff_groups_load

FORMS = "wagtailsnippets_form_definitions_formdefinition:list"
TEMPLATES = "wagtailsnippets_document_library_documenttemplate:list"
PROGRAMMES = "wagtailsnippets_content_programme:list"


@pytest.fixture
def member_of(client, programmes_loaded, db):
    def sign_in(group):
        staff_groups_load()
        user = get_user_model().objects.create_user("nhan-vien", password="x")
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return client

    return sign_in


@pytest.mark.parametrize("way", [FORMS, TEMPLATES, PROGRAMMES])
def test_designers_keep_programmes_forms_and_templates(member_of, way):
    assert member_of(DESIGNERS).get(reverse(way)).status_code == 200


@pytest.mark.parametrize("group", [OFFICERS, EDITORS])
@pytest.mark.parametrize("way", [FORMS, TEMPLATES])
def test_others_do_not(member_of, group, way):
    assert member_of(group).get(reverse(way)).status_code == 302


def test_the_first_page_leads_designers_to_what_they_keep(member_of):
    page = member_of(DESIGNERS).get(reverse("wagtailadmin_home")).content.decode()
    for way, words in {PROGRAMMES: "12 chính sách", FORMS: "11 mẫu đơn"}.items():
        assert f'<a href="{reverse(way)}">{words}</a>' in page
    assert "hồ sơ ở đơn vị" not in page


@pytest.mark.parametrize("group", [DESIGNERS, EDITORS])
def test_no_page_of_the_admin_advertises_its_maker(member_of, group):
    page = member_of(group).get(reverse("wagtailadmin_home")).content.decode()
    assert "portal/sign" in page
    assert "wagtail.org" not in page and "Editor Guide" not in page
