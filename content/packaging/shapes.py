"""Rows of models as plain data and back: which keys, of what kind, with what defaults.

*Canonical* data has every key, texts tidy; it is what is compared. *Lean* data leaves out what is a default; it is what
is written for people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .refusals import PackageRefused, invalid, missing_key, under, unknown_code, unknown_key
from .texts import tidy

Row = dict[str, Any]
#: Model field → the types its value may have, beside None where the column allows it.
KINDS: tuple[tuple[type[models.Field], type | tuple[type, ...]], ...] = (
    (models.BooleanField, bool),
    (models.IntegerField, int),
    (models.DecimalField, int),
    (models.DateField, date),
    (models.JSONField, (dict, list, bool, int, float, str)),
    (models.CharField, str),
    (models.TextField, str),
)


class Shape:
    """`keys` in the order of the file; `lists`: keys whose value is a list of rows of another shape."""

    def __init__(
        self, model: type[models.Model], keys: Sequence[str], *, lists: Mapping[str, Shape] | None = None
    ) -> None:
        self.model, self.lists = model, dict(lists or {})
        self.fields = {key: model._meta.get_field(key) for key in keys}

    @property
    def labels(self) -> dict[str, str]:
        """Key → its name for people, those of inner rows too."""
        inner = {key: label for shape in self.lists.values() for key, label in shape.labels.items()}
        names = {key: capfirst(str(shape.model._meta.verbose_name_plural)) for key, shape in self.lists.items()}
        own = {key: capfirst(str(field.verbose_name)) for key, field in self.fields.items()}
        return inner | names | own

    # From the database

    def row_of(self, record: models.Model) -> Row:
        """Canonical."""
        row = {key: self._plain(field, record) for key, field in self.fields.items()}
        return row | {
            key: [shape.row_of(part) for part in getattr(record, key).all()] for key, shape in self.lists.items()
        }

    def _plain(self, field: Any, record: models.Model) -> Any:
        value = getattr(record, field.name)
        if field.many_to_many:
            return sorted(other.code for other in value.all())
        if field.is_relation:
            return value.code if value else None
        if isinstance(value, Decimal):
            return int(value)
        return tidy(value) if isinstance(value, str) else value

    # For people

    def lean(self, row: Row) -> Row:
        kept = {
            key: row[key]
            for key, field in self.fields.items()
            if not self.is_optional(field) or row[key] != self.default(field)
        }
        return kept | {key: [shape.lean(part) for part in row[key]] for key, shape in self.lists.items() if row[key]}

    @staticmethod
    def is_optional(field: Any) -> bool:
        return field.many_to_many or field.blank or field.null or field.has_default()

    @staticmethod
    def default(field: Any) -> Any:
        return [] if field.many_to_many else field.get_default()

    # From a file

    def read(self, data: Any, place: str) -> Row:
        """Canonical. Raises PackageRefused with the place of what does not fit."""
        mapping(data, place)
        for key in data:
            if key not in self.fields and key not in self.lists:
                raise unknown_key(key, [*self.fields, *self.lists], place)
        row = {key: self._value(key, field, data, place) for key, field in self.fields.items()}
        return row | {key: shape.read_all(data.get(key), under(place, key)) for key, shape in self.lists.items()}

    def read_all(self, data: Any, place: str) -> list[Row]:
        return [self.read(row, under(place, number)) for number, row in enumerate(listed(data, place), 1)]

    def _value(self, key: str, field: Any, data: Row, place: str) -> Any:
        if key not in data:
            if not self.is_optional(field):
                raise missing_key(key, place)
            return self.default(field)
        value = data[key]
        if value is None and field.null:
            return None
        if field.many_to_many:
            return sorted(text(code, under(place, key)) for code in listed(value, under(place, key)))
        kind = str if field.is_relation else next(kind for model, kind in KINDS if isinstance(field, model))
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is int):
            raise PackageRefused(_wrong_kind(kind), under(place, key))
        return tidy(value) if kind is str else value

    # Into the database

    def fill(self, record: models.Model, row: Row, place: str, *, leave: Sequence[str] = ()) -> models.Model:
        """Sets and checks the columns of `record`; `leave`: columns that are not checked yet."""
        for key, field in self.fields.items():
            if field.many_to_many:
                continue
            value = row[key]
            setattr(record, key, related(field, value, under(place, key)) if field.is_relation else value)
        try:
            record.full_clean(exclude=set(leave))
        except ValidationError as error:
            raise invalid(error, place, self.labels) from error
        return record


def related(field: Any, code: str | None, place: str) -> models.Model | None:
    """The record that a code names. Raises PackageRefused with the most similar code."""
    if code is None:
        return None
    return by_code(field.related_model, code, place)


def by_code(model: type[models.Model], code: str, place: str) -> models.Model:
    record = model._default_manager.filter(code=code).first()
    if record is None:
        codes = model._default_manager.values_list("code", flat=True)
        raise unknown_code(capfirst(str(model._meta.verbose_name)), code, codes, place)
    return record


def mapping(data: Any, place: str, keys: Sequence[str] | None = None) -> Row:
    """`data` as a mapping; with `keys`, that it has exactly these."""
    if not isinstance(data, dict):
        raise PackageRefused(_("Keys with values are needed here, such as “name: …”."), place)
    for key in data if keys is not None else ():
        if key not in keys:
            raise unknown_key(key, keys, place)
    for key in keys or ():
        if key not in data:
            raise missing_key(key, place)
    return data


def listed(data: Any, place: str) -> list[Any]:
    """`data` as a list; nothing is an empty one."""
    if data is None:
        return []
    if not isinstance(data, list):
        raise PackageRefused(_("A list is needed here, each entry after a “-”."), place)
    return data


def text(data: Any, place: str) -> str:
    if not isinstance(data, str):
        raise PackageRefused(_wrong_kind(str), place)
    return data


def _wrong_kind(kind: type | tuple[type, ...]) -> str:
    wanted = {
        bool: _("true or false is needed here."),
        int: _("A whole number is needed here."),
        date: _("A day is needed here, such as 2021-07-07."),
        str: _("Text is needed here; put it in quotation marks."),
    }
    return wanted.get(kind, _("An expression is needed here.")) if isinstance(kind, type) else wanted[str]
