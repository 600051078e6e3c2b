"""The editor's form: what stops publication is shown at its block, and everything typed stays."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from .bank import SHARED, fields_expanded
from .compiling import form_compile
from .languages import english_kept
from .publishing import Finding, findings
from .selectors import english_elsewhere


class FormDefinitionForm(WagtailAdminModelForm):
    """A draft may have faults; what is published, submitted or scheduled may not."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.is_deferred_validation and cleaned.get("programme") and "steps" in cleaned:
            columns = ("programme", "title", "official_number", "introduction", "declaration", "steps")
            definition = self._meta.model(**{column: cleaned[column] for column in columns if column in cleaned})
            faults = [item for item in findings(form_compile(definition), cleaned["programme"]) if not item.is_warning]
            if faults:
                self.add_error("steps", stream_error(cleaned["steps"], faults))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """A new form, and so a copy, begins with the English that its texts have in other forms."""
        if self.instance.pk is None and self.instance.programme_id:
            self.instance.english = english_kept(form_compile(self.instance), english_elsewhere(self.instance))
        return super().save(commit)


def stream_error(steps: StreamValue, faults: list[Finding]) -> StreamBlockValidationError:
    """The findings as errors of the blocks they mean: at the title of a step, at the question of a field."""
    of_step: dict[str, list[Finding]] = defaultdict(list)
    for fault in faults:
        of_step[fault.step].append(fault)
    return StreamBlockValidationError(
        block_errors={
            number: _step_error(child, of_step[child.id]) for number, child in enumerate(steps) if of_step[child.id]
        },
        non_block_errors=[ValidationError(fault.message) for fault in of_step[""]],
    )


def _step_error(step: StreamValue.StreamChild, faults: list[Finding]) -> StructBlockValidationError:
    errors: dict[str, ValidationError] = {}
    own = [fault.message for fault in faults if not fault.field]
    if own:
        errors["title"] = ValidationError(own)
    of_field: dict[str, list[str]] = defaultdict(list)
    for fault in faults:
        of_field[fault.field].append(fault.message)
    if questions := _question_errors(step.value["fields"], of_field):
        errors["fields"] = StreamBlockValidationError(questions)
    return StructBlockValidationError(errors)


def _question_errors(stream: StreamValue, of_field: dict[str, list[str]]) -> dict[int, StructBlockValidationError]:
    """At the label of each question, and of each question of a row."""
    found = {}
    for number, child in enumerate(stream):
        errors: dict[str, ValidationError] = {}
        if child.block_type == SHARED:
            inner = [message for part in fields_expanded([child]) for message in of_field[part.id]]
            errors |= {"questions": ValidationError(inner)} if inner else {}
        if of_field[child.id]:
            errors["label"] = ValidationError(of_field[child.id])
        if "fields" in child.value and (inner := _question_errors(child.value["fields"], of_field)):
            errors["fields"] = StreamBlockValidationError(inner)
        if errors:
            found[number] = StructBlockValidationError(errors)
    return found
