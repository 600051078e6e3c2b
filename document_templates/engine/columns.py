"""Loops that only print values of their rows, filled in by column: a list of people costs no Python call a value.

Such a loop – text, `{{ row.name }}`, `{{ row.name|filter }}`, `{{ loop.index }}`, nothing else – is most of every long
list. A block of rows is taken at once: each column is picked, checked, joined, escaped and parted again in C.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape
from itertools import chain, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, nodes

from .breaks import with_breaks

if TYPE_CHECKING:
    from .sandbox import Run

#: Characters of a block: large enough to be quick, small enough to stay in the processor's cache.
BLOCK = 250_000
#: Between the values of a column while they are escaped together. No value holds it: values have no control signs but
#: tab and newline.
_PART = "\x1e"


@dataclass(frozen=True)
class Column:
    """One placeholder of the row: the keys to it ("loop index" has none), filters with their arguments, its line."""

    path: tuple[str, ...]
    filters: tuple[tuple[str, tuple[Any, ...]], ...]
    lineno: int


@dataclass(frozen=True)
class Rows:
    """The body of a loop: texts[0], columns[0], texts[1], …, columns[-1], texts[-1]."""

    texts: tuple[str, ...]
    columns: tuple[Column, ...]

    @cached_property
    def weight(self) -> int:
        return sum(map(len, self.texts))

    @cached_property
    def encoded(self) -> tuple[bytes, ...]:
        return tuple(text.encode() for text in self.texts)

    @cached_property
    def is_whole(self) -> bool:
        """Whether these are rows of a table, with nothing in them that is numbered through the paper."""
        begins, ends = self.texts[0].lstrip().startswith(("<w:tr>", "<w:tr ")), self.texts[-1].endswith("</w:tr>")
        return begins and ends and not any("<wp:docPr" in text for text in self.texts)

    @cached_property
    def rows_of_block(self) -> int:
        return max(BLOCK // (self.weight + 20 * len(self.columns)), 16)


def rows_of(loop: nodes.For) -> Rows | None:
    """The loop as columns, or None for one that needs Jinja row by row."""
    if loop.else_ or loop.test or not isinstance(loop.target, nodes.Name):
        return None
    texts, columns = [""], []
    for output in loop.body:
        if not isinstance(output, nodes.Output):
            return None
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                texts[-1] += node.data
            elif column := _column(node, loop.target.name):
                columns.append(column)
                texts.append("")
            else:
                return None
    return Rows(tuple(texts), tuple(columns)) if columns else None


def _column(node: nodes.Node, row: str) -> Column | None:
    filters: list[tuple[str, tuple[Any, ...]]] = []
    lineno = node.lineno
    while isinstance(node, nodes.Filter):
        if node.kwargs or not all(isinstance(argument, nodes.Const) for argument in node.args):
            return None
        filters.insert(0, (node.name, tuple(argument.value for argument in node.args)))
        node = node.node
    if isinstance(node, nodes.Getattr) and node.attr == "index" and _is_name(node.node, "loop"):
        return Column((), tuple(filters), lineno)
    path: list[str] = []
    while isinstance(node, nodes.Getattr):
        path.insert(0, node.attr)
        node = node.node
    return Column(tuple(path), tuple(filters), lineno) if path and _is_name(node, row) else None


def _is_name(node: nodes.Node, name: str) -> bool:
    return isinstance(node, nodes.Name) and node.name == name


@dataclass(frozen=True)
class Block:
    """Some rows, filled in and escaped; as bytes where they are whole rows of a table, with their line breaks."""

    xml: str | bytes


def blocks(rows: Rows, items: list[Any], environment: Environment, run: Run) -> Iterator[Block]:
    """The filled-in rows, some hundred at a time."""
    as_bytes = run.takes_bytes and rows.is_whole
    texts: tuple[Any, ...] = rows.encoded if as_bytes else rows.texts
    for start in range(0, len(items), rows.rows_of_block):
        block = items[start : start + rows.rows_of_block]
        run.pay(len(block), rows.weight)
        broken, run.breaks = run.breaks, False
        parts: list[Iterable[Any]] = [repeat(texts[0])]
        for column, text in zip(rows.columns, texts[1:], strict=True):
            values = block if column.path else list(range(start + 1, start + 1 + len(block)))
            cells = _cells(column, values, environment, run)
            parts += (cells.encode().split(_PART.encode()) if as_bytes else cells.split(_PART), repeat(text))
        xml = texts[0][:0].join(chain.from_iterable(zip(*parts)))  # noqa: B905 – fixed texts never end
        if as_bytes and run.breaks:
            xml = with_breaks(xml.decode()).encode()
        run.breaks = broken or (run.breaks and not as_bytes)
        # A picture among the values is numbered through the paper.
        yield Block(xml.decode() if as_bytes and b"<wp:docPr" in xml else xml)


def _cells(column: Column, values: list[Any], environment: Environment, run: Run) -> str:
    """The values of one column of a block as they stand in XML, parted by _PART."""
    try:
        for key in column.path:
            values = _picked(values, key, environment)
        for name, arguments in column.filters:
            values = [environment.filters[name](value, *arguments) for value in values]
        return _escaped(values, run)
    except Exception as error:
        error.lineno = column.lineno  # type: ignore[attr-defined]
        raise


def _picked(values: list[Any], key: str, environment: Environment) -> list[Any]:
    if set(map(type, values)) == {dict}:
        try:
            return list(map(itemgetter(key), values))
        except KeyError:
            pass
    return [environment.getitem(value, key) for value in values]


def _escaped(values: list[Any], run: Run) -> str:
    kinds = set(map(type, values))
    if kinds == {int}:
        return _PART.join(map(str, values))
    if kinds != {str}:
        return _PART.join([str(run.printed(value)) for value in values])
    text = _PART.join(values)
    run.seen(text)
    return escape(text)
