import pytest
from django.db import transaction
from django.test import TestCase


@pytest.fixture(scope="module")
def demonstration(programmes_loaded, django_db_blocker) -> dict:
    """The cast by user name, its cases and their papers: once for a module whose tests only read."""
    from portal.accounts.groups import staff_groups_load
    from portal.demonstration.cases import cases_make
    from portal.demonstration.cast import cast_make

    with django_db_blocker.unblock(), transaction.atomic():
        staff_groups_load()
        people = {user.username: user for user in cast_make()}
        with TestCase.captureOnCommitCallbacks(execute=True):
            cases_make()
        yield people
        transaction.set_rollback(True)
