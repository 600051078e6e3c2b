"""A text between the questions of a screen: what to know before answering, or a warning."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import field_type_register
from .texts import Shown

INSET, WARNING = "inset", "warning-text"


@field_type_register
class Information(Shown):
    name = "information"
    label = _("Text between questions")
    icon = "info-circle"
    texts = ("text",)
    label_of_label = _("First line, in bold")
    template_name = "definitions/widgets/information.html"

    def options_blocks(self) -> list[tuple[str, blocks.Block]]:
        styles = [(INSET, _("Explanation")), (WARNING, _("Warning"))]
        hint = _("A blank line begins a new paragraph.")
        return [
            ("text", blocks.TextBlock(label=_("Text"), required=False, max_length=2000, rows=4, help_text=hint)),
            ("style", blocks.ChoiceBlock(choices=styles, default=INSET, label=_("Shown as"))),
        ]
