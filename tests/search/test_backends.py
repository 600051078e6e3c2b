"""What every search engine must do; a new engine is added to ENGINES."""

import sqlite3
from dataclasses import replace

import pytest

from search.backends.base import SearchUnavailable
from search.backends.database import DatabaseBackend
from search.entries import Entry

GUIDES = Entry(
    id="9", page_id=9, url="/chinh-sach/hdv/", kind="guidance", title="Hỗ trợ hướng dẫn viên du lịch",
    body="Người có thẻ còn hạn được 3.710.000 đồng.", keywords="HDV, thẻ hướng dẫn", programmes=("huong-dan-vien",),
    is_main=True,
)  # fmt: skip
HOUSEHOLDS = Entry(
    id="10", page_id=10, url="/chinh-sach/hkd/", kind="guidance", title="Hỗ trợ hộ kinh doanh",
    body="Hộ phải dừng hoạt động được 3.000.000 đồng.", programmes=("ho-kinh-doanh",), is_main=True,
)  # fmt: skip
QUESTION = Entry(
    id="20", page_id=20, url="/hoi-dap/1/", kind="question", title="Thẻ đã hết hạn có được không?",
    body="Không, thẻ hướng dẫn viên phải còn hạn.", programmes=("huong-dan-vien",),
)  # fmt: skip
ENGINES = {"database": lambda folder: DatabaseBackend(folder / "search.sqlite3")}


@pytest.fixture(params=ENGINES)
def engine(request, tmp_path):
    backend = ENGINES[request.param](tmp_path)
    assert backend.rebuild([GUIDES, HOUSEHOLDS, QUESTION]) == 3
    return backend


def ids(candidates):
    return [candidate.entry.id for candidate in candidates]


def test_folded_words_find_marked_text_and_the_entry_comes_back_whole(engine):
    found = engine.candidates(["huong", "dan", "vien"])
    assert found[0].entry == GUIDES
    assert set(ids(found)) == {"9", "20"}


def test_readers_own_words_and_amounts_find(engine):
    assert ids(engine.candidates(["hdv"])) == ["9"]
    assert ids(engine.candidates(["3710000"])) == ["9"]


def test_better_matches_come_first(engine):
    scores = [candidate.score for candidate in engine.candidates(["ho", "tro", "kinh", "doanh"])]
    assert scores == sorted(scores, reverse=True)
    assert ids(engine.candidates(["ho", "tro", "kinh", "doanh"]))[0] == "10"


def test_filters_by_programme_and_kind(engine):
    assert ids(engine.candidates(["the"], programme="huong-dan-vien", kind="question")) == ["20"]
    assert ids(engine.candidates(["ho"], programme="huong-dan")) == []


def test_a_page_is_replaced_and_removed(engine):
    engine.page_replace(9, [replace(GUIDES, title="Chính sách cho người dẫn khách", keywords="")])
    assert ids(engine.candidates(["hdv"])) == []
    assert ids(engine.candidates(["khach"])) == ["9"]
    engine.page_replace(9, [])
    assert ids(engine.candidates(["khach"])) == []


def test_signs_of_a_query_language_are_words_or_nothing(engine):
    assert engine.candidates([]) == []
    assert ids(engine.candidates(["or", "near", "and"])) == []


def test_an_index_that_is_not_there_yet_finds_nothing(tmp_path):
    assert DatabaseBackend(tmp_path / "none.sqlite3").candidates(["ho"]) == []


def test_a_broken_index_is_unavailable_not_a_crash(tmp_path):
    (tmp_path / "search.sqlite3").write_bytes(b"not a database" * 100)
    with pytest.raises(SearchUnavailable) as refusal:
        DatabaseBackend(tmp_path / "search.sqlite3").candidates(["ho"])
    assert isinstance(refusal.value.__cause__, sqlite3.Error)
