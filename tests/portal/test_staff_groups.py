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
