"""What is not one's own is not there: another unit meets 404 everywhere, without a trace of the person."""

import pytest

from forms.casework import permissions
from forms.casework.models import Membership, Role
from people import ANH_TUYET, VAN_TAM


def addresses(desk):
    """Every page of the desk about a case, a list, a row and a decision."""
    decision = desk.decided(ANH_TUYET)
    row = decision.batch.rows.get()
    attachment = desk.attachment(row.case.application)
    return [
        f"/can-bo/ho-so/{row.case.pk}/",
        f"/can-bo/ho-so/{row.case.pk}/tep/{attachment.pk}/",
        f"/can-bo/ho-so/{row.case.pk}/tham-dinh/",
        f"/can-bo/danh-sach/{decision.batch.pk}/",
        f"/can-bo/danh-sach/{decision.batch.pk}/tra-lai/",
        f"/can-bo/danh-sach/{decision.batch.pk}/dong/{row.pk}/",
        f"/can-bo/cac-quyet-dinh/{decision.pk}/",
    ]


def test_the_officers_concerned_open_every_page(desk, signed_in):
    for address in addresses(desk):
        for user in (desk.chau, desk.huong):
            answer = signed_in(user).get(address)
            b"".join(answer)
            assert answer.status_code == 200, (address, user)


def test_another_unit_finds_nothing(desk, signed_in):
    client = signed_in(desk.hau)
    for address in addresses(desk):
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code in (404, 405), address
            assert ANH_TUYET.name not in answer.content.decode()


def test_the_lists_of_another_unit_are_empty_and_its_search_finds_nothing(desk, signed_in):
    addresses(desk)
    client = signed_in(desk.hau)
    for address in ("/can-bo/?tab=tat-ca", "/can-bo/?q=tuyet", "/can-bo/danh-sach/", "/can-bo/cac-quyet-dinh/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "H24.16" not in answer.content.decode(), address


def test_a_list_of_another_office_cannot_be_drawn_up(desk, signed_in):
    desk.to_be_listed()
    address = f"/can-bo/danh-sach/lap/{desk.programme.pk}/{desk.department.pk}/"
    assert signed_in(desk.hau).post(address).status_code == 404


def test_the_city_sees_a_case_only_once_it_has_come_to_it(desk, signed_in):
    case = desk.to_be_listed(VAN_TAM)
    assert signed_in(desk.khanh).get(f"/can-bo/ho-so/{case.pk}/").status_code == 404
    desk.put_forward()
    assert signed_in(desk.khanh).get(f"/can-bo/ho-so/{case.pk}/").status_code == 200


def test_a_draft_of_a_decision_is_seen_by_its_office_only(desk, signed_in):
    from forms.casework import services

    draft = services.decision_draft(batch=desk.put_forward(), user=desk.khanh)
    assert signed_in(desk.yen).get(f"/can-bo/cac-quyet-dinh/{draft.pk}/").status_code == 404
    assert signed_in(desk.huong).get(f"/can-bo/cac-quyet-dinh/{draft.pk}/").status_code == 200


def test_an_attachment_of_another_case_is_not_served_under_this_one(desk, signed_in):
    mine, other = desk.case(ANH_TUYET), desk.case(VAN_TAM)
    file = desk.attachment(other.application)
    assert signed_in(desk.chau).get(f"/can-bo/ho-so/{mine.pk}/tep/{file.pk}/").status_code == 404


def test_without_a_membership_there_is_no_desk_even_for_an_administrator(desk, signed_in, django_user_model):
    administrator = django_user_model.objects.create_superuser("quan-tri-thu")
    case = desk.case()
    client = signed_in(administrator)
    assert client.get(f"/can-bo/ho-so/{case.pk}/").status_code == 404
    assert client.get("/can-bo/").headers["Location"] == "/quan-tri/"
    assert not permissions.cases_visible(administrator).exists()


def test_nobody_gets_in_without_signing_in(desk, client):
    for address in addresses(desk):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/tai-khoan/")


def test_a_supervisor_reads_and_does_nothing(desk, signed_in):
    case = desk.case()
    Membership.objects.create(user=desk.hau, organisation=desk.department, role=Role.SUPERVISOR)
    assert signed_in(desk.hau).get(f"/can-bo/ho-so/{case.pk}/").status_code == 200
    assert not any(permissions.may(desk.hau, action, case) for action in permissions.CASE_ACTIONS)


@pytest.mark.parametrize("address", ["/can-bo/", "/can-bo/danh-sach/", "/can-bo/cac-quyet-dinh/"])
def test_no_page_of_the_desk_is_kept_by_a_cache(desk, signed_in, address):
    assert "no-store" in signed_in(desk.chau).get(address).headers["Cache-Control"]
