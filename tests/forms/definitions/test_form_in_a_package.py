"""The form of a programme travels as YAML: block by block, with ids that last, checked as an editor's would be."""

import pytest
import yaml

from content.models import Programme, ReferenceList
from content.packaging.archives import zip_write
from content.packaging.manifests import manifest_write
from content.packaging.refusals import PackageRefused
from content.packaging.services import package_files, package_from_zip, package_import
from forms.applications.drafts import draft_start
from forms.definitions.block_data import data_of
from forms.definitions.blocks import StepStreamBlock
from forms.definitions.field_types import field_types
from forms.definitions.loading import definition_build
from forms.definitions.models import FormDefinition, FormVersion, SharedQuestions
from forms.definitions.selectors import version_current

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
SLUG = "huong-dan-vien-du-lich"


def sealed(form: dict) -> bytes:
    """The package of the guides with this form."""
    programme = Programme.objects.get(number=9)
    files = package_files(programme)
    del files["package.yaml"]
    files["form.yaml"] = yaml.safe_dump({"form": form}, allow_unicode=True, sort_keys=False).encode()
    return zip_write({"package.yaml": manifest_write(programme, files)} | files)


@pytest.fixture
def form() -> dict:
    """The form of the guides as it is exported."""
    return yaml.safe_load(package_files(Programme.objects.get(number=9))["form.yaml"])["form"]


@pytest.fixture
def replaced():
    def taken_over(form: dict):
        return package_import(package=package_from_zip(sealed(form)), on_clash="replace")

    return taken_over


@pytest.fixture
def refused(replaced):
    def said(form: dict) -> str:
        with pytest.raises(PackageRefused) as caught:
            replaced(form)
        return " ".join(caught.value.faults)

    return said


def test_a_replaced_form_is_a_new_version_and_the_old_one_stays(replaced, form):
    old = version_current(SLUG)
    draft = draft_start(form_version=old)
    form["steps"][0]["fields"][0]["label"] = "Họ, chữ đệm và tên"
    replaced(form)
    new = version_current(SLUG)
    assert (old.number, new.number) == (1, 2)
    assert FormVersion.objects.get(pk=old.pk).schema == old.schema
    assert new.form.steps[0].fields[0].label == "Họ, chữ đệm và tên"
    assert [field.id for field in new.form.fields()] == [field.id for field in old.form.fields()]
    draft.refresh_from_db()
    assert draft.form_version == old


def test_ids_that_staff_made_in_the_editor_survive(replaced, form):
    form["steps"][0]["fields"][0]["id"] = "5f0c5b9e-1111-4222-8333-444455556666"
    replaced(form)
    assert next(version_current(SLUG).form.fields()).id == "5f0c5b9e-1111-4222-8333-444455556666"
    exported = yaml.safe_load(package_files(Programme.objects.get(number=9))["form.yaml"])["form"]
    assert exported == form


def test_a_draft_travels_as_a_draft(replaced, form):
    before = FormVersion.objects.count()
    replaced(form | {"slug": "mau-thu-hai", "is_draft": True, "title": "Mẫu đang soạn"})
    definition = FormDefinition.objects.get(slug="mau-thu-hai")
    assert not definition.live and FormVersion.objects.count() == before
    files = package_files(Programme.objects.get(number=9))
    assert "is_draft: true" in files["form-mau-thu-hai.yaml"].decode()
    assert "is_draft" not in files["form.yaml"].decode()


def test_every_kind_of_field_comes_back_as_it_went(form):
    blocks = StepStreamBlock()
    for kind in field_types():
        fields = [{"type": kind.name, "label": "Câu hỏi thử"}]
        steps = [{"title": "Một bước", "key": "mot-buoc", "fields": fields}]
        definition = definition_build(form | {"steps": steps, "slug": "moi-loai"})
        definition.live = False
        definition.save()
        files = package_files(Programme.objects.get(number=9))
        data = yaml.safe_load(files["form-moi-loai.yaml"])["form"]
        again = definition_build(data)
        assert data_of(blocks, again.steps) == data_of(blocks, definition.steps), kind.name
        definition.delete()


def test_the_shape_of_an_answer_and_the_words_about_it_travel(replaced, form):
    shape = [{"most": 4}, {"sort": "exactly", "text": "/2021"}]
    form["steps"][0]["fields"][0] |= {"missing": "Hãy viết tên.", "shape": shape, "shape_message": "Viết như mẫu."}
    form["steps"][0]["fields"][0].pop("meaning")
    form["steps"][0]["fields"].append(
        form["steps"][0]["fields"][0] | {"key": "ten", "meaning": "beneficiary.full_name"}
    )
    replaced(form)
    assert yaml.safe_load(package_files(Programme.objects.get(number=9))["form.yaml"])["form"] == form
    field = version_current(SLUG).form.field_by_key("ho_ten")
    assert field.options["shape"][0] == {"sort": "digits", "least": 1, "most": 4, "text": ""}
    assert field.options["missing"] == "Hãy viết tên."


def test_a_misspelt_setting_is_named_with_its_place_and_the_nearest_right_one(refused, form):
    form["steps"][0]["fields"][0]["max_lenght"] = 5
    said = refused(form)
    assert "form.yaml › form › steps › 1 › fields › 1" in said
    assert "“max_lenght”" in said and "“max_length”" in said


def test_an_unknown_kind_of_question_is_named(refused, form):
    form["steps"][0]["fields"][0]["type"] = "txt"
    assert "Không có loại câu hỏi “txt”. Có phải ý bạn là “text”?" in refused(form)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("required", "yes", "true hoặc false"),
        ("hint", 5, "cần chữ"),
        ("choices", {}, "danh sách"),
        ("label", None, "Thiếu khóa “label”"),
    ],
)
def test_a_setting_of_the_wrong_kind(refused, form, name, value, said):
    form["steps"][0]["fields"][2][name] = value
    assert said in refused(form)


def test_what_would_hinder_publication_hinders_the_import_with_its_place(refused, form):
    form["steps"][0]["fields"][1] |= {"key": "ho_ten", "id": "5f0c5b9e-1111-4222-8333-444455556666"}
    form["steps"][5]["conditions"][0]["field"] = "khong_co"
    said = refused(form)
    assert "Người đề nghị › Ngày sinh: Hai câu hỏi cùng có khóa “ho_ten”" in said
    assert "Nơi làm việc" in said and "khong_co" in said
    assert version_current(SLUG).number == 1


def test_two_questions_of_one_key_are_named(refused, form):
    form["steps"][0]["fields"][1]["key"] = "ho_ten"
    assert "“Họ và tên” và “Ngày sinh” có cùng khóa hoặc id" in refused(form)


def test_steps_of_the_wrong_shape(refused, form):
    assert "danh sách" in refused(form | {"steps": {"a": 1}})
    assert "form.yaml › form › steps › 1" in refused(form | {"steps": ["abc"]})
    assert "steps: Trường này là bắt buộc" in refused(form | {"steps": []})


def test_a_kept_list_that_the_form_asks_from_travels_with_it(replaced, form):
    form["steps"][1]["fields"].append(
        {"type": "list_choice", "key": "ngan_hang", "label": "Ngân hàng", "list": "ngan-hang"}
    )
    replaced(form)
    files = package_files(Programme.objects.get(number=9))
    [kept] = yaml.safe_load(files["lists.yaml"])["lists"]
    bank = ReferenceList.objects.get(key="ngan-hang")
    assert [entry["label"] for entry in kept["entries"]] == [entry.label for entry in bank.entries.all()]
    sealed_files = zip_write(files)
    bank.delete()
    package_import(package=package_from_zip(sealed_files), on_clash="reuse")
    assert package_files(Programme.objects.get(number=9))["lists.yaml"] == files["lists.yaml"]


def test_questions_of_the_bank_travel_as_questions_of_the_form(form):
    shared = SharedQuestions(name="Giấy tờ")
    shared.fields = shared.fields.stream_block.to_python(
        [
            {
                "type": "text",
                "id": "5f0c5b9e-1111-4222-8333-444455556666",
                "value": {"label": "Nơi sinh", "key": "noi_sinh"},
            }
        ]
    )
    shared.save()
    definition = FormDefinition.objects.get(slug=SLUG)
    steps = definition.steps.get_prep_value()
    link = {"type": "shared", "id": "6f0c5b9e-1111-4222-8333-444455556666", "value": {"questions": shared.pk}}
    steps[0]["value"]["fields"].append(link)
    definition.steps = definition.steps.stream_block.to_python(steps)
    definition.save_revision().publish()
    travelled = yaml.safe_load(package_files(definition.programme)["form.yaml"])["form"]
    assert travelled["steps"][0]["fields"][-1] == {
        "type": "text", "id": "5f0c5b9e-1111-4222-8333-444455556666", "key": "noi_sinh", "label": "Nơi sinh",
    }  # fmt: skip


def test_a_link_to_the_bank_of_another_site_is_refused(refused, form):
    form["steps"][0]["fields"].append({"type": "shared", "questions": 1})
    assert "Không có loại câu hỏi “shared”" in refused(form)
