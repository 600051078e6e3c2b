"""Reading applications: by look-up, in words, and as plain values for papers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.crypto import constant_time_compare
from django.utils.timezone import localtime

from forms.definitions.field_types.base import field_type
from forms.definitions.rows import Table, rows_of, table_of
from forms.definitions.schema import FieldSchema
from forms.definitions.visibility import computed_answers, steps_and_values

from .models import Application, Attachment, Draft
from .validation import FILE

#: Of a longer list, the first rows are shown; all are in its papers.
MOST_ROWS = 200


@dataclass(frozen=True)
class AnswerLine:
    """One answer as a person reads it; `words` is empty for no answer. `table`: the rows of a group."""

    field: FieldSchema
    label: str
    words: str
    attachments: list[Attachment] = field(default_factory=list)
    table: Table | None = None


def application_by_lookup(*, reference: str, code: str) -> Application | None:
    """The application of this reference and look-up code; None, in the same way, for a wrong code or reference."""
    application = Application.objects.filter(reference=reference.strip().upper()).first()
    expected = application.lookup_code if application else "-" * 8
    given = "".join(code.split()).replace("-", "").upper()
    return application if constant_time_compare(given, expected) and application else None


def answers_in_words(source: Application | Draft) -> list[tuple[str, list[AnswerLine]]]:
    """(step title, lines) of every visible step, in the order of the form."""
    files = {attachment.pk: attachment for attachment in source.attachments.all()}
    answers = source.answers
    if isinstance(source, Application):
        form = source.form_version.form
        day = localtime(source.submitted_at).date()
        steps, known = steps_and_values(form, answers, day=day, stored=True)
    else:
        form = source.form_version.form_as_read
        steps, known = steps_and_values(form, answers)
        answers = answers | computed_answers((field for step in steps for field in step.questions), answers, known)
    return [(step.title, [answer_line(field, answers, files) for field in step.questions]) for step in steps]


def answer_line(field: FieldSchema, answers: dict[str, Any], files: dict[int, Attachment]) -> AnswerLine:
    kind = field_type(field.type)
    value = kind.decode(answers.get(field.id))
    own = [files[pk] for pk in value or () if pk in files] if field.type == FILE else []
    table = table_of(field, rows_of(value), slice(MOST_ROWS)) if kind.has_rows and value else None
    return AnswerLine(field=field, label=field.label, words=kind.words(field, value), attachments=own, table=table)


def paper_values(application: Application) -> dict[str, Any]:
    """Plain values for a document template, by field key and again by meaning; hidden and empty fields are there,
    as empty values, so that a template may name any. Of several fields with one meaning the answered one counts."""
    values: dict[str, Any] = {}
    for question in application.form_version.form.fields():
        kind = field_type(question.type)
        value = kind.paper(question, kind.decode(application.answers.get(question.id)))
        values[question.key] = value
        if question.meaning and (value or question.meaning not in values):
            values[question.meaning] = value
    return values
