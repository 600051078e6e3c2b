"""Vietnamese for everybody, English for who asks for it, whatever the browser says first."""

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("db", "programmes_loaded")


def lang_of(client: Client, url: str = "/tra-cuu/") -> str:
    text = client.get(url).content.decode()
    return text.split('<html lang="', 1)[1][:2]


def switch(client: Client, language: str, following: str = "/tra-cuu/"):
    return client.post("/ngon-ngu/setlang/", {"language": language, "next": following})


def test_vietnamese_first():
    assert lang_of(Client()) == "vi"


def test_a_reader_switches_and_comes_back_to_the_same_page():
    client = Client()
    answer = switch(client, "en")
    assert (answer.status_code, answer.url) == (302, "/tra-cuu/")
    assert lang_of(client) == "en"
    assert "Look up" in client.get("/tra-cuu/").content.decode()
    switch(client, "vi")
    assert lang_of(client) == "vi"


def test_an_unknown_language_changes_nothing():
    client = Client()
    switch(client, "xx")
    assert lang_of(client) == "vi"


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com/", "javascript:alert(1)"])
def test_the_switch_leads_nowhere_else(elsewhere):
    assert "example.com" not in switch(Client(), "en", elsewhere).url
    assert not switch(Client(), "en", elsewhere).url.startswith("javascript")


def test_scripts_of_the_admin_speak_vietnamese_too(client):
    words = client.get("/quan-tri/jsi18n/", headers={"accept-language": "vi"}).content.decode()
    assert "Thu g\\u1ecdn t\\u1ea5t c\\u1ea3" in words, "ours"
    assert "Đ" in words or "\\u0110" in words, "and Wagtail's own"
