"""What would make a form easier to fill in, or its answers easier to use. Nothing of it stops publication."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from content.text import fold

from .expressions import references
from .field_types import field_type
from .meanings import MEANINGS
from .publishing import Finding
from .reading import condition_in_words
from .schema import FieldSchema, FormSchema, StepSchema

LONGEST_LABEL, LONGEST_HINT, MOST_QUESTIONS = 25, 60, 7
#: Titles that say nothing of what is to be done on the screen.
EMPTY_TITLE = re.compile(r"(buoc|phan|muc|trang|thong tin|noi dung|khac|cau hoi)( \d+| khac| chung| them)*")
#: Kinds that tell who or where somebody is.
PERSONAL = frozenset({"citizen_identity", "phone", "email", "address", "bank_account"})


def advice(form: FormSchema) -> list[Finding]:
    """In the order of the form."""
    found: list[Finding] = []
    labels = Counter(fold(field.label) for field in form.fields())
    used = {field.meaning for field in form.every_field()}
    for step in form.steps:
        found += [Finding(message, step.id, is_warning=True) for message in _of_step(step)]
        for field in step.with_rows:
            if field.is_question:
                messages = [*_of_question(field, used), *_repeated(field, labels), *_too_early(form, step, field)]
                found += [Finding(message, step.id, field.id, is_warning=True) for message in messages]
    return found


def _of_step(step: StepSchema) -> Iterator[str]:
    if (count := len(step.questions)) > MOST_QUESTIONS:
        message = _("%(count)s questions on one screen are many for a phone; %(most)s at most are easy to take in.")
        yield message % {"count": count, "most": MOST_QUESTIONS}
    if EMPTY_TITLE.fullmatch(fold(step.title)):
        yield _("The title does not tell what to do here; better “Khai giấy tờ tùy thân” than “Thông tin khác”.")


def _of_question(field: FieldSchema, used: set[str]) -> Iterator[str]:
    if len(field.label.split()) > LONGEST_LABEL:
        yield _("The question is long to read; ask it in few words and put the rest into the hint.")
    if len(field.hint.split()) > LONGEST_HINT:
        yield _("The hint is long to read; keep what everybody needs, and put the rest on the guidance page.")
    if field_type(field.type).needs_hint and not field.hint:
        yield _("People often stop at this kind of question; a hint with an example helps.")
    fitting = [
        meaning for meaning in MEANINGS.values() if field.type in meaning.field_types and meaning.key not in used
    ]
    if field.type in PERSONAL and not field.meaning and fitting:
        labels = "; ".join(sorted(str(meaning.label) for meaning in fitting))
        yield _("Without a meaning neither papers nor checks find this answer. Perhaps: %s.") % labels


def _repeated(field: FieldSchema, labels: Counter[str]) -> Iterator[str]:
    if labels[fold(field.label)] > 1:
        yield _("Another question has the same words; applicants and officers can't tell them apart.")


def _too_early(form: FormSchema, step: StepSchema, field: FieldSchema) -> Iterator[str]:
    """Asked of everybody, while all that reads the answer is itself only shown under one condition."""
    if step.condition is not None or field.condition is not None or field.meaning:
        return
    gates = [gate for expression, gate in _uses(form) if field.id in references(expression)]
    gate = gates[0] if gates else None
    if gate is not None and field.id not in references(gate) and all(other == gate for other in gates):
        yield _("Everybody is asked this, but it is only used %s; ask it only then.") % condition_in_words(form, gate)


def _uses(form: FormSchema) -> Iterator[tuple[Any, Any]]:
    """(expression, the condition under which it is looked at, None if always)."""
    for step in form.steps:
        yield step.condition or {}, None
        for field in step.with_rows:
            yield field.condition or {}, step.condition
            for expression in (field.required_if, field.formula):
                yield expression or {}, step.condition or field.condition
