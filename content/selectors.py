"""Reads over programmes, pages and offices, each in a fixed number of queries."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from . import clock
from .models import FaqPage, GuidancePage, Organisation, Programme, ReferenceEntry, ReferenceList, RuleVersion


def programmes() -> QuerySet[Programme]:
    """All programmes in the order of the Plan, with their rule versions and amounts."""
    return Programme.objects.select_related("approver", "guidance_page").prefetch_related(
        "rule_versions__support_levels"
    )


def rule_versions_in_full() -> QuerySet[RuleVersion]:
    return RuleVersion.objects.prefetch_related(
        "support_levels", "required_papers", "procedure_steps__organisation", "legal_bases__legal_reference"
    )


def programmes_in_full() -> QuerySet[Programme]:
    """Programmes with everything that their rules say."""
    return Programme.objects.select_related("approver", "guidance_page").prefetch_related(
        Prefetch("rule_versions", queryset=rule_versions_in_full())
    )


def rule_version_today(programme: Programme) -> RuleVersion | None:
    """The rules of the day (`content.clock`)."""
    return programme.rule_version_on(clock.today())


def guidance_page_of(programme: Programme) -> GuidancePage | None:
    """The published guidance page of the programme."""
    page = getattr(programme, "guidance_page", None)
    return page if page and page.live else None


def faq_pages_live() -> QuerySet[FaqPage]:
    return FaqPage.objects.live().order_by("code").prefetch_related("programmes")


def faq_pages_of(programme: Programme) -> QuerySet[FaqPage]:
    return FaqPage.objects.live().filter(programmes=programme).order_by("code")


def offices_of_plan() -> QuerySet[Organisation]:
    """The bodies of part V of the Plan, in its order."""
    return Organisation.objects.filter(plan_order__isnull=False).order_by("plan_order", "name")


def reference_lists() -> list[tuple[str, str]]:
    """(key, name) of every list of answers."""
    return list(ReferenceList.objects.values_list("key", "name"))


def reference_entries(key: str) -> QuerySet[ReferenceEntry]:
    """All answers of a list in its order, those of other days too; none for an unknown list."""
    return ReferenceEntry.objects.filter(reference_list__key=key)
