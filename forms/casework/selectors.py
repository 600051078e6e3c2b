"""What the desk reads: the tabs of the inbox with their counts, the search, and a case with all that its page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Organisation, Programme
from content.text import fold

from .access import access_record
from .actions import Duty
from .deadlines import add_working_days
from .models import Appraisal, BatchRow, Case, Role, Stage
from .permissions import cases_visible, organisations_of
from .statuses import ENDED, Status


@dataclass(frozen=True)
class Tab:
    """One view of the inbox. `key` is part of the address."""

    key: str
    label: str | Promise
    condition: Q
    count: int = 0


def due_soon_until() -> Any:
    """Due within one working day is soon (facts 5.5)."""
    return add_working_days(clock.today(), 1)


def tabs_of(user) -> list[Tab]:
    """Without counts. All but the last hold what lies with the user's offices now."""
    today = clock.today()
    here = Q(organisation__in=organisations_of(user).values("pk")) & ~Q(status__in=ENDED)
    running = here & Q(waiting_since__isnull=True)
    return [
        Tab("moi", _("New"), here & Q(status=Status.NEW)),
        Tab("qua-han", _("Overdue"), running & Q(due_on__lt=today)),
        Tab("sap-den-han", _("Due soon"), running & Q(due_on__gte=today, due_on__lte=due_soon_until())),
        Tab("cho-bo-sung", _("Waiting for a supplement"), here & Q(status=Status.SUPPLEMENT_REQUESTED)),
        Tab("cua-toi", _("Mine"), here & Q(officer=user)),
        Tab("don-vi", _("All of the office"), here),
        Tab("tat-ca", _("Also passed on and closed"), Q()),
    ]


def tabs_counted(user) -> list[Tab]:
    """All counts in one query."""
    tabs = tabs_of(user)
    counts = cases_visible(user).aggregate(
        **{f"tab_{at}": Count("pk", filter=tab.condition or Q(pk__gt=0)) for at, tab in enumerate(tabs)}
    )
    return [Tab(tab.key, tab.label, tab.condition, counts[f"tab_{at}"]) for at, tab in enumerate(tabs)]


def inbox(
    user, *, tab: Tab, query: str = "", programme: Programme | None = None, duty: Duty | None = None
) -> QuerySet[Case]:
    """The rows of a tab; a query looks through all cases the user may see, whatever the tab."""
    cases = cases_visible(user)
    cases = search(cases, query) if query.strip() else cases.filter(tab.condition)
    if programme:
        cases = cases.filter(application__programme=programme)
    if duty:
        cases = cases.filter(stage__duty=duty)
    related = ("application__programme", "stage", "organisation", "officer")
    return cases.select_related(*related).defer("application__answers").order_by("due_on", "pk")


def search(cases: QuerySet[Case], query: str) -> QuerySet[Case]:
    """By reference, name (with or without marks) or identifier; every word must occur."""
    for word in fold(query).split():
        cases = cases.filter(search_text__contains=word)
    return cases


def programmes_seen(user) -> QuerySet[Programme]:
    """The programmes of the cases that the user may see, for the filter."""
    return Programme.objects.filter(applications__case__in=cases_visible(user).values("pk")).distinct()


def case_for(user, pk: int) -> Case | None:
    """None when there is no such case, or none for this user."""
    related = ("application__programme", "application__rule_version", "application__form_version")
    return (
        cases_visible(user).select_related(*related, "stage", "organisation", "officer", "route").filter(pk=pk).first()
    )


def cases_to_list(programme: Programme, organisation: Organisation) -> QuerySet[Case]:
    """Eligible cases that wait at the consolidating stage and are on no list."""
    listed = BatchRow.objects.filter(case=OuterRef("pk"), is_on_list=True)
    return Case.objects.filter(
        ~Exists(listed),
        application__programme=programme,
        organisation=organisation,
        stage__duty=Duty.CONSOLIDATE,
        appraisal=Appraisal.ELIGIBLE,
        ended_at__isnull=True,
    )


@dataclass(frozen=True)
class Waiting:
    """So many cases of a programme wait at an office to be put on a list."""

    programme: Programme
    organisation: Organisation
    count: int


def waiting_for_a_list(user) -> list[Waiting]:
    """Only what the user may draw up a list of."""
    mine = organisations_of(user, Role.OFFICER, Role.LEADER).values("pk")
    stages = Stage.objects.filter(duty=Duty.CONSOLIDATE, organisation__in=mine)
    pairs = {
        (stage.route.programme, stage.organisation)
        for stage in stages.select_related("route__programme", "organisation")
    }
    waiting = [Waiting(*pair, cases_to_list(*pair).count()) for pair in pairs]
    return sorted((item for item in waiting if item.count), key=lambda item: item.programme.number)


__all__ = [
    "Tab",
    "access_record",
    "case_for",
    "cases_to_list",
    "inbox",
    "programmes_seen",
    "search",
    "tabs_counted",
    "tabs_of",
    "waiting_for_a_list",
]
