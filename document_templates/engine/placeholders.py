"""Which placeholders a DOCX names, where, and which of them a kind of paper does not have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import nodes
from lxml import etree

from .errors import TemplateError, nearest_name
from .explaining import explained
from .inspection import inspect, parse
from .places import line_text, lined, shortened
from .sandbox import TemplateEnvironment

_SIGNS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_RAW = re.compile(r"\{\{(?:r|p|tr|tc)\s")


@dataclass(frozen=True)
class Placeholder:
    """A name as a path ("rows[].name") and the text of the paragraph it stands in."""

    name: str
    place: str


def placeholders(docx: bytes) -> list[Placeholder]:
    """All names of body, headers, footers and footnotes, in their order. Raises TemplateRefused or TemplateError."""
    inspect(docx)
    found: list[Placeholder] = []
    for source in _sources(docx):
        reader = _Reader(source)
        reader.read(_tree(source), {})
        found += reader.found
    return found


#: The path of what a filter is put to, and the filter's other arguments as far as they are fixed.
Filtered = tuple[str, list[Any]]


def filtered(docx: bytes, name: str) -> list[Filtered]:
    """Where a filter is used."""
    return [found for source in _sources(docx) for found in filtered_in(_tree(source), name)]


def filtered_in(tree: nodes.Template, name: str) -> list[Filtered]:
    reader = _Reader("")
    reader.read(tree, {})
    return [(path, arguments) for used, path, arguments in reader.filtered if used == name]


def unknown_check(docx: bytes, sample: Mapping[str, Any]) -> None:
    """Raises TemplateError for the first name the sample does not have, with the place and the nearest right name."""
    names_check(placeholders(docx), sample)


def names_check(found: Iterable[Placeholder], sample: Mapping[str, Any]) -> None:
    """The same for placeholders of any format."""
    known = set(names_of(sample))
    for placeholder in found:
        if placeholder.name not in known:
            nearest = nearest_name(placeholder.name, known)
            raise TemplateError("unknown_name", name=placeholder.name, place=placeholder.place, nearest=nearest)


def names_in(tree: nodes.Template, places: str) -> list[Placeholder]:
    """The names in a parsed source of the language; `places` has a line for each of its lines, to show to designers."""
    reader = _Reader(places)
    reader.read(tree, {})
    return reader.found


def names_of(sample: Any, path: str = "") -> Iterator[str]:
    """Every path of a sample: {"rows": [{"name": …}]} → "rows", "rows[]", "rows[].name"."""
    if path:
        yield path
    if isinstance(sample, Mapping):
        for key, value in sample.items():
            yield from names_of(value, f"{path}.{key}" if path else key)
    elif isinstance(sample, list | tuple):
        for value in sample:
            yield from names_of(value, f"{path}[]")


def _sources(docx: bytes) -> Iterator[str]:
    """The XML of each part as docxtpl would hand it to Jinja."""
    template = DocxTemplate(BytesIO(docx))
    parts = [template.get_docx().part]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        parts += [part for _rel, part in template.get_headers_footers(uri)]
    parts += [part for part in parts[0].package.parts if part.partname == "/word/footnotes.xml"]
    for part in parts:
        root = parse(part.blob)
        _check_paragraphs(root)
        yield lined(template.patch_xml(etree.tostring(root, encoding="unicode")))
    yield template.docx.part.package.core_properties._element.xml


def _check_paragraphs(root: etree._Element) -> None:
    """A placeholder begins and ends in one paragraph: over two it would merge them, or cells, without a word."""
    texts: dict[etree._Element, list[str]] = {}
    for element in root.iter(qn("w:t")):
        paragraph = next(element.iterancestors(qn("w:p")), None)
        if paragraph is not None:
            texts.setdefault(paragraph, []).append(element.text or "")
    for runs in texts.values():
        text, expected = "".join(runs), ""
        if _RAW.search(text):
            raise TemplateError("syntax", place=shortened(text))
        for sign in _SIGNS.findall(text):
            if sign != expected if expected else sign not in _CLOSES:
                raise TemplateError("unclosed", place=shortened(text))
            expected = "" if expected else _CLOSES[sign]
        if expected:
            raise TemplateError("unclosed", place=shortened(text))


def _tree(source: str) -> nodes.Template:
    try:
        return TemplateEnvironment().parse(source)
    except Exception as error:  # deep nesting and the like end in errors of Python itself
        raise explained(error, source) from error


class _Reader:
    """Walks the tree of one part; a scope maps the names of loops to the path of what they run over (None: no path)."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[Placeholder] = []
        self.filtered: list[tuple[str, str, list[Any]]] = []

    def read(self, node: nodes.Node, scope: dict[str, str | None]) -> None:
        if isinstance(node, nodes.Filter) and (path := self._path(node.node, scope)):
            fixed = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
            self.filtered.append((node.name, path, fixed))
        if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
            path = self._path(node, scope)
            if path:
                self.found.append(Placeholder(path, line_text(self.source, node.lineno)))
        elif isinstance(node, nodes.For):
            self._read_loop(node, scope)
        else:
            for child in node.iter_child_nodes():
                self.read(child, scope)

    def _read_loop(self, loop: nodes.For, scope: dict[str, str | None]) -> None:
        self.read(loop.iter, scope)
        path = self._path(loop.iter, scope)
        inner = dict(scope) | {"loop": None}
        for target in [loop.target, *loop.target.find_all(nodes.Name)]:
            if isinstance(target, nodes.Name):
                inner[target.name] = f"{path}[]" if path and target is loop.target else None
        for child in [*loop.body, *([loop.test] if loop.test else [])]:
            self.read(child, inner)
        for child in loop.else_:
            self.read(child, scope)

    def _path(self, node: nodes.Node, scope: dict[str, str | None]) -> str | None:
        if isinstance(node, nodes.Name):
            return scope.get(node.name, node.name)
        if not isinstance(node, nodes.Getattr | nodes.Getitem):
            return None
        base = self._path(node.node, scope)
        if base is None:
            return None
        step = node.attr if isinstance(node, nodes.Getattr) else node.arg.value
        return f"{base}[]" if isinstance(step, int) else f"{base}.{step}"
