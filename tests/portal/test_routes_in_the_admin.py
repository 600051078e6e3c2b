"""A designer sets up who handles a programme's applications; cases keep the route they began with."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from applicants import Applicant
from content.models import Organisation, Programme
from forms.casework.models import Case, Route
from portal.accounts.groups import DESIGNERS, staff_groups_load

ADDRESS = "wagtailsnippets_casework_route"
USUAL = [
    ("receive", "so-du-lich", 0),
    ("appraise", "so-du-lich", 2),
    ("consolidate", "so-du-lich", 1),
    ("approve", "ubnd-tp", 2),
]


@pytest.fixture
def designer(client, db, programmes_loaded):
    staff_groups_load()
    user = get_user_model().objects.create_user("thiet-ke", password="x")
    user.groups.add(Group.objects.get(name=DESIGNERS))
    client.force_login(user)
    return client


def typed(programme: str, stages, route: Route | None = None) -> dict:
    """What the browser posts for these (duty, office, working days)."""
    before = list(route.stages.all()) if route else []
    data = {
        "programme": Programme.objects.get(code=programme).pk,
        "name": f"Quy trình {programme}",
        "is_active": "on",
        "stages-TOTAL_FORMS": max(len(stages), len(before)),
        "stages-INITIAL_FORMS": len(before),
        "stages-MIN_NUM_FORMS": 1,
        "stages-MAX_NUM_FORMS": 1000,
    }
    for number in range(max(len(stages), len(before))):
        row = f"stages-{number}-"
        if number < len(before):
            data[row + "id"] = before[number].pk
        if number >= len(stages):
            data[row + "DELETE"] = "on"
            continue
        duty, office, days = stages[number]
        data |= {
            row + "name": f"Bước {number + 1}",
            row + "duty": duty,
            row + "role": "leader" if duty == "approve" else "officer",
            row + "organisation": Organisation.objects.get(code=office).pk,
            row + "working_days": days,
            row + "ORDER": number + 1,
        }
    return data


def told(route: Route) -> list[tuple[str, str, int]]:
    return [(stage.duty, stage.organisation.code, stage.working_days) for stage in route.stages.all()]


def active(programme: str) -> Route:
    return Route.objects.get(programme__code=programme, is_active=True)


def test_a_new_route_is_made_stage_by_stage(designer):
    answer = designer.post(reverse(f"{ADDRESS}:add"), typed("bao-hiem-tai-nan-lao-dong", USUAL))
    assert answer.status_code == 302, answer.context["form"].errors
    assert told(active("bao-hiem-tai-nan-lao-dong")) == USUAL
    assert "Quy trình bao-hiem-tai-nan-lao-dong" in designer.get(reverse(f"{ADDRESS}:list")).content.decode()


def test_stages_change_places_while_no_case_goes_along_them(designer):
    designer.post(reverse(f"{ADDRESS}:add"), typed("bao-hiem-tai-nan-lao-dong", USUAL))
    route = active("bao-hiem-tai-nan-lao-dong")
    changed = [USUAL[0], ("confirm", "ubnd-tp", 3), *USUAL[1:]]
    designer.post(reverse(f"{ADDRESS}:edit", args=[route.pk]), typed("bao-hiem-tai-nan-lao-dong", changed, route))
    assert told(active("bao-hiem-tai-nan-lao-dong")) == changed and active("bao-hiem-tai-nan-lao-dong").pk == route.pk


def test_a_case_keeps_the_route_it_began_with(designer):
    application = Applicant(Client()).apply()
    before = active("huong-dan-vien-du-lich")
    stages = told(before)
    shorter = [("receive", "so-du-lich", 0), ("appraise", "so-du-lich", 1), *USUAL[2:]]
    designer.post(reverse(f"{ADDRESS}:edit", args=[before.pk]), typed("huong-dan-vien-du-lich", shorter, before))
    case = Case.objects.get(application=application)
    assert case.route == before and told(before) == stages
    assert told(active("huong-dan-vien-du-lich")) == shorter
    before.refresh_from_db()
    assert not before.is_active
    way = reverse(f"{ADDRESS}:edit", args=[before.pk])
    closed = designer.post(way, typed("huong-dan-vien-du-lich", USUAL[:1], before) | {"is_active": ""})
    assert "Vẫn còn hồ sơ đi theo quy trình này" in closed.content.decode() and told(before) == stages


@pytest.mark.parametrize(
    ("stages", "words"),
    [
        (USUAL[1:], "Bước đầu tiên phải là bước tiếp nhận"),
        ([USUAL[0], *USUAL], "Chỉ một bước được có nhiệm vụ “Tiếp nhận”"),
        ([USUAL[0], USUAL[2], USUAL[3]], "Trước bước “Tổng hợp danh sách” phải có bước “Thẩm định”"),
        ([USUAL[0], USUAL[1], USUAL[3]], "Trước bước “Phê duyệt” phải có bước “Tổng hợp danh sách”"),
    ],
)
def test_a_route_that_leads_nowhere_is_refused_with_what_to_do(stages, words, designer):
    page = designer.post(reverse(f"{ADDRESS}:add"), typed("bao-hiem-tai-nan-lao-dong", stages))
    assert words in page.content.decode()
    assert not Route.objects.filter(programme__code="bao-hiem-tai-nan-lao-dong").exists()


def test_without_a_route_nobody_fills_in_a_form_for_nothing(client, db, programmes_loaded):
    Route.objects.all().update(is_active=False)
    page = client.get(reverse("wizard:start", args=["huong-dan-vien-du-lich"]))
    assert "chưa có quy trình xử lý" in page.content.decode() and "Bắt đầu" not in page.content.decode()
