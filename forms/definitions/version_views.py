"""Forms in the admin, to be read: a published version, and what any state of a form asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from .differences import differences
from .field_types import field_type
from .form_page import FormPage
from .meanings import MEANINGS
from .models import FormDefinition, FormVersion
from .reading import condition_in_words, formula_in_words
from .schema import FieldSchema, FormSchema, StepSchema


@dataclass(frozen=True)
class Line:
    """A question or text; `required` is empty for what is never asked."""

    field: FieldSchema
    kind: str | Promise
    meaning: str | Promise
    required: str
    condition: str
    formula: str


def steps_in_words(form: FormSchema) -> list[tuple[StepSchema, str, list[Line]]]:
    """Steps with their condition and their lines, each group followed by the questions of its rows."""
    return [
        (
            step,
            condition_in_words(form, step.condition),
            [_line(form, field) for field in step.with_rows],
        )
        for step in form.steps
    ]


def _line(form: FormSchema, field: FieldSchema) -> Line:
    required = condition_in_words(form, field.required_if) or (_("yes") if field.required else _("no"))
    return Line(
        field,
        field_type(field.type).label,
        MEANINGS[field.meaning].label if field.meaning in MEANINGS else field.meaning,
        required if field.is_question else "",
        condition_in_words(form, field.condition),
        formula_in_words(form, field),
    )


class FormVersionView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """One published version, to be read; nothing of it can be changed."""

    permission_policy = ModelPermissionPolicy(FormDefinition)
    any_permission_required = FormPage.any_permission_required
    template_name = "definitions/version.html"
    header_icon = "form"

    def setup(self, request, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        versions = FormVersion.objects.select_related("definition", "published_by", "legal_check__checked_by")
        self.version = get_object_or_404(versions, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.version)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form, before = self.version.form, self.version.previous()
        changes = differences(before.form, form) if before else []
        context = {"version": self.version, "steps": steps_in_words(form), "before": before, "changes": changes}
        return super().get_context_data(**kwargs) | context
