"""What official papers say about their office, day, signer, and the law they rest on, as plain values (facts 4.2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from content.models import LegalReference, Organisation, Programme, RuleVersion
from content.models.organisations import OrganisationLevel
from document_templates.engine import vietnamese

COMMITTEE = "Ủy ban nhân dân"
COMMITTEE_SHORT = "UBND"
COMMITTEE_LEVELS = frozenset({OrganisationLevel.CITY, OrganisationLevel.DISTRICT, OrganisationLevel.COMMUNE})
#: Low lines for each letter of an office's name, that make a line 1/3 to 1/2 as long as the name above it (facts 4.2).
RULE_PER_LETTER = 0.55
#: Letters and guides explain the law; a decision does not rest on them.
NOT_CITED = frozenset({"Công văn", "Hướng dẫn"})
#: What the stamp of an urgent paper may say (facts 4.2); empty for all others.
URGENCIES = frozenset({"", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"})
#: Longer names wrap, and the line goes under the last part.
LONGEST_LINE = 26


def organisation_on(organisation: Organisation, day: date) -> Organisation:
    """The body that carries this office's duties on `day`: itself, or its one successor valid then."""
    if organisation.is_valid_on(day):
        return organisation
    successors = [body for body in organisation.successors.all() if body.is_valid_on(day)]
    return successors[0] if len(successors) == 1 else organisation


def is_committee(organisation: Organisation) -> bool:
    """A People's Committee decides as a body; its papers are signed "TM."."""
    return organisation.level in COMMITTEE_LEVELS


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def full_name(organisation: Organisation) -> str:
    """With its place: "Sở Du lịch thành phố Hải Phòng"."""
    parent = organisation.parent
    if organisation.place_name in organisation.name or parent is None or not parent.name.startswith(COMMITTEE):
        return organisation.name
    return f"{organisation.name} {parent.name.removeprefix(COMMITTEE).strip()}"


def head_lines(organisation: Organisation) -> tuple[str, str]:
    """Superior body and the body itself as they stand on top left, in capitals; a committee's name on two lines."""
    if organisation.name.startswith(COMMITTEE):
        return "", organisation.name.replace(f"{COMMITTEE} ", f"{COMMITTEE}\n", 1).upper()
    parent = organisation.parent.name.replace(COMMITTEE, COMMITTEE_SHORT, 1) if organisation.parent else ""
    return parent.upper(), organisation.name.upper()


def office_values(organisation: Organisation, day: date) -> dict[str, Any]:
    """The placeholders `co_quan.…`: the office that issues the paper, as it is called on `day`."""
    body = organisation_on(organisation, day)
    parent, name = head_lines(body)
    last_line = name.split("\n")[-1]
    return {
        "ten": body.name,
        "ten_day_du": full_name(body),
        "ten_hoa": name,
        "ten_mot_dong": body.name.upper(),
        "ten_tat": body.short_name,
        "cap_tren": parent,
        "gach_chan": "_" * round(RULE_PER_LETTER * min(len(last_line), LONGEST_LINE)),
        "dia_danh": body.place_name,
        "nguoi_dung_dau": body.head_title.capitalize(),
        "la_uy_ban": is_committee(body),
        "dia_chi": body.address,
        "dien_thoai": body.phone,
        "email": body.email,
    }


def signature_values(user, organisation: Organisation) -> dict[str, str]:
    """The placeholders `ky.…`: in whose name, by which right, and who signs; no degree before the name."""
    return {"quyen_han": "\n".join(authority_lines(user.position, organisation)), "ho_ten": user.get_full_name()}


def authority_lines(position: str, organisation: Organisation) -> list[str]:
    """["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]; a head signs for himself, others by delegation."""
    office = [f"TM. {COMMITTEE.upper()}"] if is_committee(organisation) else []
    head = organisation.head_title.upper() or position.upper()
    # A position may name the office after the title: "Phó Chủ tịch UBND thành phố".
    own = position.upper()
    if own.startswith(("QUYỀN ", "Q. ")):
        return [*office, f"Q. {head}"]
    if own.startswith(f"PHÓ {head}"):
        return [*office, f"KT. {head}", f"PHÓ {head}"]
    if not own or own.startswith(head):
        return [*office, head]
    return [f"TL. {head}", own]


def paper_values(number: str, day: date, urgency: str = "") -> dict[str, str]:
    """The placeholders `van_ban.…`; `number` e.g. "45/TTr-SDL", `urgency` one of URGENCIES."""
    return {"so": number, "ngay": vietnamese.long_date(day), "do_khan": urgency}


def programme_values(programme: Programme) -> dict[str, Any]:
    """The placeholders `chinh_sach.…`."""
    whom = programme.name.removeprefix("Hỗ trợ ")
    return {"so": programme.number, "ten": programme.name, "ten_tat": programme.short_name, "doi_tuong": whom}


def money_values(amount) -> dict[str, str]:
    """Whole đồng in figures and in words (facts 4.4): "3.710.000" and "Ba triệu bảy trăm mười nghìn đồng"."""
    return {"so": vietnamese.grouped(int(amount)), "chu": vietnamese.money_words(int(amount))}


def citation(reference: LegalReference) -> str:
    """First citation: kind, number, date, issuer, title. Laws are cited by kind, title and day only."""
    day = f" {vietnamese.long_date(reference.issued_on)}" if reference.issued_on else ""
    if reference.kind in ("Luật", "Pháp lệnh"):
        return f"{reference.kind} {reference.title.removeprefix(reference.kind).strip()}{day}"
    number = f" số {reference.number}" if reference.number else ""
    return f"{reference.kind}{number}{day} của {reference.issuer} {lower_first(reference.title)}"


def legal_bases(versions: Iterable[RuleVersion]) -> list[str]:
    """First citations of what these rules rest on, oldest first, those without a day last."""
    references: dict[int, LegalReference] = {}
    for version in versions:
        for basis in version.legal_bases.all():
            references[basis.legal_reference_id] = basis.legal_reference
    cited = [reference for reference in references.values() if reference.kind not in NOT_CITED]
    return [citation(one) for one in sorted(cited, key=lambda one: (one.issued_on or date.max, one.number))]


def moment_words(moment: datetime) -> str:
    """ "08 giờ 30 phút, ngày 10 tháng 11 năm 2021", in Việt Nam's time."""
    local = timezone.localtime(moment)
    return f"{local:%H} giờ {local:%M} phút, {vietnamese.long_date(local.date())}"
