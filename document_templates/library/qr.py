"""The square code on a paper that leads to its verification page."""

from io import BytesIO

import segno


def qr_png(text: str) -> bytes:
    """A PNG with the quiet zone a scanner needs."""
    target = BytesIO()
    segno.make(text, error="m", micro=False).save(target, kind="png", scale=6, border=2)
    return target.getvalue()
