"""Whether a form takes an application on a day, and what is said when it does not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from content.standings import Intake, Standing
from forms.definitions.models import FormDefinition, FormIntake

from .models import Application


def intake_refusal(*, definition: FormDefinition, day: date) -> str:
    """A sentence for the applicant; empty while the form is open. The days of the rules come first (facts 1)."""
    return _by_rules(Standing(definition.programme, day)) or _by_office(definition, day)


def intake_last_day(*, definition: FormDefinition, day: date) -> date | None:
    """The last day on which this form takes applications, by the rules in force on `day` and by the office."""
    rules, intake = definition.programme.rule_version_on(day), _intake(definition)
    last = [limits and getattr(limits, name) for limits, name in ((rules, "submit_to"), (intake, "open_until"))]
    return min(filter(None, last), default=None)


def _by_rules(standing: Standing) -> str:
    if standing.is_open:
        return ""
    if standing.intake == Intake.NOT_YET:
        return _early(standing.version.submit_from)
    if standing.intake == Intake.CLOSED and standing.version.submit_to:
        return _late(standing.version.submit_to)
    return _("This programme takes no applications at present.")


def _by_office(definition: FormDefinition, day: date) -> str:
    intake = _intake(definition)
    if not definition.live:
        return _("This form takes no applications at present.")
    if intake is None:
        return ""
    if intake.is_paused:
        return intake.message
    if not intake.is_open_on(day):
        return _early(intake.open_from) if intake.open_from and day < intake.open_from else _late(intake.open_until)
    sent = Application.objects.filter(form_version__definition=definition)
    if intake.most is not None and sent.count() >= intake.most:
        return _("As many applications as this form can take have been sent. Ask %(office)s what to do.") % {
            "office": definition.addressee
        }
    return ""


def _intake(definition: FormDefinition) -> FormIntake | None:
    return FormIntake.objects.filter(definition=definition).first()


def _early(first: date) -> str:
    return _("This programme takes applications from %(day)s on.") % {"day": f"{first:%d/%m/%Y}"}


def _late(last: date) -> str:
    return _("This programme took applications until %(day)s and is closed now.") % {"day": f"{last:%d/%m/%Y}"}
