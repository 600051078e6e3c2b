"""What was sent in is evidence: the database itself refuses to change or delete it."""

import pytest
from django.db import DatabaseError, connection, transaction

from forms.applications.models import Application, EvidenceFixed


@pytest.mark.parametrize("act", ["UPDATE {} SET applicant_name = 'Nguyễn Văn X'", "DELETE FROM {}"])
def test_the_database_refuses(act, applicant):
    application = applicant.apply()
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(act.format(Application._meta.db_table))
    assert Application.objects.get(pk=application.pk).applicant_name == application.applicant_name


def test_code_refuses_earlier(applicant):
    application = applicant.apply()
    for change in (application.save, application.delete):
        with pytest.raises(EvidenceFixed):
            change()
