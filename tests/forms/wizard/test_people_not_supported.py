"""Whom the rules do not support is named by his row as soon as his list is handed in, and again before it is sent."""

import pytest
from django.urls import reverse
from django.utils import translation

from employers import Employer
from forms.casework.samples import samples_of
from forms.definitions.selectors import version_current
from portal.demonstration.cases import draft_fill
from sewing import SLUG, cells
from sheets import hand_in, xlsx

HEADER = list(cells(1))
SHORT = {"Đến hết ngày": "28/7/2021"}


@pytest.fixture
def employer(client, db, programmes_loaded) -> Employer:
    with translation.override("vi"):
        employer = Employer(client)
        employer.token = client.post(reverse("wizard:start", args=[SLUG])).url.rstrip("/").rsplit("/", 1)[-1]
        yield employer


def sheet(*changed: dict) -> bytes:
    return xlsx(*(list((cells(number) | changes).values()) for number, changes in enumerate(changed, 1)), header=HEADER)


def told(answer) -> list[int]:
    return [failure.row for _row, failure in answer.context["failures"]]


def test_who_was_on_leave_too_short_is_named_with_the_article(employer):
    answer = hand_in(employer, sheet({}, SHORT, {"Ngày bắt đầu hợp đồng": "16/7/2021"}))
    assert (answer.context["right"], answer.context["wrong"]) == (3, 0) and told(answer) == [2, 3]
    page = answer.content.decode()
    assert "Dòng 2: Chưa đủ 15 ngày" in page and "khoản 1 Điều 13" in page


def test_a_row_that_is_still_wrong_is_corrected_first(employer):
    answer = hand_in(employer, sheet(SHORT | {"Tạm hoãn, nghỉ từ ngày": "giữa tháng"}))
    assert answer.context["wrong"] == 1 and told(answer) == []


def test_the_check_page_tells_no_more_than_fit(client, db, programmes_loaded):
    sample = samples_of(SLUG)[0]
    first = sample["answers"]["nguoi_lao_dong"][0] | {"tam_hoan_den": "2021-07-20"}
    rows = [first | {"so_dinh_danh": f"03118800{n:04}", "so_so_bhxh": f"312000{n:04}"} for n in range(25)]
    answers = sample["answers"] | {"nguoi_lao_dong": rows, "danh_sach_xac_nhan": []}
    filled = {"answers": answers, "files": ["thoa_thuan"]}
    draft = draft_fill(version_current(SLUG), filled)
    page = client.get(reverse("wizard:check", args=[draft.token]))
    assert len(page.context["failures"]) + page.context["more_failures"] == 25
    assert page.content.decode().count("data-failure=") == 20
