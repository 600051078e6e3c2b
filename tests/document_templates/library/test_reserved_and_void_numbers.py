"""A number is reserved, borne by a paper or void; whatever becomes of it, it is given once and never deleted."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from document_templates.decisions.services import decision_issue
from document_templates.library.book import State, book_lines, gaps_of, registers_of
from document_templates.library.models import NumberRegister, OutsidePaper, RegisterEntry, Reservation, Voiding
from document_templates.library.numbering import number_issue, number_reserve, number_take, number_void
from document_templates.library.reissue import document_reissue
from forms.casework.permissions import NotAllowed
from people import H_HEN, O_BRIEN

DAY = date(2021, 11, 10)
PAPER = {
    "title": "Quyết định về việc khen thưởng", "day": DAY, "signer": "Lê Thu Hương", "recipients": "Sở Nội vụ",
    "keeper": "VT", "copies": 3,
}  # fmt: skip


def reserved(clerk, symbol: str = "QĐ-UBND"):
    [office] = {membership.organisation for membership in clerk.memberships.all()}
    return number_reserve(organisation=office, symbol=symbol, on=DAY, purpose="Quyết định khen thưởng", user=clerk)


def test_a_reserved_number_is_issued_once_for_a_paper_of_elsewhere(loc):
    entry = reserved(loc)
    assert str(entry) == "01/QĐ-UBND"
    number_issue(entry=entry, user=loc, **PAPER)
    with pytest.raises(NotAllowed, match="số đang giữ"):
        number_issue(entry=RegisterEntry.objects.get(), user=loc, **PAPER)


def test_a_void_number_gets_no_paper_and_is_not_given_again(loc):
    entry = reserved(loc)
    number_void(entry=entry, reason="Ghi nhầm", user=loc)
    with pytest.raises(NotAllowed, match="Số này đã hủy"):
        number_void(entry=RegisterEntry.objects.get(), reason="Lần nữa", user=loc)
    with pytest.raises(NotAllowed, match="Số này đã hủy"):
        number_issue(entry=RegisterEntry.objects.get(), user=loc, **PAPER)
    assert str(reserved(loc)) == "02/QĐ-UBND"


def test_only_who_keeps_the_book_of_the_office_acts(office, loc):
    entry = reserved(loc)
    for user in (office.khanh, office.chau, office.yen):
        for act in (
            lambda who: number_reserve(
                organisation=entry.register.organisation, symbol="QĐ-UBND", on=DAY, purpose="x", user=who
            ),
            lambda who: number_issue(entry=entry, user=who, **PAPER),
            lambda who: number_void(entry=entry, reason="x", user=who),
        ):
            with pytest.raises(NotAllowed, match="Vai trò của bạn"):
                act(user)
    assert NumberRegister.objects.get().last == 1


def test_the_database_keeps_the_book_whole(loc, office):
    entry = reserved(loc)
    number_void(entry=entry, reason="Ghi nhầm", user=loc)
    register = NumberRegister.objects.filter(pk=entry.register_id)
    later = {"entry": entry, "by": loc}
    for act in (
        lambda: register.update(last=0),
        lambda: register.update(symbol="TB-UBND"),
        lambda: OutsidePaper.objects.create(**later, **PAPER),
        lambda: Voiding.objects.update(reason="x"),
        lambda: Voiding.objects.all()._raw_delete("default"),
        lambda: Reservation.objects.update(purpose="x"),
        lambda: register._raw_delete("default"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            act()


def test_a_decision_whose_number_is_void_is_withdrawn_for_everybody(client, office, loc):
    decision = decision_issue(decision=office.drafted(O_BRIEN, H_HEN), user=office.huong)
    number_void(entry=decision.register_entry, reason="Ban hành nhầm danh sách", user=loc)
    page = client.get(reverse("library:verification", args=[decision.verification_code])).text
    assert "Văn bản này đã bị thu hồi" in page and "Còn hiệu lực" not in page
    assert "Ban hành nhầm" not in page
    with pytest.raises(NotAllowed, match="Số của văn bản này đã hủy"):
        document_reissue(document=decision, reason="x", user=office.huong)


def test_the_book_tells_of_each_number_what_the_law_asks(office, loc):
    decision = decision_issue(decision=office.drafted(O_BRIEN, H_HEN), user=office.huong)
    number_issue(entry=reserved(loc), user=loc, **PAPER)
    reserved(loc)
    number_void(entry=reserved(loc), reason="Ghi nhầm", user=loc)
    city = decision.decision.organisation
    first, second, third, fourth = lines = book_lines(city, 2021)
    assert (first.state, first.signer, first.code) == (State.ISSUED, "Lê Thu Hương", decision.verification_code)
    assert first.title.startswith("Quyết định về việc phê duyệt danh sách và kinh phí hỗ trợ hướng dẫn viên du lịch")
    assert (first.recipients, first.keeper) == ("Như Điều 3; CT, các PCT UBND thành phố; Sở Du lịch", "VT")
    assert (second.state, second.title, second.copies) == (State.ISSUED, PAPER["title"], 3)
    assert (third.state, third.title) == (State.RESERVED, "Quyết định khen thưởng")
    assert (fourth.state, "Số đã hủy: Ghi nhầm" in fourth.note) == (State.VOIDED, True)
    [gaps] = [gaps_of(register, lines) for register in registers_of(city, 2021)]
    assert (gaps.reserved, gaps.voided, gaps.without_paper, gaps.lost, gaps.is_sound) == ([3], [4], [], [], True)


def test_a_letter_names_whom_it_is_addressed_to(office, hanh):
    office.drafted(O_BRIEN)
    [line] = book_lines(hanh.memberships.get().organisation, 2021)
    assert line.recipients == "Ủy ban nhân dân thành phố Hải Phòng"
    assert line.keeper == "VT, SDL"


def test_a_number_without_a_paper_and_a_counter_that_runs_ahead_are_reported(loc):
    city = loc.memberships.get().organisation
    number_take(organisation=city, symbol="QĐ-UBND", on=DAY)
    NumberRegister.objects.update(last=3)  # as after a row was lost
    number_take(organisation=city, symbol="QĐ-UBND", on=DAY)
    NumberRegister.objects.update(last=5)
    [gaps] = [gaps_of(register, book_lines(city, 2021)) for register in registers_of(city, 2021)]
    assert (gaps.without_paper, gaps.lost) == ([1, 4], [2, 3, 5])
    assert not gaps.counter_agrees and not gaps.is_sound
