"""Plain values for what an office tells of a period."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from content import clock
from content.models import Organisation
from document_templates.dossiers.official import office_values
from document_templates.engine import vietnamese
from forms.casework.actions import Verb
from forms.casework.deadlines import result_day
from forms.casework.models import Case


def cases_of_the_book(office: Organisation, first: date, last: date) -> QuerySet[Case]:
    """What the office received from `first` to `last`, in that order."""
    cases = Case.objects.filter(
        events__verb=Verb.RECEIVED, events__organisation=office, received_at__date__range=(first, last)
    )
    related = ("application__programme", "organisation", "route", "stage")
    cases = cases.select_related(*related).prefetch_related("application__beneficiaries", "route__stages")
    return cases.defer("application__answers").distinct().order_by("received_at", "pk")


def follow_up_book_values(office: Organisation, first: date, last: date) -> dict[str, Any]:
    """Kind `follow_up_book`."""
    lines = [line_values(at, case) for at, case in enumerate(cases_of_the_book(office, first, last), start=1)]
    today = clock.today()
    return {
        "co_quan": office_values(office, today),
        "van_ban": {"ngay": vietnamese.long_date(today)},
        "so_theo_doi": {
            "tu_ngay": vietnamese.long_date(first),
            "den_ngay": vietnamese.long_date(last),
            "so_ho_so": vietnamese.number_padded(len(lines)),
            "dong": lines,
        },
    }


def line_values(at: int, case: Case) -> dict[str, Any]:
    application = case.application
    addresses = [person.address for person in application.beneficiaries.all()[:1] if person.address]
    return {
        "tt": at,
        "ma": application.reference,
        "thu_tuc": application.programme.name,
        "so_bo": vietnamese.number_padded(1),
        "ho_ten": application.applicant_name,
        "dia_chi": "; ".join([*addresses, application.applicant_phone]),
        "chu_tri": case.organisation.short_name,
        "nhan": day_of(case.received_at),
        "hen_tra": promised(case),
        "tra": day_of(case.ended_at),
        "ghi_chu": str(case.get_status_display()),
    }


def promised(case: Case) -> str:
    day = result_day(case)
    return vietnamese.short_date(day) if day else ""


def day_of(moment) -> str:
    return vietnamese.short_date(timezone.localdate(moment)) if moment else ""
