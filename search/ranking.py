"""Puts candidates in order: the engine's score, how much of the query they cover, in which order, with which marks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from .analysis import Query, marked_words, words
from .backends.base import Candidate

#: Weights in one place. Each multiplies or adds to the engine's score of shared words.
COVERAGE = 2.0
PAIR_IN_TITLE = 1.2
PAIR_ELSEWHERE = 0.4
SAME_MARKS = 0.5
MAIN_ENTRY = 1.15


def ranked(query: Query, candidates: Iterable[Candidate]) -> list[Candidate]:
    scored = [Candidate(candidate.entry, _score(query, candidate)) for candidate in candidates]
    return sorted(scored, key=lambda candidate: (-candidate.score, candidate.entry.id))


def _score(query: Query, candidate: Candidate) -> float:
    entry = candidate.entry
    title = words(entry.title)
    elsewhere = words(" . ".join((entry.context, entry.keywords, entry.body)))
    wanted = set(query.words)
    coverage = len(wanted & {*title, *elsewhere}) / len(wanted)
    score = candidate.score * (1 + COVERAGE * coverage**2)
    score += PAIR_IN_TITLE * len(query.pairs & set(pairwise(title)))
    score += PAIR_ELSEWHERE * len(query.pairs & set(pairwise(elsewhere)))
    if query.marked:
        text = f"{entry.title} {entry.context} {entry.keywords} {entry.body}"
        score += SAME_MARKS * len(query.marked & marked_words(text))
    return score * (MAIN_ENTRY if entry.is_main else 1)
