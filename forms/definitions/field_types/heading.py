"""A heading between the questions of a screen."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from .base import field_type_register
from .texts import Shown


@field_type_register
class Heading(Shown):
    name = "heading"
    label = _("Heading between questions")
    icon = "title"
    label_of_label = _("Heading")
    template_name = "definitions/widgets/heading.html"
