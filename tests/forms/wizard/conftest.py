import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache
from django.utils import translation

from applicants import Applicant
from people import RECEIVING_OFFICER


@pytest.fixture(autouse=True)
def attempts_not_counted_from_other_tests():
    cache.clear()


@pytest.fixture(autouse=True)
def language_not_left_by_other_tests():
    """A request in English leaves its language behind."""
    with translation.override("vi"):
        yield


@pytest.fixture
def applicant(client, db, programmes_loaded) -> Applicant:
    return Applicant(client)


@pytest.fixture
def chau(db, programmes_loaded):
    """Phạm Minh Châu, who receives applications at the department of tourism."""
    from content.models import Organisation
    from forms.casework.models import Membership, Role

    user = get_user_model().objects.create_user(username=RECEIVING_OFFICER, full_name="Phạm Minh Châu")
    department = Organisation.objects.get(code="so-du-lich")
    Membership.objects.create(user=user, organisation=department, role=Role.OFFICER)
    return user


@pytest.fixture
def letters(django_capture_on_commit_callbacks):
    """`letters(act)`: the e-mails that go out when `act` is committed."""

    def letters_(act) -> list[mail.EmailMessage]:
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return list(mail.outbox)

    return letters_
