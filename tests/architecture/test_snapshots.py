"""A test that commits leaves the database as it was for the next one."""

import pytest

from content.models import Organisation


@pytest.mark.parametrize("turn", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_what_a_test_commits_is_gone_in_the_next(turn):
    assert not Organisation.objects.filter(code="phuong-thu").exists()
    Organisation.objects.create(code="phuong-thu", name="Phường Thử", short_name="Phường Thử", level="commune")
