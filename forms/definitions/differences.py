"""What differs between two states of a form, in words, by the lasting ids of its steps and fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from .field_types import field_type
from .field_types.base import missing_block
from .field_types.shapes import part_in_words
from .languages import ENGLISH
from .meanings import MEANINGS
from .reading import condition_in_words, formula_in_words
from .schema import FieldSchema, FormSchema, StepSchema


@dataclass(frozen=True)
class Difference:
    """One change: `place` names the step or question, empty for the whole form; `was` and `now` are empty for what
    there is nothing of. `is_internal`: an applicant would not notice it."""

    place: str
    what: str | Promise
    was: str = ""
    now: str = ""
    is_internal: bool = False


ADDED, REMOVED = pgettext_lazy("difference", "added"), pgettext_lazy("difference", "removed")
ORDER, STEP = pgettext_lazy("difference", "order"), pgettext_lazy("difference", "step")
FORM_TEXTS = {
    "title": pgettext_lazy("difference", "title"),
    "official_number": pgettext_lazy("difference", "official form"),
    "introduction": pgettext_lazy("difference", "introduction"),
    "declaration": pgettext_lazy("difference", "statement of truth"),
}
STEP_TEXTS = {
    "title": pgettext_lazy("difference", "title"),
    "introduction": pgettext_lazy("difference", "introduction"),
}


def differences(was: FormSchema, now: FormSchema) -> list[Difference]:
    """In the order of the newer form, what was removed last."""
    return list(_Comparison(was, now).all())


class _Comparison:
    def __init__(self, was: FormSchema, now: FormSchema) -> None:
        self.was, self.now = was, now
        self.step_of_old = {field.id: step for step in was.steps for field in step.fields}
        self.old_fields = {field.id: field for step in was.steps for field in step.fields}
        self.step_of_new = {field.id: step for step in now.steps for field in step.fields}

    def all(self) -> Iterator[Difference]:
        yield from _texts("", self.was, self.now, FORM_TEXTS)
        yield from _pairs("", self.english(), is_internal=True)
        yield from _order("", self.was.steps, self.now.steps)
        old_steps = {step.id: step for step in self.was.steps}
        for step in self.now.steps:
            yield from self.step(old_steps.get(step.id), step)
        for step in self.was.steps:
            if step.id not in {other.id for other in self.now.steps}:
                yield Difference(_name(step), REMOVED)
            yield from (Difference(_name(field), REMOVED) for field in step.fields if field.id not in self.step_of_new)

    def step(self, old: StepSchema | None, new: StepSchema) -> Iterator[Difference]:
        if old is None:
            yield Difference(_name(new), ADDED)
        else:
            yield from _texts(_name(new), old, new, STEP_TEXTS)
            yield from _pairs(_name(new), [(pgettext_lazy("difference", "shown"), self.condition(old, new))])
            yield from _order(_name(new), old.fields, new.fields)
        for field in new.fields:
            yield from self.field(self.old_fields.get(field.id), field)

    def field(self, old: FieldSchema | None, new: FieldSchema) -> Iterator[Difference]:
        if old is None:
            yield Difference(_name(new), ADDED)
            return
        steps = self.step_of_old.get(old.id), self.step_of_new.get(new.id)
        if None not in steps and steps[0].id != steps[1].id:
            yield Difference(_name(new), STEP, steps[0].title, steps[1].title)
        yield from _pairs(_name(new), self.seen(old, new))
        yield from _pairs(_name(new), self.internal(old, new), is_internal=True)
        inner = {field.id: field for field in old.fields}
        for field in new.fields:
            yield from self.field(inner.pop(field.id, None), field)
        yield from (Difference(_name(field), REMOVED) for field in inner.values())

    def seen(self, old: FieldSchema, new: FieldSchema) -> Iterator[tuple[str | Promise, tuple[str, str]]]:
        yield pgettext_lazy("difference", "question"), (old.label, new.label)
        yield pgettext_lazy("difference", "hint"), (old.hint, new.hint)
        yield pgettext_lazy("difference", "kind"), tuple(str(field_type(field.type).label) for field in (old, new))
        yield (
            pgettext_lazy("difference", "must be answered"),
            (self.required(self.was, old), self.required(self.now, new)),
        )
        yield pgettext_lazy("difference", "shown"), self.condition(old, new)
        blocks = dict([*field_type(new.type).options_blocks(), missing_block()])
        for name in sorted(old.options.keys() | new.options.keys()):
            label = getattr(blocks.get(name), "label", "") or name
            yield label, (_setting(old.options.get(name)), _setting(new.options.get(name)))

    def internal(self, old: FieldSchema, new: FieldSchema) -> Iterator[tuple[str | Promise, tuple[str, str]]]:
        yield pgettext_lazy("difference", "key"), (old.key, new.key)
        yield pgettext_lazy("difference", "meaning"), tuple(_meaning(field) for field in (old, new))
        formulas = formula_in_words(self.was, old), formula_in_words(self.now, new)
        yield pgettext_lazy("difference", "formula"), formulas

    def english(self) -> Iterator[tuple[str | Promise, tuple[str, str]]]:
        """An applicant is told of the Vietnamese only."""
        was, now = (form.texts.get(ENGLISH, {}) for form in (self.was, self.now))
        for text in {**now, **was}:
            yield _("English of “%s”") % text, (was.get(text, ""), now.get(text, ""))

    def condition(self, old: Any, new: Any) -> tuple[str, str]:
        return condition_in_words(self.was, old.condition), condition_in_words(self.now, new.condition)

    def required(self, form: FormSchema, field: FieldSchema) -> str:
        return condition_in_words(form, field.required_if) or _setting(field.required)


def _pairs(
    place: str, pairs: Iterable[tuple[str | Promise, tuple[str, str]]], is_internal: bool = False
) -> Iterator[Difference]:
    for what, (was, now) in pairs:
        if was != now:
            yield Difference(place, what, was, now, is_internal)


def _texts(place: str, old: Any, new: Any, texts: dict[str, Promise]) -> Iterator[Difference]:
    return _pairs(place, ((what, (getattr(old, name), getattr(new, name))) for name, what in texts.items()))


def _order(place: str, old: Iterable[Any], new: Iterable[Any]) -> Iterator[Difference]:
    """Only of what is in both: what came or went is said elsewhere."""
    both = {part.id for part in old} & {part.id for part in new}
    was, now = ([part for part in parts if part.id in both] for parts in (old, new))
    if [part.id for part in was] != [part.id for part in now]:
        yield Difference(place, ORDER, "; ".join(map(_title, was)), "; ".join(map(_title, now)))


def _title(part: StepSchema | FieldSchema) -> str:
    return part.title if isinstance(part, StepSchema) else part.label


def _name(part: StepSchema | FieldSchema) -> str:
    kind = _("Step “%s”") if isinstance(part, StepSchema) else _("Question “%s”")
    return kind % _title(part)


def _meaning(field: FieldSchema) -> str:
    return str(MEANINGS[field.meaning].label) if field.meaning in MEANINGS else field.meaning


def _setting(value: Any) -> str:
    """A setting of a kind of field as an editor reads it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict) and "sort" in value:
        return part_in_words(value)
    if isinstance(value, dict):
        return str(value.get("label") or ", ".join(f"{key}: {_setting(item)}" for key, item in value.items()))
    if isinstance(value, list | tuple):
        return "; ".join(_setting(item) for item in value)
    return "" if value is None else str(value)
