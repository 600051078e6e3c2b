"""How editors write conditions: rows of a question, a comparison, a value."""

from __future__ import annotations

from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

ALL, SOME = "and", "or"
ONE_OF, NONE_OF, ANSWERED, NOT_ANSWERED = "in", "not_in", "answered", "empty"
OPERATORS = [
    ("==", _("is")),
    ("!=", _("is not")),
    (ONE_OF, _("is one of")),
    (NONE_OF, _("is none of")),
    (">", _("is more than")),
    (">=", _("is at least")),
    ("<", _("is less than")),
    ("<=", _("is at most")),
    (ANSWERED, _("is answered")),
    (NOT_ANSWERED, _("is not answered")),
]


class ConditionBlock(blocks.StructBlock):
    """One row: a field, how it is compared, with what."""

    field = blocks.CharBlock(label=_("Key of the field"), max_length=40)
    operator = blocks.ChoiceBlock(choices=OPERATORS, default="==", label=_("Comparison"))
    value = blocks.CharBlock(
        label=_("Value"),
        required=False,
        help_text=_("Key of an answer, number, day (2021-05-01) or yes/no; several with commas."),
    )

    class Meta:
        label = _("Condition")
        icon = "decimal"
        label_format = "{field} {operator} {value}"


@cache
def condition_blocks() -> list[tuple[str, blocks.Block]]:
    """The two settings that every step and field has."""
    return [("conditions", rows_block(_("Only shown when"))), ("match", joiner_block())]


@cache
def requirement_blocks() -> list[tuple[str, blocks.Block]]:
    """The two settings of a field that has to be answered under some answers only."""
    return [("required_when", rows_block(_("Must be answered when"))), ("required_match", joiner_block())]


def rows_block(label: str | Promise) -> blocks.ListBlock:
    return blocks.ListBlock(condition_block(), default=[], label=label)


@cache
def condition_block() -> ConditionBlock:
    """One for all: the editor's page describes each object only once."""
    return ConditionBlock()


def joiner_block() -> blocks.ChoiceBlock:
    """A new one each time: a block knows the one name it stands under."""
    joiners = [(ALL, _("all of these hold")), (SOME, _("at least one of these holds"))]
    return blocks.ChoiceBlock(choices=joiners, default=ALL, label=_("when"))
