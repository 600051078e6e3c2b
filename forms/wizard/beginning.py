"""What a form begins with: answers of a link to it, of the screener, and of an earlier application."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from django.http import QueryDict

from forms.applications.models import Application
from forms.definitions.bringing import Brought, bring
from forms.definitions.field_types import field_type
from forms.definitions.field_types.inputs import as_typed
from forms.definitions.meanings import MEANINGS
from forms.definitions.schema import FieldSchema, FormSchema
from forms.screener.prefill import answers_brought as answers_screened


def answers_brought(form: FormSchema, data: QueryDict, earlier: Application | None = None) -> list[Brought]:
    """In the order of the form; of several answers to a question that of the link counts, then that of the screener.

    `data`: the parameters of the address; `?<key>=<answer>` answers a question whose kind may come by a link.
    """
    sources = chain(_linked(form, data), answers_screened(form, data), _told_before(form, earlier) if earlier else ())
    found: dict[str, Brought] = {}
    for line in sources:
        found.setdefault(line.field.id, line)
    return [found[field.id] for field in form.fields() if field.id in found]


def _linked(form: FormSchema, data: QueryDict) -> Iterator[Brought]:
    for field in form.fields():
        kind = field_type(field.type)
        widget = kind.form_field(field).widget if kind.comes_by_link and data else None
        if widget and not widget.value_omitted_from_data(data, {}, field.key):
            line = bring(field, widget.value_from_datadict(data, {}, field.key))
            if line and line.words:
                yield line


def _told_before(form: FormSchema, earlier: Application) -> Iterator[Brought]:
    """Answers of the same meaning and kind, as far as they hold for more than one application."""
    fields = [field for field in earlier.form_version.form.fields() if field.id in earlier.answers]
    told = {(field.meaning, field.type): earlier.answers[field.id] for field in fields if _lasts(field)}
    for field in form.fields():
        if encoded := told.get((field.meaning, field.type)):
            kind = field_type(field.type)
            line = bring(field, as_typed(kind.form_field(field), kind.decode(encoded)))
            if line and line.words:
                yield line


def _lasts(field: FieldSchema) -> bool:
    meaning = MEANINGS.get(field.meaning)
    return meaning is not None and meaning.lasts
