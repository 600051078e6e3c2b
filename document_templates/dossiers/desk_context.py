"""Plain values for what an office writes about its own work on a case."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from content import clock
from content.models import Organisation
from document_templates.engine import vietnamese
from forms.casework.deadlines import result_day
from forms.casework.handovers import Handover, handovers_of
from forms.casework.models import Case, CaseEvent, Role
from forms.casework.permissions import roles_at

from .context import officer_values, shared_values, slip_values
from .official import authority_lines, full_name, legal_bases, moment_words, paper_values, signature_values


def apology_values(event: CaseEvent) -> dict[str, Any]:
    """Kind `apology`."""
    given = event.data
    days = {"ngay_hen": given["promised"], "ngay_hen_lai": given["new_day"]}
    words = {name: vietnamese.long_date(date.fromisoformat(day)) for name, day in days.items()}
    return slip_values(event) | {
        "ky": head_values(event.actor, event.organisation),
        "xin_loi": words | {"ngay_nhan": received_on(event.case), "ly_do": given["reason"]},
    }


def ineligibility_notice_values(event: CaseEvent, *, number: str) -> dict[str, Any]:
    """Kind `ineligibility_notice`, of the refusal of a case that had been received."""
    day, office, given = timezone.localdate(event.at), event.organisation, event.data
    return shared_values(event.case, office, day) | {
        "van_ban": paper_values(number, day),
        "ky": head_values(event.actor, office),
        "can_bo": officer_values(event),
        "can_cu": legal_bases([event.case.application.rule_version]),
        "thong_bao": {"ngay_nhan": received_on(event.case)},
        "tu_choi": {"ly_do": given.get("reason") or event.note, "dieu_khoan": given.get("article", "")},
        "noi_nhan": ["Như trên", f"Lưu: VT, {office.symbol}"],
    }


def control_sheet_values(case: Case) -> dict[str, Any]:
    """Kind `control_sheet`: the case as it stands today."""
    handovers = list(handovers_of(case))
    first, *others = dict.fromkeys(stage.organisation for stage in case.route.stages.select_related("organisation"))
    promised = result_day(case)
    return shared_values(case, case.organisation, clock.today()) | {
        "kiem_soat": {
            "co_quan": full_name(first),
            "phoi_hop": [full_name(office) for office in others],
            "hen_tra": vietnamese.long_date(promised) if promised else "",
            "ket_luan": standing_words(case),
            "dong": [handover_values(handover) for handover in handovers],
        }
    }


def handover_values(handover: Handover) -> dict[str, str]:
    event, taken_to = handover.event, handover.taken_to
    office = event.organisation or handover.stage.organisation
    note = event.note or str(event.get_verb_display())
    return {
        "giao": f"{office.short_name}, {handover.stage.name} ({event.actor_name})",
        "nhan": f"{taken_to.organisation.short_name}, {taken_to.name}" if taken_to else "Người đề nghị",
        "luc": moment_words(handover.at),
        "ket_qua": standing_of(handover.days_late),
        "ghi_chu": note,
    }


def standing_of(days_late: int | None) -> str:
    if days_late is None:
        return ""
    if days_late > 0:
        return f"Quá hạn {vietnamese.number_padded(days_late)} ngày"
    return "Đúng hạn" if days_late == 0 else "Trước hạn"


def standing_words(case: Case) -> str:
    status = case.get_status_display()
    if case.ended_at:
        return f"Kết thúc: {status}, {vietnamese.long_date(timezone.localdate(case.ended_at))}."
    return f"Đang ở bước: {case.stage.name} ({status})."


def received_on(case: Case) -> str:
    return vietnamese.long_date(timezone.localdate(case.received_at or case.application.submitted_at))


def head_values(user, office: Organisation) -> dict[str, str]:
    """`ky.…`: a leader signs with his name; what an officer drew up is signed by hand by the head of the office."""
    if user and Role.LEADER in roles_at(user, office):
        return signature_values(user, office)
    return {"quyen_han": "\n".join(authority_lines("", office)), "ho_ten": ""}
