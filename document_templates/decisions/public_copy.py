"""The list of an issued decision as everybody may read it: values left out before it is drawn, not covered after."""

from __future__ import annotations

import contextlib
import json
import re
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from document_templates.engine.errors import ConversionUnavailable
from document_templates.engine.leaks import leaks
from document_templates.library.models import GeneratedDocument
from document_templates.library.reissue import reissue_register
from document_templates.library.selectors import document_of
from document_templates.library.services import document_draw, document_store, pdf_make
from forms.casework.models import Decision
from forms.casework.services import NotAllowed

from . import list_kinds
from .areas import area_of
from .services import issued_paper

#: Of an identity number, so many digits stay, for people of the same name.
DIGITS_SHOWN = 3
#: From so many words on, a house is told by its words; "Số 23" stands in many a law.
TELLING_WORDS = 4
#: What the public list keeps of a line as it is.
KEPT = ("tt", "ho_ten", "gioi_tinh", "don_vi", "tong")


class StillReadable(NotAllowed):
    """The public copy would show what it must not; nothing is stored. The message is a sentence for people."""


def public_copy_make(*, decision: Decision, user) -> GeneratedDocument:
    """The public list of an issued decision; asked again, the same one. The database is not locked while PDF is made.

    Raises NotAllowed for a draft, StillReadable, TemplateError, ConversionFailed; then nothing is stored.
    """
    if not decision.issued_at:
        raise NotAllowed(_("A public copy is made of a decision that was issued."))
    kind = list_kinds.decision_list_public.key
    if existing := document_of(kind=kind, subject=decision):
        return existing
    with override("vi"):
        paper = document_draw(kind=kind, subject=decision, data=public_values(decision), created_by=user)
    pdf = pdf_if_possible(paper)
    secrets = secrets_of(decision)
    secrets_check(secrets, bytes(paper.content), pdf or b"")
    return document_store(paper, pdf)


def pdf_if_possible(paper: GeneratedDocument) -> bytes | None:
    with contextlib.suppress(ConversionUnavailable):
        return pdf_make(paper)


def public_values(decision: Decision) -> dict[str, Any]:
    """From what the decision in force printed."""
    printed = paper_in_force(decision).data
    persons = printed["danh_sach"]
    groups = [group | {"dong": [public_line(line) for line in group["dong"]]} for group in persons["nhom"]]
    number = printed["van_ban"] | {"co_quan": printed["co_quan"]["ten_day_du"]}
    return {
        "chinh_sach": printed["chinh_sach"],
        "quyet_dinh": {key: number[key] for key in ("so", "ngay", "co_quan")},
        "danh_sach": persons | {"nhom": groups},
    }


def paper_in_force(decision: Decision) -> GeneratedDocument:
    paper = issued_paper(decision)
    while hasattr(paper, "replaced_by"):
        paper = paper.replaced_by
    return paper


def public_line(line: dict[str, Any]) -> dict[str, Any]:
    """Name, sex, unit and amount; of the rest the year, the area and the last digits."""
    number = line["so_dinh_danh"]
    return {key: line[key] for key in KEPT} | {
        "nam_sinh": line["ngay_sinh"][-4:],
        "so_che": "*" * max(len(number) - DIGITS_SHOWN, 0) + number[-DIGITS_SHOWN:],
        "dia_ban": area_of(line["dia_chi"]),
    }


def secrets_of(decision: Decision) -> set[str]:
    """What of its people must be nowhere in the public copy."""
    secrets = set()
    rows = decision.batch.rows.filter(is_on_list=True).select_related("beneficiary", "case__application")
    for row in rows.prefetch_related("beneficiary__identifiers"):
        person, application = row.beneficiary, row.case.application
        house = person.address.removesuffix(area_of(person.address)).strip(" ,")
        secrets |= {
            person.identity_number,
            f"{person.birth_date:%d/%m/%Y}" if person.birth_date else "",
            house if re.search(r"\d", house) and house.count(" ") >= TELLING_WORDS - 1 else "",
            *(identifier.value for identifier in person.identifiers.all()),
            person.bank_account,
            application.applicant_phone,
            application.applicant_email,
            application.lookup_code,
        }
    return secrets - {""}


def secrets_check(secrets: set[str], *contents: bytes) -> None:
    """Looks into everything that is handed out. Raises StillReadable."""
    found = {secret for content in contents for secret in leaks(content, secrets)}
    if found:
        raise StillReadable(
            _("The public copy is not made, because it would still show: %(what)s. Look at the names and units.")
            % {"what": ", ".join(sorted(found))}
        )


def values_again(paper: GeneratedDocument) -> dict[str, Any]:
    data = public_values(paper.decision)
    secrets_check(secrets_of(paper.decision), json.dumps(data, ensure_ascii=False).encode())
    return data


reissue_register(list_kinds.decision_list_public.key, values_again)
