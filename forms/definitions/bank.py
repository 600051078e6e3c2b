"""The bank: questions kept once and asked in many forms, linked (they follow the bank) or detached (copies).

A question keeps its id in every form and also when it is detached, so that answers stay readable.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wagtail.blocks import StreamValue

if TYPE_CHECKING:
    from .models import FormDefinition, SharedQuestions

#: The type of the block that stands for questions of the bank.
SHARED = "shared"


def fields_expanded(stream: StreamValue) -> Iterator[StreamValue.StreamChild]:
    """The questions of a step, those of the bank in the place of their link."""
    for child in stream:
        if child.block_type != SHARED:
            yield child
        elif child.value["questions"]:
            yield from child.value["questions"].fields


def links_of(definition: FormDefinition) -> list[tuple[str, str, SharedQuestions]]:
    """(title of the step, id of the link, questions of the bank) of every link."""
    return [
        (step.value["title"], child.id, child.value["questions"])
        for step in definition.steps
        for child in step.value["fields"]
        if child.block_type == SHARED and child.value["questions"]
    ]
