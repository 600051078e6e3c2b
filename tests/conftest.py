"""What every test stands on: compiled messages, a database that is whole again, files that go away with the run."""

import shutil

import pytest
from django.test import TransactionTestCase


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
def django_db_keepdb(django_db_modify_db_settings):
    """With the migrated database of an earlier run there is nothing to create."""
    from snapshots import migrated_fetch

    return migrated_fetch()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The migrated database, kept so that a test that commits (`transactional_db`) leaves nothing behind."""
    from snapshots import migrated_keep, snapshot_restore, snapshot_take

    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patched:
        snapshot_take()
        migrated_keep()
        # A flush would also take the programmes along; and what the law freezes refuses it.
        patched.setattr(TransactionTestCase, "_fixture_teardown", lambda self: snapshot_restore())
        yield


@pytest.fixture(scope="session")
def programmes_loaded(django_db_setup, django_db_blocker):
    """The twelve programmes, the forms, routes and templates, loaded once as a real site loads them."""
    from content.services import content_load
    from document_templates.library.services import templates_load
    from forms.casework.services import casework_load
    from forms.definitions.services import forms_load
    from forms.screener.services import screener_load
    from snapshots import snapshot_take

    with django_db_blocker.unblock():
        content_load()
        forms_load()
        screener_load()
        casework_load()
        templates_load()
        snapshot_take()


@pytest.fixture
def cast(db, programmes_loaded) -> dict:
    """The officers, editors and designers of the demonstration, by user name."""
    from portal.accounts.groups import staff_groups_load
    from portal.demonstration.cast import cast_make

    staff_groups_load()
    return {user.username: user for user in cast_make()}
