import pytest


@pytest.fixture
def questionnaire(db, programmes_loaded):
    """The screener of the package, as it is published."""
    from forms.screener.selectors import questionnaire_current

    return questionnaire_current()
