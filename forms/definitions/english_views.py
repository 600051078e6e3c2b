"""The English version of a form, on a page of its own: each Vietnamese text beside a box for its English."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from .compiling import form_compile
from .field_types.inputs import TOO_LONG, CleanTextField, lines
from .languages import ENGLISH, texts_of
from .models import FormDefinition
from .schema import FormSchema
from .selectors import english_elsewhere
from .services import english_save

LONGEST = 4000
#: So many characters stand on a line of a box.
LINE = 45


class EnglishForm(forms.Form):
    """One box a text, under a name made from the text: what is posted fits its text, however the form has changed."""

    def __init__(self, *args: Any, definition: FormDefinition, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        self.schema = form_compile(definition)
        self.english = self.schema.texts.get(ENGLISH, {})
        self.before = {said["place"]: (text, said["words"]) for text, said in definition.english.items()}
        self.elsewhere = english_elsewhere(definition)
        for text in texts_of(self.schema):
            self.fields[_name(text)] = CleanTextField(
                tidy=lines,
                label=text,
                required=False,
                max_length=LONGEST,
                initial=self.english.get(text) or self.elsewhere.get(text, ""),
                error_messages={"max_length": TOO_LONG},
                widget=forms.Textarea({"rows": 1 + len(text) // LINE + text.count("\n"), "lang": "en"}),
            )

    @property
    def missing(self) -> int:
        return len(self.fields) - len(self.english)

    @property
    def words(self) -> dict[str, str]:
        return {field.label: self.cleaned_data[name] for name, field in self.fields.items()}

    def sections(self) -> Iterator[tuple[str, list[dict[str, Any]]]]:
        """(title, lines) of the form itself and of each step; a text that stands in several places, in the first."""
        seen: set[str] = set()
        for title, part in _parts(self.schema):
            texts = {text: place for text, place in texts_of(part).items() if text not in seen}
            seen |= texts.keys()
            if texts:
                yield title, [self._line(text, place) for text, place in texts.items()]

    def _line(self, text: str, place: str) -> dict[str, Any]:
        """`before`: (text, its English) that stood there, if it was changed since it was translated."""
        is_open = text not in self.english
        return {
            "box": self[_name(text)],
            "is_open": is_open,
            "before": self.before.get(place) if is_open else None,
            "is_from_elsewhere": is_open and text in self.elsewhere,
        }


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _parts(form: FormSchema) -> Iterator[tuple[str, FormSchema]]:
    yield _("About the form"), replace(form, steps=())
    bare = replace(form, title="", introduction="", declaration="")
    for number, step in enumerate(form.steps, 1):
        yield f"{number}. {step.title}", replace(bare, steps=(step,))


class EnglishView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Of the newest draft; saved as a draft, for readers get it when the form is published."""

    permission_policy = ModelPermissionPolicy(FormDefinition)
    permission_required = "change"
    form_class = EnglishForm
    template_name = "definitions/english.html"
    header_icon = "globe"

    @cached_property
    def definition(self) -> FormDefinition:
        return get_object_or_404(FormDefinition, pk=self.kwargs["pk"]).get_latest_revision_as_object()

    def get_page_title(self) -> str:
        return _("English version")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        viewset = FormDefinition.snippet_viewset
        places = [
            (reverse(viewset.get_url_name("list")), viewset.menu_label),
            (reverse(viewset.get_url_name("edit"), args=[self.definition.pk]), self.definition),
            ("", self.get_page_title()),
        ]
        return [*self.breadcrumbs_items, *({"url": url, "label": str(label)} for url, label in places)]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"definition": self.definition}

    def form_valid(self, form: EnglishForm) -> HttpResponse:
        lock = self.definition.get_lock()
        if lock and lock.for_user(self.request.user):
            messages.error(self.request, lock.get_message(self.request.user))
            return self.render_to_response(self.get_context_data(form=form))
        english_save(definition=self.definition, words=form.words, user=self.request.user)
        messages.success(self.request, _("Kept as a draft. Readers get it when the form is published."))
        return redirect("form_english", self.definition.pk)

    def form_invalid(self, form: EnglishForm) -> HttpResponse:
        messages.error(self.request, _("Nothing was kept yet. Shorten the texts that are marked."))
        return super().form_invalid(form)
