"""Plain values for the submission letter and the decision on a list. Nothing here knows a single programme."""

from __future__ import annotations

from datetime import date
from typing import Any

from content import clock
from content.models import RuleVersion
from document_templates.dossiers.official import (
    full_name,
    legal_bases,
    office_values,
    paper_values,
    programme_values,
    signature_values,
)
from document_templates.engine import vietnamese
from document_templates.library.models import GeneratedDocument
from forms.casework.actions import Duty
from forms.casework.models import Batch, Case, Decision, Stage
from forms.casework.models.cases import Appraisal
from forms.casework.statuses import Status

from .list_values import list_values


def submission_letter_values(batch: Batch, *, number: str, day: date, signer, urgency: str = "") -> dict[str, Any]:
    """Kind `submission_letter`."""
    office = batch.organisation
    approver = office_values(batch.approver, day)
    return {
        "co_quan": office_values(office, day),
        "van_ban": paper_values(number, day, urgency),
        "ky": signature_values(signer, office),
        "kinh_gui": approver["ten_day_du"],
        "chinh_sach": programme_of_list(batch),
        "can_cu": legal_bases(rule_versions_of(batch)),
        "ket_qua": appraisal_counts(batch),
        "danh_sach": list_values(batch),
        "noi_nhan": ["Như trên", *other_payer(batch), f"Lưu: VT, {office.symbol}"],
    }


def decision_values(decision: Decision, *, number: str, day: date, signer, urgency: str = "") -> dict[str, Any]:
    """Kind `decision`."""
    batch, office = decision.batch, decision.organisation
    proposer = office_values(batch.organisation, day)
    issuer = office_values(office, day)
    payer = payer_of(batch)
    return {
        "co_quan": issuer,
        "van_ban": paper_values(number, day, urgency),
        "ky": signature_values(signer, office),
        "chinh_sach": programme_of_list(batch),
        "can_cu": legal_bases(rule_versions_of(batch)),
        "to_trinh": letter_values(batch),
        "don_vi_trinh": proposer,
        "chi_tra": {"don_vi": full_name(payer), "so_ngay": payment_days(batch)},
        "danh_sach": list_values(batch),
        "noi_nhan": ["Như Điều 3", leaders_of(issuer), proposer["ten_tat"], *other_payer(batch), "Lưu: VT"],
    }


def leaders_of(office: dict[str, Any]) -> str:
    """ "CT, các PCT UBND thành phố" for a committee, else the head of the office."""
    if office["la_uy_ban"]:
        return f"CT, các PCT {office['ten_tat']}"
    return f"{office['nguoi_dung_dau']}, các Phó {office['nguoi_dung_dau']}"


def programme_of_list(batch: Batch) -> dict[str, Any]:
    """With the decree it follows in short, as in "theo Quyết định số 23/2021/QĐ-TTg"."""
    articles = [basis for version in rule_versions_of(batch) for basis in version.legal_bases.all() if basis.articles]
    decrees = [basis.legal_reference for basis in articles if basis.legal_reference.kind == "Quyết định"]
    main = (decrees or [basis.legal_reference for basis in articles] or [""])[0]
    return programme_values(batch.programme) | {"theo": str(main)}


def rule_versions_of(batch: Batch) -> list[RuleVersion]:
    """Every rule version that a case on the list was judged under."""
    judged_under = batch.rows.filter(is_on_list=True).values("case__application__rule_version")
    versions = RuleVersion.objects.filter(pk__in=judged_under).order_by("number")
    return list(versions.prefetch_related("legal_bases__legal_reference"))


def appraisal_counts(batch: Batch) -> dict[str, Any]:
    """What came of all applications for this programme that the office received, up to today."""
    cases = Case.objects.filter(
        application__programme=batch.programme,
        received_at__isnull=False,
        pk__in=Case.objects.filter(route__stages__organisation=batch.organisation).values("pk"),
    ).exclude(status=Status.WITHDRAWN)
    received = cases.count()
    eligible = cases.filter(appraisal=Appraisal.ELIGIBLE).exclude(status=Status.STOPPED).count()
    refused = cases.filter(appraisal=Appraisal.NOT_ELIGIBLE).count()
    refused += cases.filter(status=Status.STOPPED).exclude(appraisal=Appraisal.NOT_ELIGIBLE).count()
    counts = {"nhan": received, "du": eligible, "khong_du": refused, "dang_xet": received - eligible - refused}
    words = {key: vietnamese.number_padded(count) if count else "0" for key, count in counts.items()}
    return words | {"den_ngay": vietnamese.long_date(clock.today())}


def payer_of(batch: Batch):
    """The office of the paying stage; the proposing office where the route names none."""
    stage = payment_stage(batch)
    return stage.organisation if stage else batch.organisation


def payment_stage(batch: Batch) -> Stage | None:
    stages = Stage.objects.filter(route__programme=batch.programme, route__is_active=True, duty=Duty.PAY)
    return stages.select_related("organisation__parent").first()


def payment_days(batch: Batch) -> str:
    """Working days for the payment, in two digits; empty when the route sets none."""
    stage = payment_stage(batch)
    return vietnamese.number_padded(stage.working_days) if stage and stage.working_days else ""


def other_payer(batch: Batch) -> list[str]:
    payer = payer_of(batch)
    return [] if payer == batch.organisation else [payer.short_name]


def letter_values(batch: Batch) -> dict[str, str]:
    """The submission letter that the decision answers; empty texts when the list came without one."""
    letters = GeneratedDocument.objects.filter(kind="submission_letter", batch=batch, register_entry__isnull=False)
    letter = letters.select_related("register_entry__register").first()
    if letter is None:
        return {"so": "", "ngay": ""}
    return {"so": str(letter.register_entry), "ngay": letter.data["van_ban"]["ngay"]}
