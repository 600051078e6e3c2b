"""What a field *is* to the system, whatever its editor calls it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Meaning:
    """`field_types`: the kinds of field that may carry it. `required`: no form is published without it. `lasts`: an
    answer that holds for other applications of the same person too.
    """

    key: str
    label: str | Promise
    field_types: tuple[str, ...]
    required: bool = False
    lasts: bool = False


MEANINGS = {
    meaning.key: meaning
    for meaning in (
        Meaning("beneficiary.full_name", _("Full name of the person supported"), ("text",), required=True, lasts=True),
        Meaning("beneficiary.birth_date", _("Date of birth of the person supported"), ("date",), lasts=True),
        Meaning("beneficiary.sex", _("Sex of the person supported"), ("choice",), lasts=True),
        Meaning(
            "beneficiary.identity_number",
            _("Identity number of the person supported"),
            ("citizen_identity",),
            required=True,
            lasts=True,
        ),
        Meaning("beneficiary.old_identity_number", _("Old identity number"), ("citizen_identity",), lasts=True),
        Meaning(
            "beneficiary.social_insurance_number",
            _("Social insurance number of the person supported"),
            ("social_insurance",),
            lasts=True,
        ),
        Meaning("beneficiary.address", _("Permanent address"), ("address", "text"), lasts=True),
        Meaning("beneficiary.current_address", _("Current address"), ("address", "text"), lasts=True),
        Meaning("beneficiary.unit", _("Employer or organisation"), ("text",)),
        Meaning("beneficiary.guide_card_number", _("Number of the tour guide card"), ("text",), lasts=True),
        Meaning(
            "beneficiary.guide_card_issued_on", _("Day the tour guide card was first issued"), ("date",), lasts=True
        ),
        Meaning("beneficiary.guide_card_valid_until", _("Last day of the tour guide card"), ("date",), lasts=True),
        Meaning("contract.valid_from", _("First day of the labour contract"), ("date",)),
        Meaning("contract.valid_until", _("Last day of the labour contract"), ("date",)),
        Meaning("beneficiary.bank_account", _("Bank account that receives the money"), ("bank_account",), lasts=True),
        Meaning("beneficiary.age", _("Age of the person supported"), ("number",)),
        Meaning(
            "beneficiary.is_disabled", _("Whether the person has a disability"), ("yes_no", "checkbox"), lasts=True
        ),
        Meaning("beneficiary.is_pregnant", _("Whether the person is pregnant"), ("yes_no", "checkbox")),
        Meaning("beneficiary.children_under_six", _("How many children under six are brought up"), ("number",)),
        Meaning("beneficiary.days", _("Days that are paid for"), ("number",)),
        Meaning("beneficiary.months", _("Months that are paid for"), ("number",)),
        Meaning("event.days", _("Days of the event, e.g. of unpaid leave"), ("number",)),
        Meaning("event.first_day", _("First day of the event"), ("date", "month")),
        Meaning("event.last_day", _("Last day of the event"), ("date", "month")),
        Meaning("event.months", _("Months of the event, e.g. of a pause"), ("number",)),
        Meaning("event.months_in_all", _("Months of the event and of earlier ones together"), ("number",)),
        Meaning("event.decrease", _("Decrease in percent, e.g. of workers or of revenue"), ("number",)),
        Meaning("event.kind", _("Kind of the event, e.g. f0 or f1"), ("choice",)),
        Meaning(
            "applicant.name", _("Name of the applicant, if it is an employer or organisation"), ("text",), lasts=True
        ),
        Meaning(
            "applicant.address",
            _("Address of the applicant, if it is an employer or organisation"),
            ("address",),
            lasts=True,
        ),
        Meaning("applicant.email", _("E-mail of the applicant"), ("email",), lasts=True),
        Meaning("applicant.phone", _("Telephone of the applicant"), ("phone",), lasts=True),
    )
}


def meanings_for(type_name: str) -> list[Meaning]:
    """The meanings a field of this kind may carry; a computed value carries those of its kind."""
    kind = type_name.removeprefix("computed_")
    return [meaning for meaning in MEANINGS.values() if kind in meaning.field_types]
