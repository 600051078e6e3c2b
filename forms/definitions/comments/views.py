"""The comments of a form beside its questions. All works without JavaScript."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..compiling import form_compile
from ..form_page import FormPage
from ..models import FormComment
from .services import comment_add, comment_settle
from .threads import comments_open, labels_of, places_of


class CommentForm(forms.ModelForm):
    class Meta:
        model = FormComment
        fields = ["text"]
        error_messages = {"text": {"required": gettext_lazy("Write what you want to say.")}}


class CommentsView(FormPage):
    template_name = "definitions/comments.html"
    page_title = gettext_lazy("Comments")
    header_icon = "comment"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "definition": self.definition,
            "places": places_of(self.definition),
            "open": comments_open(self.definition).count(),
            "longest": FormComment._meta.get_field("text").max_length,
        }

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        if "settle" in request.POST:
            return self._settle(request.POST["settle"], is_resolved="resolve" in request.POST)
        form, place = CommentForm(request.POST), request.POST.get("place", "")
        thread = self._thread(request.POST["answer_to"]) if "answer_to" in request.POST else None
        labels = labels_of(form_compile(self.definition.get_latest_revision_as_object()))
        if thread is None and place not in labels:
            messages.error(request, _("This question is no longer in the form."))
            return redirect("form_comments", pk)
        if not form.is_valid():
            wrong = str(thread.pk) if thread else place
            told = {"wrong": wrong, "error": form.errors["text"][0], "typed": form["text"].value()}
            return self.render_to_response(self.get_context_data(**told), status=422)
        text = form.cleaned_data["text"]
        comment_add(
            definition=self.definition, user=request.user, text=text,
            place=place, label=labels.get(place, ""), answer_to=thread,
        )  # fmt: skip
        messages.success(request, _("Your comment stands with the question."))
        return self._back(thread.place if thread else place)

    def _thread(self, pk: str) -> FormComment:
        own = FormComment.objects.filter(definition=self.definition, answer_to=None)
        return get_object_or_404(own, pk=pk if pk.isdecimal() else 0)

    def _settle(self, pk: str, *, is_resolved: bool) -> HttpResponse:
        thread = self._thread(pk)
        comment_settle(comment=thread, user=self.request.user, is_resolved=is_resolved)
        return self._back(thread.place)

    def _back(self, place: str) -> HttpResponse:
        return redirect(f"{reverse('form_comments', args=[self.definition.pk])}#{place}")
