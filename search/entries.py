"""What can be found: a section of a guidance page, a question with its answer, an office; the same for every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Page

from content.models import FaqPage, GuidancePage, OfficesPage
from content.selectors import offices_of_plan, rule_version_today
from content.text import plain


class EntryKind(models.TextChoices):
    GUIDANCE = "guidance", _("Guidance")
    QUESTION = "question", _("Questions and answers")
    OFFICE = "office", _("Offices")


@dataclass(frozen=True)
class Entry:
    """One row of an index. Texts are plain and as published; each engine folds them for itself.

    `context` says what the entry is about beyond its own title (name of the programme); `keywords` are everyday words
    of readers; `is_main` marks the entry that stands for its whole page.
    """

    id: str
    page_id: int
    url: str
    kind: str
    title: str
    body: str
    context: str = ""
    keywords: str = ""
    programmes: tuple[str, ...] = ()
    is_main: bool = False


def _guidance_entries(page: GuidancePage) -> Iterator[Entry]:
    programme, url = page.programme, page.get_url()
    common = {"page_id": page.pk, "kind": EntryKind.GUIDANCE, "programmes": (programme.code,)}
    context = f"{programme.name}. {programme.short_name}"
    yield Entry(
        id=str(page.pk),
        url=url,
        title=page.title,
        body=" ".join((programme.summary, plain(page.introduction), plain(page.who), plain(page.body))),
        context=f"{context}. {programme.name_en}",
        keywords=page.keywords,
        is_main=True,
        **common,
    )
    rules = rule_version_today(programme)
    if rules is None:
        return
    # By the anchors of the guidance page.
    sections = {
        "muc-ho-tro": (_("Amount of support"), [level.label for level in rules.support_levels.all()]),
        "doi-tuong": (_("Conditions"), rules.condition_lines),
        "ho-so": (_("Papers"), [f"{p.form_number} {p.name}" for p in rules.required_papers.all()]),
        "noi-nop": (_("Where to apply"), [rules.where]),
        "cac-buoc": (_("Steps and time"), [f"{s.actor}: {s.action}" for s in rules.procedure_steps.all()]),
        "chi-tra": (_("Payment"), [rules.payment]),
        "can-cu": (_("Legal basis"), [str(basis) for basis in rules.legal_bases.all()]),
    }
    for anchor, (title, lines) in sections.items():
        body = ". ".join(line for line in lines if line)
        if body:
            heading = f"{title} – {programme.short_name}"
            yield Entry(
                id=f"{page.pk}#{anchor}", url=f"{url}#{anchor}", title=heading, body=body, context=context, **common
            )


def _question_entries(page: FaqPage) -> Iterator[Entry]:
    programmes = list(page.programmes.all())
    yield Entry(
        id=str(page.pk),
        page_id=page.pk,
        url=page.get_url(),
        kind=EntryKind.QUESTION,
        title=page.title,
        body=plain(page.answer),
        context=". ".join(programme.name for programme in programmes),
        keywords=page.keywords,
        programmes=tuple(programme.code for programme in programmes),
    )


def _office_entries(page: OfficesPage) -> Iterator[Entry]:
    for office in offices_of_plan():
        yield Entry(
            id=f"{page.pk}#{office.code}",
            page_id=page.pk,
            url=f"{page.get_url()}#{office.code}",
            kind=EntryKind.OFFICE,
            title=office.name,
            body=office.duties,
            context=office.short_name,
        )


#: How each kind of page falls into entries; a page of another kind is not found by search.
_ENTRIES_OF: dict[type[Page], Callable[..., Iterator[Entry]]] = {
    GuidancePage: _guidance_entries,
    FaqPage: _question_entries,
    OfficesPage: _office_entries,
}


def _made(page: Page) -> list[Entry]:
    make = _ENTRIES_OF.get(type(page))
    # Headings are in the language of the pages, whoever edits them.
    with override(settings.LANGUAGE_CODE):
        return list(make(page)) if make else []


def entries_of(page: Page) -> list[Entry]:
    """The entries of a page; none for a page that the public may not read."""
    if not Page.objects.live().public().filter(pk=page.pk).exists():
        return []
    return _made(page.specific)


def all_entries() -> Iterator[Entry]:
    for model in _ENTRIES_OF:
        for page in model.objects.live().public():
            yield from _made(page)
