"""How an expression is written down: `{"operator": [operands]}`, `{"var": name}`, or a plain value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

#: More than any law needs; a longer or deeper one is refused before it is stored.
MOST_NODES = 300
DEEPEST = 25
#: Steps of an evaluation that goes over rows: a list of 1,000 people and a condition of 20 parts, and some more.
MOST_STEPS = 50_000


class ExpressionError(ValueError):
    """An expression that no check would have let through."""


def parts(node: dict[str, Any]) -> tuple[str, list[Any]]:
    """(operator, operands) of a node; a single operand may stand without its list."""
    if len(node) != 1:
        raise ExpressionError("a node has exactly one operator")
    [(operator, operands)] = node.items()
    return operator, operands if isinstance(operands, list) else [operands]


def variable(node: Any) -> str | None:
    """The name that `{"var": name}` reads, else None."""
    if not isinstance(node, dict) or list(node) != ["var"]:
        return None
    name = node["var"][0] if isinstance(node["var"], list) and node["var"] else node["var"]
    return name if isinstance(name, str) else None


def references(expression: Any) -> set[str]:
    """The names an expression reads."""
    return set(_names(expression))


def _names(node: Any) -> Iterator[str]:
    stack = [node]
    while stack:
        item = stack.pop()
        name = variable(item)
        if name is not None:
            yield name
        elif isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)


def size(expression: Any) -> int:
    """How many nodes there are; the count stops soon after MOST_NODES."""
    stack, count = [expression], 0
    while stack and count <= MOST_NODES:
        item = stack.pop()
        count += 1
        if isinstance(item, dict):
            stack.extend(part for operands in item.values() for part in _listed(operands))
        elif isinstance(item, list):
            stack.extend(item)
    return count


def _listed(operands: Any) -> list[Any]:
    return operands if isinstance(operands, list) else [operands]


def renamed(expression: Any, names: dict[str, str]) -> Any:
    """The same expression with its variables named anew; names that are not in `names` stay."""
    name = variable(expression)
    if name is not None:
        return {"var": names.get(name, name)}
    if isinstance(expression, dict):
        changed = {key: renamed(value, names) for key, value in expression.items()}
        if isinstance(changed.get("total"), list):
            changed["total"] = [names.get(item, item) if isinstance(item, str) else item for item in changed["total"]]
        return changed
    return [renamed(item, names) for item in expression] if isinstance(expression, list) else expression
