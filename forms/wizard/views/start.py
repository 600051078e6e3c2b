"""Before the first question: what one needs, how long it takes, until when."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from content import clock
from content.models import RequiredPaper, RuleVersion
from content.selectors import guidance_page_of
from content.standings import standing
from forms.applications.drafts import draft_start
from forms.applications.intake import intake_refusal
from forms.definitions.selectors import version_current
from forms.screener.prefill import answers_brought

from ..drafts_of_session import draft_remember, drafts_remembered


def _papers_beside(rules: RuleVersion | None, official_number: str) -> list[RequiredPaper]:
    """What the official dossier asks for besides the form that is filled in here."""
    papers = rules.required_papers.all() if rules else []
    return [paper for paper in papers if not paper.form_number or paper.form_number != official_number]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, slug: str) -> HttpResponse:
    version = version_current(slug)
    if version is None:
        raise Http404
    programme = version.definition.programme
    rules = programme.rule_version_on(clock.today())
    refusal = intake_refusal(definition=version.definition, day=clock.today())
    brought = answers_brought(version.form, request.GET)
    if request.method == "POST" and not refusal:
        draft = draft_start(form_version=version, answers={line.field.id: line.encoded for line in brought})
        draft_remember(request.session, draft)
        return redirect("wizard:draft", token=draft.token)
    context = {
        "definition": version.definition,
        "form": version.form,
        "programme": programme,
        "guidance": guidance_page_of(programme),
        "rules": rules,
        "papers": _papers_beside(rules, version.form.official_number),
        "standing": standing(programme),
        # A minute a step, and one to look over all of them.
        "minutes": len(version.form.steps) + 1,
        "refusal": refusal,
        "brought": brought,
        "drafts": drafts_remembered(request.session, slug=slug),
    }
    return render(request, "wizard/start.html", context)
