"""Mẫu số 05: an employer's list, its amounts by the days of each row, and who may not stand on it."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from forms.applications.eligibility import draft_failures
from forms.applications.selectors import answers_in_words
from forms.casework.samples import samples_of
from forms.definitions.selectors import version_current
from portal.demonstration.cases import draft_fill

SLUG = "tam-hoan-nghi-khong-luong"
FIRST = date(2021, 7, 1)


@pytest.fixture
def version(db, programmes_loaded):
    with translation.override("vi"):
        yield version_current(SLUG)


def list_of(version, **changes):
    """A draft with the first worker of the first sample, changed."""
    sample = samples_of(SLUG)[0]
    rows = [sample["answers"]["nguoi_lao_dong"][0] | changes]
    return draft_fill(version, {"answers": sample["answers"] | {"nguoi_lao_dong": rows}})


def lines_of(draft) -> dict:
    return {line.field.key: line for _title, lines in answers_in_words(draft) for line in lines}


def days(count: int) -> dict:
    return {"tam_hoan_tu": FIRST.isoformat(), "tam_hoan_den": (FIRST + timedelta(count - 1)).isoformat()}


@pytest.mark.parametrize(
    ("count", "amount"),
    [(14, ""), (15, "1.855.000 đồng"), (29, "1.855.000 đồng"), (30, "3.710.000 đồng"), (200, "3.710.000 đồng")],
)
def test_the_amount_follows_from_the_days(version, count, amount):
    table = lines_of(list_of(version, **days(count)))["nguoi_lao_dong"].table
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert row["Số ngày"] == f"{min(count, 184)}"
    assert row["Mức hỗ trợ"] == row["Tổng tiền hỗ trợ"] == amount


def test_days_after_the_last_of_the_year_do_not_count(version):
    changed = list_of(version, tam_hoan_tu="2021-12-20", tam_hoan_den="2022-01-31")
    [failure] = draft_failures(changed)
    assert failure.row == 1 and "Chưa đủ 15 ngày" in failure.what


def test_pregnancy_and_children_come_on_top_and_ask_for_their_papers(version):
    lines = lines_of(list_of(version, **days(20), mang_thai=True, so_con="2", con_nho="A 1/1/2019; B 2/2/2020"))
    assert lines["tong_so_tien"].words == "4.855.000 đồng"
    assert "giay_to_them" in lines and "giay_to_them" not in lines_of(list_of(version))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (days(14), "Chưa đủ 15 ngày"),
        ({"ngay_hop_dong": "2021-07-16"}, "Hợp đồng lao động phải bắt đầu trước"),
        ({"gioi_tinh": "nam", "so_dinh_danh": "031088004137", "mang_thai": True}, "Người được ghi đang mang thai"),
        ({"tam_hoan_tu": "2021-07-15", "tam_hoan_den": "2021-07-29"}, None),
        ({"tam_hoan_tu": "2021-05-01", "tam_hoan_den": "2021-05-15"}, None),
    ],
)
def test_who_may_not_stand_on_it_is_named_by_his_row(version, changes, sentence):
    found = [failure.what for failure in draft_failures(list_of(version, **changes))]
    assert len(found) == bool(sentence) and all(f"Dòng 1: {sentence}" in what for what in found)
