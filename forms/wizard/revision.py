"""Which state of the draft a page was made from: each posts it back, so that a second tab is noticed."""

from collections.abc import Mapping


def revision_posted(data: Mapping[str, str]) -> int:
    """The number in the post; -1, which is no revision of any draft, for anything else."""
    text = data.get("revision", "")
    return int(text) if text.isdecimal() and len(text) < 10 else -1
