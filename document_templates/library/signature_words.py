"""What is said of a digital signature, by the state that `signature_child` found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: State → colour of its tag, words.
STATES = {
    "valid": ("green", _("Digital signature valid")),
    "changed": ("red", _("Changed since it was signed")),
    "unknown": ("yellow", _("Digital signature whole, signer not known here")),
    "unchecked": ("grey", _("Digital signature present, not checked")),
}


@dataclass(frozen=True)
class Told:
    """`at`: what the signer's own clock said."""

    name: str
    at: datetime | None
    colour: str
    words: str | Promise


def told(found: Mapping[str, Any]) -> Told:
    colour, words = STATES[found["state"]]
    return Told(found["name"], datetime.fromisoformat(found["at"]) if found["at"] else None, colour, words)
