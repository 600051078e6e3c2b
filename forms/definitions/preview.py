"""The form as an applicant meets it, with sample answers, for the editor's eye."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import PreviewableMixin

from .compiling import form_compile
from .field_types import field_type
from .reading import condition_in_words
from .schema import FieldSchema, FormSchema, StepSchema

ALL_STEPS = ""


class FormPreview(PreviewableMixin):
    """One preview of all steps below each other, and one of each step."""

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [(ALL_STEPS, _("All steps")), *((child.id or "", child.value["title"]) for child in self.steps)]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "definitions/preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        form = form_compile(self)
        steps = [step for step in form.steps if mode_name in (ALL_STEPS, step.id)] or form.steps
        shown = [(step, condition_in_words(form, step.condition), step_sample(form, step)) for step in steps]
        return {"form": form, "steps": shown, "is_whole": mode_name == ALL_STEPS, "definition": self}


def step_sample(form: FormSchema, step: StepSchema) -> list[tuple[str, forms.BoundField]]:
    """(condition in words, bound field with its sample answer) of every question of a step."""
    named = {f"{number}-{field.key}": field for number, field in enumerate(step.fields)}
    sample = forms.Form(
        initial={name: field_type(field.type).sample(field) for name, field in named.items() if field.type != "file"},
        prefix=step.key,
        label_suffix="",
        use_required_attribute=False,
    )
    sample.fields = {name: _form_field(field) for name, field in named.items()}
    return [(condition_in_words(form, field.condition), sample[name]) for name, field in named.items()]


def _form_field(field: FieldSchema) -> forms.Field:
    """Files are taken by the wizard; here an input stands in for it."""
    kind = field_type(field.type)
    form_field = kind.form_field(field)
    if field.type == "file":
        form_field.widget = forms.FileInput()
    return form_field
