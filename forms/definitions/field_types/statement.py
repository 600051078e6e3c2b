"""A declaration or notice that must be read and confirmed by a box of its own; never ticked beforehand."""

from __future__ import annotations

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.templatetags.content_tags import lang

from ..schema import FieldSchema
from .base import field_type_register
from .checkbox import Checkbox


@field_type_register
class Statement(Checkbox):
    name = "statement"
    label = _("Statement to confirm")
    icon = "clipboard-list"
    texts = ("text",)
    missing = _("Tick the box to confirm this statement.")

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        hint = _("One paragraph a line.")
        return [("text", blocks.TextBlock(label=_("Text of the statement"), required=False, help_text=hint))]

    def form_field(self, field: FieldSchema) -> forms.Field:
        text = field.options.get("text") or ""
        texts = [(lang(text), line.strip()) for line in text.splitlines()] + [(lang(field.hint), field.hint)]
        paragraphs = format_html_join("", "<p{}>{}</p>", (pair for pair in texts if pair[1]))
        hint = format_html('<div class="inset">{}</div>', paragraphs) if paragraphs else ""
        return forms.BooleanField(**self.common(field) | {"help_text": hint}, widget=forms.CheckboxInput())
