"""What every test stands on: compiled messages, and files of the run that go away with it."""

import shutil

import pytest


@pytest.fixture(scope="session", autouse=True)
def messages_in_vietnamese():
    from portal.messages import messages_compile

    messages_compile()


@pytest.fixture(scope="session", autouse=True)
def files_of_the_run():
    from django.conf import settings

    yield
    shutil.rmtree(settings.VAR, ignore_errors=True)


@pytest.fixture(scope="session")
def programmes_loaded(django_db_setup, django_db_blocker):
    """The twelve programmes, the forms, routes and templates, loaded once as a real site loads them."""
    from content.services import content_load
    from document_templates.library.services import templates_load
    from forms.casework.services import casework_load
    from forms.definitions.services import forms_load

    with django_db_blocker.unblock():
        content_load()
        forms_load()
        casework_load()
        templates_load()
