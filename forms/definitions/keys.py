"""Names for machines, made from Vietnamese words."""

import re

from anyascii import anyascii

#: Names of the inputs every page of the wizard has of its own; a question of such a name would be mistaken for them.
RESERVED = frozenset(
    {"autosave", "csrfmiddlewaretoken", "from", "remove", "revision", "save", "shown", "upload", "wizard_goto_step"}
)
KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


def key_from(words: str) -> str:
    """ "Loại thẻ" → "loai_the"; at most 40 signs of a-z, 0-9 and _, a letter first."""
    key = re.sub(r"[^a-z0-9]+", "_", anyascii(words).lower()).strip("_")
    key = key if key[:1].isalpha() else f"k_{key}"
    return key[:40].strip("_")
