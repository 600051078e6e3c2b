"""What must hold before a form is published. Each finding names its place, so that an editor goes straight there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.models import Programme, RequiredPaper, SupportLevel

from .expressions import check, references
from .expressions.operators import BOOLEAN
from .field_types import field_type
from .keys import KEY, RESERVED
from .meanings import MEANINGS
from .schema import FieldSchema, FormSchema, StepSchema


@dataclass(frozen=True)
class Finding:
    """`step` and `field` are ids, empty when the whole form is meant. A warning doesn't stop publication."""

    message: str
    step: str = ""
    field: str = ""
    is_warning: bool = False


def findings(form: FormSchema, programme: Programme) -> list[Finding]:
    """Everything that is wrong or doubtful, in the order of the form."""
    return [*_structure(form), *_conditions(form), *_meanings(form, programme), *_papers(form, programme)]


def _structure(form: FormSchema) -> Iterator[Finding]:
    if not form.steps:
        yield Finding(_("Add at least one step."))
    step_keys = Counter(step.key for step in form.steps)
    field_keys = Counter(field.key for field in form.fields())
    for step in form.steps:
        if step_keys[step.key] > 1:
            yield Finding(_("Two steps have the address “%s”; change one of them.") % step.key, step.id)
        for field in step.fields:
            if not KEY.fullmatch(field.key):
                yield Finding(_("Give this question a key of small letters, digits and _."), step.id, field.id)
            if field.key in RESERVED:
                message = _("The key “%s” is used by the page itself; give this question another one.") % field.key
                yield Finding(message, step.id, field.id)
            if field_keys[field.key] > 1:
                message = _("Two questions have the key “%s”; change one of them.") % field.key
                yield Finding(message, step.id, field.id)
            for problem in field_type(field.type).problems(field):
                yield Finding(problem, step.id, field.id)


def _conditions(form: FormSchema) -> Iterator[Finding]:
    """A condition reads only answers of earlier screens, so that every page also works without JavaScript."""
    later = {field.id: field for field in form.fields()}
    types: dict[str, str] = {}
    earlier: dict[str, FieldSchema] = {}
    for step in form.steps:
        for part in (step, *step.fields):
            if part.condition is None:
                continue
            place = (step.id, part.id if isinstance(part, FieldSchema) else "")
            for message in _condition_problems(part.condition, types, earlier, later):
                yield Finding(message, *place)
        for field in step.questions:
            later.pop(field.id, None)
            earlier[field.id] = field
            types[field.id] = field_type(field.type).expression_type


def _condition_problems(condition, types, earlier, later) -> Iterator[str]:
    names = references(condition)
    for name in sorted(names):
        if name in later:
            message = _("The condition asks for “%s”, which is not on an earlier screen. Move one of them.")
            yield message % later[name].label
        elif name not in types:
            yield _("The condition asks for “%s”: no question has this key.") % name
    if names <= types.keys():
        yield from (str(problem) for problem in check(condition, types, gives=BOOLEAN))
        yield from _answers_unknown(condition, earlier)


def _answers_unknown(condition, earlier: dict[str, FieldSchema]) -> Iterator[str]:
    """Comparisons of a choice with an answer that it does not offer."""
    if not isinstance(condition, dict):
        return
    for operands in condition.values():
        parts = operands if isinstance(operands, list) else [operands]
        names = [part["var"] for part in parts if isinstance(part, dict) and "var" in part]
        choices = [earlier[name].options["choices"] for name in names if "choices" in earlier[name].options]
        if choices:
            keys = {answer["key"] for answer in choices[0]}
            texts = [text for part in parts for text in (part if isinstance(part, list) else [part])]
            for text in (text for text in texts if isinstance(text, str) and text not in keys):
                yield _("The condition compares with “%(text)s”; the answers are: %(keys)s.") % {
                    "text": text,
                    "keys": ", ".join(sorted(keys)),
                }
        for part in parts:
            yield from _answers_unknown(part, earlier)


def _meanings(form: FormSchema, programme: Programme) -> Iterator[Finding]:
    wanted = {meaning.key for meaning in MEANINGS.values() if meaning.required} | _meanings_of_rules(programme)
    carried = {field.meaning for field in form.fields() if field.meaning}
    for key in sorted(wanted - carried):
        label = MEANINGS[key].label if key in MEANINGS else key
        yield Finding(_("No question has the meaning “%s”, which this programme needs.") % label)
    carriers = Counter(field.meaning for step in form.steps for field in step.fields if _always(step, field))
    for step in form.steps:
        for field in step.fields:
            if (
                field.meaning
                and carriers[field.meaning]
                and not (carriers[field.meaning] == 1 and _always(step, field))
            ):
                message = _("Another question already has the meaning “%s” and can be asked with this one.")
                yield Finding(message % MEANINGS[field.meaning].label, step.id, field.id)


def _always(step: StepSchema, field: FieldSchema) -> bool:
    return step.condition is None and field.condition is None


def _meanings_of_rules(programme: Programme) -> set[str]:
    """What the amounts of the programme depend on."""
    conditions = SupportLevel.objects.filter(rule_version__programme=programme, condition__isnull=False)
    return set().union(*(references(condition) for condition in conditions.values_list("condition", flat=True)))


def _papers(form: FormSchema, programme: Programme) -> Iterator[Finding]:
    """Circulars forbid papers beyond the official dossier (facts 5.6)."""
    papers = set(RequiredPaper.objects.filter(rule_version__programme=programme).values_list("key", flat=True))
    for step in form.steps:
        for field in step.fields:
            if field.type == "file" and field.options.get("paper") not in papers:
                message = _("“%s” is not a paper of the official dossier. Name the paper in the rules or leave it out.")
                yield Finding(message % field.label, step.id, field.id, is_warning=True)
