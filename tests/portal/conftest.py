import pytest


@pytest.fixture
def cast(db, programmes_loaded) -> dict:
    """The officers, editors and designers of the demonstration, by user name."""
    from portal.accounts.groups import staff_groups_load
    from portal.demonstration.cast import cast_make

    staff_groups_load()
    return {user.username: user for user in cast_make()}
