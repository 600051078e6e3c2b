"""What must hold before a form is published. Each finding names its place, so that an editor goes straight there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content import clock
from content.models import Programme, RequiredPaper
from content.models.eligibility import EligibilityCondition

from .expression_faults import expression_faults
from .expressions import references
from .field_types import field_type
from .keys import KEY, RESERVED
from .languages import ENGLISH, texts_of
from .meanings import MEANINGS
from .schema import FieldSchema, FormSchema, StepSchema
from .support import meanings_of_rules


@dataclass(frozen=True)
class Finding:
    """`step` and `field` are ids, empty when the whole form is meant. A warning doesn't stop publication."""

    message: str
    step: str = ""
    field: str = ""
    is_warning: bool = False

    def place(self, form: FormSchema) -> list[str]:
        """The titles of step, question and question of a row that are meant; empty when the whole form is."""
        steps = [step for step in form.steps if step.id == self.step]
        fields = [path for step in steps for path in _paths(step) if path[-1].id == self.field]
        return [step.title for step in steps] + [field.label for field in (fields[0] if fields else ())]


#: What rests on forms, such as papers, adds what a change does to it.
Check = Callable[[FormSchema, Programme], Iterable[Finding]]
_checks: list[Check] = []


def check_register(check: Check) -> None:
    _checks.append(check)


def findings(form: FormSchema, programme: Programme) -> list[Finding]:
    """Everything that is wrong or doubtful, in the order of the form."""
    return [
        *_structure(form),
        *_expressions(form),
        *_meanings(form, programme),
        *_papers(form, programme),
        *_english(form),
        *(finding for check in _checks for finding in check(form, programme)),
    ]


def _structure(form: FormSchema) -> Iterator[Finding]:
    if not form.steps:
        yield Finding(_("Add at least one step."))
    step_keys = Counter(step.key for step in form.steps)
    field_keys = Counter(field.key for field in form.fields())
    for step in form.steps:
        if step_keys[step.key] > 1:
            yield Finding(_("Two steps have the address “%s”; change one of them.") % step.key, step.id)
        yield from (Finding(message, step.id, field) for field, message in _field_faults(step.fields, field_keys))
        for group in [field for field in step.fields if field_type(field.type).has_rows][1:]:
            yield Finding(_("Another list is on this screen; put each on a screen of its own."), step.id, group.id)


def _field_faults(fields: tuple[FieldSchema, ...], keys: Counter[str]) -> Iterator[tuple[str, str]]:
    """(field id, message). The keys of a row's questions are its own."""
    for field in fields:
        if not KEY.fullmatch(field.key):
            yield field.id, _("Give this question a key of small letters, digits and _.")
        if field.key in RESERVED:
            yield field.id, _("The key “%s” is used by the page itself; give this question another one.") % field.key
        if keys[field.key] > 1:
            yield field.id, _("Two questions have the key “%s”; change one of them.") % field.key
        for problem in field_type(field.type).problems(field):
            yield field.id, problem
        yield from _field_faults(field.fields, Counter(inner.key for inner in field.fields))


def _expressions(form: FormSchema) -> Iterator[Finding]:
    for step, part, message in expression_faults(form):
        yield Finding(message, step.id, part.id if isinstance(part, FieldSchema) else "")


def _meanings(form: FormSchema, programme: Programme) -> Iterator[Finding]:
    wanted = {meaning.key for meaning in MEANINGS.values() if meaning.required} | meanings_of_rules(programme)
    carried = {field.meaning for field in form.every_field() if field.meaning}
    for key in sorted(wanted - carried):
        label = MEANINGS[key].label if key in MEANINGS else key
        yield Finding(_("No question has the meaning “%s”, which this programme needs.") % label)
    for condition in _eligibility_of(programme):
        if missing := sorted(references(condition.condition) - carried):
            message = _("The rule “%(condition)s” can't be judged: no question has the meaning “%(key)s”.")
            label = MEANINGS[missing[0]].label if missing[0] in MEANINGS else missing[0]
            yield Finding(message % {"condition": condition, "key": label}, is_warning=True)
    carriers = [(place, place[-1]) for place in _places(form) if place[-1].meaning]
    always = Counter(field.meaning for place, field in carriers if _always(place))
    for place, field in carriers:
        if always[field.meaning] and not (always[field.meaning] == 1 and _always(place)):
            message = _("Another question already has the meaning “%s” and can be asked with this one.")
            yield Finding(message % MEANINGS[field.meaning].label, place[0].id, field.id)


def _places(form: FormSchema) -> Iterator[tuple[StepSchema | FieldSchema, ...]]:
    """Every question with what it stands in: (step, question), (step, group, question)."""
    return ((step, *path) for step in form.steps for path in _paths(step))


def _paths(step: StepSchema) -> Iterator[tuple[FieldSchema, ...]]:
    for field in step.fields:
        yield (field,)
        yield from ((field, inner) for inner in field.fields)


def _always(place: tuple[StepSchema | FieldSchema, ...]) -> bool:
    return all(part.condition is None for part in place)


def _eligibility_of(programme: Programme) -> Iterable[EligibilityCondition]:
    """Of the rules that count today."""
    rules = programme.rule_version_on(clock.today())
    return rules.eligibility.all() if rules else ()


def _papers(form: FormSchema, programme: Programme) -> Iterator[Finding]:
    """Circulars forbid papers beyond the official dossier (facts 5.6)."""
    papers = set(RequiredPaper.objects.filter(rule_version__programme=programme).values_list("key", flat=True))
    for step in form.steps:
        for field in step.fields:
            if field.type == "file" and field.options.get("paper") not in papers:
                message = _("“%s” is not a paper of the official dossier. Name the paper in the rules or leave it out.")
                yield Finding(message % field.label, step.id, field.id, is_warning=True)


def _english(form: FormSchema) -> Iterator[Finding]:
    """Half a translation is worth a word; none at all is nobody's fault."""
    english = form.texts.get(ENGLISH, {})
    if english and (missing := len(texts_of(form)) - len(english)):
        message = ngettext("%d text has no English yet.", "%d texts have no English yet.", missing)
        yield Finding(message % missing, is_warning=True)
