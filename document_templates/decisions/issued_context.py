"""Plain values for the papers that follow an issued decision: its lists, the notice of posting, the payment sheet."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from document_templates.dossiers.desk_context import head_values
from document_templates.dossiers.official import (
    full_name,
    legal_bases,
    money_values,
    office_values,
    paper_values,
)
from document_templates.engine import vietnamese
from forms.casework.deadlines import add_working_days
from forms.casework.models import Decision, Payment, PaymentState

from .context import payer_of, programme_of_list, rule_versions_of
from .list_values import list_values, roman
from .public_copy import public_values


def of_the_decision(decision: Decision) -> dict[str, Any]:
    day = timezone.localdate(decision.issued_at)
    reference = {
        "so": decision.number,
        "ngay": vietnamese.long_date(day),
        "co_quan": full_name(decision.organisation),
    }
    return {"chinh_sach": programme_of_list(decision.batch), "quyet_dinh": reference}


def decision_list_values(decision: Decision) -> dict[str, Any]:
    """Kind `decision_list`."""
    return of_the_decision(decision) | {"danh_sach": list_values(decision.batch)}


def posting_notice_values(decision: Decision, *, number: str, day: date, signer, days: int) -> dict[str, Any]:
    """Kind `posting_notice`: by the office that put the list forward, from the next working day on."""
    office = decision.batch.organisation
    shared = public_values(decision)
    reference = shared["quyet_dinh"]
    cited = f"Quyết định số {reference['so']} {reference['ngay']} của {reference['co_quan']}"
    return shared | {
        "co_quan": office_values(office, day),
        "van_ban": paper_values(number, day),
        "ky": head_values(signer, office),
        "can_cu": [*legal_bases(rule_versions_of(decision.batch)), cited],
        "niem_yet": {
            "noi": f"trụ sở {full_name(office)}",
            "so_ngay": vietnamese.number_padded(days),
            "tu_ngay": vietnamese.long_date(add_working_days(day, 1)),
            "den_ngay": vietnamese.long_date(add_working_days(day, days)),
        },
        "noi_nhan": [full_name(decision.organisation), f"Lưu: VT, {office.symbol}"],
    }


def payment_sheet_values(decision: Decision, *, day: date, user) -> dict[str, Any]:
    """Kind `payment_sheet`: who named an account is paid by transfer, the others in cash, with room to sign."""
    payer = payer_of(decision.batch)
    payments = list(decision.payments.select_related("batch_row__beneficiary").order_by("pk"))
    by_transfer = [payment for payment in payments if payment.batch_row.beneficiary.bank_account]
    in_cash = [payment for payment in payments if not payment.batch_row.beneficiary.bank_account]
    channels = [("Chuyển khoản", False, by_transfer), ("Tiền mặt", True, in_cash)]
    used = [channel for channel in channels if channel[2]]
    first_of = {name: sum(len(paid) for _name, _cash, paid in used[:at]) for at, (name, _, _) in enumerate(used)}
    return of_the_decision(decision) | {
        "co_quan": office_values(payer, day),
        "van_ban": {"ngay": vietnamese.long_date(day)},
        "ky": head_values(None, payer),
        "nguoi_lap": {"ho_ten": user.get_full_name()},
        "bang_ke": {
            "kenh": [
                channel_values(roman(at), name, is_cash, paid, first=first_of[name] + 1)
                for at, (name, is_cash, paid) in enumerate(used, start=1)
            ],
            "so_nguoi": vietnamese.number_padded(len(payments)),
            "tong": money_values(sum(payment.amount for payment in payments)),
        },
    }


def channel_values(number: str, name: str, is_cash: bool, payments: list[Payment], *, first: int) -> dict[str, Any]:
    return {
        "so": number,
        "ten": name,
        "la_tien_mat": is_cash,
        "so_nguoi": vietnamese.number_padded(len(payments)),
        "tong": vietnamese.grouped(int(sum(payment.amount for payment in payments))),
        "dong": [payment_values(at, payment) for at, payment in enumerate(payments, start=first)],
    }


def payment_values(at: int, payment: Payment) -> dict[str, Any]:
    person = payment.batch_row.beneficiary
    return {
        "tt": at,
        "ho_ten": person.full_name,
        "so_dinh_danh": person.identity_number,
        "dia_chi": person.address,
        "so_tai_khoan": person.bank_account,
        "ngan_hang": person.bank_name,
        "chu_tai_khoan": person.bank_holder or person.full_name,
        "so_tien": vietnamese.grouped(int(payment.amount)),
        "ghi_chu": "" if payment.state == PaymentState.WAITING else str(payment.get_state_display()),
    }
