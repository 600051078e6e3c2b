import pytest
from applicants import Applicant
from django.core.cache import cache


@pytest.fixture(autouse=True)
def attempts_not_counted_from_other_tests():
    cache.clear()


@pytest.fixture
def applicant(client, db, programmes_loaded) -> Applicant:
    return Applicant(client)
