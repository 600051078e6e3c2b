"""The demonstration is made once, stays as it was, and exists nowhere else."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command

from forms.casework.models import Case, CaseEvent
from portal.demonstration.cast import PEOPLE, DemonstrationRefused, cast_make

#: Written anew each time, from what is in the database.
DERIVED = {"search", "wagtailsearch", "django_tasks_database", "django_tasks_db"}


def everything() -> dict[str, list]:
    models = [model for model in apps.get_models() if model._meta.app_label not in DERIVED]
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in models}


def prepare() -> None:
    call_command("site_prepare", verbosity=0)


@pytest.fixture
def prepared(transactional_db, programmes_loaded):
    prepare()


def test_the_cast_and_cases_in_every_state_are_there(prepared):
    assert get_user_model().objects.count() == len(PEOPLE)
    verbs = set(CaseEvent.objects.values_list("verb", flat=True))
    assert {"received", "supplement_requested", "refused"} <= verbs
    assert Case.objects.filter(documents__isnull=False).exists()


def test_a_second_preparation_changes_nothing(prepared):
    before = everything()
    prepare()
    after = everything()
    assert {label for label in before if before[label] != after[label]} == set()


def test_a_real_site_has_no_cast(transactional_db, programmes_loaded, settings):
    settings.DEMONSTRATION_CAST = False
    prepare()
    assert not get_user_model().objects.exists()
    assert not Case.objects.exists()


def test_the_cast_is_refused_on_a_real_site(db, settings):
    settings.DEMONSTRATION_CAST = False
    with pytest.raises(DemonstrationRefused):
        cast_make()
