"""Older schemas in the shape of today. A FormVersion keeps the JSON it was published with; reading converts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

SCHEMA_NUMBER = 3


def schema_convert(data: dict[str, Any]) -> dict[str, Any]:
    """In the newest shape: itself, or a copy. Raises ValueError for a number that this program does not know."""
    if data.get("schema_number") == SCHEMA_NUMBER:
        return data
    data = deepcopy(data)
    if data.get("schema_number") not in {*CONVERTERS, SCHEMA_NUMBER}:
        raise ValueError(f"schema number {data.get('schema_number')} is unknown; the newest known is {SCHEMA_NUMBER}")
    while data["schema_number"] < SCHEMA_NUMBER:
        CONVERTERS[data["schema_number"]](data)
        data["schema_number"] += 1
    return data


def _fields(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for step in data["steps"]:
        yield from step["fields"]


def _to_2(data: dict[str, Any]) -> None:
    """Requirements under a condition, computed values and repeated groups came with 2."""
    for field in _fields(data):
        field.update(required_if=None, formula=None, fields=[])


def _to_3(data: dict[str, Any]) -> None:
    """Translations of the texts came with 3."""
    data.update(texts={})


CONVERTERS: dict[int, Callable[[dict[str, Any]], None]] = {1: _to_2, 2: _to_3}
