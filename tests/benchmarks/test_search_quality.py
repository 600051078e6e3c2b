"""How often people find their programme: 172 queries as they are typed, without marks, misspelt, shortened.

`search_queries.tsv` holds query, numbers of the right programmes (or "general") and where the query comes from.
"""

import csv
import statistics
import time
from pathlib import Path

import pytest

from content.models import Programme
from search.services import index_rebuild, search

pytestmark = pytest.mark.django_db
QUERIES = Path(__file__).with_name("search_queries.tsv")


def queries() -> list[tuple[str, set[str]]]:
    codes = dict(Programme.objects.values_list("number", "code"))
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    return [(row[0], {codes[int(number)] for number in row[1].split(",")}) for row in rows if row[1] != "general"]


def rank_of(query: str, wanted: set[str]) -> tuple[int | None, float]:
    """(place of the first hit of a wanted programme among ten, or None; milliseconds of CPU)."""
    began = time.process_time()
    hits = search(query=query).hits
    took = (time.process_time() - began) * 1000
    places = [place for place, hit in enumerate(hits, 1) if wanted & set(hit.entry.programmes)]
    return (places[0] if places else None), took


def test_the_right_programme_is_found(programmes_loaded, capsys):
    entries, asked = index_rebuild(), queries()
    ranks, times = zip(*(rank_of(query, wanted) for query, wanted in asked), strict=True)
    first, among_five = (sum(rank is not None and rank <= place for rank in ranks) / len(ranks) for place in (1, 5))
    mrr = statistics.mean(1 / rank if rank else 0 for rank in ranks)
    hundredths = statistics.quantiles(times, n=100)
    missed = [f"{query} ({rank or '-'})" for (query, _), rank in zip(asked, ranks, strict=True) if rank != 1]
    with capsys.disabled():
        print(f"\n{len(asked)} queries over {entries} entries: right programme first {first:.1%}", end="")
        print(f", among five {among_five:.1%}, MRR@10 {mrr:.3f}; not first: {', '.join(missed)}")
        print(f"CPU of a query: median {hundredths[49]:.1f} ms, 99 of 100 within {hundredths[98]:.1f} ms")
    assert among_five > 0.9
