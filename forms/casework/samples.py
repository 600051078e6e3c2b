"""Sample cases between a file, where days are days, and the database, where they are text."""

from __future__ import annotations

from datetime import date
from typing import Any

from forms.definitions.compiling import form_compile
from forms.definitions.models import FormDefinition
from forms.definitions.selectors import definition_standing

from .models import SampleCases

Sample = dict[str, Any]
KEYS = ("day", "until", "supplement", "refusal", "answers", "files")


def stored(sample: Sample) -> Sample:
    return sample | {"day": sample["day"].isoformat()}


def samples_of(programme_code: str) -> list[Sample] | None:
    """In the shape of a file. None: the programme has none."""
    kept = SampleCases.objects.filter(programme__code=programme_code).first()
    if kept is None:
        return None
    order = {key: number for number, key in enumerate(field_keys(programme_code))}
    return [_of_store(sample, order) for sample in kept.cases]


def _of_store(sample: Sample, order: dict[str, int]) -> Sample:
    """Keys in the order of a file and answers in the order of the form: PostgreSQL keeps none."""
    answers = sorted(sample["answers"].items(), key=lambda pair: (order.get(pair[0], len(order)), pair[0]))
    whole = sample | {
        "day": date.fromisoformat(sample["day"]),
        "answers": {key: _sorted(value) for key, value in answers},
    }
    return {key: whole[key] for key in KEYS if key in whole}


def _sorted(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value


def field_keys(programme_code: str) -> list[str]:
    """The keys of all questions of the forms of a programme, as they stand."""
    definitions = FormDefinition.objects.filter(programme__code=programme_code).order_by("slug")
    return [field.key for definition in definitions for field in form_compile(definition_standing(definition)).fields()]
