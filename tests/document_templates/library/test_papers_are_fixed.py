"""What was issued or uploaded never changes: refused in code, and by the database itself."""

import pytest
from django.db import IntegrityError, transaction

from document_templates.library.kinds import kind_by_key
from document_templates.library.models import GeneratedDocument, RegisterEntry, TemplateVersion, VersionFixed
from document_templates.library.numbering import number_take
from document_templates.library.services import document_generate
from people import H_HEN, O_BRIEN


@pytest.fixture
def letter(office):
    batch = office.listed(O_BRIEN, H_HEN)
    entry = number_take(organisation=batch.organisation, symbol="TTr-SDL", on=batch.created_at.date())
    sample = dict(kind_by_key("submission_letter").sample)
    return document_generate(kind="submission_letter", subject=batch, data=sample, register_entry=entry)


def test_code_refuses(letter):
    for row in (letter, letter.template_version):
        with pytest.raises(VersionFixed):
            row.save()


@pytest.mark.parametrize("model", [GeneratedDocument, TemplateVersion, RegisterEntry])
def test_the_database_refuses(letter, model):
    column = "number" if model is RegisterEntry else "sha256"
    for act in (lambda rows: rows.update(**{column: "1"}), lambda rows: rows._raw_delete(rows.db)):
        with pytest.raises(IntegrityError, match="is frozen"), transaction.atomic():
            act(model.objects.all())


def test_asked_twice_for_one_application_there_is_one_paper(office):
    application = office.application()
    sample = kind_by_key("application_form").sample_for(application.programme)
    first = document_generate(kind="application_form", subject=application, data=sample)
    assert document_generate(kind="application_form", subject=application, data=sample) == first
