"""The editor's blocks: a form is a stream of steps, a step is a stream of fields, one typed block a kind of field.

The ids of the stream's children are the ids of steps and fields for ever; labels and keys may change.
"""

from __future__ import annotations

import uuid
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup
from wagtail.fields import StreamField
from wagtail.snippets.blocks import SnippetChooserBlock

from .bank import SHARED
from .condition_blocks import condition_blocks, requirement_blocks
from .field_types import FieldType, field_types
from .field_types.base import missing_block
from .keys import key_from
from .meanings import meanings_for

KEY_PATTERN = r"^([a-z][a-z0-9_]{0,39})?$"
ADDRESS_PATTERN = r"^([a-z0-9]+(-[a-z0-9]+)*)?$"


class KeyedBlock(blocks.StructBlock):
    """Fills an empty `key` from the words in `named_by`, once; afterwards the key stays."""

    named_by = "label"
    separator = "_"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if "key" in cleaned and not cleaned["key"] and cleaned[self.named_by]:
            cleaned["key"] = key_from(cleaned[self.named_by]).replace("_", self.separator)
        return cleaned


class FieldBlock(KeyedBlock):
    """One question of one kind, or a text between the questions."""

    def __init__(self, kind: FieldType, **kwargs: Any) -> None:
        self.kind = kind
        is_usual = kind.label_of_label is FieldType.label_of_label
        label = ("label", usual_label_block() if is_usual else label_block(kind))
        is_typed = kind.takes_input and not kind.is_computed
        asked, key = (asking_blocks(), [("key", key_block())]) if kind.takes_input else ([], [])
        asked = [(name, block) for name, block in asked if name != "required" or is_typed]
        gear = [*key, *condition_blocks(), *([*requirement_blocks(), missing_block()] if is_typed else [])]
        local = [label, *asked, *kind.options_blocks(), *row_blocks(kind), *meaning_blocks(kind), *gear]
        settings = [name for name, _block in gear]
        children = [name for name, _block in local if name not in settings]
        layout = BlockGroup(children=children, settings=settings)
        super().__init__(local, label=kind.label, icon=kind.icon, label_format="{label}", form_layout=layout, **kwargs)


@cache
def field_block(kind: FieldType) -> FieldBlock:
    """The same block wherever this kind can be asked: the editor's page describes each object only once."""
    return FieldBlock(kind)


def label_block(kind: type[FieldType] | FieldType) -> blocks.CharBlock:
    return blocks.CharBlock(label=kind.label_of_label, max_length=200)


@cache
def usual_label_block() -> blocks.CharBlock:
    return label_block(FieldType)


@cache
def asking_blocks() -> list[tuple[str, blocks.Block]]:
    """What every question has besides its words."""
    return [
        ("hint", blocks.TextBlock(label=_("Hint below it"), required=False, max_length=500, rows=2)),
        ("required", blocks.BooleanBlock(label=_("Must be answered"), required=False, default=True)),
    ]


def meaning_blocks(kind: FieldType) -> list[tuple[str, blocks.Block]]:
    meanings = [(meaning.key, meaning.label) for meaning in meanings_for(kind.name)]
    return [("meaning", blocks.ChoiceBlock(meanings, required=False, label=_("Meaning")))] if meanings else []


@cache
def key_block() -> blocks.Block:
    return blocks.RegexBlock(
        KEY_PATTERN,
        required=False,
        label=_("Key"),
        help_text=_("For conditions and templates; made from the question if left empty."),
        error_messages={"invalid": _("Use small letters a–z, digits and _, a letter first.")},
    )


def row_blocks(kind: FieldType) -> list[tuple[str, blocks.Block]]:
    """The questions of one row, for a kind that has rows."""
    kinds = [kind for kind in field_types() if kind.in_rows]
    return [("fields", FieldStreamBlock(kinds, label=_("Questions of one row")))] if kind.has_rows else []


class LastingStreamBlock(blocks.StreamBlock):
    """Gives every child its id as soon as it is cleaned, not only when it is stored."""

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        for child in cleaned:
            child.id = child.id or str(uuid.uuid4())
        return cleaned


class SharedBlock(blocks.StructBlock):
    """A link to questions of the bank."""

    questions = SnippetChooserBlock("form_definitions.SharedQuestions", label=_("From the bank"))

    class Meta:
        label = _("Questions of the bank")
        icon = "snippet"
        label_format = "{questions}"


class FieldStreamBlock(LastingStreamBlock):
    """One block type for each kind of field."""

    def __init__(self, kinds: list[FieldType], others: list[tuple[str, blocks.Block]] = [], **kwargs: Any) -> None:
        super().__init__([*others, *((kind.name, field_block(kind)) for kind in kinds)], **kwargs)

    class Meta:
        collapsed = True
        required = True


class StepBlock(KeyedBlock):
    """One screen of the wizard."""

    named_by = "title"
    separator = "-"

    def __init__(self, **kwargs: Any) -> None:
        local = [
            ("title", blocks.CharBlock(label=_("Title of the screen"), max_length=120)),
            ("introduction", blocks.TextBlock(label=_("Introduction"), required=False, max_length=1000, rows=2)),
            ("fields", FieldStreamBlock(field_types(), [(SHARED, SharedBlock())], label=_("Questions"))),
            (
                "key",
                blocks.RegexBlock(
                    ADDRESS_PATTERN,
                    required=False,
                    max_length=40,
                    label=_("Last part of its address"),
                    help_text=_("Made from the title if left empty."),
                    error_messages={"invalid": _("Use small letters a–z, digits and - between them.")},
                ),
            ),
            *condition_blocks(),
        ]
        layout = BlockGroup(children=["title", "introduction", "fields"], settings=["key", "conditions", "match"])
        super().__init__(local, label=_("Step"), icon="form", label_format="{title}", form_layout=layout, **kwargs)


class StepStreamBlock(LastingStreamBlock):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__([("step", StepBlock())], **kwargs)

    class Meta:
        collapsed = True


class StepsField(StreamField):
    """A StreamField whose blocks stay out of migrations: they are code, and change with every kind of field."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _path, _arguments, keywords = super().deconstruct()
        return name, "wagtail.fields.StreamField", [[]], keywords | {"block_lookup": {}}
