"""Officers sign in by name and password; who guesses has to wait, and is told so in Vietnamese."""

import pytest
from django.core.cache import cache
from django.test import Client

from people import CITY_OFFICER, EDITOR, PASSWORD


@pytest.fixture
def sign_in(cast):
    cache.clear()  # Attempts are counted there.
    client = Client()

    def send(name: str, password: str):
        return client.post("/tai-khoan/login/", {"login": name, "password": password})

    yield send
    cache.clear()


@pytest.mark.parametrize(("name", "place"), [(CITY_OFFICER, "/can-bo/"), (EDITOR, "/quan-tri/")])
def test_everybody_comes_to_where_he_works(sign_in, name, place):
    answer = sign_in(name, PASSWORD)
    assert (answer.status_code, answer.url) == (302, place)


def test_a_wrong_password_is_said_without_telling_whether_the_name_exists(sign_in):
    texts = [sign_in(name, "sai").content.decode() for name in (CITY_OFFICER, "khong-co-ai")]
    assert all("Tên đăng nhập hoặc mật khẩu không đúng" in text for text in texts)


def test_after_ten_wrong_passwords_even_the_right_one_has_to_wait(sign_in):
    for _attempt in range(10):
        sign_in(CITY_OFFICER, "sai")
    answer = sign_in(CITY_OFFICER, PASSWORD)
    assert answer.status_code == 200
    assert "Bạn đã nhập sai quá nhiều lần. Hãy chờ 15 phút" in answer.content.decode()


def test_nobody_signs_up_by_himself(db, programmes_loaded):
    page = Client().get("/tai-khoan/signup/").content.decode()
    assert "Tài khoản cán bộ do quản trị hệ thống cấp" in page
    assert 'name="password1"' not in page
