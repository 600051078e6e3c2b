"""The editor's blocks: a form is a stream of steps, a step is a stream of fields."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=200)


class StepStreamBlock(blocks.StreamBlock):
    step = StepBlock(label=_("Step"))
