"""The one language of conditions and formulas: a small, typed subset of JSON Logic, three-valued."""

from .checking import Problem, check
from .evaluating import evaluate
from .nodes import ExpressionError, references, renamed
from .wording import words

__all__ = ["ExpressionError", "Problem", "check", "evaluate", "references", "renamed", "words"]
