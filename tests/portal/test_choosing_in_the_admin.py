"""Staff find programmes, offices and lists by any part of their names, with or without marks."""

import pytest
from django.urls import reverse

from people import DESIGNER


@pytest.fixture
def results(client, demonstration, django_user_model):
    client.force_login(django_user_model.objects.get(username=DESIGNER))

    def results_(kind: str, typed: str) -> str:
        way = reverse(f"wagtailsnippetchoosers_{kind}:choose_results")
        return client.get(way, {"q": typed}).content.decode()

    return results_


@pytest.mark.parametrize(
    ("kind", "typed", "found", "other"),
    [
        ("content_programme", "huong dan vien", "Hỗ trợ hướng dẫn viên du lịch", "Hỗ trợ hộ kinh doanh"),
        ("content_programme", "LAO ĐỘNG tự do", "12. ", "9. "),
        ("content_organisation", "so du lich", "Sở Du lịch", "Sở Y tế"),
        ("content_legalreference", "23 qd ttg", "23/2021/QĐ-TTg", "68/NQ-CP"),
    ],
)
def test_a_part_of_the_name_finds_it(kind, typed, found, other, results):
    listed = results(kind, typed)
    assert found in listed and other not in listed


def test_what_is_not_there_is_said(results):
    assert "Không tìm thấy mục nào" in results("content_organisation", "sở không có thật")
