"""The language of templates, cut down to what official papers need: placeholders, our filters, "if" and "for".

A template is a program from outside. Nothing can be called, no attribute of an object is reachable, only whole numbers
are calculated with, and each render has a budget of loop steps and characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from jinja2 import Undefined, nodes, pass_context
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from .errors import TemplateError, nearest_name
from .filters import FILTERS

MOST_STEPS = 250_000
MOST_CHARACTERS = 80_000_000
LARGEST_NUMBER = 10**18

LOOP_NAMES = frozenset({"index", "index0", "revindex", "first", "last", "length"})
TESTS = frozenset({"defined", "undefined", "odd", "even", "divisibleby"})
_UNDERSCORED = re.compile("[{%]_|_[}%]")
_COUNTED = "counted loop"

ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.For, nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.FloorDiv, nodes.Mod, nodes.Filter, nodes.Test, nodes.List, nodes.Tuple,
    nodes.Keyword,
)  # fmt: skip


class PlacedPicture:
    """A picture as the template sees it: it can be printed, nothing else."""

    __slots__ = ("__html__",)

    def __init__(self, draw: Callable[[], str]) -> None:
        self.__html__ = draw


class Missing(Undefined):
    """A name that is not there: any use of it is an error that says so."""

    def __init__(self, hint=None, obj=None, name=None, exc=None) -> None:
        names = obj if isinstance(obj, dict) else ()
        super().__init__(hint, obj, name, partial(_unknown_name, str(name), nearest_name(str(name), names)))


def _unknown_name(name: str, nearest: str, _message: str | None) -> TemplateError:
    return TemplateError("unknown_name", name=name, nearest=nearest)


def _refuse_use(self: Undefined, *_args: Any, **_kwargs: Any) -> Any:
    raise self._undefined_exception(self._undefined_message)


for _use in ("__iter__", "__str__", "__len__", "__bool__", "__eq__", "__ne__", "__hash__", "__contains__", "__html__"):
    setattr(Missing, _use, _refuse_use)


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox of one render; never shared, for it counts what that render uses."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=Missing, finalize=self._printed, cache_size=0)
        self.globals.clear()
        self.tests = {name: test for name, test in self.tests.items() if name in TESTS}
        self.filters = {**FILTERS, _COUNTED: self._counted}
        self.steps = self.characters = 0

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _check(tree)
        for loop in list(tree.find_all(nodes.For)):
            weight = sum(len(data.data) for data in loop.find_all(nodes.TemplateData))
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [nodes.Const(weight)], [], None, None, lineno=loop.lineno)
        return tree

    @pass_context
    def _counted(self, _context: Context, items: Iterable[Any], weight: int) -> Iterable[Any]:
        """The items of a loop, each paid for; `weight` characters of fixed text come with each."""
        for item in items:
            self.steps += 1
            self._spend(weight)
            if self.steps > MOST_STEPS:
                raise TemplateError("too_long")
            yield item

    def _spend(self, characters: int) -> None:
        self.characters += characters
        if self.characters > MOST_CHARACTERS:
            raise TemplateError("too_long")

    def _printed(self, value: Any) -> Any:
        """What a placeholder prints. docxtpl turns "{_{" into "{{" after filling in, so a value's own is kept apart."""
        if isinstance(value, Undefined | PlacedPicture):
            return value
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise TemplateError("not_printable")
        text = str(value)
        self._spend(len(text))
        if not _UNDERSCORED.search(text):
            return text
        return Markup(str(escape(text)).replace("_", "&#95;"))  # noqa: S704 – escaped just here

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, LoopContext) and attribute in LOOP_NAMES:
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, Undefined):
            return obj
        if isinstance(obj, dict | list):
            try:
                return obj[argument]
            except (TypeError, LookupError):
                pass
        return self.undefined(obj=obj, name=argument)

    def is_safe_callable(self, obj: Any) -> bool:
        return False

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if not all(isinstance(side, int) and abs(side) <= LARGEST_NUMBER for side in (left, right)):
            raise TemplateError("forbidden", name=operator)
        try:
            return super().call_binop(context, operator, left, right)
        except ZeroDivisionError:
            raise TemplateError("forbidden", name="/ 0") from None


def _check(tree: nodes.Template) -> None:
    """Refuses every construct that is not on the list, with its line."""
    for node in _all_nodes(tree):
        name = ""
        if not isinstance(node, ALLOWED):
            name = type(node).__name__.lower()
        elif isinstance(node, nodes.For) and node.recursive:
            name = "recursive"
        elif isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
            name = "[ ]"
        elif isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            name = node.attr
        if name:
            error = TemplateError("statement", name=name)
            error.lineno = node.lineno
            raise error


def _all_nodes(node: nodes.Node) -> Iterable[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _all_nodes(child)
