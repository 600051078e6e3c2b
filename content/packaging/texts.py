"""YAML of a package: written for people, read as data from outside."""

from __future__ import annotations

import math
import re
from datetime import date, datetime
from typing import Any

import yaml
from django.utils.translation import gettext as _

from content.packages import LOADER
from content.text import UNPRINTABLE, clean

from .refusals import PackageRefused, under

#: A file of a programme has a few hundred values; what is far beyond is an attack or a mistake.
MOST_EVENTS = 60_000
MOST_ALIASES = 200
MOST_VALUES = 60_000
DEEPEST = 24
NUMBER = re.compile(r"[\d.,:/_-]+")
MERGE = "tag:yaml.org,2002:merge"


class _Loader(LOADER):  # type: ignore[misc, valid-type]
    """Safe, and strict: a key that stands twice in a mapping is a mistake."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        seen = set()
        for key, _value in node.value:
            if key.tag != MERGE and key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"duplicate key {key.value}", key.start_mark)
            if isinstance(key, yaml.ScalarNode) and key.tag != MERGE:
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


class _Dumper(yaml.SafeDumper):
    """Lines as lines, nothing referred to from elsewhere."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """Numbers that are names (of a card, an account) in quotation marks, for whatever reads them."""
    style = "|" if "\n" in text else "'" if NUMBER.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def yaml_write(data: Any) -> bytes:
    """The same bytes for the same data, wherever it is written."""
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    return text.encode()


def tidy(text: str) -> str:
    """As texts stand in a package: clean, without blanks that nobody sees, so that both sides compare equal."""
    return "\n".join(line.rstrip() for line in clean(text).strip("\n").split("\n"))


def yaml_read(content: bytes, member: str) -> Any:
    """Plain data: dict, list, str, int, float, bool, date, None. Raises PackageRefused."""
    try:
        text = content.decode("utf-8-sig")
        _measure(text, member)
        data = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe one
    except UnicodeDecodeError as error:
        raise PackageRefused(_("The file is not UTF-8 text."), member) from error
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, OverflowError) as error:
        raise PackageRefused(_unreadable(error), member) from error
    _Values(member).walk(data, "", 0)
    return data


def _measure(text: str, member: str) -> None:
    """Counts before anything is built: aliases within aliases would grow without end."""
    aliases = depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=LOADER), 1):
        aliases += isinstance(event, yaml.AliasEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if count > MOST_EVENTS or aliases > MOST_ALIASES or depth > DEEPEST:
            raise PackageRefused(_("The file is larger or more nested than any programme needs."), member)


def _unreadable(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _("A value cannot be read; perhaps a day that is not in the calendar.")
    reason = getattr(error, "problem", "") or ""
    if reason.startswith("duplicate key"):
        reason = _("The key stands here twice.")
    elif "tag" in reason:
        reason = _("Only plain values are allowed, no tags such as “!!”.")
    else:
        reason = _("This is not well-formed YAML; check indentation and quotation marks.")
    return _("Line %(line)d: %(reason)s") % {"line": mark.line + 1, "reason": reason}


class _Values:
    """Walks what was read as often as it will be walked: what aliases repeat counts each time."""

    def __init__(self, member: str) -> None:
        self.member, self.count = member, 0

    def walk(self, value: Any, place: str, depth: int) -> None:
        self.count += 1
        if self.count > MOST_VALUES or depth > DEEPEST:
            raise PackageRefused(_("The file is larger or more nested than any programme needs."), self.member)
        if isinstance(value, dict):
            for key, item in value.items():
                if not isinstance(key, str):
                    self.refuse(_("A key must be a word; put it in quotation marks."), place)
                self.walk(item, under(place, key[:60]), depth + 1)
        elif isinstance(value, list):
            for number, item in enumerate(value, 1):
                self.walk(item, under(place, number), depth + 1)
        else:
            self.scalar(value, place)

    def scalar(self, value: Any, place: str) -> None:
        if isinstance(value, str):
            if UNPRINTABLE.search(value):
                self.refuse(_("The text contains signs that cannot be printed."), place)
        elif isinstance(value, datetime) or not isinstance(value, int | float | date | None):
            self.refuse(_("Only text, numbers, days (2021-07-07), true and false are allowed."), place)
        elif isinstance(value, float) and not math.isfinite(value):
            self.refuse(_("This is not a number."), place)

    def refuse(self, message: str, place: str) -> None:
        raise PackageRefused(message, under(self.member, place) if place else self.member)
