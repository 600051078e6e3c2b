"""Before the first question: what one needs, how long it takes, until when."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from content import clock
from content.models import RequiredPaper, RuleVersion
from content.selectors import guidance_page_of
from content.standings import standing
from forms.applications.access import applications_seen
from forms.applications.drafts import draft_start
from forms.applications.intake import intake_refusal
from forms.applications.models import Application
from forms.casework.services.opening import case_refusal
from forms.definitions.measuring import form_measure
from forms.definitions.selectors import version_current

from ..beginning import answers_brought
from ..drafts_of_session import draft_remember, drafts_remembered
from ..throttle import attempt_allowed

#: Forms begun from one address in an hour: an office that helps many people begins fewer, a robot more.
MOST_BEGUN = 120


class EarlierForm(forms.Form):
    """An application that this browser sent or looked up, whose lasting answers are taken over."""

    earlier = forms.ChoiceField(
        label=_("Take over what you told before?"),
        help_text=_("Name, papers, address, contact and bank account. You see and change them in the form."),
        widget=forms.RadioSelect(),
    )

    def __init__(self, seen: list[Application], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"earlier": ""}, label_suffix="", use_required_attribute=False, **kwargs)
        self.seen = {application.reference: application for application in seen}
        names = {one.reference: f"{one.applicant_name} – {one.programme}, {one.reference}" for one in seen}
        self.fields["earlier"].choices = [*names.items(), ("", _("No, I fill in everything anew"))]

    @property
    def chosen(self) -> Application | None:
        return self.seen.get(self.data.get("earlier", ""))


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
    earlier = EarlierForm(applications_seen(request.session), request.POST)
    brought = answers_brought(form, request.GET, earlier.chosen)
    if request.method == "POST" and not refusal:
        if not attempt_allowed("begin", request.META["REMOTE_ADDR"], most=MOST_BEGUN, seconds=3600):
            return render(request, "wizard/too_many.html", status=429)
        draft = draft_start(form_version=version, answers={line.field.id: line.encoded for line in brought})
        draft_remember(request.session, draft)
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
        "earlier": EarlierForm(list(earlier.seen.values())) if earlier.seen else None,
        "drafts": drafts_remembered(request.session, slug=slug),
    }
    return render(request, "wizard/start.html", context)
