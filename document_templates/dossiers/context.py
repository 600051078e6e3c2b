"""Plain values for the papers of one case. What a paper says comes from the case, its programme and its route."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from content.models import Organisation
from document_templates.engine import vietnamese
from forms.applications import selectors
from forms.applications.models import Application
from forms.casework.deadlines import add_working_days
from forms.casework.models import Case, CaseEvent

from .official import moment_words, office_values, programme_values


def application_form_values(event: CaseEvent) -> dict[str, Any]:
    """Kind `application_form`: the application as it was submitted, addressed to the office it was handed to."""
    case, application = event.case, event.case.application
    form = application.form_version.form
    day = timezone.localtime(application.submitted_at).date()
    first = case.route.stages.select_related("organisation__parent").first()
    steps = [
        {"ten": title, "dong": [{"nhan": line.label, "tra_loi": line.words} for line in lines]}
        for title, lines in selectors.answers_in_words(application)
    ]
    return {
        **shared_values(case, first.organisation, day),
        "don": {"tieu_de": form.title, "mau_so": form.official_number, "cam_doan": form.declaration, "buoc": steps},
        "tra_loi": answers(application),
    }


def receipt_values(event: CaseEvent) -> dict[str, Any]:
    """Kind `receipt`, of the event that the application was received."""
    case = event.case
    day = timezone.localtime(event.at).date()
    values = shared_values(case, event.organisation or case.organisation, day)
    values["ho_so"] |= {
        "so_bo": vietnamese.number_padded(1),
        "so_ngay": vietnamese.number_padded(case.route.working_days),
        "nhan_luc": moment_words(event.at),
        "hen_tra": vietnamese.long_date(due_day(case, day)),
        "nhan_ket_qua": values["co_quan"]["ten_day_du"],
    }
    return values | {"can_bo": officer_values(event)}


def due_day(case: Case, received: date) -> date:
    """When the applicant may expect the result: all stages of the route, in working days."""
    return add_working_days(received, case.route.working_days)


def supplement_request_values(event: CaseEvent) -> dict[str, Any]:
    """Kind `supplement_request`."""
    asked = {"giay_to": list(event.data.get("papers", [])), "ly_do": event.data.get("reason") or event.note}
    return slip_values(event) | {"yeu_cau": asked}


def refusal_values(event: CaseEvent) -> dict[str, Any]:
    """Kind `refusal`: refused, or appraised as not eligible."""
    given = {"ly_do": event.data.get("reason") or event.note, "dieu_khoan": event.data.get("article", "")}
    return slip_values(event) | {"tu_choi": given}


def slip_values(event: CaseEvent) -> dict[str, Any]:
    day = timezone.localtime(event.at).date()
    shared = shared_values(event.case, event.organisation or event.case.organisation, day)
    return shared | {"can_bo": officer_values(event)}


def officer_values(event: CaseEvent) -> dict[str, str]:
    """The officer by the name of that day."""
    return {"ho_ten": event.actor_name, "chuc_vu": event.actor.position if event.actor else ""}


def shared_values(case: Case, organisation: Organisation, day: date) -> dict[str, Any]:
    """What every paper of a case has: office, day, programme, reference, applicant."""
    application = case.application
    return {
        "co_quan": office_values(organisation, day),
        "van_ban": {"ngay": vietnamese.long_date(day)},
        "chinh_sach": programme_values(application.programme),
        "ho_so": dossier_values(application),
        "nguoi_de_nghi": applicant_values(application),
        "ma_qr": {"tra_cuu": f"{lookup_address()}?ma={application.reference}"},
    }


def lookup_address() -> str:
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse("lookup:find")


def dossier_values(application: Application) -> dict[str, Any]:
    submitted, files = timezone.localtime(application.submitted_at), files_named(application)
    return {
        "ma": application.reference,
        "ma_tra_cuu": application.lookup_code,
        "dia_chi_tra_cuu": lookup_address(),
        "nop_luc": moment_words(submitted),
        "ngay_nop": vietnamese.long_date(submitted.date()),
        "giay_to": [form_name(application), *files],
        "tep_kem": files,
    }


def form_name(application: Application) -> str:
    form = application.form_version.form
    return f"{form.title} ({form.official_number})" if form.official_number else form.title


def files_named(application: Application) -> list[str]:
    """What came with the form, each question once: "Bản sao hợp đồng lao động (02 tệp)"."""
    labels = {field.id: field.label for field in application.form_version.form.fields()}
    counts = Counter(labels.get(file.field_id) or file.original_name for file in application.attachments.all())
    return [f"{label} ({vietnamese.number_padded(count)} tệp)" for label, count in counts.items()]


def applicant_values(application: Application) -> dict[str, str]:
    """The placeholders `nguoi_de_nghi.…`: who is supported, by the meanings of the form's fields."""
    values = selectors.paper_values(application)
    account = values.get("beneficiary.bank_account") or {}
    address = values.get("beneficiary.address") or values.get("applicant.address") or ""
    return {
        "ho_ten": application.applicant_name,
        "ngay_sinh": values.get("beneficiary.birth_date") or "",
        "gioi_tinh": values.get("beneficiary.sex") or "",
        "so_dinh_danh": values.get("beneficiary.identity_number") or "",
        "so_cu": values.get("beneficiary.old_identity_number") or "",
        "dia_chi": address,
        "noi_o": values.get("beneficiary.current_address") or address,
        "don_vi": values.get("beneficiary.unit") or "",
        "dien_thoai": application.applicant_phone,
        "email": application.applicant_email,
        "so_tai_khoan": account.get("number", ""),
        "ngan_hang": account.get("bank", ""),
        "chu_tai_khoan": account.get("holder", ""),
    }


def answers(application: Application) -> dict[str, Any]:
    """The placeholders `tra_loi.…`: one for every field of the form by its key; hidden ones are empty."""
    given = selectors.paper_values(application)
    return {field.key: given[field.key] for field in application.form_version.form.fields()}
