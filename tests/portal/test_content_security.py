"""Public pages load and run only what is ours; the wider policies stay in Wagtail's frame."""

import pytest
from django.test import Client

from people import CITY_OFFICER


def policy(response) -> dict[str, str]:
    parts = response["Content-Security-Policy"].split("; ")
    return {name: rest for name, _, rest in (part.partition(" ") for part in parts)}


@pytest.mark.parametrize("path", ["/", "/tra-cuu/", "/tim-kiem/", "/tai-khoan/login/", "/khong-co/", "/api/v1/health"])
def test_public_pages_have_the_strict_policy(db, programmes_loaded, path):
    found = policy(Client().get(path, follow=True))
    assert found["default-src"] == "'none'"
    assert found["script-src"] == found["style-src"] == "'self'"
    assert found["object-src"] == found["base-uri"] == "'none'"


def test_the_admin_may_have_its_inline_scripts(admin_client, programmes_loaded):
    assert "'unsafe-inline'" in policy(admin_client.get("/quan-tri/"))["script-src"]


def test_the_desk_runs_no_inline_script(client, cast):
    client.force_login(cast[CITY_OFFICER])
    found = policy(client.get("/can-bo/"))
    assert found["script-src"] == "'self'"
    assert found["default-src"] == "'none'"


def test_a_page_that_only_begins_like_the_admin_is_public(db, programmes_loaded):
    assert policy(Client().get("/quan-tri-vien/"))["script-src"] == "'self'"


@pytest.mark.parametrize("path", ["/tra-cuu/", "/tai-khoan/login/", "/nop-ho-so/khong-co/"])
def test_nobody_keeps_a_copy_of_a_personal_page(db, programmes_loaded, path):
    assert "no-store" in Client().get(path)["Cache-Control"]


def test_nobody_keeps_a_copy_of_any_page_of_who_is_signed_in(client, cast):
    client.force_login(cast[CITY_OFFICER])
    assert "no-store" in client.get("/tim-kiem/")["Cache-Control"]
