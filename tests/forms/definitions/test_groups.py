"""A repeated group: what an editor may build, what the schema keeps of it, and how its rows are told."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from employers import WORKER, form_data, question
from forms.definitions.compiling import form_compile
from forms.definitions.field_types import field_type
from forms.definitions.loading import definition_build
from forms.definitions.publishing import findings
from forms.definitions.schema import FieldSchema, FormSchema
from forms.definitions.visibility import steps_and_values
from people import HUE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vietnamese(programmes_loaded):
    with translation.override("vi"):
        yield


def built(*inner, **settings):
    definition = definition_build(form_data(**({"fields": list(inner)} if inner else {}), **settings))
    definition.clean_fields(exclude=["steps"])
    return definition


def form(*inner, **settings) -> FormSchema:
    return form_compile(built(*inner, **settings))


def group_of(schema: FormSchema):
    return schema.field_by_key("nguoi_lao_dong")


def faults(*inner, **settings) -> list[str]:
    definition = built(*inner, **settings)
    return [item.message for item in findings(form_compile(definition), definition.programme) if not item.is_warning]


def test_the_form_of_the_employer_can_be_published():
    assert faults() == []


def test_questions_of_a_row_keep_their_ids_through_storage():
    schema = form()
    again = FormSchema.from_json(schema.to_json())
    assert [inner.id for inner in group_of(again).fields] == [inner.id for inner in group_of(schema).fields]
    assert len({inner.id for inner in group_of(schema).fields}) == len(WORKER)
    assert group_of(again).options == {"row_name": "Người lao động", "most": 200}


def test_two_questions_of_a_row_with_one_key_are_a_fault_but_not_with_a_question_outside():
    assert any("Hai câu hỏi" in text and "ho_ten" in text for text in faults(*WORKER, WORKER[0]))
    assert faults(*WORKER, question("text", "ten_don_vi", "Chi nhánh")) == []


def test_limits_that_exclude_each_other_are_a_fault():
    assert "Số dòng ít nhất lớn hơn số dòng nhiều nhất." in faults(least=5, most=3)


def test_a_row_without_a_question_is_a_fault():
    empty = FieldSchema("id", "danh_sach", "group", "Danh sách")
    assert field_type("group").problems(empty) == ["Thêm các câu hỏi của một dòng."]


def test_a_condition_may_read_only_what_stands_before_it_in_the_row():
    late = WORKER[3] | {"conditions": [{"field": "so_ngay", "operator": ">", "value": "20"}]}
    assert any("Số ngày nghỉ không lương" in text for text in faults(*[late if w is WORKER[3] else w for w in WORKER]))


def test_a_group_of_files_or_of_groups_cannot_be_built():
    assert {"file", "group"}.isdisjoint(inner_kinds())


def inner_kinds() -> set[str]:
    from forms.definitions.blocks import FieldBlock

    return set(FieldBlock(field_type("group")).child_blocks["fields"].child_blocks)


def test_conditions_outside_see_the_rows_by_the_ids_of_their_questions():
    schema = form()
    group = group_of(schema)
    name, _birth, sex, number, *_rest = (inner.id for inner in group.fields)
    rows = [{"id": "1", "answers": {name: HUE.name, sex: "nu", number: HUE.identity_number}}]
    known = steps_and_values(schema, {group.id: rows})[1]
    assert known[group.id][0][name] == HUE.name


def test_the_sample_has_three_different_people_and_passes():
    group = group_of(form())
    sample = field_type("group").sample(group)
    kept = field_type("group").form_field(group).clean(sample)
    assert len(kept) == 3 and field_type("group").words(group, kept) == "3 người lao động"


def test_the_eleventh_fault_is_counted_not_told():
    group = group_of(form())
    rows = [{"id": str(number), "answers": {}} for number in range(4)]
    with pytest.raises(ValidationError) as fault:
        field_type("group").form_field(group).clean(rows)
    assert len(fault.value.messages) == 11 and fault.value.messages[0].startswith("Dòng 1, Họ và tên:")
    assert fault.value.messages[-1].startswith("Và còn ")


def test_json_schema_describes_a_row():
    described = field_type("group").json_schema(group_of(form()))
    assert described["maxItems"] == 200 and described["items"]["properties"]["so_dinh_danh"]["pattern"]
    assert "con_nho" not in described["items"]["required"]


def test_the_preview_shows_the_sample_rows(rf):
    from forms.definitions.preview import step_sample

    schema = form()
    shown = dict.fromkeys(str(bound) for _condition, bound in step_sample(schema, schema.steps[1]))
    assert any("Phạm Thị Huệ" in html and "Vũ Thị Lan Anh" in html for html in shown)
