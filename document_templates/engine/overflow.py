"""Where a field has too little room: its beginning stands there with a word about the annex, all of it on the annex."""

from __future__ import annotations

SEE_ANNEX = "… (xem Phụ lục)"


def shortened(text: str, room: int) -> str:
    """The text itself if it has at most `room` signs, else whole words of it and "… (xem Phụ lục)" in `room` signs.

    In less room than those words take, as much of the text as fits.
    """
    if len(text) <= room:
        return text
    beginning = " ".join(text.split())[: room - len(SEE_ANNEX)] if room > len(SEE_ANNEX) else ""
    if not beginning:
        return text[:room]
    whole_words = beginning.rpartition(" ")[0] if " " in beginning else beginning
    return whole_words.rstrip(" ,;.:") + SEE_ANNEX
