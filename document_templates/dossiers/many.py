"""Many dossiers in one ZIP, written aside and moved into place when it is whole."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation import override

from document_templates.engine.errors import ConversionFailed, TemplateError
from forms.casework.models import Case

from .naming import Names
from .services import dossier_build

#: In the ZIP beside the dossiers, when some could not be made.
FAULTS_FILE = "CHÚ Ý - hồ sơ chưa lập được.txt"


@dataclass
class Outcome:
    """What became of each case: file name, or the reason why there is none."""

    files: dict[int, str] = field(default_factory=dict)
    faults: dict[int, str] = field(default_factory=dict)


def dossiers_zip(cases: Iterable[Case], name_rule: str, target: Path, *, user) -> Outcome:
    """Writes the ZIP to `target`, one dossier in memory at a time; each leaves an access record of its case.

    A dossier that cannot be made is named in a text file of the ZIP, with its reason. Raises RuleRefused, and
    ConversionUnavailable where no PDF can be made at all; then there is no file.
    """
    names, outcome = Names(name_rule), Outcome()
    aside = target.with_name(f".{target.name}.part")
    faults = []
    try:
        with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as package:
            for number, case in enumerate(cases, start=1):
                try:
                    content = dossier_build(case=case, user=user)
                except (ConversionFailed, TemplateError) as error:
                    with override("vi"):
                        outcome.faults[case.pk] = str(error)
                    faults.append(f"{case.application.reference}: {outcome.faults[case.pk]}")
                    continue
                outcome.files[case.pk] = names.of(case, number)
                package.writestr(outcome.files[case.pk], content)
            if faults:
                package.writestr(FAULTS_FILE, "\r\n".join(faults))
        with aside.open("rb") as written:
            os.fsync(written.fileno())
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
    return outcome
