"""The words of the programmes: plain HTML, clean text, links that lead somewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest

from content.packages import PACKAGES, folders, read

GUIDANCE = {folder.name[3:]: read(folder / "guidance.yaml")["page"] for folder in folders()}
QUESTIONS = read("shared/faq.yaml")["questions"]
PAGES = read("shared/pages.yaml")
TAGS = {"h3", "p", "ul", "ol", "li", "b", "i", "a"}


class Checker(HTMLParser):
    """Reads HTML strictly: allowed tags, closed in order, links with an address."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.links += [value or "" for _, value in attrs]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert self.open or not data.strip(), f"words outside a paragraph: {data}"
        self.words += data


def html_texts() -> Iterator[tuple[str, str]]:
    for code, page in GUIDANCE.items():
        yield f"{code} who", page["who"]
        yield f"{code} body", page["body"]
    for question in QUESTIONS:
        yield question["code"], question["answer"]
    yield "home body", PAGES["home"]["body"]


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


@pytest.mark.parametrize(("place", "html"), list(html_texts()), ids=[place for place, _ in html_texts()])
def test_html_is_plain_and_whole(place, html):
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert not checker.open and checker.words.strip()
    known = {f"/chinh-sach/{code}/" for code in GUIDANCE} | {"/tra-cuu/", "/nop-ho-so/huong-dan-vien-du-lich/"}
    assert set(checker.links) <= known


def test_guidance_leaves_amounts_to_the_programme():
    for page in GUIDANCE.values():
        for key in ("introduction", "who", "body", "search_description"):
            assert "000 đồng" not in page[key]


def test_texts_are_composed_and_clean():
    for path in sorted(PACKAGES.glob("*/*.yaml")):
        for text in texts(read(path)):
            assert unicodedata.is_normalized("NFC", text), path
            assert "  " not in text and text == text.lstrip(), (path, text)
