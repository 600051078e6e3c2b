"""Which dossiers an officer wants together, and how their files are to be called."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .naming import DEFAULT_RULE, SAMPLE, RuleRefused, rule_check

#: More become a job in the background; each may need LibreOffice.
MOST_WHILE_WAITING = 10
MOST_AT_ONCE = 500


class ChosenCases(forms.Form):
    """The ticks of a list of cases. `cases`: primary keys."""

    cases = forms.TypedMultipleChoiceField(coerce=int)

    def __init__(self, data) -> None:
        super().__init__(data)
        ticked = data.getlist("cases")[: MOST_AT_ONCE + 1]
        self.fields["cases"].choices = [(pk, pk) for pk in ticked if pk.isascii() and pk.isdigit() and len(pk) < 15]

    def refusal(self) -> str:
        """A sentence, "" when the choice will do."""
        if len(self.data.getlist("cases")) > MOST_AT_ONCE:
            return _("At most %(most)s dossiers are put into one ZIP. Choose fewer, and download the rest after.") % {
                "most": MOST_AT_ONCE
            }
        return "" if self.is_valid() else _("Tick the applications first whose dossiers you want.")


class NameRule(forms.Form):
    """The rule by which the files in the ZIP are called."""

    rule = forms.CharField(
        label=_("How the files are called"),
        max_length=100,
        initial=DEFAULT_RULE,
        help_text=_("You may use: %(names)s. “.pdf” is added.")
        % {"names": ", ".join(f"{{{name}}}" for name in SAMPLE)},
        error_messages={"required": _("Write how the files are to be called, such as {ma_ho_so}_{ho_ten}.")},
        widget=forms.TextInput(attrs={"class": "input", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_rule(self) -> str:
        try:
            rule_check(self.cleaned_data["rule"])
        except RuleRefused as error:
            raise ValidationError(str(error)) from error
        return self.cleaned_data["rule"]
