"""Each kind of field: what it takes, what it refuses and how it says so, and that nothing odd breaks it."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from forms.definitions.field_types import field_type, field_types
from forms.definitions.schema import FieldSchema

pytestmark = pytest.mark.django_db
CHOICES = {"choices": [{"key": "nam", "label": "Nam"}, {"key": "nu", "label": "Nữ"}]}
BANK = ["0031 000 123 456", "Vietcombank", "Đỗ O'Brien"]
KINDS = [kind.name for kind in field_types() if kind.takes_input and not kind.is_computed]
STREET = ["Hải Phòng", "quận Lê Chân", "phường An Biên", "Số 2, ngõ 7"]


def schema(kind, required=True, meaning="", **options):
    options = (CHOICES if "choice" in kind else {}) | options
    return FieldSchema("id", "khoa", kind, "Nhãn", required=required, meaning=meaning, options=options)


def cleaned(kind, typed, **settings):
    return field_type(kind).form_field(schema(kind, **settings)).clean(typed)


@pytest.fixture(autouse=True)
def vietnamese():
    with translation.override("vi"):
        yield


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        ("text", "  Lê <Văn> Tám ", "Lê <Văn> Tám"),
        ("text", "{{ 7*7 }} & H'Hen Niê\x0c\u202e", "{{ 7*7 }} & H'Hen Niê"),
        ("text", "hai\ndòng", "hai dòng"),
        ("long_text", "hai\r\ndòng", "hai\ndòng"),
        ("number", "1.234", Decimal(1234)),
        ("money", "1.500.000 đồng", Decimal(1500000)),
        ("money", "1500000đ", Decimal(1500000)),
        ("money", "1,500,000", Decimal(1500000)),
        ("date", ["8", "3", "1990"], date(1990, 3, 8)),
        ("date", ["08/03/1990", "", ""], date(1990, 3, 8)),
        ("choice", "nu", "nu"),
        ("multiple_choice", ["nam", "nu"], ["nam", "nu"]),
        ("checkbox", True, True),
        ("citizen_identity", " 031 190 004 567 ", "031190004567"),
        ("citizen_identity", "０３１１９０００４５６７", "031190004567"),
        ("citizen_identity", "031\u200b234567", "031234567"),
        ("phone", "+84 912 345 678", "0912345678"),
        ("phone", "0225.3842.123", "02253842123"),
        ("email", " AnhTuyet@Example.COM ", "AnhTuyet@example.com"),
        ("address", STREET, dict(zip(("province", "district", "commune", "street"), STREET, strict=True))),
        ("bank_account", BANK, {"number": "0031000123456", "bank": "Vietcombank", "holder": "Đỗ O'Brien"}),
        ("file", ["5", "7", "5"], [5, 7]),
        ("statement", True, True),
    ],
)  # fmt: skip
def test_what_people_type_is_understood(kind, typed, value):
    settings = {"max_files": 2} if kind == "file" else {}
    result = cleaned(kind, typed, **settings)
    assert result == value
    assert field_type(kind).decode(field_type(kind).encode(result)) == value


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("text", "x" * 201, "Rút ngắn còn tối đa 200 ký tự; hiện có 201 ký tự."),
        ("number", "mười", "Nhập số bằng chữ số, ví dụ 12."),
        ("number", "1,5", "Nhập số bằng chữ số"),
        ("money", "-5", "Nhập số từ 0 trở lên."),
        ("date", ["8", "3", ""], "Nhập đủ ngày, tháng và năm; còn thiếu: năm."),
        ("date", ["31", "2", "2021"], "Không có ngày 31/2/2021 trong lịch."),
        ("date", ["8", "3", "90"], "Nhập năm gồm 4 chữ số"),
        ("date", ["tám", "ba", "1990"], "bằng chữ số"),
        ("choice", "khac", "Chọn một câu trả lời."),
        ("multiple_choice", ["khac"], "Chọn ít nhất một câu trả lời."),
        ("citizen_identity", "03119000456", "Hiện có 11 chữ số."),
        ("citizen_identity", "999x", "Chỉ dùng chữ số."),
        ("citizen_identity", "003190004567", "Không có tỉnh, thành phố nào mang mã 003."),
        ("phone", "12345", "Nhập số điện thoại gồm 10 chữ số"),
        ("email", "ánh tuyết@example", "Nhập địa chỉ thư điện tử"),
        ("address", ["Hải Phòng", "", "", "Số 2"], "còn thiếu: quận, huyện, phường, xã, thị trấn."),
        ("bank_account", ["12", "Vietcombank", "A"], "6 đến 19 chữ số"),
        ("bank_account", ["0031000123456", "Ngân hàng lạ", "A"], "Chọn ngân hàng mở tài khoản."),
        ("bank_account", ["0031000123456", "Vietcombank", ""], "Nhập tên chủ tài khoản"),
        ("file", ["1", "2"], "Giữ lại tối đa 1 tệp"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(kind, typed, said):
    with pytest.raises(ValidationError) as fault:
        cleaned(kind, typed)
    assert said in " ".join(fault.value.messages)


def test_the_day_of_a_limit_is_named():
    with pytest.raises(ValidationError, match=r"không muộn hơn 10/11/2021"):
        cleaned("date", ["11", "11", "2021"], latest="today")
    with pytest.raises(ValidationError, match=r"từ 01/01/2020 trở đi"):
        cleaned("date", ["31", "12", "2019"], earliest="2020-01-01")


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_left_out_is_asked_for_in_vietnamese_unless_it_is_optional(kind):
    nothing = False if kind in ("checkbox", "statement") else None
    with pytest.raises(ValidationError) as fault:
        cleaned(kind, nothing)
    assert fault.value.messages[0].isascii() is False
    assert not cleaned(kind, nothing, required=False)


def test_the_province_filled_in_beforehand_is_no_answer_by_itself():
    assert cleaned("address", ["Hải Phòng", "", "", ""], required=False) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_passes_and_is_shown_and_told(kind):
    field, handler = schema(kind), field_type(kind)
    form_field, sample = handler.form_field(field), handler.sample(field)
    typed = form_field.widget.decompress(sample) if isinstance(form_field.widget, forms.MultiWidget) else sample
    typed = form_field.prepare_value(typed) if kind in ("number", "money") else typed
    assert form_field.clean(typed) == sample
    assert handler.words(field, sample)
    assert handler.json_schema(field)["type"]
    assert isinstance(handler.paper(field, sample), str | int | bool | list | dict)


@pytest.mark.parametrize("kind", ["date", "address", "bank_account"])
def test_each_input_of_a_question_has_its_own_label(kind):
    form = forms.Form({"x_day": "31", "x_street": "Số 2", "x_number": "31"})
    form.fields["x"] = field_type(kind).form_field(schema(kind))
    html = form["x"].as_widget()
    for number in range(3):
        assert f'for="id_x_{number}"' in html and f'id="id_x_{number}"' in html
    assert form["x"].id_for_label == "id_x_0"
    assert 'value="31"' in html or 'value="Số 2"' in html


odd = st.one_of(
    st.none(), st.text(max_size=60), st.lists(st.one_of(st.none(), st.text(max_size=30)), max_size=6),
    st.sampled_from(["\ud800", "\x00" * 5, "x" * 1_000_000, "9" * 100_000, "٣" * 12, "²" * 9, "1e999999", "½", {}, 7]),
)  # fmt: skip


@given(st.sampled_from(KINDS), odd)
def test_odd_input_is_refused_or_cleaned_and_never_breaks(kind, typed):
    try:
        value = cleaned(kind, typed, required=False)
    except ValidationError as fault:
        assert fault.messages
    else:
        handler = field_type(kind)
        assert handler.decode(handler.encode(value)) == value
        assert "\x00" not in handler.words(schema(kind), value)


#: Whose stored answers are read without judging their shape: a text is whatever was stored.
READ_AS_STORED = {"citizen_identity", "email", "long_text", "passport", "phone", "signature",
                  "social_insurance", "tax_code", "text", "time"}  # fmt: skip


@given(st.sampled_from([kind for kind in KINDS if kind not in READ_AS_STORED]), odd)
def test_stored_nonsense_is_read_without_fault(kind, stored):
    field_type(kind).decode(stored)
