"""The editor's form: what stops publication is shown at its block, and everything typed stays."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from .publishing import Finding, findings
from .questionnaire import questionnaire_compile


class ScreenerForm(WagtailAdminModelForm):
    """A draft may have faults; what is published, submitted or scheduled may not."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation and {"questions", "programmes"} <= cleaned.keys():
            screener = self._meta.model(questions=cleaned["questions"], programmes=cleaned["programmes"])
            faults = findings(questionnaire_compile(screener))
            self.add_faults("questions", questions_error(cleaned["questions"], faults))
            self.add_faults("programmes", programmes_error(cleaned["programmes"], faults))
        return cleaned

    def add_faults(self, field: str, error: StreamBlockValidationError | None) -> None:
        if error:
            self.add_error(field, error)


def questions_error(stream: StreamValue, faults: list[Finding]) -> StreamBlockValidationError | None:
    """Those of the whole stand above the questions."""
    whole = [ValidationError(fault.message) for fault in faults if not fault.question and not fault.candidate]
    of_question = _by(faults, "question")
    errors = {
        number: StructBlockValidationError({"label": ValidationError(_messages(of_question[child.id]))})
        for number, child in enumerate(stream)
        if of_question[child.id]
    }
    return StreamBlockValidationError(block_errors=errors, non_block_errors=whole) if errors or whole else None


def programmes_error(stream: StreamValue, faults: list[Finding]) -> StreamBlockValidationError | None:
    of_candidate = _by(faults, "candidate")
    errors = {
        number: _programme_error(of_candidate[child.id])
        for number, child in enumerate(stream)
        if of_candidate[child.id]
    }
    return StreamBlockValidationError(block_errors=errors) if errors else None


def _programme_error(faults: list[Finding]) -> StructBlockValidationError:
    errors: dict[str, ValidationError] = {}
    if own := [fault for fault in faults if fault.criterion is None]:
        errors["programme"] = ValidationError(_messages(own))
    of_criterion = _by([fault for fault in faults if fault.criterion is not None], "criterion")
    if of_criterion:
        errors["criteria"] = ListBlockValidationError(
            block_errors={
                number: StructBlockValidationError({"fulfilled": ValidationError(_messages(some))})
                for number, some in of_criterion.items()
            }
        )
    return StructBlockValidationError(errors)


def _by(faults: list[Finding], place: str) -> dict[Any, list[Finding]]:
    found: dict[Any, list[Finding]] = defaultdict(list)
    for fault in faults:
        found[getattr(fault, place)].append(fault)
    return found


def _messages(faults: list[Finding]) -> list[str]:
    return [fault.message for fault in faults]
