"""Judging stored answers again, as if they had just been typed: nothing that was saved earlier is believed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from content import clock
from forms.definitions.consistency import contradictions
from forms.definitions.field_types.base import field_type
from forms.definitions.field_types.inputs import as_typed
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from forms.definitions.visibility import Walk, computed_answers, steps_and_values

from .models import Draft

FILE = "file"
JUDGED_FOR = 3600


def answers_check(form: FormSchema, draft: Draft, *, day: date | None = None) -> tuple[dict[str, Any], dict[str, str]]:
    """The answers of all visible fields, encoded anew, and the faults: both by field id. Hidden answers are dropped,
    computed ones are computed for an application of `day`, today unless given.
    """
    judge = DraftJudge(draft, Walk(draft.answers, *steps_and_values(form, draft.answers, day=day)))
    answers, faults = judge.check(judge.fields)
    return answers | computed_answers(judge.fields, answers, judge.known), faults


class DraftJudge:
    """Judges one state of a draft, screen by screen, after a walk over its answers."""

    def __init__(self, draft: Draft, walked: Walk) -> None:
        self.draft = draft
        self.steps, self.known = walked.steps, walked.known
        self.fields = [field for step in self.steps for field in step.questions]

    @cached_property
    def doubts(self) -> dict[str, str]:
        return contradictions(self.fields, self.known)

    @cached_property
    def own_files(self) -> set[int]:
        return set(self.draft.attachments.values_list("pk", flat=True))

    def check(self, fields: Iterable[FieldSchema]) -> tuple[dict[str, Any], dict[str, str]]:
        """The answers of some fields, encoded anew, without the computed ones; and the faults."""
        answers, faults = {}, {}
        for field in fields:
            if field_type(field.type).is_computed:
                continue
            try:
                answers[field.id] = _encoded_again(field, self.draft.answers, self.known, self.own_files)
            except ValidationError as error:
                faults[field.id] = " ".join(error.messages)
            else:
                faults |= {field.id: self.doubts[field.id]} if field.id in self.doubts else {}
        return answers, faults

    def is_done(self, step: StepSchema) -> bool:
        """Whether every visible field of `step` was answered, and rightly so."""
        asked = (field for field in step.questions if not field_type(field.type).is_computed)
        if any(field.id not in self.draft.answers for field in asked):
            return False
        if not any(field_type(field.type).has_rows for field in step.questions):
            return not self.check(step.questions)[1]
        is_done = cache.get(key := _key_of(step, self.draft))
        if is_done is None:
            is_done = not self.check(step.questions)[1]
            cache.set(key, is_done, JUDGED_FOR)
        return is_done


def _encoded_again(
    field: FieldSchema, answers: Mapping[str, Any], known: Mapping[str, Any], own_files: set[int]
) -> Any:
    kind = field_type(field.type)
    form_field = kind.form_field(field)
    if kind.has_rows:
        form_field.known = known
    value = kind.decode(answers[field.id]) if field.id in answers else None
    cleaned = form_field.clean(as_typed(form_field, value))
    if field.type == FILE and not own_files.issuperset(cleaned):
        raise ValidationError(_("A file is missing. Add it again."))
    return kind.encode(cleaned)


def _key_of(step: StepSchema, draft: Draft) -> str:
    """Judging thousands of rows takes seconds, so what was found is kept for the same answers on the same day."""
    state = [draft.form_version_id, step.id, clock.today().isoformat(), draft.answers]
    digest = hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()
    return f"step-is-done:{digest}"
