"""The texts of a form, and the form said in another language than Vietnamese.

A translation is kept by the words it translates: the same words are translated once, a question of the bank or of a
copy keeps its English, and a text that is changed loses its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django.conf import settings

from content.text import Vietnamese

from .field_types.base import MISSING, field_type
from .schema import FieldSchema, FormSchema, StepSchema

ENGLISH = "en"
FORM, STEP, FIELD = ("title", "introduction", "declaration"), ("title", "introduction"), ("label", "hint")
#: Gives the words for a text and its place: the lasting id of what it belongs to, and its name there.
Say = Callable[[str, str], str]
#: What a definition keeps: {text: {"words": its English, "place": where it stood when it was translated}}.
Kept = dict[str, dict[str, str]]


def form_said(form: FormSchema, say: Say) -> FormSchema:
    """The form with each text that applicants read as `say` gives it."""
    own = _own_said(form, "", FORM, say)
    return replace(form, **own, steps=tuple(_step_said(step, say) for step in form.steps))


def _step_said(step: StepSchema, say: Say) -> StepSchema:
    own = _own_said(step, step.id, STEP, say)
    return replace(step, **own, fields=tuple(_field_said(field, say) for field in step.fields))


def _field_said(field: FieldSchema, say: Say) -> FieldSchema:
    own, options, kind = _own_said(field, field.id, FIELD, say), dict(field.options), field_type(field.type)
    for name in (*kind.texts, MISSING):
        if options.get(name):
            options[name] = say(options[name], f"{field.id}.{name}")
    if kind.has_own_choices:
        options["choices"] = [
            answer | {"label": say(answer["label"], f"{field.id}.{answer['key']}")}
            for answer in options.get("choices", ())
        ]
    return replace(field, **own, options=options, fields=tuple(_field_said(inner, say) for inner in field.fields))


def _own_said(
    part: FormSchema | StepSchema | FieldSchema, id_: str, names: tuple[str, ...], say: Say
) -> dict[str, Any]:
    texts = ((name, getattr(part, name)) for name in names)
    return {name: say(text, f"{id_}.{name}") for name, text in texts if text}


def texts_of(form: FormSchema) -> dict[str, str]:
    """{text: the place where it stands first}, in the order of the form."""
    places: dict[str, str] = {}

    def say(text: str, place: str) -> str:
        places.setdefault(text, place)
        return text

    form_said(form, say)
    return places


def in_language(form: FormSchema, language: str | None) -> FormSchema:
    """The form as it is read on a page of `language`; what has no translation stays, marked as Vietnamese."""
    if language in (None, settings.LANGUAGE_CODE):
        return form
    words = form.texts.get(language, {})
    return form_said(form, lambda text, _place: words.get(text) or Vietnamese(text))


def english_kept(form: FormSchema, words: Mapping[str, str]) -> Kept:
    """For those texts of `form` that `words` ({text: its English}) knows."""
    return {text: {"words": words[text], "place": place} for text, place in texts_of(form).items() if words.get(text)}


def english_of(form: FormSchema, kept: Kept) -> dict[str, str]:
    """{text of `form`: its English}, for those that have one."""
    return {text: kept[text]["words"] for text in texts_of(form) if text in kept}
