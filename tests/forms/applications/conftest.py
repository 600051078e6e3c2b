import pytest
from django.core.cache import cache

from applicants import Applicant


@pytest.fixture(autouse=True)
def attempts_not_counted_from_other_tests():
    cache.clear()


@pytest.fixture
def applicant(client, db, programmes_loaded) -> Applicant:
    return Applicant(client)
