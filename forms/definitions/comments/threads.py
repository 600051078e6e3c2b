"""The comments of a form in the order of its questions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet

from ..compiling import form_compile
from ..models import FormComment, FormDefinition
from ..schema import FormSchema


@dataclass(frozen=True)
class Place:
    """A step, a question, or one that is in the form no more (`is_gone`), with what was said there."""

    id: str
    label: str
    threads: list[FormComment]
    is_step: bool = False
    is_gone: bool = False


def comments_open(definition: FormDefinition) -> QuerySet[FormComment]:
    """Without the answers, which come with them."""
    threads = definition.comments.filter(answer_to=None, resolved_at=None)
    return threads.select_related("written_by").prefetch_related("answers__written_by")


def labels_of(form: FormSchema) -> dict[str, str]:
    """What is asked, by id of step and question, those of rows included."""
    labels: dict[str, str] = {}
    for step in form.steps:
        labels[step.id] = step.title
        labels |= {field.id: field.label for field in step.with_rows}
    return labels


def places_of(definition: FormDefinition) -> list[Place]:
    """Of the newest draft; what was said about questions that are gone comes last."""
    form = form_compile(definition.get_latest_revision_as_object())
    said: dict[str, list[FormComment]] = defaultdict(list)
    threads = definition.comments.filter(answer_to=None).select_related("written_by", "resolved_by")
    for thread in threads.prefetch_related("answers__written_by"):
        said[thread.place].append(thread)
    steps = {step.id for step in form.steps}
    places = [Place(id_, label, said.pop(id_, []), id_ in steps) for id_, label in labels_of(form).items()]
    return places + [Place(id_, found[-1].place_label, found, is_gone=True) for id_, found in said.items()]
