"""Sending in: a draft becomes an application, once; a supplement is added to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from content import clock
from content.models import RuleVersion
from content.text import clean

from .attachments import attachment_remove
from .eligibility import NotEligible, eligibility_ensure
from .intake import intake_refusal
from .models import Application, Assistance, Attachment, Draft, Supplement
from .persons import OnceOnlyViolation, beneficiaries_create, people_of, values_by_meaning
from .references import reference_take
from .validation import FILE, answers_check

__all__ = [
    "AnswersInvalid",
    "NotEligible",
    "OnceOnlyViolation",
    "SubmissionClosed",
    "application_submit",
    "application_supplement",
]


class AnswersInvalid(Exception):
    """`errors`: {field id: sentence}."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__(errors)
        self.errors = errors


class SubmissionClosed(Exception):
    """The programme takes no applications on this day. `str()` is a sentence for the applicant."""


@transaction.atomic
def application_submit(
    *, draft: Draft, submitted_at: datetime | None = None, helper: Mapping[str, str] | None = None
) -> Application:
    """The application of this draft; a repeated call returns the first one.

    `helper`: name, relation and phone of who filled it in for the applicant.
    Raises AnswersInvalid, NotEligible, OnceOnlyViolation or SubmissionClosed; then nothing is stored and the draft is
    as it was.
    """
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    if sent := Application.objects.filter(draft=draft).first():
        return sent
    submitted_at = submitted_at or clock.now()
    form = draft.form_version.form
    definition, day = draft.form_version.definition, localtime(submitted_at).date()
    rules = definition.programme.rule_version_on(day)
    answers = _answers_judged(draft, rules, day)
    # Taken first: the counter's lock lets no two at once be the last that the form can take.
    reference = reference_take(organisation=definition.addressee, day=day)
    if refusal := intake_refusal(definition=definition, day=day):
        raise SubmissionClosed(f"{refusal} {_('Your answers are kept for 30 days.')}")
    values = values_by_meaning(form, answers)
    application = Application.objects.create(
        draft=draft,
        form_version=draft.form_version,
        programme=definition.programme,
        rule_version=rules,
        reference=reference,
        answers=answers,
        applicant_name=(values.get("applicant.name") or values.get("beneficiary.full_name") or "")[:150],
        applicant_email=values.get("applicant.email") or draft.email,
        applicant_phone=values.get("applicant.phone") or "",
        submitted_at=submitted_at,
    )
    beneficiaries_create(application=application, people=people_of(form, answers))
    _attachments_hand_over(application)
    _assistance_record(application, helper)
    draft.answers = {}
    draft.save(update_fields=["answers"])
    return application


def _answers_judged(draft: Draft, rules: RuleVersion | None, day: date) -> dict[str, Any]:
    """The answers as they are stored. Raises AnswersInvalid or NotEligible."""
    form = draft.form_version.form_as_read
    answers, faults = answers_check(form, draft, day=day)
    if faults:
        raise AnswersInvalid(faults)
    eligibility_ensure(rules, form, answers, day=day)
    return answers


def _assistance_record(application: Application, helper: Mapping[str, str] | None) -> None:
    """Whoever named himself, else the officer who began the draft."""
    officer = application.draft.opened_by
    if helper or officer:
        named = helper or {"name": str(officer)[:150]}
        Assistance.objects.create(application=application, officer=officer, **named)


def _attachments_hand_over(application: Application) -> None:
    """The files named in the answers become the application's; the others are removed, for nobody needs them."""
    file_fields = [field.id for field in application.form_version.form.fields() if field.type == FILE]
    wanted = [pk for field_id in file_fields for pk in application.answers.get(field_id, [])]
    Attachment.objects.filter(draft=application.draft, pk__in=wanted).update(application=application)
    for attachment in Attachment.objects.filter(draft=application.draft, application=None):
        attachment_remove(attachment=attachment)


@transaction.atomic
def application_supplement(
    *, application: Application, message: str, attachments: Iterable[Attachment] = ()
) -> Supplement:
    """What the applicant hands in after being asked; the attachments were taken up by a draft of his."""
    supplement = Supplement.objects.create(application=application, message=clean(message), submitted_at=clock.now())
    Attachment.objects.filter(pk__in=[attachment.pk for attachment in attachments]).update(supplement=supplement)
    return supplement
