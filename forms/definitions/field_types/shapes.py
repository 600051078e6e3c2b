"""The shape of a text as an editor gives it: parts one after the other, each some signs of one sort.

Not a regular expression: parts are matched by the places they may end at, so that no shape and no text takes long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

DIGITS, LETTERS, CAPITALS, LETTERS_OR_DIGITS, EXACTLY = "digits", "letters", "capitals", "letters_or_digits", "exactly"
MOST_PARTS, MOST_SIGNS = 12, 200
SORTS = [
    (DIGITS, gettext_lazy("digits")),
    (LETTERS, gettext_lazy("letters")),
    (CAPITALS, gettext_lazy("capital letters")),
    (LETTERS_OR_DIGITS, gettext_lazy("letters or digits")),
    (EXACTLY, gettext_lazy("exactly these signs")),
]


def is_digit(sign: str) -> bool:
    return sign.isascii() and sign.isdigit()


#: What a sign must be.
SIGNS: dict[str, Callable[[str], bool]] = {
    DIGITS: is_digit,
    LETTERS: str.isalpha,
    CAPITALS: lambda sign: sign.isalpha() and sign.isupper(),
    LETTERS_OR_DIGITS: lambda sign: sign.isalpha() or is_digit(sign),
}


class PartBlock(blocks.StructBlock):
    """Some signs of one sort, or exactly those of `text`."""

    sort = blocks.ChoiceBlock(choices=SORTS, default=DIGITS, label=gettext_lazy("Signs"))
    least = blocks.IntegerBlock(label=gettext_lazy("At least"), default=1, min_value=0, max_value=MOST_SIGNS)
    most = blocks.IntegerBlock(label=gettext_lazy("At most"), default=1, min_value=1, max_value=MOST_SIGNS)
    text = blocks.CharBlock(label=gettext_lazy("Exactly"), required=False, max_length=40)

    class Meta:
        label = gettext_lazy("Part")
        label_format = "{sort} {least} {most} {text}"


def shape_blocks() -> list[tuple[str, blocks.Block]]:
    hint = gettext_lazy("E.g. 1 to 4 digits, then exactly “/2021”. Without parts any text is taken.")
    shape = blocks.ListBlock(
        PartBlock(), default=[], max_num=MOST_PARTS, label=gettext_lazy("Shape of the answer"), help_text=hint
    )
    hint = gettext_lazy("In your own words. Without them the parts are told.")
    words = blocks.CharBlock(
        label=gettext_lazy("Said when the shape is wrong"), required=False, max_length=200, help_text=hint
    )
    return [("shape", shape), ("shape_message", words)]


def fits(shape: Sequence[dict[str, Any]], text: str) -> bool:
    """In time that grows with the parts and the signs, and no faster."""
    ends = {0}
    for part in shape:
        ends = _ends(part, text, ends)
    return len(text) in ends


def _ends(part: dict[str, Any], text: str, starts: set[int]) -> set[int]:
    """Where `part` may end when it starts at one of `starts`."""
    if part["sort"] == EXACTLY:
        return {start + len(part["text"]) for start in starts if text.startswith(part["text"], start)}
    is_right, found = SIGNS[part["sort"]], set()
    run, start = 0, -1  # Where the right signs before `end` begin; the last start that leaves room for the least.
    for end in range(len(text) + 1):
        if end and not is_right(text[end - 1]):
            run = end
        if end - part["least"] in starts:
            start = end - part["least"]
        if start >= max(end - part["most"], run):
            found.add(end)
    return found


def in_words(shape: Sequence[dict[str, Any]]) -> str:
    """ "chữ số (1–4), “/”, chữ số (4)"."""
    return ", ".join(part_in_words(part) for part in shape)


def part_in_words(part: dict[str, Any]) -> str:
    if part["sort"] == EXACTLY:
        return f"“{part['text']}”"
    count = str(part["most"]) if part["least"] == part["most"] else f"{part['least']}–{part['most']}"
    return f"{dict(SORTS)[part['sort']]} ({count})"


def sample_of(shape: Sequence[dict[str, Any]]) -> str:
    """A text that fits."""
    signs = {DIGITS: "1", LETTERS: "a", CAPITALS: "A", LETTERS_OR_DIGITS: "1"}
    parts = (part["text"] if part["sort"] == EXACTLY else signs[part["sort"]] * part["least"] for part in shape)
    return "".join(parts)


def shape_problems(shape: Sequence[dict[str, Any]], longest: int, sample: str) -> Iterator[str]:
    """What is wrong with a shape for texts of at most `longest` signs; `sample` is the editor's example or empty."""
    for part in shape:
        if part["sort"] == EXACTLY and not part["text"]:
            yield _("Write the signs that stand exactly in this part of the shape.")
        if part["sort"] != EXACTLY and part["least"] > part["most"]:
            yield _("A part of the shape has at least more signs than at most.")
    if len(sample_of(shape)) > longest:
        yield _("The shape asks for more signs than the answer may have.")
    if shape and sample and not fits(shape, sample):
        yield _("The example does not have the shape: %s.") % in_words(shape)


class ShapeValidator:
    """Says `message`, or the shape in words, of a text that does not have it."""

    def __init__(self, shape: Sequence[dict[str, Any]], message: str) -> None:
        self.shape, self.message = shape, message

    def __call__(self, text: str) -> None:
        if not fits(self.shape, text):
            said = self.message or _("Write it in this shape: %s.") % in_words(self.shape)
            raise ValidationError(said, code="shape")
