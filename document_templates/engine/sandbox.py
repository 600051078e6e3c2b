"""The language of templates, cut down to what official papers need: placeholders, our filters, "if" and "for".

A template is a program from outside. Nothing can be called, no attribute of an object is reachable, only whole numbers
are calculated with, and each render has a budget of loop steps and characters. The environment of a template keeps
nothing of a render: what one counts and collects lies in its Run, so that threads share a compiled template.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape
from typing import Any

from jinja2 import Template, Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from .breaks import has_breaks
from .columns import Block, Rows, blocks, rows_of
from .errors import TemplateError, nearest_name
from .filters import FILTERS
from .places import unlined
from .values import RICH

MOST_STEPS = 250_000
MOST_CHARACTERS = 400_000_000
LARGEST_NUMBER = 10**18

LOOP_NAMES = frozenset({"index", "index0", "revindex", "first", "last", "length"})
TESTS = frozenset({"defined", "undefined", "odd", "even", "divisibleby"})
_PAID, _BY_COLUMN = "paid loop", "loop by column"

ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const,
    nodes.For, nodes.If, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg,
    nodes.Add, nodes.Sub, nodes.Mul, nodes.FloorDiv, nodes.Mod, nodes.Filter, nodes.Test, nodes.List, nodes.Tuple,
    nodes.Keyword,
)  # fmt: skip


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


class Run:
    """One render: its budget, and whether a value held a line break, tab or other sign that becomes XML.

    `place` gives the XML of a value that is more than text (a picture, rich text), or None for any other.
    """

    def __init__(self, place: Callable[[Any], str | None] = lambda _value: None) -> None:
        self.place = place
        self.steps = self.characters = 0
        self.breaks = False
        #: Whether whole rows may come as bytes.
        self.takes_bytes = False

    def pay(self, rows: int, weight: int) -> None:
        """For `rows` turns of a loop with `weight` characters of fixed text each."""
        self.steps += rows
        if self.steps > MOST_STEPS:
            raise TemplateError("too_long")
        self._spend(rows * weight)

    def _spend(self, characters: int) -> None:
        self.characters += characters
        if self.characters > MOST_CHARACTERS:
            raise TemplateError("too_long")

    def seen(self, text: str) -> None:
        """Text that goes on paper, and whether signs are in it that XML writes otherwise."""
        self._spend(len(text))
        if has_breaks(text):
            self.breaks = True

    def printed(self, value: Any) -> str | Block:
        """What a placeholder prints, escaped."""
        kind = type(value)
        if kind is str:
            self.seen(value)
            return escape(value)
        if kind is int:
            return str(value)
        if kind is Block or isinstance(value, Undefined):
            return value if kind is Block else str(value)
        if isinstance(value, str):  # the Markup that a filter made
            return self.printed(str(value))
        xml = self.place(value)
        if xml is None:
            raise TemplateError("not_printable")
        if isinstance(value, RICH):
            self.seen(xml)
        return xml


class RunContext(Context):
    """The names of one render, and its Run."""

    run: Run


def printed_pieces(template: Template, values: dict[str, Any], run: Run) -> Iterator[str | Block]:
    """What a compiled template prints of these values, piece by piece. Raises TemplateError and what Jinja raises."""
    context = template.new_context(values, shared=True)
    context.run = run  # type: ignore[attr-defined]
    return template.root_render_func(context)


def printed_text(template: Template, values: dict[str, Any], run: Run) -> str:
    """The same as one text; only for a Run that takes no bytes."""
    return "".join(piece.xml if type(piece) is Block else piece for piece in printed_pieces(template, values, run))


class PrintingGenerator(CodeGenerator):
    """Jinja's code, but for what a placeholder prints: the Run checks and escapes it in one call."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("context.run.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox in which one template is compiled."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    context_class = RunContext
    code_generator_class = PrintingGenerator

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=Missing, cache_size=0)
        self.globals.clear()
        self.tests = {name: test for name, test in self.tests.items() if name in TESTS}
        self.filters = {**FILTERS, _PAID: _paid, _BY_COLUMN: self._by_column}
        self.rows: list[Rows] = []

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _check(tree)
        return tree

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Jinja's code of the tree: its text as docxtpl leaves it, each loop paid for or filled in by column."""
        for text in source.find_all(nodes.TemplateData):
            text.data = unlined(text.data)
        for loop in list(source.find_all(nodes.For)):
            if rows := rows_of(loop):
                loop.iter = _filtered(loop, _BY_COLUMN, len(self.rows))
                loop.target = nodes.Name("_block", "store", lineno=loop.lineno)
                loop.body = [nodes.Output([nodes.Name("_block", "load", lineno=loop.lineno)], lineno=loop.lineno)]
                self.rows.append(rows)
            else:
                loop.iter = _filtered(loop, _PAID, sum(len(text.data) for text in loop.find_all(nodes.TemplateData)))
        return super()._generate(source, *args, **kwargs)

    @pass_context
    def _by_column(self, context: RunContext, items: Iterable[Any], number: int) -> Iterator[Block]:
        return blocks(self.rows[number], items if isinstance(items, list) else list(items), self, context.run)

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
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


@pass_context
def _paid(context: RunContext, items: Iterable[Any], weight: int) -> Iterator[Any]:
    for item in items:
        context.run.pay(1, weight)
        yield item


def _filtered(loop: nodes.For, name: str, argument: int) -> nodes.Filter:
    return nodes.Filter(loop.iter, name, [nodes.Const(argument)], [], None, None, lineno=loop.lineno)


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
