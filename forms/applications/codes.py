"""Codes that let people back in: hard to guess, easy to read aloud."""

import secrets

#: Letters and digits that nobody confuses when read aloud or copied from paper.
UNAMBIGUOUS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def token_make() -> str:
    return secrets.token_urlsafe(16)


def lookup_code_make() -> str:
    return "".join(secrets.choice(UNAMBIGUOUS) for _ in range(8))


def resume_code_make() -> str:
    """For typing in from a printed sheet: 59 bits, and attempts are limited."""
    return "".join(secrets.choice(UNAMBIGUOUS) for _ in range(12))
