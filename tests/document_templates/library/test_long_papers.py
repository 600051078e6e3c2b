"""The PDF of a paper with a long list is made in the background; nobody's browser waits for minutes."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from document_templates.engine import convert
from document_templates.engine.docx import render
from document_templates.library import long_pdfs
from document_templates.library.kinds import kind_by_key
from document_templates.library.services import document_generate
from stock_papers import list_template, list_values


@pytest.fixture
def asked(client, office, monkeypatch):
    """The officer asks for the PDF of a paper that counts as long; what the task queue holds is seen, not done."""
    cache.clear()
    queue = []
    paper = document_generate(
        kind="receipt", subject=office.received(), data=dict(kind_by_key("receipt").sample), user=office.chau
    )
    monkeypatch.setattr(convert, "is_long", lambda _docx: True)
    monkeypatch.setattr(convert, "docx_to_pdf", lambda documents, archival: [b"%PDF-1.7 long"] * len(documents))
    monkeypatch.setattr(long_pdfs, "pdf_task", type("Queue", (), {"enqueue": queue.append}))
    client.force_login(office.chau)
    return lambda: client.get(reverse("library:document", args=[paper.verification_code, "pdf"])), queue


def test_the_reader_is_told_that_it_is_coming_and_it_is_begun_once(asked):
    ask, queue = asked
    for _ in range(2):
        answer = ask()
        assert answer.status_code == 202
        assert "Đang lập bản PDF" in answer.content.decode()
        assert answer["Refresh"] == "15"
    assert len(queue) == 1


def test_once_it_is_made_it_is_handed_out(asked):
    ask, queue = asked
    ask()
    [number] = queue
    long_pdfs.pdf_of(long_pdfs.GeneratedDocument.objects.get(pk=number))
    answer = ask()
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7 long")


def test_a_list_of_a_thousand_counts_as_long_and_one_of_a_hundred_does_not():
    assert convert.is_long(render(list_template(), list_values(1_000)))
    assert not convert.is_long(render(list_template(), list_values(100)))
