"""Acts on a list that make a numbered paper. Act, number and paper are one transaction: all or nothing."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from content import clock
from content.models import Organisation
from document_templates.library.kinds import Kind
from document_templates.library.models import GeneratedDocument, RegisterEntry
from document_templates.library.numbering import number_take
from document_templates.library.services import document_generate
from forms.casework import services as casework
from forms.casework.models import Batch, Decision
from forms.casework.services import NotAllowed

from . import kinds
from .context import decision_values, submission_letter_values


class SumsDiffer(RuntimeError):
    """Paper and payments do not agree: a fault of the program; nothing is issued."""


@transaction.atomic
def submission_letter_issue(*, batch: Batch, user, urgency: str = "") -> GeneratedDocument:
    """Puts the list forward with its numbered letter (tờ trình), signed by `user`; `urgency` one of URGENCIES.

    Raises NotAllowed or TemplateError; then the list stays where it was and no number is used up.
    """
    casework.batch_put_forward(batch=batch, user=user)
    entry = paper_number(kinds.submission_letter, batch.organisation, user)
    with override("vi"):
        data = submission_letter_values(batch, number=str(entry), day=clock.today(), signer=user, urgency=urgency)
        return document_generate(
            kind=kinds.submission_letter.key, subject=batch, data=data, user=user, register_entry=entry
        )


@transaction.atomic
def decision_issue(*, decision: Decision, user, urgency: str = "") -> GeneratedDocument:
    """Signs and numbers the decision, settles cases and payments, draws up the paper with its list.

    Asked again for an issued decision, gives the same paper. Raises NotAllowed or TemplateError; then nothing is stored
    and no number is used up.
    """
    decision.refresh_from_db()
    if decision.issued_at:
        return issued_paper(decision)
    entry = paper_number(kinds.decision, decision.organisation, user)
    casework.decision_record(decision=decision, number=str(entry), user=user)
    with override("vi"):
        data = decision_values(decision, number=str(entry), day=clock.today(), signer=user, urgency=urgency)
        sums_check(decision, data)
        return document_generate(kind=kinds.decision.key, subject=decision, data=data, user=user, register_entry=entry)


def paper_number(kind: Kind, organisation: Organisation, user) -> RegisterEntry:
    """E.g. 05/TTr-SDL: the book of this kind of paper at this office in this year."""
    symbol = f"{kind.symbol}-{organisation.symbol}"
    return number_take(organisation=organisation, symbol=symbol, on=clock.today(), user=user)


def issued_paper(decision: Decision) -> GeneratedDocument:
    paper = decision.documents.filter(kind=kinds.decision.key).first()
    if paper is None:
        raise NotAllowed(_("This decision was issued on paper only; there is no document of it here."))
    return paper


def sums_check(decision: Decision, data: dict) -> None:
    """Lines, total and payments are computed in three places; they must be the same. Raises SumsDiffer."""
    lines = [line for group in data["danh_sach"]["nhom"] for line in group["dong"]]
    payments = list(decision.payments.values_list("amount", flat=True))
    printed = sum(int(line["tong"].replace(".", "")) for line in lines)
    total = int(data["danh_sach"]["tong"]["so"].replace(".", ""))
    if not (printed == total == sum(payments) == decision.total and len(lines) == len(payments)):
        raise SumsDiffer(f"decision {decision.pk}: {printed}, {total}, {sum(payments)}, {decision.total}")
