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
from forms.applications.access import TAKEN_OVER, application_taken_over
from forms.applications.drafts import draft_start
from forms.applications.intake import intake_refusal
from forms.casework.services.opening import case_refusal
from forms.definitions.measuring import form_measure
from forms.definitions.selectors import version_current

from ..beginning import answers_brought
from ..drafts_of_session import draft_remember, drafts_remembered
from ..throttle import attempt_allowed

#: Forms begun from one address in an hour: an office that helps many people begins fewer, a robot more.
MOST_BEGUN = 120


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
    form, programme = version.form_as_read, version.definition.programme
    rules = programme.rule_version_on(clock.today())
    refusal = intake_refusal(definition=version.definition, day=clock.today()) or case_refusal(programme)
    earlier = application_taken_over(request.session)
    brought = answers_brought(form, request.GET, earlier)
    if request.method == "POST" and not refusal:
        if not attempt_allowed("begin", request.META["REMOTE_ADDR"], most=MOST_BEGUN, seconds=3600):
            return render(request, "wizard/too_many.html", status=429)
        draft = draft_start(form_version=version, answers={line.field.id: line.encoded for line in brought})
        draft_remember(request.session, draft)
        request.session.pop(TAKEN_OVER, None)
        return redirect("wizard:draft", token=draft.token)
    context = {
        "definition": version.definition,
        "form": form,
        "programme": programme,
        "guidance": guidance_page_of(programme),
        "rules": rules,
        "papers": _papers_beside(rules, form.official_number),
        "standing": standing(programme),
        "measure": form_measure(form),
        "refusal": refusal,
        "brought": brought,
        "earlier": earlier,
        "drafts": drafts_remembered(request.session, slug=slug),
    }
    return render(request, "wizard/start.html", context)
