"""How editors write formulas: line by line, in words, the last line being the result."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .condition_blocks import joiner_block, rows_block

#: How many lines one formula may have; longer ones are split over several computed questions.
MOST_LINES = 20
CALCULATIONS = [
    ("+", _("plus")),
    ("-", _("minus")),
    ("*", _("times")),
    ("/", _("divided by")),
    ("min", _("the smaller one of it and")),
    ("max", _("the larger one of it and")),
    ("days", _("number of days up to (both counted)")),
    ("months", _("number of full months up to")),
    ("years", _("number of full years up to")),
    ("workdays", _("number of working days up to (the first not counted)")),
]
ROUNDINGS = [("half_up", _("half up")), ("down", _("cut off"))]
OPERAND = _("Key of a question, name of a line above, number, day (01/05/2021) or “hôm nay”.")
ABOVE = _("Key of a question, name of a line above, number, day or “hôm nay”; empty: the result of the line above.")


def operand_block(label: Any, **options: Any) -> blocks.CharBlock:
    return blocks.CharBlock(label=label, max_length=80, **{"help_text": OPERAND} | options)


@cache
def name_block() -> blocks.CharBlock:
    return blocks.CharBlock(
        label=_("Name of this line"), required=False, max_length=40, help_text=_("For use in the lines below it.")
    )


class CalculateBlock(blocks.StructBlock):
    left = operand_block(_("Take"), required=False, help_text=ABOVE)
    operator = blocks.ChoiceBlock(choices=CALCULATIONS, default="+", label=_("Calculation"))
    right = operand_block(_("and"))
    name = name_block()

    class Meta:
        label = _("Calculate")
        icon = "order"
        label_format = "{left} {operator} {right}"


class ChooseBlock(blocks.StructBlock):
    conditions = rows_block(_("If"))
    match = joiner_block()
    then = operand_block(_("then"))
    otherwise = operand_block(_("else"), required=False)
    name = name_block()

    class Meta:
        label = _("If … then … else")
        icon = "decimal"
        label_format = "{then} / {otherwise}"


class TotalBlock(blocks.StructBlock):
    field = blocks.CharBlock(
        label=_("Number asked in each row"), max_length=90, help_text=_("Key of the group, a point, key of the number.")
    )
    conditions = rows_block(_("Only rows where"))
    match = joiner_block()
    name = name_block()

    class Meta:
        label = _("Total over the rows of a group")
        icon = "list-ul"
        label_format = "Σ {field}"


class CountBlock(blocks.StructBlock):
    group = blocks.CharBlock(label=_("Key of the group"), max_length=40)
    conditions = rows_block(_("Only rows where"))
    match = joiner_block()
    name = name_block()

    class Meta:
        label = _("Number of rows of a group")
        icon = "list-ol"
        label_format = "# {group}"


class RoundBlock(blocks.StructBlock):
    value = operand_block(_("Round"), required=False, help_text=ABOVE)
    decimals = blocks.IntegerBlock(
        label=_("to … decimals"), default=0, min_value=-9, max_value=6, help_text=_("-3 rounds to whole thousands.")
    )
    way = blocks.ChoiceBlock(choices=ROUNDINGS, default="half_up", label=_("How"))
    name = name_block()

    class Meta:
        label = _("Round")
        icon = "decimal"
        label_format = "{value}"


class FormulaBlock(blocks.StreamBlock):
    """The lines of a formula, from the top."""

    calculate = CalculateBlock()
    choose = ChooseBlock()
    total = TotalBlock()
    count = CountBlock()
    round = RoundBlock()

    class Meta:
        label = _("Formula")
        max_num = MOST_LINES
        required = True


@cache
def formula_block() -> FormulaBlock:
    return FormulaBlock()
