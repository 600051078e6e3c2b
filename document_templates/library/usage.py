"""Which template is used where: by programme and kind, how often, and what of a form reaches its papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from django.db.models import Count, Max
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from content.models import Programme
from document_templates.engine.formats import FORMATS
from forms.definitions.publishing import Finding
from forms.definitions.schema import FormSchema
from forms.definitions.selectors import open_form_of, version_current

from .kinds import kind_choices
from .models import Act, TemplateVersion

#: The placeholders of the applicant's answers, one for each key of the form; and the list of all questions.
ANSWERS, ALL_ANSWERS = "tra_loi.", "don.buoc"


@dataclass(frozen=True)
class Use:
    """A version in use, with the number of papers made by all versions of its template, and when the last was."""

    version: TemplateVersion
    papers: int
    last: datetime | None


@dataclass(frozen=True)
class Row:
    """A kind of paper: its general template, and that of each programme (in their order), None where it has no own."""

    kind: str | Promise
    general: Use | None
    own: list[tuple[Programme, Use | None]]


@dataclass(frozen=True)
class FormUse:
    """Labels of the questions of a programme's open form that no template of it prints; `count`: of all questions."""

    programme: Programme
    count: int
    missing: list[str]


def versions_in_use() -> dict[tuple[str, int | None], TemplateVersion]:
    """By kind and programme (None: for all)."""
    versions = TemplateVersion.objects.filter(steps__act=Act.PUBLISHED).defer("content").select_related("template")
    return {(it.template.kind, it.template.programme_id): it for it in versions.order_by("number")}


def usage_table() -> tuple[list[Programme], list[Row]]:
    programmes, in_use = list(Programme.objects.order_by("number")), versions_in_use()
    made = (
        TemplateVersion.objects.order_by().values("template").annotate(Count("documents"), Max("documents__created_at"))
    )
    counts = {row["template"]: (row["documents__count"], row["documents__created_at__max"]) for row in made}

    def use(kind: str, programme: Programme | None) -> Use | None:
        version = in_use.get((kind, programme.pk if programme else None))
        return Use(version, *counts[version.template_id]) if version else None

    rows = [Row(name, use(kind, None), [(it, use(kind, it)) for it in programmes]) for kind, name in kind_choices()]
    return programmes, rows


def forms_used() -> list[FormUse]:
    """A question with a meaning counts as printed: papers take it by that."""
    in_use = versions_in_use()
    found = []
    for programme in Programme.objects.order_by("number"):
        definition = open_form_of(programme)
        if definition is None:
            continue
        names = set().union(*(names_of_version(it) for it in _of_applicant(programme, in_use)))
        asked = [field for field in version_current(definition.slug).form.fields() if field.is_question]
        missing = [field.label for field in asked if not field.meaning and ANSWERS + field.key not in names]
        found.append(FormUse(programme, len(asked), [] if ALL_ANSWERS in names else missing))
    return found


def form_findings(form: FormSchema, programme: Programme) -> Iterator[Finding]:
    """Warnings, with a link: templates in use that print a question which the form no longer asks."""
    keys = {field.key for field in form.fields()}
    for (_kind, owner), version in versions_in_use().items():
        if owner != programme.pk:
            continue
        answers = {name.removeprefix(ANSWERS) for name in names_of_version(version) if name.startswith(ANSWERS)}
        if gone := sorted({name.partition(".")[0].removesuffix("[]") for name in answers} - keys):
            yield Finding(_gone(version, gone), is_warning=True)


def names_of_version(version: TemplateVersion) -> frozenset[str]:
    """Its placeholders; a version never changes."""
    return _names(version.pk, version.sha256)


@lru_cache(maxsize=256)
def _names(pk: int, _sha256: str) -> frozenset[str]:
    version = TemplateVersion.objects.get(pk=pk)
    return frozenset(name.name for name in FORMATS[version.suffix].placeholders(bytes(version.content)))


def _gone(version: TemplateVersion, names: list[str]) -> SafeString:
    words = _(
        "The template “%(name)s” prints %(names)s, which this form does not ask: its paper could not be drawn up."
    )
    said = words % {"name": version.template, "names": ", ".join(f"{{{{ {ANSWERS}{name} }}}}" for name in names)}
    return format_html(
        '{} <a href="{}">{}</a>', said, reverse("template_versions:page", args=[version.pk]), _("See it")
    )


def _of_applicant(
    programme: Programme, in_use: dict[tuple[str, int | None], TemplateVersion]
) -> Iterator[TemplateVersion]:
    """The templates that its papers are drawn up with: its own, for other kinds the general ones."""
    for kind, _name in kind_choices():
        if version := in_use.get((kind, programme.pk)) or in_use.get((kind, None)):
            yield version
