"""“Khác”: an answer that the list does not offer, written by the person. For choices of one answer and of several."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .inputs import line, text_input

KEY, LABEL = "khac", "Khác"
LONGEST = 200
WHAT = _("Write your own answer beside “Khác”.")
CONFLICT = _("You wrote an answer of your own, but chose another one. Choose “Khác” or empty the line beside it.")


class OtherAnswer(str):
    """The key of “Khác”, as conditions compare it, with the words of the person."""

    words: str

    def __new__(cls, words: str) -> OtherAnswer:
        answer = super().__new__(cls, KEY)
        answer.words = words
        return answer


@cache
def other_block() -> blocks.Block:
    hint = _("Adds the answer “Khác” with a line to write on. Its key in conditions: khac.")
    return blocks.BooleanBlock(label=_("Takes another answer"), required=False, help_text=hint)


def frozen_with_other(options: dict[str, Any]) -> dict[str, Any]:
    """“Khác” is an answer like any other to conditions and their checks."""
    if not options.get("with_other"):
        return {name: option for name, option in options.items() if name != "with_other"}
    return options | {"choices": [*options.get("choices", ()), {"label": LABEL, "key": KEY}]}


def answer_encode(answer: Any) -> Any:
    return {"key": KEY, "text": answer.words} if isinstance(answer, OtherAnswer) else answer


def answer_decode(encoded: Any) -> str | None:
    if isinstance(encoded, dict) and encoded.get("key") == KEY:
        return OtherAnswer(str(encoded.get("text", "")))
    return encoded if isinstance(encoded, str) else None


def answer_words(answer: str | None, labels: dict[str, str]) -> str:
    return answer.words if isinstance(answer, OtherAnswer) else labels.get(answer or "", answer or "")


def answer_schema(keys: Iterable[str], with_other: bool) -> dict[str, Any]:
    if not with_other:
        return {"type": "string", "enum": list(keys)}
    own = {"key": {"const": KEY}, "text": {"type": "string", "maxLength": LONGEST}}
    listed = [key for key in keys if key != KEY]
    return {
        "type": ["string", "object"],
        "anyOf": [{"enum": listed}, {"type": "object", "properties": own, "required": ["key", "text"]}],
    }


class WithOtherWidget(forms.MultiWidget):
    """The answers to choose from under the name of the question, and a line for the words under “…_other”."""

    template_name = "definitions/widgets/with_other.html"
    use_fieldset = True

    def __init__(self, choice: forms.widgets.ChoiceWidget) -> None:
        self.is_many = choice.allow_multiple_selected
        super().__init__({"": choice, "other": text_input()})

    def decompress(self, value: Any) -> list[Any]:
        answers = value if isinstance(value, list | tuple) else [value]
        words = next((answer.words for answer in answers if isinstance(answer, OtherAnswer)), "")
        chosen = [str(answer) for answer in answers if answer not in (None, "")]
        return [chosen if self.is_many else next(iter(chosen), ""), words]

    def id_for_label(self, id_: str) -> str:
        """The first answer, where they stand below each other."""
        return self.widgets[0].id_for_label(f"{id_}_0", index="0") if id_ else ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        layouts = {"radio": "radios", "checkbox": "checkboxes"}
        context["widget"]["layout"] = layouts.get(getattr(self.widgets[0], "input_type", ""), "")
        return context

    class Media:
        css = {"all": ["definitions/definitions.css"]}


class WithOtherField(forms.Field):
    """Cleans as `choice` does, an OtherAnswer in the place of “Khác”. Words alone mean “Khác”."""

    def __init__(self, choice: forms.ChoiceField, **kwargs: Any) -> None:
        self.choice = choice
        self.is_many = isinstance(choice, forms.MultipleChoiceField)
        super().__init__(**kwargs, widget=WithOtherWidget(choice.widget))

    def prepare_value(self, value: Any) -> Any:
        """What is stored in the shape of what is posted: the choice and the words."""
        is_posted = isinstance(value, list) and len(value) == 2 and (isinstance(value[0], list) or not self.is_many)
        return value if is_posted else self.widget.decompress(value)

    def clean(self, value: Any) -> Any:
        chosen, words = value if isinstance(value, list | tuple) and len(value) == 2 else (None, "")
        words = line(words)
        if len(words) > LONGEST:
            message = _("Shorten your own answer to at most %d characters.")
            raise ValidationError(message % LONGEST, code="max_length")
        if words and not chosen:
            chosen = [KEY] if self.is_many else KEY
        answer = self.choice.clean(chosen)
        return self._many(answer, words) if self.is_many else self._one(answer, words)

    def _one(self, answer: str, words: str) -> str:
        if answer == KEY:
            return self._own(words)
        if words:
            raise ValidationError(CONFLICT, code="conflict")
        return answer

    def _many(self, answers: list[str], words: str) -> list[str]:
        others = [self._own(words)] if words or KEY in answers else []
        return [answer for answer in answers if answer != KEY] + others

    def _own(self, words: str) -> OtherAnswer:
        if not words:
            raise ValidationError(WHAT, code="other")
        return OtherAnswer(words)
