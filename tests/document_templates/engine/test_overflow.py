"""A text longer than its room is cut at a word, with a word about the annex, and never grows."""

import pytest

from document_templates.engine.overflow import shortened


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("Nguyễn Thị Ánh Tuyết", 20, "Nguyễn Thị Ánh Tuyết"),
        ("Nguyễn Thị Ánh Tuyết, nhân viên", 28, "Nguyễn Thị… (xem Phụ lục)"),
        ("Chứngnhậnkhôngdấucách" * 3, 25, "Chứngnhậnk… (xem Phụ lục)"),
        ("Nguyễn Thị Ánh Tuyết", 5, "Nguyễ"),
        ("", 0, ""),
    ],
)
def test_shortened(text, room, shown):
    assert shortened(text, room) == shown
    assert len(shown) <= max(room, len(text) if len(text) <= room else room)
