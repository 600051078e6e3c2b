"""What a clerk types about numbers, and how he looks into the book."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from content import clock
from content.models import Organisation
from document_templates.library.book import State, registers_of, years_of
from document_templates.library.kinds import kinds_numbered
from forms.casework.forms import TypedText

#: Kinds of paper by the abbreviations of Nghị định 30/2020, Phụ lục III; those that a support programme needs.
ABBREVIATIONS = ("QĐ", "TTr", "TB", "BC", "KH", "HD", "BB", "GM", "CTr", "PA")
INPUT = {"class": "input"}


def symbols_of(organisation: Organisation, year: int) -> list[str]:
    """Those in use this year first, then the usual ones with the symbol of the office."""
    used = [register.symbol for register in registers_of(organisation, year)]
    usual = [f"{kind}-{organisation.symbol}" for kind in (*kinds_numbered(), *ABBREVIATIONS) if organisation.symbol]
    return list(dict.fromkeys([*used, *usual]))


class BookFilter(forms.Form):
    """Which office, year, symbol and state; what is not there falls back to all, or to the first."""

    co_quan = forms.ModelChoiceField(Organisation.objects.none(), label=_("Office"), required=False, empty_label=None)
    nam = forms.TypedChoiceField(label=_("Year"), coerce=int, required=False)
    ky_hieu = forms.ChoiceField(label=_("Symbol"), required=False)
    tinh_trang = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("All")), *State.choices])

    def __init__(self, data: Any, *, offices: list[Organisation], office: Organisation) -> None:
        year = clock.today().year
        years = sorted({year, *years_of(office)}, reverse=True)
        asked = int(data["nam"]) if data.get("nam", "").isdecimal() and int(data["nam"]) in years else year
        first = {"co_quan": office.pk, "nam": asked}
        super().__init__({**data.dict(), **first}, auto_id="%s")
        self.office, self.year = office, asked
        self.fields["co_quan"].queryset = Organisation.objects.filter(pk__in=[one.pk for one in offices])
        self.fields["nam"].choices = [(one, str(one)) for one in years]
        self.fields["ky_hieu"].choices = [("", _("All"))] + [(one.symbol,) * 2 for one in registers_of(office, asked)]
        for field in self.fields.values():
            field.widget.attrs |= {"class": "input"}
        self.full_clean()

    @property
    def symbol(self) -> str:
        return self.cleaned_data.get("ky_hieu", "")

    @property
    def state(self) -> str:
        return self.cleaned_data.get("tinh_trang", "")


class ReserveForm(forms.Form):
    symbol = forms.ChoiceField(label=_("Symbol"), widget=forms.Select(INPUT))
    purpose = TypedText(
        label=_("For which paper"),
        max_length=500,
        rows=3,
        help_text=_("Kind and subject, and who draws it up."),
        error_messages={"required": _("Write for which paper the number is reserved.")},
    )

    def __init__(self, *arguments: Any, office: Organisation, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["symbol"].choices = [(one, one) for one in symbols_of(office, clock.today().year)]


class IssueForm(forms.Form):
    """The columns of the book (Nghị định 30/2020)."""

    title = TypedText(
        label=_("Kind and subject of the paper"),
        max_length=500,
        rows=3,
        error_messages={"required": _("Write the kind and the subject of the paper.")},
    )
    day = forms.DateField(
        label=_("Date of the paper"),
        input_formats=["%d/%m/%Y", "%Y-%m-%d"],
        help_text=_("For example 08/11/2021."),
        widget=forms.TextInput({"class": "input input--10", "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "required": _("Write the date of the paper."),
            "invalid": _("Write the day as day/month/year, for example 08/11/2021."),
        },
    )
    signer = forms.CharField(
        label=_("Signed by"),
        max_length=200,
        widget=forms.TextInput(INPUT),
        error_messages={"required": _("Write who signed the paper.")},
    )
    recipients = TypedText(
        label=_("Recipients"), max_length=500, rows=2, error_messages={"required": _("Write who gets the paper.")}
    )
    keeper = forms.CharField(
        label=_("Who keeps the file copy"), max_length=200, initial="VT", widget=forms.TextInput(INPUT)
    )
    copies = forms.IntegerField(
        label=_("Number of copies"),
        min_value=1,
        max_value=10_000,
        initial=1,
        widget=forms.NumberInput({"class": "input input--10"}),
    )
    note = forms.CharField(label=_("Note"), max_length=200, required=False, widget=forms.TextInput(INPUT))

    def __init__(self, *arguments: Any, year: int, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.year = year

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day.year != self.year:
            raise forms.ValidationError(
                _("The number is one of the year %(year)d; the paper must be of that year."), params={"year": self.year}
            )
        if day > clock.today():
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class VoidForm(forms.Form):
    reason = TypedText(
        label=_("Reason"),
        max_length=500,
        rows=3,
        help_text=_("It stands in the book."),
        error_messages={"required": _("Write the reason.")},
    )
