"""Who sees what, and in which role. Every queryset of the desk starts here; the rest is not there (404)."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from content.models import Organisation
from forms.applications.models import PersonIdentifier

from ..models import Batch, BatchState, Case, Decision, Membership, Role, Stage


def memberships_of(user) -> QuerySet[Membership]:
    if not user.is_authenticated or not user.is_active:
        return Membership.objects.none()
    return Membership.objects.filter(user=user, is_active=True)


def is_officer(user) -> bool:
    """Whether the desk is there for this user at all."""
    return memberships_of(user).exists()


def roles_at(user, organisation: Organisation) -> frozenset[str]:
    return frozenset(memberships_of(user).filter(organisation=organisation).values_list("role", flat=True))


def organisations_of(user, *roles: Role) -> QuerySet[Organisation]:
    """The offices `user` works for, in any of `roles` (in any role at all, if none is named)."""
    memberships = memberships_of(user)
    if roles:
        memberships = memberships.filter(role__in=roles)
    return Organisation.objects.filter(pk__in=memberships.values("organisation"))


def cases_visible(user) -> QuerySet[Case]:
    """The cases that lie, or have lain on their way to where they are, with an office of `user`."""
    passed = Stage.objects.filter(
        route=OuterRef("route"),
        position__lte=OuterRef("stage__position"),
        organisation__in=organisations_of(user).values("pk"),
    )
    return Case.objects.filter(Exists(passed))


def batches_visible(user) -> QuerySet[Batch]:
    """The lists one's office drew up, and those put forward to it."""
    mine = organisations_of(user).values("pk")
    arrived = Q(approver__in=mine, state__in=[BatchState.PUT_FORWARD, BatchState.DECIDED])
    return Batch.objects.filter(Q(organisation__in=mine) | arrived)


def decisions_visible(user) -> QuerySet[Decision]:
    """The decisions of one's office, drafts too; and the issued ones on lists that one's office drew up."""
    mine = organisations_of(user).values("pk")
    return Decision.objects.filter(Q(organisation__in=mine) | Q(batch__organisation__in=mine, issued_at__isnull=False))


def is_own(user, case: Case) -> bool:
    """Whether `user` is among the people of the case: nobody handles his own."""
    return (
        bool(user.identity_number)
        and PersonIdentifier.objects.filter(
            beneficiary__application__case=case,
            value=user.identity_number,
        ).exists()
    )
