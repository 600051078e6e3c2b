"""Conditions in the admin: rows of meaning, comparison, value. No JavaScript, so that it works in inline panels too."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .condition_rows import ALL, COMPARISONS, SOME, Row, RowWrong, expression_of, rows_of
from .language import faults_of, terms, words_of

#: Empty rows under the filled ones.
SPARE = 2
MOST = 12


class ConditionWidget(forms.Widget):
    """A table of rows; for an expression that rows cannot say, the expression itself, to be kept or cleared."""

    template_name = "content/admin/condition_rows.html"

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        typed = value if isinstance(value, Typed) else Typed.of(value)
        blank = [Row("", "==")] * min(SPARE, MOST - len(typed.rows))
        context["widget"] |= {
            "joiner": typed.joiner,
            "joiners": [(ALL, _("all of these hold")), (SOME, _("at least one of these holds"))],
            "rows": list(enumerate([*typed.rows, *blank])),
            "terms": [(term.key, term.label) for term in terms().values()],
            "comparisons": list(COMPARISONS.items()),
            "kept": typed.kept,
            "kept_in_words": words_of(json.loads(typed.kept)) if typed.kept else "",
        }
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Typed:
        rows = [
            Row(*(str(data.get(f"{name}-{number}-{part}", "")) for part in ("term", "comparison", "value")))
            for number in range(MOST)
        ]
        kept = data.get(f"{name}-kept", "") if not data.get(f"{name}-clear") else ""
        return Typed(str(data.get(f"{name}-joiner", ALL)), [row for row in rows if row.term or row.value], kept)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return f"{name}-joiner" not in data

    def id_for_label(self, id_: str) -> str:
        return f"{id_}-0"


class Typed:
    """What stands in the widget: rows, or (`kept`) the JSON of an expression that rows cannot say."""

    def __init__(self, joiner: str, rows: list[Row], kept: str = "") -> None:
        self.joiner, self.rows, self.kept = joiner, rows, kept

    @classmethod
    def of(cls, expression: Any) -> Typed:
        found = rows_of(expression)
        return cls(*found) if found else cls(ALL, [], json.dumps(expression, ensure_ascii=False))

    def expression(self) -> Any:
        """Raises RowWrong."""
        if self.kept and not self.rows:
            try:
                return json.loads(self.kept)
            except (ValueError, RecursionError) as error:
                raise RowWrong(_("The condition could not be read.")) from error
        return expression_of(self.joiner, self.rows, dict(terms()))


class ConditionFormField(forms.Field):
    widget = ConditionWidget

    def clean(self, value: Any) -> Any:
        try:
            expression = value.expression() if isinstance(value, Typed) else value
        except RowWrong as error:
            raise ValidationError(str(error), code="row") from error
        if faults := faults_of(expression):
            raise ValidationError(faults, code="expression")
        if self.required and expression is None:
            raise ValidationError(_("Write at least one row."), code="required")
        return expression

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != data.expression()
        except RowWrong:
            return True


class ConditionField(models.JSONField):
    """An expression over meanings, or nothing."""

    def formfield(self, **kwargs: Any) -> forms.Field:
        return ConditionFormField(required=not self.blank, label=self.verbose_name, help_text=self.help_text)

    def validate(self, value: Any, model_instance: Any) -> None:
        super().validate(value, model_instance)
        if faults := faults_of(value):
            raise ValidationError(faults)

    def deconstruct(self) -> Any:
        """In migrations a plain column: how it is edited is no matter of the database."""
        name, _path, arguments, keywords = super().deconstruct()
        return name, "django.db.models.JSONField", arguments, keywords
