"""The pages of the desk, by a client."""

import pytest

from people import ANH_TUYET, O_BRIEN


@pytest.fixture
def signed_in(client):
    def signed_in_(user):
        client.force_login(user)
        return client

    return signed_in_


def test_all_pages_open(desk, signed_in):
    decision = desk.decided(ANH_TUYET)
    case = desk.received(O_BRIEN)
    client = signed_in(desk.chau)
    for address in (
        "",
        f"ho-so/{case.pk}/",
        "danh-sach/",
        f"danh-sach/{decision.batch.pk}/",
        "cac-quyet-dinh/",
        f"cac-quyet-dinh/{decision.pk}/",
        f"ho-so/{case.pk}/tham-dinh/",
        f"danh-sach/{decision.batch.pk}/tra-lai/",
    ):
        answer = client.get(f"/can-bo/{address}")
        assert answer.status_code == 200, address
