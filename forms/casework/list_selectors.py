"""What the desk reads of lists and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from content.models import Organisation, Programme

from .actions import Duty
from .models import Appraisal, Batch, BatchRow, Case, Decision, Role, Stage
from .permissions import batches_visible, decisions_visible, organisations_of

ON_LIST = Q(rows__is_on_list=True)


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


def batches_with_totals(user) -> QuerySet[Batch]:
    """The lists that the user may see, each with `people` and `total` (đồng)."""
    counted = batches_visible(user).annotate(
        people=Count("rows", filter=ON_LIST), total=Sum("rows__amount", filter=ON_LIST)
    )
    return counted.select_related("programme", "organisation", "approver").order_by("-created_at", "-pk")


def rows_of(batch: Batch) -> QuerySet[BatchRow]:
    return (
        batch.rows.select_related("beneficiary", "case__application").defer("case__application__answers").order_by("pk")
    )


@dataclass(frozen=True)
class Totals:
    people: int
    amount: Decimal


def totals_of(batch: Batch) -> Totals:
    sums = batch.rows.filter(is_on_list=True).aggregate(people=Count("pk"), amount=Sum("amount"))
    return Totals(sums["people"], sums["amount"] or Decimal(0))


def decision_on(user, batch: Batch) -> Decision | None:
    """The decision on the list, if the user may see it."""
    return decisions_visible(user).filter(batch=batch).first()
