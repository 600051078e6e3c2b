"""The one language of conditions and formulas: a small, typed subset of JSON Logic, three-valued."""

from .checking import Problem, check
from .evaluating import CALENDAR, SUPPORT, TODAY, evaluate
from .nodes import ExpressionError, references, renamed
from .wording import told, words

__all__ = [
    "CALENDAR",
    "SUPPORT",
    "TODAY",
    "ExpressionError",
    "Problem",
    "check",
    "evaluate",
    "references",
    "renamed",
    "told",
    "words",
]
