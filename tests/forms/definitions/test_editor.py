"""An editor builds, previews, saves and publishes a form through the admin."""

import pytest
from django.urls import reverse

from forms.definitions.blocks import StepStreamBlock
from forms.definitions.selectors import version_current

SLUG = "huong-dan-vien-du-lich"
FORM = "application/x-www-form-urlencoded"
pytestmark = pytest.mark.django_db


def address(view, *arguments):
    return reverse(f"wagtailsnippets_form_definitions_formdefinition:{view}", args=arguments)


@pytest.fixture
def send(editor, form_posted):
    return lambda url, definition, **changes: editor.post(url, form_posted(definition, **changes), content_type=FORM)


def test_the_list_names_the_form(editor):
    assert "Mẫu số 10 – Đề nghị hỗ trợ" in editor.get(address("list")).text


def test_publishing_a_change_freezes_a_new_version_with_the_same_ids(editor, definition, send):
    before = version_current(SLUG)
    answer = send(
        address("edit", definition.pk), definition,
        **{"steps-0-value-fields-0-value-label": "Họ, chữ đệm và tên", "action-publish": "1"},
    )  # fmt: skip
    assert answer.status_code == 302
    after = version_current(SLUG)
    assert after.number == before.number + 1
    assert after.form.field_by_key("ho_ten").label == "Họ, chữ đệm và tên"
    assert [field.id for field in after.form.fields()] == [field.id for field in before.form.fields()]
    assert after.published_by.username == "ngo-bao-long"


def test_a_draft_leaves_the_published_form_as_it_is(editor, definition, send):
    before = version_current(SLUG)
    answer = send(address("edit", definition.pk), definition, **{"steps-0-value-title": "Bản thân"})
    assert answer.status_code == 302
    assert version_current(SLUG) == before


def test_publishing_without_a_change_keeps_the_version(editor, definition, send):
    before = version_current(SLUG)
    assert send(address("edit", definition.pk), definition, **{"action-publish": "1"}).status_code == 302
    assert version_current(SLUG) == before


def test_a_fault_stops_publication_at_its_place_and_keeps_what_was_typed(editor, definition, send):
    before = version_current(SLUG)
    answer = send(
        address("edit", definition.pk), definition,
        **{"steps-0-value-fields-0-value-key": "ngay_sinh", "steps-1-value-title": "Giấy tờ", "action-publish": "1"},
    )  # fmt: skip
    assert answer.status_code == 200
    errors = answer.context["form"].errors.as_data()["steps"][0].as_json_data()["blockErrors"][0]["blockErrors"]
    assert "ngay_sinh" in errors["fields"]["blockErrors"][0]["blockErrors"]["label"]["messages"][0]
    assert answer.context["form"]["steps"].value()[1].value["title"] == "Giấy tờ"
    assert version_current(SLUG) == before


def test_a_draft_may_have_the_same_fault(editor, definition, send):
    changes = {"steps-0-value-fields-0-value-key": "ngay_sinh"}
    assert send(address("edit", definition.pk), definition, **changes).status_code == 302


def test_a_paper_beyond_the_official_dossier_is_a_warning(editor, definition, send):
    at = next(
        f"steps-{s}-value-fields-{f}-value-paper"
        for s, step in enumerate(definition.steps)
        for f, field in enumerate(step.value["fields"])
        if field.value["key"] == "ban_sao_hop_dong"
    )
    answer = send(address("edit", definition.pk), definition, **{at: "", "action-publish": "1"})
    assert answer.status_code == 302
    said = " ".join(str(message) for message in editor.get(address("list")).context["messages"])
    assert "Bản sao hợp đồng lao động" in said


def test_a_new_form_gets_its_keys_and_ids(editor, definition, send):
    definition.slug, definition.title = "huong-dan-vien-2022", "Đợt 2"
    changes = {"steps-0-value-key": "", "steps-0-value-fields-0-value-key": "", "steps-0-id": "", "action-publish": "1"}
    changes |= {"steps-0-value-fields-0-id": "", "steps-0-value-title": "Thông tin của đương sự"}
    assert send(address("add"), definition, **changes).status_code == 302
    step = version_current("huong-dan-vien-2022").form.steps[0]
    assert (step.key, step.fields[0].key) == ("thong-tin-cua-duong-su", "ho_va_ten")
    assert step.id and step.fields[0].id


def test_the_preview_shows_the_form_with_sample_answers(editor, definition, form_posted):
    url = address("preview_on_edit", definition.pk)
    answer = editor.post(url, form_posted(definition), content_type=FORM)
    assert answer.json() == {"is_valid": True, "is_available": True}
    page = editor.get(url).text
    assert "Nguyễn Thị Ánh Tuyết" in page and "Nhận tiền hỗ trợ" in page
    step = definition.steps[1]
    only = editor.get(url, {"mode": step.id}).text
    assert "Giấy tờ tùy thân" in only and "Nhận tiền hỗ trợ" not in only


def test_published_versions_are_listed_and_can_be_read(editor, definition, send):
    version = version_current(SLUG)
    listing = editor.get(address("inspect", definition.pk)).text
    assert reverse("form_version", args=[version.pk]) in listing
    page = editor.get(reverse("form_version", args=[version.pk])).text
    assert version.sha256 in page and "Số căn cước người được hỗ trợ" in page


def test_versions_are_not_for_everybody(client, definition):
    assert client.get(reverse("form_version", args=[version_current(SLUG).pk])).status_code == 302


def test_an_answer_can_be_required_under_other_answers(editor, definition, send):
    at = "steps-1-value-fields-1-value-required_when"
    rows = {f"{at}-count": "1", f"{at}-0-deleted": "", f"{at}-0-order": "0", f"{at}-0-id": "", "action-publish": "1"}
    row = {"field": "gioi_tinh", "operator": "==", "value": "nu"}
    rows |= {f"{at}-0-value-{name}": value for name, value in row.items()}
    assert send(address("edit", definition.pk), definition, **rows).status_code == 302
    form = version_current(SLUG).form
    field = form.steps[1].fields[1]
    assert field.required_if == {"==": [{"var": form.field_by_key("gioi_tinh").id}, "nu"]} and not field.required
    wrong = rows | {f"{at}-0-value-field": "tai_khoan"}
    assert send(address("edit", definition.pk), definition, **wrong).status_code == 200


def test_every_block_stands_under_the_name_that_it_knows():
    """The browser finds blocks by their own names; one shared under two names breaks the editor."""
    waiting, seen = [StepStreamBlock()], set()
    while waiting:
        block = waiting.pop()
        if id(block) in seen:
            continue
        seen.add(id(block))
        children = getattr(block, "child_blocks", {})
        assert {name: child.name for name, child in children.items()} == {name: name for name in children}
        waiting += [*children.values(), *([block.child_block] if hasattr(block, "child_block") else [])]
    assert len(seen) > 50
