"""What was published never changes: in code, in the database, and when nothing differs."""

from copy import deepcopy
from dataclasses import replace

import pytest
from django.db import DatabaseError, connection, transaction

from content import clock
from forms.definitions.models import FormDefinition, FormVersion, FormVersionFrozen
from forms.definitions.schema import FormSchema
from forms.definitions.selectors import version_current
from forms.definitions.services import version_freeze

SLUG = "huong-dan-vien-du-lich"
pytestmark = pytest.mark.django_db


@pytest.fixture
def version(programmes_loaded):
    return version_current(SLUG)


def test_freezing_the_same_form_again_gives_the_same_version(version):
    assert version_freeze(definition=version.definition) == version


def test_a_changed_label_and_key_keep_the_id(version):
    definition = FormDefinition.objects.get(slug=SLUG)
    child = definition.steps[0].value["fields"][0]
    child.value["label"], child.value["key"] = "Tên đầy đủ", "ten_day_du"
    definition.save()
    newer = version_freeze(definition=FormDefinition.objects.get(slug=SLUG))
    assert newer.number == version.number + 1
    assert newer.form.field_by_key("ten_day_du").id == version.form.field_by_key("ho_ten").id
    assert FormVersion.objects.get(pk=version.pk).form.field_by_key("ten_day_du") is None


def test_code_refuses_to_change_it(version):
    for change in (version.save, version.delete, FormVersion.objects.all().delete):
        with pytest.raises(FormVersionFrozen):
            change()
    with pytest.raises(FormVersionFrozen):
        FormVersion.objects.update(number=9)


@pytest.mark.parametrize("act", ["UPDATE {} SET number = 9", "DELETE FROM {}"])
def test_the_database_refuses_too(version, act):
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(act.format(FormVersion._meta.db_table))
    assert FormVersion.objects.filter(pk=version.pk, number=version.number).exists()


def test_the_schema_survives_its_way_through_json(version):
    assert FormSchema.from_json(version.form.to_json()) == version.form


def test_a_schema_of_a_newer_program_is_refused(version):
    with pytest.raises(ValueError, match="newest known"):
        FormSchema.from_json(version.schema | {"schema_number": 99})


def as_published_with_1(schema):
    """A schema as the first program wrote it."""
    older = deepcopy(schema) | {"schema_number": 1}
    del older["texts"]
    for step in older["steps"]:
        for field in step["fields"]:
            for name in ("required_if", "formula", "fields"):
                del field[name]
    return older


def test_a_form_published_by_an_older_program_is_read_as_today_and_left_as_it_was(version):
    older = as_published_with_1(version.schema)
    kept = deepcopy(older)
    assert FormSchema.from_json(older) == replace(version.form, texts={})
    assert older == kept


def test_a_form_that_did_not_change_is_not_numbered_anew_because_the_program_did(version):
    definition = version.definition
    definition.english = {}
    schema = as_published_with_1(version.schema)
    FormVersion.objects.create(
        definition=definition, number=2, schema=schema, sha256="1" * 64, published_at=clock.now()
    )
    assert version_freeze(definition=definition).number == 2
