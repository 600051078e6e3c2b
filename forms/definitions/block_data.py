"""Values of the editor's blocks as plain data for a file, and what stands in a file checked against the blocks.

Knows the kinds of blocks and no single setting: what a kind of field adds to its block follows by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks import ListBlock, StreamBlock, StreamValue, StructBlock

from content.packaging.refusals import PackageRefused, missing_key, nearest, under, unknown_key
from content.packaging.shapes import listed, mapping
from content.packaging.texts import tidy

from .bank import SHARED, fields_expanded

#: In a file, type and id of a child of a stream stand among its settings.
TYPE, ID = "type", "id"
NUMBERS = (blocks.IntegerBlock, blocks.FloatBlock, blocks.DecimalBlock)
#: Of a question, these stand first: how it is told from others.
FIRST = ("key", "label", "title")


def data_of(block: blocks.Block, value: Any) -> Any:
    """A block's value as plain data; settings that are as they would be anyway are left out. Questions of the bank
    stand in it themselves, for elsewhere the bank is another one.
    """
    if isinstance(block, StreamBlock):
        return [_child_of(block, child) for child in fields_expanded(value)]
    if isinstance(block, ListBlock):
        return [data_of(block.child_block, item) for item in value]
    if isinstance(block, StructBlock):
        return _settings_of(block, value)
    prepared = block.get_prep_value(value)
    if isinstance(prepared, bool | int | float | list | dict | None):
        return prepared
    return tidy(str(prepared))


def _child_of(block: StreamBlock, child: StreamValue.StreamChild) -> dict[str, Any]:
    """Its type is left out where there is only one."""
    kind = {TYPE: child.block_type} if len(block.child_blocks) > 1 else {}
    return kind | {ID: child.id} | data_of(child.block, child.value)


def _settings_of(block: StructBlock, value: Any) -> dict[str, Any]:
    names = sorted(block.child_blocks, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    settings = {}
    for name in names:
        child = block.child_blocks[name]
        said, usual = data_of(child, value[name]), data_of(child, child.get_default())
        if said != usual and not (_is_empty(said) and _is_empty(usual)):
            settings[name] = said
    return settings


def _is_empty(data: Any) -> bool:
    return data is None or data is False or data in ("", [])


def data_check(block: blocks.Block, data: Any, place: str) -> None:
    """Raises PackageRefused where `data` has a setting the block does not know, or one of the wrong kind."""
    if isinstance(block, StreamBlock):
        for number, child in enumerate(listed(data, place), 1):
            _child_check(block, child, under(place, number))
    elif isinstance(block, ListBlock):
        for number, item in enumerate(listed(data, place), 1):
            data_check(block.child_block, item, under(place, number))
    elif isinstance(block, StructBlock):
        for name, setting in mapping(data, place).items():
            if name not in block.child_blocks:
                raise unknown_key(name, block.child_blocks, place)
            data_check(block.child_blocks[name], setting, under(place, name))
    else:
        _leaf_check(block, data, place)


def _child_check(block: StreamBlock, data: Any, place: str) -> None:
    mapping(data, place)
    kinds = [kind for kind in block.child_blocks if kind != SHARED]
    kind = data.get(TYPE) or (kinds[0] if len(kinds) == 1 else None)
    if kind not in kinds:
        if kind is None:
            raise missing_key(TYPE, place)
        message = _("There is no kind of question called “%(name)s”.") % {"name": str(kind)[:40]}
        raise PackageRefused(message + nearest(str(kind)[:40], kinds), under(place, TYPE))
    if not isinstance(data.get(ID, ""), str):
        raise PackageRefused(_("Text is needed here; put it in quotation marks."), under(place, ID))
    child = block.child_blocks[kind]
    data_check(child, {name: setting for name, setting in data.items() if name not in (TYPE, ID)}, place)
    for name in ("label", "title"):
        if name in child.child_blocks and not data.get(name):
            raise missing_key(name, place)


def _leaf_check(block: blocks.Block, data: Any, place: str) -> None:
    if data is None:
        return
    if isinstance(block, blocks.BooleanBlock):
        fits, wanted = isinstance(data, bool), _("true or false is needed here.")
    elif isinstance(block, NUMBERS):
        fits, wanted = _is_number(data), _("This is not a number.")
    elif isinstance(block, blocks.MultipleChoiceBlock):
        fits = isinstance(data, list) and all(isinstance(item, str) for item in data)
        wanted = _("A list is needed here, each entry after a “-”.")
    elif isinstance(block, blocks.FieldBlock):
        fits, wanted = isinstance(data, str), _("Text is needed here; put it in quotation marks.")
    else:
        return
    if not fits:
        raise PackageRefused(wanted, place)


def _is_number(data: Any) -> bool:
    if isinstance(data, str):
        try:
            return Decimal(data).is_finite()
        except ArithmeticError:
            return False
    return isinstance(data, int | float) and not isinstance(data, bool)


def faults_of(error: ValidationError, place: str) -> Iterator[str]:
    """What blocks say against their values, each with its place in the file."""
    for name, fault in getattr(error, "block_errors", {}).items():
        yield from faults_of(fault, under(place, name + 1 if isinstance(name, int) else name))
    for message in error.non_block_errors if hasattr(error, "non_block_errors") else error.messages:
        yield f"{place}: {message}"
