"""What the desk reads: the tabs of the inbox with their counts, the search, and a case with all that its page shows."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Model, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Programme
from content.text import fold
from forms.applications.models import Attachment

from .access import access_record
from .actions import Duty
from .deadlines import due_soon_until
from .models import Case
from .permissions import cases_visible, organisations_of
from .statuses import ENDED, Status


@dataclass(frozen=True)
class Tab:
    """One view of the inbox. `key` is part of the address."""

    key: str
    label: str | Promise
    condition: Q
    count: int = 0


def tabs_of(user) -> list[Tab]:
    """Without counts. All but the last hold what lies with the user's offices now."""
    today = clock.today()
    here = Q(organisation__in=organisations_of(user).values("pk")) & ~Q(status__in=ENDED)
    running = here & Q(waiting_since__isnull=True)
    return [
        Tab("moi", _("Newly registered"), here & Q(status=Status.NEW)),
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


def attachments_of(case: Case) -> QuerySet[Attachment]:
    """Those handed in with the application and with its supplements."""
    return Attachment.objects.filter(
        Q(application=case.application_id) | Q(supplement__application=case.application_id)
    )


#: The bytes of papers and templates stay in the database.
UNREAD = ("content", "data", "template_version__content")


def papers_of(*subjects: Model) -> list[Model]:
    """The papers drawn up on applications, cases, lists or decisions, without their bytes; only those in force."""
    in_force = [subject.documents.filter(replaced_by=None).defer(*UNREAD) for subject in subjects]
    return [
        paper for papers in in_force for paper in papers.select_related("register_entry__register", "template_version")
    ]


__all__ = [
    "Tab",
    "access_record",
    "attachments_of",
    "case_for",
    "inbox",
    "papers_of",
    "programmes_seen",
    "search",
    "tabs_counted",
    "tabs_of",
]
