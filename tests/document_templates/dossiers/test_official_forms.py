"""Each programme that takes applications puts them on its official form (facts 1.13), filled from its sample cases."""

import pytest

from content.models import Programme
from content.packages import PACKAGES
from forms.applications.models import Beneficiary
from forms.casework.samples import samples_of
from forms.definitions.selectors import open_form_of, version_current
from forms.wizard.services import draft_submit
from official_papers import text_of
from portal.demonstration.cases import draft_fill, lived_on

WITH_SAMPLES = sorted(path.parent.name for path in PACKAGES.glob("*/sample_cases.yaml"))


@pytest.fixture
def papers(db, programmes_loaded, django_capture_on_commit_callbacks):
    """Sends in the sample cases of a package: [(application, its form as DOCX)]."""

    def send(package: str) -> list:
        programme = Programme.objects.get(number=int(package[:2]))
        version = version_current(open_form_of(programme).slug)
        sent = []
        for sample in samples_of(programme.code):
            with lived_on(sample["day"]), django_capture_on_commit_callbacks(execute=True):
                sent.append(draft_submit(draft=draft_fill(version, sample)))
        return [(application, application.documents.get(kind="application_form").content) for application in sent]

    return send


def numbers_of(official_number: str) -> list[str]:
    """ "Mẫu số 08a, 08b": the answers decide which of them the paper is."""
    first, *others = official_number.split(", ")
    return [first, *(f"Mẫu số {number}" for number in others)]


@pytest.mark.parametrize("package", WITH_SAMPLES)
def test_the_paper_of_each_sample_case_names_everybody_and_its_number(papers, package):
    for application, content in papers(package):
        words = " ".join(text_of(content).split())
        assert any(number in words for number in numbers_of(application.form_version.form.official_number))
        assert application.reference in words
        for person in Beneficiary.objects.filter(application=application):
            assert person.full_name in words
