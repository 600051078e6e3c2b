import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def vietnamese():
    with translation.override("vi"):
        yield
