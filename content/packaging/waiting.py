"""Uploaded packages between the page that tells what they would change and the word to do it. Kept for a day."""

from __future__ import annotations

import re
import secrets
from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.utils import timezone

FOLDER = "packages"
KEPT = timedelta(days=1)


def _storage() -> Storage:
    return storages["private"]


def package_keep(content: bytes) -> str:
    """The token under which it waits. Packages that have waited too long go."""
    _old_drop()
    token = secrets.token_urlsafe(16)
    _storage().save(_path(token), ContentFile(content))
    return token


def package_waiting(token: str) -> bytes | None:
    if not re.fullmatch(r"[\w-]{22}", token, re.ASCII) or not _storage().exists(_path(token)):
        return None
    with _storage().open(_path(token)) as file:
        return file.read()


def package_drop(token: str) -> None:
    _storage().delete(_path(token))


def _path(token: str) -> str:
    return f"{FOLDER}/{token}.zip"


def _old_drop() -> None:
    storage = _storage()
    if not storage.exists(FOLDER):
        return
    for name in storage.listdir(FOLDER)[1]:
        if storage.get_modified_time(f"{FOLDER}/{name}") < timezone.now() - KEPT:
            storage.delete(f"{FOLDER}/{name}")
