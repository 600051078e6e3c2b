"""The editor's blocks: a stream of questions, one a screen; and a stream of programmes, each with what it asks for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup
from wagtail.snippets.blocks import SnippetChooserBlock

from forms.definitions.blocks import KeyedBlock, LastingStreamBlock, asking_blocks, key_block, meaning_blocks
from forms.definitions.condition_blocks import ConditionBlock, condition_blocks, joiner_block
from forms.definitions.field_types import FieldType, field_types

#: The kinds of field that make a question which anybody can answer at once.
KINDS = ("choice", "yes_no", "number", "date", "month")


class QuestionBlock(KeyedBlock):
    """A question as in a form; one that need not be answered offers “I don't know”."""

    def __init__(self, kind: FieldType, **kwargs: Any) -> None:
        gear = [("key", key_block()), *condition_blocks()]
        words = [("label", blocks.CharBlock(label=_("Question"), max_length=200)), *asking_blocks()]
        local = [*words, *kind.options_blocks(), *meaning_blocks(kind), *gear]
        settings = [name for name, _block in gear]
        layout = BlockGroup(children=[name for name, _block in local if name not in settings], settings=settings)
        super().__init__(local, label=kind.label, icon=kind.icon, label_format="{label}", form_layout=layout, **kwargs)


class QuestionStreamBlock(LastingStreamBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__([(kind.name, QuestionBlock(kind)) for kind in field_types() if kind.name in KINDS], **kwargs)

    class Meta:
        collapsed = True
        required = False


class CriterionBlock(blocks.StructBlock):
    """One thing a programme asks for: when it is fulfilled, how either outcome is told, where it is written."""

    conditions = blocks.ListBlock(ConditionBlock(), min_num=1, label=_("Fulfilled when"))
    match = joiner_block()
    fulfilled = blocks.TextBlock(
        label=_("Sentence if it is"), rows=2, max_length=500, help_text=_("Goes on after “It fits because …”.")
    )
    unfulfilled = blocks.TextBlock(
        label=_("Sentence if it is not"),
        rows=2,
        max_length=500,
        help_text=_("Goes on after “It does not fit because …”."),
    )
    legal_reference = SnippetChooserBlock("content.LegalReference", label=_("Legal document"))
    articles = blocks.CharBlock(label=_("Articles"), required=False, max_length=120)

    class Meta:
        label = _("Criterion")
        icon = "tick"
        label_format = "{fulfilled}"


class ProgrammeBlock(blocks.StructBlock):
    programme = SnippetChooserBlock("content.Programme", label=_("Programme"))
    criteria = blocks.ListBlock(CriterionBlock(), default=[], collapsed=True, label=_("What it asks for"))
    note = blocks.TextBlock(
        label=_("What else to know"),
        required=False,
        rows=2,
        max_length=1000,
        help_text=_("Stands below the result, e.g. what the questions leave out."),
    )

    class Meta:
        label = _("Programme")
        icon = "group"
        label_format = "{programme}"


class ProgrammeStreamBlock(LastingStreamBlock):
    programme = ProgrammeBlock()

    class Meta:
        collapsed = True
        required = False
