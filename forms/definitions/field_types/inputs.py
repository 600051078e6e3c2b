"""Django form fields and widgets that several kinds share. Cleaning never raises anything but ValidationError."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from content.text import clean

from ..identifiers import normalise

TOO_LONG = _("Shorten this to at most %(limit_value)d characters; it has %(show_value)d now.")
TOO_SHORT = _("Write at least %(limit_value)d characters; there are %(show_value)d now.")


def line(value: Any) -> str:
    """A typed value as one clean line; anything but a text is empty."""
    return clean(value).replace("\r\n", "\n").replace("\n", " ").replace("\t", " ").strip() if _is_text(value) else ""


def lines(value: Any) -> str:
    """A typed value as clean lines."""
    return clean(value).replace("\r\n", "\n").replace("\r", "\n").strip() if _is_text(value) else ""


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


class CleanTextField(forms.CharField):
    """A text, cleaned by `tidy` and kept letter for letter; too long is said, never cut.

    The browser gets no maxlength: it would cut a pasted text without a word.
    """

    def __init__(self, *, tidy: Callable[[Any], str] = line, **kwargs: Any) -> None:
        self.tidy = tidy
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        return self.tidy(value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


class IdentifierField(CleanTextField):
    """A number of a person or body in its one spelling; `kind` is one of `identifiers`, `pattern` its shape."""

    def __init__(self, *, kind: str, pattern: re.Pattern[str], **kwargs: Any) -> None:
        self.kind, self.pattern = kind, pattern
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> str:
        return normalise(self.kind, super().to_python(value)[:100])

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not self.pattern.fullmatch(value):
            raise ValidationError(self.error_messages["invalid"], code="invalid")


def as_typed(form_field: forms.Field, value: Any) -> Any:
    """A cleaned value in the shape in which a browser would post it."""
    widget = form_field.widget
    if isinstance(widget, forms.MultiWidget):
        return widget.decompress(value)
    if isinstance(widget, forms.widgets.Input) and not isinstance(widget, forms.CheckboxInput):
        return widget.format_value(form_field.prepare_value(value))
    return form_field.prepare_value(value) if isinstance(widget, forms.widgets.ChoiceWidget) else value


def text_input(width: str = "", **attrs: Any) -> forms.TextInput:
    """A one-line input; `width` is one of the frame's sizes (2, 5, 10, 20)."""
    classes = f"input input--{width}" if width else "input"
    return forms.TextInput({"class": classes} | attrs)


class PartsWidget(forms.MultiWidget):
    """One question answered in several labelled inputs, in a fieldset."""

    template_name = "definitions/widgets/parts.html"
    use_fieldset = True

    def __init__(self, parts: Mapping[str, tuple[str | Promise, forms.Widget]], inline: bool = False) -> None:
        self.labels = [label for label, _widget in parts.values()]
        self.inline = inline
        super().__init__({name: widget for name, (_label, widget) in parts.items()})

    def decompress(self, value: Any) -> list[Any]:
        names = [name.removeprefix("_") for name in self.widgets_names]
        return [value.get(name, "") for name in names] if isinstance(value, Mapping) else [""] * len(names)

    def id_for_label(self, id_: str) -> str:
        """Where a link from the error summary leads: the first input."""
        return f"{id_}_0" if id_ else ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        widget = context["widget"]
        widget["inline"] = self.inline
        widget["parts"] = list(zip(self.labels, widget["subwidgets"], strict=True))
        return context

    class Media:
        css = {"all": ["definitions/definitions.css"]}


class PartsField(forms.Field):
    """Cleans the inputs of a PartsWidget together: `put_together` gets their clean lines, at least one not empty."""

    widget: forms.MultiWidget
    empty: Any = None

    def clean(self, value: Any) -> Any:
        count = len(self.widget.widgets)
        values = [line(part) for part in value[:count]] if isinstance(value, list | tuple) else []
        values += [""] * (count - len(values))
        if not any(values):
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return self.empty
        return self.put_together(values)

    def put_together(self, values: list[str]) -> Any:
        raise NotImplementedError
