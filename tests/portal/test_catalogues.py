"""Every word of ours is said in Vietnamese: what stands in code and templates stands in the catalogue of its room."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings

from portal.messages import catalogues

#: %(name)s, %s, {name}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
PARENTS = {catalogue.parents[3] for catalogue in catalogues()}
#: The sub-packages that have words; `site/locale` corrects the words of packages and has none of its own.
ROOMS = sorted(folder for folder in PARENTS if (folder / "__init__.py").exists())


def names(folders: list[Path]) -> list[str]:
    return [str(folder.relative_to(settings.ROOT)) for folder in folders]


def words_of(room: Path, aside: Path) -> polib.POFile:
    """What `makemessages` finds in a copy of the room (-P: whose modules are not those of Python)."""
    copy = shutil.copytree(room, aside / room.name, ignore=shutil.ignore_patterns("*.mo", "*.po", "__pycache__"))
    (copy / "locale").mkdir(exist_ok=True)
    subprocess.run(
        [sys.executable, "-P", "-m", "django", "makemessages", "-l", "vi", "--no-location"],
        cwd=copy, check=True, capture_output=True, env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    return polib.pofile(str(copy / "locale" / "vi" / "LC_MESSAGES" / "django.po"))


def key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def said(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


@pytest.mark.skipif(not shutil.which("xgettext"), reason="needs gettext")
@pytest.mark.parametrize("room", ROOMS, ids=names(ROOMS))
def test_every_word_of_the_room_is_in_its_catalogue(room, tmp_path):
    known = {key(entry): entry for entry in polib.pofile(str(room / "locale/vi/LC_MESSAGES/django.po"))}
    spoken = words_of(room, tmp_path)
    assert spoken
    assert not [entry.msgid for entry in spoken if key(entry) not in known]


@pytest.mark.parametrize("catalogue", catalogues(), ids=names(catalogues()))
def test_every_entry_is_translated_for_good(catalogue):
    entries = [entry for entry in polib.pofile(str(catalogue)) if not entry.obsolete]
    open_ = [entry.msgid for entry in entries if entry.fuzzy or not all(said(entry))]
    assert entries
    assert not open_


@pytest.mark.parametrize("catalogue", catalogues(), ids=names(catalogues()))
def test_placeholders_agree(catalogue):
    wrong = []
    for entry in polib.pofile(str(catalogue)):
        wanted = sorted(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        wrong += [(entry.msgid, text) for text in said(entry) if sorted(PLACEHOLDER.findall(text)) != wanted]
    assert not wrong


def test_no_room_with_words_lacks_a_catalogue():
    """A room is what Django knows as an application."""
    from django.apps import apps

    folders = {Path(app.path) for app in apps.get_app_configs() if Path(app.path).is_relative_to(settings.ROOT)}
    ours = {folder for folder in folders if ".venv" not in folder.parts}
    assert ours
    speaking = {folder for folder in ours if any("gettext" in file.read_text() for file in folder.rglob("*.py"))}
    lacking = [folder for folder in speaking if not any(folder.is_relative_to(room) for room in ROOMS)]
    assert not lacking


def test_rooms_do_not_say_the_same_word_differently():
    """Django puts all catalogues together: of two translations of a word one would never be seen."""
    meanings: dict[tuple[str | None, str], set[str]] = {}
    for catalogue in catalogues():
        for entry in polib.pofile(str(catalogue)):
            meanings.setdefault(key(entry), set()).update(said(entry))
    assert not {word: texts for word, texts in meanings.items() if len(texts) > 1}
