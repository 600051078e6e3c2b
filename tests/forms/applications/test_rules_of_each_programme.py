"""The forms of the programmes judge what their rules ask, to the day and the percent, and compute what they grant."""

from copy import deepcopy

import pytest

from content.models import Programme
from forms.applications.eligibility import draft_failures
from forms.casework.amounts import person_amounts
from forms.casework.samples import samples_of
from forms.definitions.selectors import open_form_of, version_current
from forms.wizard.services import draft_submit
from portal.demonstration.cases import draft_fill, lived_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("programmes_loaded")]
STOPPED_WORK = {"ngung_tu": "2021-07-12", "ngung_den": "2021-08-08", "cach_ly_tu": "2021-07-12"}


def draft_of(number: int, *, sample: int = 0, rows: dict | None = None, **changes):
    """A draft of the programme's sample case with other answers; `rows`: of the first person of its list."""
    programme = Programme.objects.get(number=number)
    case = deepcopy(samples_of(programme.code)[sample])
    case["answers"] |= changes
    if rows:
        persons = next(answer for answer in case["answers"].values() if isinstance(answer, list) and answer)
        persons[0] |= rows
    return draft_fill(version_current(open_form_of(programme).slug), case)


def failures(*args, **changes) -> list[str]:
    return [failure.what for failure in draft_failures(draft_of(*args, **changes))]


@pytest.mark.parametrize("number", range(2, 13))
def test_the_sample_cases_fulfil_the_rules(number):
    assert failures(number) == []


@pytest.mark.parametrize(
    ("number", "changes", "said"),
    [
        (2, {"so_ld_moc": "31"}, "giảm chưa đủ 10%"),
        (2, {"thang_da_dung": "7"}, "không quá 12 tháng"),
        (2, {"den_thang": "2022-05"}, "không quá 6 tháng"),
        (2, {"den_thang": "2021-10"}, "phải từ tháng đầu trở đi"),
        (3, {"doanh_thu_quy": "9450000001"}, "chưa giảm đủ 10%"),
        (5, {"rows": STOPPED_WORK | {"cach_ly_den": "2021-07-24"}}, "Chưa đủ 14 ngày"),
        (5, {"rows": STOPPED_WORK | {"cach_ly_tu": "2021-08-10", "cach_ly_den": "2021-09-10"}}, "Chưa đủ 14 ngày"),
        (6, {"hop_dong_tu_ngay": "2021-09-01"}, "Ngày chấm dứt hợp đồng phải sau"),
        (8, {"tam_dung_tu": "2021-12-18", "tam_dung_den": "2022-01-31"}, "Chưa đủ 15 ngày"),
        (10, {"dung_tu": "2021-07-13", "dung_den": "2021-07-26"}, "Chưa đủ 15 ngày"),
        (11, {"rows": {"tu_ngay": "2021-07-15", "den_ngay": "2021-07-28"}}, "Chưa đủ 15 ngày"),
    ],
)
def test_what_misses_a_rule_by_a_day_or_a_percent_is_stopped(number, changes, said):
    [failure, *_others] = failures(number, **changes)
    assert said in failure


@pytest.mark.parametrize(
    ("number", "changes"),
    [
        (2, {"so_ld_moc": "30"}),
        (3, {"doanh_thu_quy": "9450000000"}),
        (5, {"rows": STOPPED_WORK | {"cach_ly_den": "2021-07-25"}}),
        (8, {"tam_dung_tu": "2021-12-17", "tam_dung_den": "2022-01-31"}),
        (10, {"dung_tu": "2021-07-13", "dung_den": "2021-07-27"}),
        (11, {"rows": {"tu_ngay": "2021-07-15", "den_ngay": "2021-07-29"}}),
        (11, {"sample": 1, "rows": {"tu_ngay": "2021-11-01", "den_ngay": "2021-11-02"}}),
    ],
)
def test_what_just_fulfils_it_is_not(number, changes):
    assert failures(number, **changes) == []


@pytest.mark.parametrize(
    ("number", "amounts"),
    [
        (5, [2_000_000, 1_000_000, 2_000_000]),
        # One child of two is under six on the day the contract ended, and she is pregnant.
        (6, [5_710_000]),
        # 21 days and old; 15 days and a child; 58 days, of which 45 count, and disabled.
        (7, [2_680_000, 2_200_000, 4_600_000]),
        (8, [3_710_000, 3_710_000, 3_710_000]),
        (10, [3_000_000]),
        (12, [1_500_000]),
    ],
)
def test_each_person_is_granted_what_the_rules_say(number, amounts):
    draft = draft_of(number)
    with lived_on(samples_of(Programme.objects.get(number=number).code)[0]["day"]):
        application = draft_submit(draft=draft)
    assert list(person_amounts(application).values()) == amounts
