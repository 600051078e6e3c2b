"""Editors keep the lists that forms offer: one answer at a time, or a column pasted at once."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from content.models import ReferenceList
from content.services import content_load, editor_permissions_grant

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]


def address(view, *args):
    return reverse(f"wagtailsnippets_content_referencelist:{view}", args=args)


@pytest.fixture
def editor(client, django_user_model):
    user = django_user_model.objects.create_user("lan", password="x")
    user.groups.add(editor_permissions_grant(group=Group.objects.create(name="Thử biên tập")))
    client.force_login(user)
    return client


def posted(name, *entries, pasted=""):
    rows = [{"key": "", "valid_from": "", "valid_to": "", **entry} for entry in entries]
    return nested_form_data({"name": name, "key": "ben-do", "pasted": pasted, "entries": inline_formset(rows)})


def test_a_list_is_made_of_rows_and_of_pasted_lines(editor):
    answer = editor.post(
        address("add"), posted("Bến đò", {"label": "Bến Bính"}, pasted="Bến Kiền\tThủy Nguyên\nBến Rừng")
    )
    assert answer.status_code == 302
    entries = ReferenceList.objects.get(key="ben-do").entries.all()
    assert [(entry.key, entry.label) for entry in entries] == [
        ("ben_binh", "Bến Bính"), ("ben_kien", "Bến Kiền"), ("ben_rung", "Bến Rừng"),
    ]  # fmt: skip


def test_two_answers_of_the_same_words_get_two_keys(editor):
    assert editor.post(address("add"), posted("Bến", {"label": "Bến Bính"}, {"label": "Bến bính"})).status_code == 302
    keys = ReferenceList.objects.get(key="ben-do").entries.values_list("key", flat=True)
    assert list(keys) == ["ben_binh", "ben_binh_2"]


def test_a_key_given_twice_gets_a_number(editor):
    rows = ({"label": "Bến Bính", "key": "ben"}, {"label": "Bến Kiền", "key": "ben"})
    assert editor.post(address("add"), posted("Bến", *rows)).status_code == 302
    assert list(ReferenceList.objects.get(key="ben-do").entries.values_list("key", flat=True)) == ["ben", "ben_2"]


@pytest.mark.parametrize(
    ("entries", "pasted", "said"),
    [
        ([{"label": "A", "valid_from": "2021-05-02", "valid_to": "2021-05-01"}], "", "Ngày cuối"),
        ([{"label": "A", "key": "Ă"}], "", "Chỉ dùng chữ thường không dấu"),
        ([], "x\n" * 1001, "Mỗi lần dán tối đa 1000 dòng."),
        ([], "ả" * 201, "Mỗi câu trả lời tối đa 200 ký tự"),
    ],
)
def test_what_does_not_fit_is_said_and_stays_on_the_page(editor, entries, pasted, said):
    answer = editor.post(address("add"), posted("Bến đò", *entries, pasted=pasted))
    assert answer.status_code == 200 and not ReferenceList.objects.filter(key="ben-do").exists()
    assert said in answer.content.decode()
    assert "Bến đò" in answer.content.decode()


def test_a_second_load_leaves_what_editors_changed(editor):
    banks = ReferenceList.objects.get(key="ngan-hang")
    banks.entries.all()[0].delete()
    count = banks.entries.count()
    content_load()
    assert (ReferenceList.objects.filter(key="ngan-hang").count(), banks.entries.count()) == (1, count)
