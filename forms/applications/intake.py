"""Whether a form takes an application on a day, and what is said when it does not."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from content.models import RuleVersion
from forms.definitions.models import FormDefinition, FormIntake

from .models import Application


def intake_refusal(*, definition: FormDefinition, day: date) -> str:
    """A sentence for the applicant; empty while the form is open. The days of the rules come first (facts 1)."""
    return _by_rules(definition.programme.rule_version_on(day), day) or _by_office(definition, day)


def _by_rules(rules: RuleVersion | None, day: date) -> str:
    if rules is None:
        return _("This programme takes no applications at present.")
    if rules.is_open_on(day):
        return ""
    if rules.submit_from and day < rules.submit_from:
        return _early(rules.submit_from)
    return _late(rules.submit_to) if rules.submit_to else _("This programme takes no applications at present.")


def _by_office(definition: FormDefinition, day: date) -> str:
    intake = FormIntake.objects.filter(definition=definition).first()
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


def _early(first: date) -> str:
    return _("This programme takes applications from %(day)s on.") % {"day": f"{first:%d/%m/%Y}"}


def _late(last: date) -> str:
    return _("This programme took applications until %(day)s and is closed now.") % {"day": f"{last:%d/%m/%Y}"}
