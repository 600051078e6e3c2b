"""What in a form and the rules of its programme rests on no article, for whoever checks them against the law."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from content import clock
from content.models import Programme, RuleVersion

from ..publishing import Finding
from ..schema import FormSchema

#: What a place in a legal document is called.
ARTICLE = re.compile(r"\b(điều|khoản|điểm|mục|phần|phụ lục)\b", re.IGNORECASE)


def legal_doubts(form: FormSchema, programme: Programme) -> list[Finding]:
    """Warnings all: the checker decides what they weigh."""
    rules = programme.rule_version_on(clock.today())
    of_rules = _rules(rules) if rules else [_("The programme has no rules.")]
    return [*(Finding(message, is_warning=True) for message in of_rules), *_computed(form)]


def _rules(rules: RuleVersion) -> Iterator[str]:
    bases = list(rules.legal_bases.select_related("legal_reference"))
    if not bases:
        yield _("The rules name no legal document.")
    if rules.is_unsure:
        yield _("The rules are marked “to be checked”.")
    for basis in bases:
        if not ARTICLE.search(basis.articles):
            yield _("Of “%s” no article is named.") % basis.legal_reference
    for level in rules.support_levels.all():
        if not ARTICLE.search(level.legal_basis):
            yield _("The amount “%s” names no article.") % level
        if level.is_unsure:
            yield _("The amount “%s” is marked “to be checked”.") % level
    for condition in rules.eligibility.all():
        if not ARTICLE.search(condition.legal_basis):
            yield _("The condition “%s” names no article.") % condition


def _computed(form: FormSchema) -> Iterator[Finding]:
    for step in form.steps:
        for field in step.with_rows:
            if field.formula is not None and not ARTICLE.search(field.options.get("basis") or ""):
                yield Finding(_("The computed value names no article."), step.id, field.id, is_warning=True)
