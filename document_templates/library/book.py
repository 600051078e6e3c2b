"""The book of outgoing papers of an office in a year, line by line, and what is missing in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Prefetch
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from content.models import Organisation

from .kinds import kind_by_key
from .models import GeneratedDocument, NumberRegister, RegisterEntry

#: "Lưu: VT, SDL": the last of the recipients says who keeps the file copy.
KEPT = re.compile(r"^Lưu:\s*")


class State(models.TextChoices):
    ISSUED = "da-phat-hanh", _("Issued")
    RESERVED = "giu", _("Reserved")
    VOIDED = "huy", _("Voided")
    WITHOUT_PAPER = "chua-co-van-ban", _("Without a paper")


@dataclass(frozen=True)
class Line:
    """A number of the book with the columns that Nghị định 30/2020 asks for."""

    entry: RegisterEntry
    state: State
    day: date
    title: str = ""
    signer: str = ""
    recipients: str = ""
    keeper: str = ""
    copies: int | None = None
    note: str = ""
    #: Of a paper drawn up here.
    code: str = ""


@dataclass(frozen=True)
class Gaps:
    """What one register lacks. `lost`: numbers up to the last that are nowhere; there must be none."""

    register: NumberRegister
    reserved: list[int]
    voided: list[int]
    without_paper: list[int]
    lost: list[int]
    #: Whether the counter stands at the highest number given.
    counter_agrees: bool

    @property
    def is_sound(self) -> bool:
        return self.counter_agrees and not self.lost


def registers_of(organisation: Organisation, year: int) -> list[NumberRegister]:
    return list(NumberRegister.objects.filter(organisation=organisation, year=year).order_by("symbol"))


def years_of(organisation: Organisation) -> list[int]:
    years = NumberRegister.objects.filter(organisation=organisation).values_list("year", flat=True)
    return sorted(set(years), reverse=True)


def book_lines(organisation: Organisation, year: int, symbol: str = "") -> list[Line]:
    """By symbol, then by number."""
    entries = RegisterEntry.objects.filter(register__organisation=organisation, register__year=year)
    if symbol:
        entries = entries.filter(register__symbol=symbol)
    said = {name: F(f"data__{name}") for name in ("ky", "noi_nhan", "kinh_gui", "chinh_sach")}
    papers = GeneratedDocument.objects.filter(replaced_by=None).defer("content", "data")
    papers = papers.select_related("created_by").annotate(**said, dot=F("data__danh_sach__dot"))
    related = ("register", "taken_by", "reservation__by", "outside_paper", "voiding__by")
    entries = entries.select_related(*related).prefetch_related(Prefetch("documents", papers, "papers"))
    return [line_of(entry) for entry in entries.order_by("register__symbol", "number")]


def line_of(entry: RegisterEntry) -> Line:
    day, voiding = timezone.localtime(entry.taken_at).date(), getattr(entry, "voiding", None)
    if entry.papers:
        line = line_of_paper(entry, entry.papers[0], day)
    elif outside := getattr(entry, "outside_paper", None):
        columns = ("day", "title", "signer", "recipients", "keeper", "copies", "note")
        line = Line(entry, State.ISSUED, **{name: getattr(outside, name) for name in columns})
    elif reservation := getattr(entry, "reservation", None):
        line = Line(entry, State.RESERVED, day, title=reservation.purpose, note=str(reservation.by))
    else:
        line = Line(entry, State.WITHOUT_PAPER, day)
    if voiding:
        note = "; ".join(filter(None, (f"Số đã hủy: {voiding.reason}", line.note)))
        return Line(**{**vars(line), "state": State.VOIDED, "note": note})
    return line


def line_of_paper(entry: RegisterEntry, paper: GeneratedDocument, day: date) -> Line:
    kind = kind_by_key(paper.kind)
    data = {"chinh_sach": paper.chinh_sach, "danh_sach": {"dot": paper.dot}}
    with override("vi"):
        title = kind.title_of(data) if kind.title_of else str(kind.name)
    recipients, keeper = recipients_of(paper.noi_nhan or [], paper.kinh_gui or "")
    return Line(
        entry,
        State.ISSUED,
        day,
        title=title,
        signer=signer_of(paper.ky, paper.created_by),
        recipients="; ".join(recipients),
        keeper=keeper,
        copies=len(recipients) + 1 if recipients else None,
        code=paper.verification_code,
    )


def signer_of(signature: Mapping[str, Any] | None, user: Any) -> str:
    return (signature or {}).get("ho_ten") or (user.get_full_name() if user else "")


def recipients_of(lines: list[str], addressee: str) -> tuple[list[str], str]:
    """The recipients, and who keeps the file copy. "Như trên" is whom the paper is addressed to."""
    kept = [KEPT.sub("", line) for line in lines if KEPT.match(line)]
    others = [line for line in lines if not KEPT.match(line)]
    return [addressee if line == "Như trên" and addressee else line for line in others], "; ".join(kept)


def gaps_of(register: NumberRegister, lines: list[Line]) -> Gaps:
    """`lines`: of the whole register."""
    numbers = {state: [line.entry.number for line in lines if line.state == state] for state in State}
    given = {line.entry.number for line in lines}
    return Gaps(
        register=register,
        reserved=numbers[State.RESERVED],
        voided=numbers[State.VOIDED],
        without_paper=numbers[State.WITHOUT_PAPER],
        lost=sorted(set(range(1, register.last + 1)) - given),
        counter_agrees=register.last == max(given, default=0),
    )
