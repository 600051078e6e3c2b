"""Asks the virus scanner about a file, where the server has one: ClamAV's daemon, at settings.VIRUS_SCANNER.

Its INSTREAM command is spoken here (man clamd): the Python client on PyPI is unkept and loses bytes of large files.
"""

from __future__ import annotations

import logging
import socket
import struct

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)
SECONDS = 20
CHUNK = 64 * 1024


def virus_refuse(content: bytes, name: str) -> None:
    """Raises ValidationError, with a sentence for the applicant, for a file with a virus, and for any file while the
    scanner does not answer: what was not looked at is not kept.
    """
    if not settings.VIRUS_SCANNER:
        return
    try:
        answer = _ask(content)
    except OSError as error:
        answer = f"{error} ERROR"
    if answer.endswith(" FOUND"):
        logger.warning("a file with a virus was refused: %s", answer)
        raise ValidationError(
            _("“%(name)s” carries a virus and was not kept. Check the device, then take a new photo.") % {"name": name}
        )
    if not answer.endswith(" OK"):
        logger.error("the virus scanner does not answer: %s", answer)
        raise ValidationError(
            _("“%(name)s” can’t be checked for viruses now. Add it again in a few minutes; your answers are kept.")
            % {"name": name}
        )


def _ask(content: bytes) -> str:
    """The scanner's line. Raises OSError."""
    with _connect() as scanner:
        scanner.sendall(b"zINSTREAM\0")
        for start in range(0, len(content), CHUNK):
            piece = content[start : start + CHUNK]
            scanner.sendall(struct.pack("!L", len(piece)) + piece)
        scanner.sendall(struct.pack("!L", 0))
        with scanner.makefile("rb") as answer:
            return answer.read(1_000).decode(errors="replace").strip("\0\n ")


def _connect() -> socket.socket:
    """To `host:port`, or to a socket in the file system."""
    place = settings.VIRUS_SCANNER
    if "/" not in place:
        host, port = place.rsplit(":", 1)
        return socket.create_connection((host, int(port)), timeout=SECONDS)
    scanner = socket.socket(socket.AF_UNIX)
    scanner.settimeout(SECONDS)
    try:
        scanner.connect(place)
    except OSError:
        scanner.close()
        raise
    return scanner
