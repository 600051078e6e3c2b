"""What the templates of the public pages ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django import template
from django.utils.translation import gettext as _
from wagtail.models import Page

from content import selectors
from content.models import FaqIndexPage, FaqPage, GuidancePage, Organisation, Programme
from content.models.programmes import Audience
from content.standings import Standing, standing

register = template.Library()


class Step(NamedTuple):
    """A step of the breadcrumbs."""

    title: str
    url: str


class AudienceGroup(NamedTuple):
    key: str
    label: str
    standings: list[Standing]


class QuestionGroup(NamedTuple):
    """Questions about one programme; without one, those about all."""

    programme: Programme | None
    questions: list[FaqPage]


@register.simple_tag
def trail(page: Page) -> list[Step]:
    """The pages above, from the home page down."""
    above = page.get_ancestors().filter(depth__gt=1)
    return [Step(_("Home") if parent.depth == 2 else parent.title, parent.url) for parent in above]


@register.simple_tag
def audience_groups() -> list[AudienceGroup]:
    """All programmes as they stand today, by the people they are for."""
    found = [standing(programme) for programme in selectors.programmes()]
    groups = [
        AudienceGroup(key, label, [each for each in found if each.programme.audience == key])
        for key, label in Audience.choices
    ]
    return [group for group in groups if group.standings]


@register.simple_tag
def standing_in_full(programme: Programme) -> Standing:
    """The programme today, read with all parts of its rules."""
    return standing(selectors.programmes_in_full().get(pk=programme.pk))


@register.simple_tag
def guidance_page(programme: Programme) -> GuidancePage | None:
    return selectors.guidance_page_of(programme)


@register.simple_tag
def question_groups() -> list[QuestionGroup]:
    """General questions first, then by programme; each question once, under the first of its programmes."""
    groups: dict[int, QuestionGroup] = {}
    for question in selectors.faq_pages_live():
        programme = min(question.programmes.all(), key=lambda each: each.number, default=None)
        number = programme.number if programme else 0
        groups.setdefault(number, QuestionGroup(programme, [])).questions.append(question)
    return [groups[number] for number in sorted(groups)]


@register.simple_tag
def general_questions(limit: int) -> Iterable[FaqPage]:
    return selectors.faq_pages_live().filter(programmes=None)[:limit]


@register.simple_tag
def faq_index_page() -> FaqIndexPage | None:
    return FaqIndexPage.objects.live().first()


@register.simple_tag
def questions_about(programme: Programme) -> Iterable[FaqPage]:
    return selectors.faq_pages_of(programme)


@register.simple_tag
def questions_beside(question: FaqPage, limit: int) -> Iterable[FaqPage]:
    """Other questions about the same programmes; for a general one, other general ones."""
    programmes = list(question.programmes.all())
    others = selectors.faq_pages_live().exclude(pk=question.pk)
    same = others.filter(programmes__in=programmes).distinct() if programmes else others.filter(programmes=None)
    return same[:limit]


@register.simple_tag
def offices() -> list[Organisation]:
    return list(selectors.offices_of_plan().prefetch_related("successors"))
