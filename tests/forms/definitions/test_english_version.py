"""The English version of a form: made on a page of its own, frozen with the form, kept while the Vietnamese stays."""

import pytest
import yaml
from django.urls import reverse

from content.models import Programme
from content.packaging.archives import zip_write
from content.packaging.manifests import manifest_write
from content.packaging.refusals import PackageRefused
from content.packaging.services import package_files, package_from_zip, package_import
from forms.definitions.compiling import form_compile
from forms.definitions.differences import differences
from forms.definitions.languages import in_language, texts_of
from forms.definitions.models import FormDefinition, FormVersion, SharedQuestions
from forms.definitions.publishing import findings
from forms.definitions.selectors import version_current
from made_forms import form_data

SLUG = "huong-dan-vien-du-lich"
pytestmark = pytest.mark.django_db


def page_of(definition):
    return reverse("form_english", args=[definition.pk])


def boxes(answer):
    """{text: the line of the page that has its box}."""
    lines = (line for _title, lines in answer.context["form"].sections() for line in lines)
    return {line["box"].label: line for line in lines}


@pytest.fixture
def translate(editor):
    """Fills the boxes of some texts, as the page shows them; the others stay as they are."""

    def saved(definition, **english):
        lines = boxes(editor.get(page_of(definition)))
        data = {line["box"].name: line["box"].value() or "" for line in lines.values()}
        answer = editor.post(page_of(definition), data | {lines[text]["box"].name: en for text, en in english.items()})
        assert answer.status_code == 302
        return FormDefinition.objects.get(pk=definition.pk).get_latest_revision_as_object()

    return saved


def relabelled(definition, old, new):
    """The newest draft, with another label for a question."""
    latest = definition.get_latest_revision_as_object()
    steps = latest.steps.get_prep_value()
    [field] = [field for step in steps for field in step["value"]["fields"] if field["value"].get("label") == old]
    field["value"]["label"] = new
    latest.steps = latest.steps.stream_block.to_python(steps)
    return latest


def test_a_shipped_form_with_an_english_version_is_english_throughout(definition):
    shipped = [version for version in FormVersion.objects.select_related("definition") if version.form.texts]
    assert len(shipped) >= 2
    for version in shipped:
        assert set(version.form.texts["en"]) == set(texts_of(version.form)), version
    form = version_current(SLUG).form
    assert "declare that this is so" in str(in_language(form, "en").steps[-1])
    assert in_language(form, "vi") is form


def test_the_page_keeps_a_draft_that_readers_get_when_it_is_published(definition, translate):
    before = version_current(SLUG)
    latest = translate(definition, **{"Họ và tên": "Name in full"})
    assert version_current(SLUG) == before
    latest.get_latest_revision().publish()
    after = version_current(SLUG)
    assert after.number == before.number + 1
    assert in_language(after.form, "en").field_by_key("ho_ten").label == "Name in full"
    assert after.form.field_by_key("ho_ten").label == "Họ và tên"
    assert in_language(before.form, "en").field_by_key("ho_ten").label == "Full name"
    [change] = differences(before.form, after.form)
    assert (change.what, change.was, change.now) == ("Tiếng Anh của “Họ và tên”", "Full name", "Name in full")
    assert change.is_internal


def test_a_changed_text_loses_its_english_and_the_page_shows_what_it_was(editor, definition, translate):
    relabelled(definition, "Số thẻ", "Số thẻ còn hạn").save_revision().publish()
    form = version_current(SLUG).form
    assert in_language(form, "en").field_by_key("so_the").label == "Số thẻ còn hạn"
    assert in_language(form, "en").field_by_key("loai_the").label == "Kind of card"
    assert any("1 đoạn chữ chưa có tiếng Anh" in f.message for f in findings(form, definition.programme))
    page = editor.get(page_of(definition))
    line = boxes(page)["Số thẻ còn hạn"]
    assert line["before"] == ("Số thẻ", "Card number") and line["box"].value() == ""
    assert "Đã sửa sau khi dịch" in page.text and page.context["form"].missing == 1
    translate(definition)
    assert boxes(editor.get(page_of(definition)))["Số thẻ còn hạn"]["before"] == ("Số thẻ", "Card number")
    latest = translate(definition, **{"Số thẻ còn hạn": "Number of your valid card"})
    assert "Số thẻ" not in latest.english
    assert editor.get(page_of(definition)).context["form"].missing == 0


def test_an_english_text_that_is_emptied_is_gone(definition, translate):
    latest = translate(definition, **{"Nữ": "  "})
    assert in_language(form_compile(latest), "en").field_by_key("gioi_tinh").options["choices"][1]["label"] == "Nữ"


def test_what_was_typed_is_not_lost_when_one_text_is_too_long(editor, definition):
    lines = boxes(editor.get(page_of(definition)))
    data = {lines["Nam"]["box"].name: "Man", lines["Nữ"]["box"].name: "w" * 4001}
    page = editor.post(page_of(definition), data)
    assert page.status_code == 200 and "rút ngắn" in page.text
    assert boxes(page)["Nam"]["box"].value() == "Man" and boxes(page)["Nữ"]["box"].errors
    assert definition.get_latest_revision_as_object().english["Nam"]["words"] == "Male"


def test_an_officer_who_may_not_change_forms_does_not_see_it(client, definition, django_user_model):
    client.force_login(django_user_model.objects.create_user("pham-minh-chau"))
    assert client.get(page_of(definition)).status_code == 302


def test_a_form_that_asks_the_same_is_offered_the_same_english(editor, definition):
    other = FormDefinition.objects.create(
        programme=definition.programme, addressee=definition.addressee, slug="dot-2", title="Đợt hai",
        declaration="Tôi cam đoan.", steps=definition.steps, live=False,
    )  # fmt: skip
    page = editor.get(page_of(other))
    line = boxes(page)["Họ và tên"]
    assert line["is_from_elsewhere"] and line["box"].value() == "Full name"
    assert boxes(page)["Đợt hai"]["is_open"] and page.context["form"].missing == len(boxes(page))


def test_questions_of_the_bank_are_translated_in_the_form_and_kept_when_detached(editor, definition, translate):
    shared = SharedQuestions(name="Nơi sinh")
    field = {"type": "text", "id": "5f0c5b9e-1111-4222-8333-444455556666"}
    shared.fields = shared.fields.stream_block.to_python([field | {"value": {"label": "Nơi sinh", "key": "noi_sinh"}}])
    shared.save()
    steps, link = definition.steps.get_prep_value(), "6f0c5b9e-1111-4222-8333-444455556666"
    steps[0]["value"]["fields"].append({"type": "shared", "id": link, "value": {"questions": shared.pk}})
    definition.steps = definition.steps.stream_block.to_python(steps)
    definition.save_revision()
    latest = translate(definition, **{"Nơi sinh": "Place of birth"})
    assert in_language(form_compile(latest), "en").field_by_key("noi_sinh").label == "Place of birth"
    editor.post(reverse("form_questions_detach", args=[definition.pk, link]))
    own = FormDefinition.objects.get(pk=definition.pk).get_latest_revision_as_object()
    assert in_language(form_compile(own), "en").field_by_key("noi_sinh").label == "Place of birth"


def test_a_copy_made_in_the_admin_has_the_english_too(editor, definition, form_posted):
    url = reverse("wagtailsnippets_form_definitions_formdefinition:add")
    definition.slug = "dot-2"
    body = form_posted(definition, **{"action-publish": "1"})
    assert editor.post(url, body, content_type="application/x-www-form-urlencoded").status_code == 302
    assert version_current("dot-2").form.texts == version_current(SLUG).form.texts


def test_the_english_travels_in_the_package(definition):
    files = package_files(Programme.objects.get(number=9))
    data = yaml.safe_load(files["form.yaml"])["form"]
    assert data["english"]["Nữ"] == "Female" and list(data)[-1] == "english"
    [form] = [item for item in package_from_zip(zip_write(files)).items if item.part == "forms"]
    assert form.state == "equal"
    relabelled(definition, "Số thẻ", "Số của thẻ").save_revision().publish()
    package_import(package=package_from_zip(zip_write(files)), on_clash="replace")
    assert package_files(Programme.objects.get(number=9))["form.yaml"] == files["form.yaml"]


def test_english_in_a_package_that_is_no_text_is_refused_with_its_place(definition):
    files = package_files(Programme.objects.get(number=9))
    del files["package.yaml"]
    data = yaml.safe_load(files["form.yaml"])
    data["form"]["english"]["Nữ"] = 5
    files["form.yaml"] = yaml.safe_dump(data, allow_unicode=True).encode()
    sealed = zip_write({"package.yaml": manifest_write(definition.programme, files)} | files)
    with pytest.raises(PackageRefused) as refusal:
        package_import(package=package_from_zip(sealed), on_clash="replace")
    assert "form.yaml › form › english" in str(refusal.value.faults)


def test_the_older_shape_of_a_form_has_no_english_and_can_be_read(definition):
    version = version_current(SLUG)
    older = {name: value for name, value in version.schema.items() if name != "texts"} | {"schema_number": 2}
    form = type(version.form).from_json(older)
    assert form.texts == {}
    assert in_language(form, "en").title == version.form.title


def test_every_kind_of_text_is_translated():
    choices = [{"label": "Có", "key": "co"}, {"label": "Không", "key": "khong"}]
    fields = [
        {"type": "information", "label": "Lưu ý", "text": "Đọc kỹ."},
        {"type": "heading", "label": "Phần một"},
        {"type": "multiple_choice", "key": "nhieu", "label": "Chọn", "choices": choices, "with_other": True},
        {"type": "group", "key": "ds", "label": "Danh sách", "row_name": "Người", "fields": [
            {"type": "text", "key": "ten", "label": "Tên", "hint": "Đủ dấu."}]},
    ]  # fmt: skip
    from forms.definitions.loading import definition_build

    definition = definition_build(form_data(*fields))
    wanted = {"Mẫu thử", "Tôi cam đoan.", "Người đề nghị", "Câu hỏi", "Lưu ý", "Đọc kỹ.", "Phần một", "Chọn", "Có",
              "Không", "Khác", "Danh sách", "Người", "Tên", "Đủ dấu.", "Họ và tên", "Số định danh"}  # fmt: skip
    assert set(texts_of(form_compile(definition))) == wanted
