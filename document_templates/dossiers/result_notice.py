"""What an applicant is told when the decision on a list is issued: approved, how much, how it is paid (facts 4.3)."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from document_templates.engine import vietnamese
from document_templates.library.kinds import Kind, kind_register
from forms.casework.models import BatchRow, CaseEvent, Decision

from .context import slip_values
from .kinds import OFFICER, SHARED
from .official import full_name, money_values

result_notice = kind_register(
    Kind(
        "result_notice",
        _("Notice of the result"),
        sample=SHARED
        | {
            "can_bo": OFFICER,
            "ket_qua": {
                "quyet_dinh": "3210/QĐ-UBND",
                "ngay_quyet_dinh": "ngày 10 tháng 11 năm 2021",
                "co_quan_quyet_dinh": "Ủy ban nhân dân thành phố Hải Phòng",
                "so_nguoi": "01",
                "so_tien": {"so": "3.710.000", "chu": "Ba triệu bảy trăm mười nghìn đồng"},
            },
        },
    )
)


def result_notice_values(event: CaseEvent) -> dict[str, Any]:
    """Kind `result_notice`, of the event that the decision was issued: the sum of all people of the case."""
    decision = Decision.objects.select_related("organisation__parent").get(pk=event.data["decision"])
    day = timezone.localtime(decision.issued_at).date()
    rows = BatchRow.objects.filter(batch=decision.batch_id, case=event.case_id, is_on_list=True)
    told = {
        "quyet_dinh": decision.number,
        "ngay_quyet_dinh": vietnamese.long_date(day),
        "co_quan_quyet_dinh": full_name(decision.organisation),
        "so_nguoi": vietnamese.number_padded(len(rows)),
        "so_tien": money_values(sum(row.amount for row in rows)),
    }
    return slip_values(event) | {"ket_qua": told}
