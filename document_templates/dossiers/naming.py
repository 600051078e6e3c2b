"""How the files of many dossiers are called: by a rule that the office writes, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from django.utils import timezone
from django.utils.translation import gettext as _

from content.text import fold
from document_templates.engine.errors import nearest_name
from forms.casework.models import Case

DEFAULT_RULE = "{ma_ho_so}_{ho_ten}"
#: Signs of a name with its suffix; and bytes, for file systems count those (255).
LONGEST, LONGEST_BYTES = 120, 240
SAMPLE = {
    "so_thu_tu": "001",
    "ma_ho_so": "H24.16-211110-0001",
    "ho_ten": "Nguyễn Thị Ánh Tuyết",
    "ho_ten_khong_dau": "nguyen thi anh tuyet",
    "chinh_sach": "Hướng dẫn viên du lịch",
    "ngay_nop": "2021-11-10",
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
#: Devices of Windows, which no file may be called after.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


class RuleRefused(ValueError):
    """A rule that names nothing there is. The message is a sentence for people."""


def rule_check(rule: str) -> None:
    """Raises RuleRefused with the wrong name and the nearest right one, or for a rule that tells no dossiers apart."""
    names = _PLACEHOLDER.findall(rule)
    for name in names:
        if name not in SAMPLE:
            nearest = nearest_name(name, SAMPLE)
            sentence = _("There is no “{%(name)s}” for the name of a dossier.") % {"name": name}
            raise RuleRefused(
                sentence + (_(" Did you mean “{%(nearest)s}”?") % {"nearest": nearest} if nearest else "")
            )
    if not names:
        raise RuleRefused(_("The rule must hold at least one of the names in braces, such as {ma_ho_so}."))


def named(rule: str, values: Mapping[str, str]) -> str:
    """The name of one file without its suffix: NFC, one part of a path, never empty."""
    filled = _PLACEHOLDER.sub(lambda found: values[found[1]], rule)
    name = " ".join(_UNSAFE.sub("-", unicodedata.normalize("NFC", filled)).split()).strip(". ")
    return f"_{name}" if _RESERVED.match(name) else name or "ho-so"


class Names:
    """Of the files in one folder: no two that any system takes for the same."""

    def __init__(self, rule: str) -> None:
        rule_check(rule)
        self.rule = rule
        self.taken: set[str] = set()

    def of(self, case: Case, number: int) -> str:
        name = named(self.rule, values_of(case, number))
        for mark in self._marks():
            unique = f"{_shortened(name, f'{mark}.pdf')}{mark}.pdf"
            if (same := unicodedata.normalize("NFKC", unique).casefold()) not in self.taken:
                self.taken.add(same)
                return unique
        raise AssertionError  # the marks do not end

    def _marks(self) -> Iterator[str]:
        yield ""
        yield from (f" ({number})" for number in range(2, len(self.taken) + 3))


def _shortened(name: str, end: str) -> str:
    name = name[: LONGEST - len(end)]
    while len(f"{name}{end}".encode()) > LONGEST_BYTES:
        name = name[:-1]
    return name.rstrip(". ")


def values_of(case: Case, number: int) -> dict[str, str]:
    application = case.application
    return {
        "so_thu_tu": f"{number:03d}",
        "ma_ho_so": application.reference,
        "ho_ten": application.applicant_name,
        "ho_ten_khong_dau": fold(application.applicant_name),
        "chinh_sach": application.programme.short_name,
        "ngay_nop": f"{timezone.localtime(application.submitted_at):%Y-%m-%d}",
    }
