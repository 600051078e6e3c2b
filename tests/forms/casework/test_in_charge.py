"""One officer is in charge of a case; a colleague can take it when it was given back."""

import pytest

from forms.casework import services


def test_who_took_a_case_is_in_charge(desk):
    case = services.case_take(case=desk.case(), user=desk.chau)
    assert case.officer == desk.chau
    for act in (services.case_take, services.case_receive):
        with pytest.raises(services.NotAllowed, match="Phạm Minh Châu đang thụ lý"):
            act(case=case, user=desk.colleague)


def test_the_leader_gives_a_case_back_when_its_officer_is_away(desk):
    case = desk.received()
    with pytest.raises(services.NotAllowed, match="đang thụ lý"):
        services.case_release(case=case, user=desk.colleague)
    services.case_release(case=case, user=desk.yen)
    assert services.case_take(case=case, user=desk.colleague).officer == desk.colleague


def test_a_former_member_of_the_office_does_nothing_more(desk):
    case = desk.case()
    desk.chau.memberships.update(is_active=False)
    with pytest.raises(services.NotAllowed, match="Vai trò"):
        services.case_receive(case=case, user=desk.chau)


def test_the_log_is_only_added_to(desk):
    from django.db import DatabaseError, transaction

    from forms.casework.models import CaseEvent
    from forms.casework.models.cases import LogFixed

    event = desk.case().events.get()
    event.note = "đã sửa"
    with pytest.raises(LogFixed):
        event.save()
    with pytest.raises(LogFixed):
        event.delete()
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        CaseEvent.objects.filter(pk=event.pk).update(note="đã sửa")
