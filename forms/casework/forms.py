"""What an officer types when he acts. Every text is required where the act needs it, and kept when something fails."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from forms.definitions.field_types.date import TODAY, DateField, DateWidget

from .models import Case

LONGEST_TEXT = 2000


class TypedText(forms.CharField):
    """Several lines."""

    def __init__(self, **options: Any) -> None:
        rows = options.pop("rows", 4)
        widget = forms.Textarea(attrs={"class": "textarea", "rows": rows})
        super().__init__(**{"widget": widget, "max_length": LONGEST_TEXT} | options)


class ActForm(forms.Form):
    """Knows the case it is about; the cleaned data are the keywords of the service."""

    def __init__(self, *arguments: Any, case: Case, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.case = case


class NoteForm(ActForm):
    note = TypedText(label=_("Note"), required=False, rows=3)


class ReasonForm(ActForm):
    reason = TypedText(label=_("Reason"), error_messages={"required": _("Write the reason.")})


class ListReasonForm(forms.Form):
    """Why a row is taken off, or a whole list returned."""

    reason = TypedText(label=_("Reason"), error_messages={"required": _("Write the reason.")})


class WithdrawalForm(ActForm):
    reason = TypedText(
        label=_("How and when the applicant asked for it"), error_messages={"required": _("Write how he asked for it.")}
    )


class ApologyForm(ActForm):
    reason = TypedText(
        label=_("Reason for the delay"),
        help_text=_("It is printed on the apology."),
        error_messages={"required": _("Write the reason.")},
    )
    new_day = DateField(
        label=_("New day for the result"),
        help_text=_("A working day. The result may be postponed only once."),
        widget=DateWidget(),
        earliest=TODAY,
        latest=None,
        error_messages={"required": _("Enter the new day.")},
    )


class SupplementForm(ActForm):
    papers = TypedText(
        label=_("Papers to be supplemented"),
        help_text=_("One paper a line. They are printed on the request."),
        error_messages={"required": _("Name at least one paper.")},
    )
    reason = TypedText(
        label=_("Reason"),
        help_text=_("What is missing or unclear, in words the applicant understands."),
        error_messages={"required": _("Write the reason.")},
    )

    def clean_papers(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["papers"].splitlines() if line.strip()]


class RefusalForm(ActForm):
    article = forms.CharField(
        label=_("Article of the rule that is not met"),
        max_length=200,
        widget=forms.TextInput(attrs={"class": "input input--20"}),
        error_messages={"required": _("Name the article.")},
    )
    reason = TypedText(
        label=_("Reason"),
        help_text=_("It is printed on the refusal."),
        error_messages={"required": _("Write the reason.")},
    )

    def __init__(self, *arguments: Any, case: Case, **options: Any) -> None:
        super().__init__(*arguments, case=case, **options)
        bases = case.application.rule_version.legal_bases.select_related("legal_reference")
        self.fields["article"].help_text = _("Legal basis of the programme: %(bases)s") % {
            "bases": "; ".join(str(basis) for basis in bases)
        }


class Checklist(forms.MultipleChoiceField):
    """Shown as asked for; whether every line must be ticked depends on the result."""

    def validate(self, value: list[str]) -> None:
        for unknown in (line for line in value if not self.valid_value(line)):
            raise forms.ValidationError(self.error_messages["invalid_choice"] % {"value": unknown})


class AppraisalForm(ActForm):
    conditions_met = Checklist(
        label=_("Conditions that are met"),
        help_text=_("Compare each with the answers and the attachments."),
        widget=forms.CheckboxSelectMultiple,
    )
    eligible = forms.TypedChoiceField(
        label=_("Result of the appraisal"),
        choices=[("yes", _("Eligible")), ("no", _("Not eligible"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the result.")},
    )
    note = TypedText(label=_("Note"), required=False, help_text=_("If not eligible: which condition is not met."))

    def __init__(self, *arguments: Any, case: Case, **options: Any) -> None:
        super().__init__(*arguments, case=case, **options)
        lines = case.application.rule_version.condition_lines
        self.fields["conditions_met"].choices = [(line, line) for line in lines]
        if not lines:
            del self.fields["conditions_met"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        met = cleaned.setdefault("conditions_met", [])
        conditions = self.case.application.rule_version.condition_lines
        if cleaned.get("eligible") is True and len(met) < len(conditions):
            self.add_error("conditions_met", _("An eligible application meets every condition: tick each one checked."))
        if cleaned.get("eligible") is False and not cleaned.get("note"):
            self.add_error("note", _("Write which condition is not met."))
        return cleaned
