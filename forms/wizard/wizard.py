"""The wizard: django-formtools with one address a step, its steps from a frozen form, its storage a Draft row."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from formtools.wizard.views import NamedUrlWizardView

from forms.applications.drafts import DraftChanged, draft_save
from forms.applications.models import Draft
from forms.applications.selectors import answer_line
from forms.definitions.schema import StepSchema

from .builder import StepForm, step_address, step_form_class, step_initial
from .journey import FROM_CHECK, Journey
from .live import live_of
from .revision import revision_posted
from .rows.addresses import OPEN, REMOVE, group_of, row_url
from .rows.services import row_remove
from .uploads import upload_remove, uploads_take


class ApplicationWizard(NamedUrlWizardView):
    """GET shows a step, POST saves it and leads on. Sending in is a post of its own (views.sending).

    formtools wants the forms when the class is made; ours depend on the draft, so they are set for each request, and
    only the one that is asked for is made.
    """

    form_list = [forms.Form]
    storage_name = "forms.wizard.storage.DraftStorage"
    template_name = "wizard/step.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.schema = request.draft.form_version.form_as_read
        self.form_steps = {step_address(step): step for step in self.schema.steps}
        self.form_list = dict.fromkeys(self.form_steps, forms.Form)
        if step := self.form_steps.get(kwargs["step"]):
            self.form_list[kwargs["step"]] = step_form_class(self.schema, step)
        journey = Journey(request.draft)
        self.walked = journey.walk
        self.condition_dict = dict.fromkeys(self.form_list, False) | {
            step_address(step): True for step in journey.steps
        }
        self.upload_faults: dict[str, list[str]] = {}
        if kwargs["step"] not in self.get_form_list():
            return redirect(journey.next_url)
        return super().dispatch(request, *args, **kwargs)

    @property
    def draft(self) -> Draft:
        return self.storage.draft

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        name = kwargs["step"]
        posted = self.request.POST.copy()
        posted.pop("wizard_goto_step", None)
        posted[f"{self.prefix}-current_step"] = self.storage.current_step = name
        self.request.POST = posted
        self.request.draft_revision = revision_posted(posted)
        if "remove" in posted:
            upload_remove(self.draft, posted["remove"])
        if group_of(self.form_steps[name]) and posted.keys() & {OPEN, REMOVE}:
            return self.change_rows(self.form_steps[name])
        self.upload_faults = uploads_take(self.draft, self.form_steps[name].fields, self.request.FILES)
        try:
            if "remove" in posted or "upload" in posted:
                return self.stay()
            if "autosave" in posted:
                return JsonResponse({"revision": self.keep(self.bound_form()).revision})
            return self.leave() if "save" in posted else super().post(*args, **kwargs)
        except DraftChanged:
            return self.conflict()

    def change_rows(self, step: StepSchema) -> HttpResponse:
        """A row is to be added, opened or taken out."""
        posted, revision = self.request.POST, self.request.draft_revision
        try:
            if removed := posted.get(REMOVE):
                self.storage.draft = self.request.draft = row_remove(
                    draft=self.draft, group=group_of(step), row_id=removed, revision=revision
                )
                return self.stay()
            form = self.bound_form()
            form.full_clean()
            if form.has_wrong_answers:
                return self.render(form)
            draft_save(draft=self.draft, answers=form.encoded(), revision=revision)
        except DraftChanged:
            return self.conflict()
        return redirect(row_url(self.draft, step_address(step), posted[OPEN], posted.get("from", "")))

    def bound_form(self) -> StepForm:
        return self.get_form(data=self.request.POST, files=self.request.FILES)

    def stay(self) -> HttpResponse:
        """A file came or went: the page again, with all that was typed and no fault but those of the files."""
        form = self.bound_form()
        form.silence()
        return self.render(form)

    def leave(self) -> HttpResponse:
        """Saves what is right so far, for going on another day."""
        form = self.bound_form()
        if form.upload_faults:
            return self.stay()
        self.keep(form)
        return redirect("wizard:save", token=self.draft.token)

    def keep(self, form: StepForm) -> Draft:
        """The draft with what is right so far. Raises DraftChanged."""
        form.full_clean()
        return draft_save(draft=self.draft, answers=form.encoded(), revision=self.request.draft_revision)

    def conflict(self) -> HttpResponse:
        """The draft was changed in another tab: shows what was typed here beside what was saved there."""
        self.storage.draft = self.request.draft = Draft.objects.get(pk=self.draft.pk)
        form = self.bound_form()
        typed = form.encoded() if form.is_valid() else {}
        saved = self.draft.answers
        others = [
            answer_line(field, saved, {})
            for field in self.form_steps[self.steps.current].fields
            if field.id in saved and saved[field.id] != typed.get(field.id)
        ]
        context = self.get_context_data(form=form, is_conflict=True, saved_elsewhere=others)
        return render(self.request, self.template_name, context, status=409)

    def process_step(self, form: StepForm) -> dict[str, Any]:
        return form.encoded()

    def get_form_kwargs(self, step: str | None = None) -> dict[str, Any]:
        page = self.request.GET.get("trang", "")
        number = int(page) if page.isdecimal() and len(page) < 5 else 1
        return {"draft": self.draft, "upload_faults": self.upload_faults, "page": number, "walked": self.walked}

    def get_form_prefix(self, step: str | None = None, form: Any = None) -> None:
        """None: inputs are named by the keys of the fields."""
        return None

    def get_form_initial(self, step: str) -> dict[str, Any]:
        return step_initial(self.form_steps[step], self.draft.answers)

    def get_step_url(self, step: str) -> str:
        return reverse("wizard:step", args=[self.draft.token, step])

    def render_next_step(self, form: StepForm, **kwargs: Any) -> HttpResponse:
        """On to the next step, or back to the check page for one who came from there. The check page judges all answers
        and leads to what is not done yet.
        """
        names = [step_address(step) for step in Journey(self.draft, form.walked).steps]
        place = names.index(self.steps.current) + 1
        if place == len(names) or self.request.POST.get("from") == FROM_CHECK:
            return redirect("wizard:check", token=self.draft.token)
        return redirect(self.get_step_url(names[place]))

    def render(self, form: StepForm | None = None, **kwargs: Any) -> HttpResponse:
        """What an answer has brought up is asked, not marked as a fault."""
        form = form or self.get_form()
        if form.brought_up:
            form.silence(form.brought_up)
            kwargs["more_is_asked"] = not form.errors
        return super().render(form, **kwargs)

    def render_done(self, form: StepForm, **kwargs: Any) -> HttpResponse:
        return self.render_next_step(form)

    def get_context_data(self, form: StepForm, **kwargs: Any) -> dict[str, Any]:
        journey = Journey(self.draft, form.walked)
        previous = self.steps.prev
        return super().get_context_data(form=form, **kwargs) | {
            "draft": self.draft,
            "schema": self.schema,
            "step": self.form_steps[self.steps.current],
            "journey": journey,
            "live": live_of(form),
            "number": self.steps.step1,
            "count": journey.count,
            "previous_url": self.get_step_url(previous)
            if previous
            else reverse("wizard:draft", args=[self.draft.token]),
            "from": self.request.POST.get("from") or self.request.GET.get("from", ""),
        }
