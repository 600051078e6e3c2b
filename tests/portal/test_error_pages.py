"""An error says in Vietnamese what is wrong and what to do, looks like the site, and shows nothing of the inside."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.test import Client

from search import views

pytestmark = pytest.mark.usefixtures("db", "programmes_loaded")
SECRET = "secret of the inside"


@pytest.fixture
def page(monkeypatch):
    """Opens an address; the search raises `error` if one is given."""

    def open_(url: str = "/tim-kiem/", error: Exception | None = None):
        def fails(*_, **__):
            raise error

        if error:
            monkeypatch.setattr(views, "search", fails)
        response = Client(raise_request_exception=False).get(url, {"q": "vay"})
        return response.status_code, response.content.decode()

    return open_


def test_what_is_not_there_leads_on(page):
    status, text = page("/khong-co-trang-nay/")
    assert status == 404
    assert '<html lang="vi"' in text
    assert "Không tìm thấy trang" in text
    assert 'href="/tra-cuu/"' in text


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (RuntimeError(SECRET), 500, "Hệ thống gặp sự cố"),
        (PermissionDenied(SECRET), 403, "quyền"),
        (BadRequest(SECRET), 400, "Yêu cầu không hợp lệ"),
    ],
)
def test_an_error_says_what_to_do_and_hides_its_cause(page, error, status, words):
    found, text = page(error=error)
    assert found == status
    assert words in text
    assert 'href="/"' in text
    assert SECRET not in text
    assert "Traceback" not in text


def test_an_error_of_the_database_still_has_a_page(page):
    from django.db import OperationalError

    status, text = page(error=OperationalError(SECRET))
    assert (status, SECRET in text) == (500, False)
    assert "Chờ vài phút" in text


def test_a_form_that_was_open_too_long_says_so():
    response = Client(enforce_csrf_checks=True).post("/tra-cuu/", {"reference": "H24.16-211110-0001", "code": "x"})
    assert response.status_code == 403
    assert "Trang đã mở quá lâu" in response.content.decode()
