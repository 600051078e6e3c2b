"""A Step of the schema → a Django form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.urls import reverse
from django.utils.functional import SimpleLazyObject, cached_property

from forms.applications.models import Attachment, Draft
from forms.applications.validation import FILE
from forms.definitions.consistency import contradictions
from forms.definitions.expressions import references
from forms.definitions.field_types.base import field_type
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from forms.definitions.visibility import Walk, walk

from .rows.widgets import RowsEditor
from .widgets import AttachmentsWidget

#: Addresses under a draft that are no steps; a step with such a key gets another address.
RESERVED = frozenset({"kiem-tra", "da-nop", "luu", "tep"})


class StepForm(forms.Form):
    """The questions of one step. Fields that the answers hide are neither shown nor judged, whatever was posted."""

    schema: ClassVar[FormSchema]
    step: ClassVar[StepSchema]

    def __init__(
        self,
        *args: Any,
        draft: Draft,
        upload_faults: dict[str, list[str]] | None = None,
        page: int = 1,
        walked: Walk | None = None,
        **kwargs: Any,
    ):
        super().__init__(*args, use_required_attribute=False, label_suffix="", **kwargs)
        self.draft = draft
        self.upload_faults = upload_faults or {}
        #: The last answers that were walked through, and what they brought up.
        self.walked = walked
        #: What answers of this page hide, by key: the browser brings it up when they change.
        self.waiting: dict[str, forms.Field] = {}
        for field in self.step.fields:
            if field.type == FILE:
                self.fields[field.key].widget = AttachmentsWidget(draft, field, self._file_url)
            if field_type(field.type).has_rows:
                self.fields[field.key].widget = RowsEditor(draft, field, page)
                self.fields[field.key].known = SimpleLazyObject(lambda: self.visible(self.answers)[1])
        if not self.is_bound:
            self._show(self.answers)

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound:
            self._show(self.answers)

    def clean(self) -> dict[str, Any]:
        """A file that was refused is said instead of a file that is missing."""
        for field, doubt in self.contradictions:
            self.add_error(field.key, doubt)
        for key, faults in self.upload_faults.items():
            self._errors.pop(key, None)
            for fault in faults:
                self.add_error(key, fault)
        return self.cleaned_data

    def _file_url(self, attachment: Attachment) -> str:
        return reverse("wizard:attachment", args=[self.draft.token, attachment.pk])

    @property
    def own_ids(self) -> set[str]:
        return {field.id for field in self.step.fields}

    def encoded(self) -> dict[str, Any]:
        """{field id: encoded value} of the visible fields that are right so far; computed ones are not kept."""
        return {
            field.id: field_type(field.type).encode(self.cleaned_data[field.key])
            for field in self.step.questions
            if field.key in self.cleaned_data and field.key in self.fields and not field_type(field.type).is_computed
        }

    @property
    def answers(self) -> dict[str, Any]:
        """{field id: encoded value} of the whole form, with what stands on this page."""
        if not self.is_bound:
            return self.draft.answers
        elsewhere = {key: value for key, value in self.draft.answers.items() if key not in self.own_ids}
        return elsewhere | self.encoded()

    @property
    def contradictions(self) -> list[tuple[FieldSchema, str]]:
        """The questions of this page whose answers do not go with others of the form, and what to check."""
        fields, known = self.visible(self.answers)
        doubts = contradictions([field for field in fields if field.is_question], known)
        return [(field, doubts[field.id]) for field in self.step.fields if field.id in doubts]

    @property
    def shown(self) -> str:
        """Keys of the questions on the page, posted with it: what was not shown is not a fault."""
        return " ".join(self.fields)

    @property
    def brought_up(self) -> set[str]:
        """Keys of what these answers brought up: it was not shown to the person before, and is no fault yet."""
        if "shown" not in self.data:
            return set()
        return self.fields.keys() - {*self.data["shown"].split(), *self.upload_faults}

    def is_valid(self) -> bool:
        """Not before all that these answers bring up was shown, be it optional or a mere text."""
        return super().is_valid() and not self.brought_up

    @cached_property
    def comes_and_goes(self) -> set[str]:
        """Keys of what depends on answers of this page."""
        return {field.key for field in self.step.fields if references(field.condition) & self.own_ids}

    @property
    def places(self) -> list[tuple[BoundField, bool, bool]]:
        """(what is on the page or waits to be brought up, whether it comes and goes, whether it waits), in order."""
        placed = {key: self[key] for key in self.fields}
        placed |= {key: field.get_bound_field(self, key) for key, field in self.waiting.items()}
        keys = [field.key for field in self.step.fields if field.key in placed]
        return [(placed[key], key in self.comes_and_goes, key in self.waiting) for key in keys]

    @property
    def media(self) -> forms.Media:
        return sum((field.widget.media for field in self.waiting.values()), super().media)

    @property
    def has_wrong_answers(self) -> bool:
        """Whether something was typed that is wrong; what is missing yet is not, nor is a list."""
        faults = self.errors.as_data()
        lists = {field.key for field in self.step.fields if field_type(field.type).has_rows}
        return any(fault.code != "required" for key in faults.keys() - lists for fault in faults[key])

    def silence(self, keys: Iterable[str] | None = None) -> None:
        """Shows what was typed (under `keys`, else all) without judging it, but for refused files: the person is not
        done with the step.
        """
        told = self.errors.keys() - self.upload_faults.keys()
        for key in told if keys is None else told & set(keys):
            del self._errors[key]

    def visible(self, answers: dict[str, Any]) -> tuple[list[FieldSchema], Mapping[str, Any]]:
        """The questions that `answers` bring up, on this page and on others, and all that is known then."""
        self.walked = walk(self.schema, answers, self.walked)
        return [field for step in self.walked.steps for field in step.fields], self.walked.known

    def _show(self, answers: dict[str, Any]) -> None:
        """Keeps what is visible under `answers`, and requires it as they do; the rest goes, with values and faults."""
        fields, known = self.visible(answers)
        visible = {field.id: field for field in fields}
        for field in self.step.fields:
            if field.id not in visible:
                hidden = self.fields.pop(field.key, None)
                if hidden and field.key in self.comes_and_goes:
                    self.waiting[field.key] = hidden
                if self.is_bound:
                    self.cleaned_data.pop(field.key, None)
                    self._errors.pop(field.key, None)
            elif field.required_if is not None:
                self._require(field.key, visible[field.id].required)
            elif field_type(field.type).is_computed:
                self.initial[field.key] = known[field.id]

    def _require(self, key: str, required: bool) -> None:
        """Judges a question anew whose being required depends on other answers; it was cleaned as if it were not."""
        self.fields[key].required = required
        if self.is_bound and required and key not in self._errors:
            try:
                self.fields[key].clean(self[key].data)
            except ValidationError as fault:
                self.add_error(key, fault)


def step_address(step: StepSchema) -> str:
    """The last part of the step's address, and its name in formtools."""
    return f"buoc-{step.key}" if step.key in RESERVED else step.key


def step_at(steps: Iterable[StepSchema], address: str) -> StepSchema | None:
    return next((step for step in steps if step_address(step) == address), None)


def step_form_class(schema: FormSchema, step: StepSchema, base: type[StepForm] = StepForm) -> type[StepForm]:
    """The form of all fields of `step`, named by their keys; a key may be the name of an attribute."""
    form_class = type(base.__name__, (base,), {"schema": schema, "step": step})
    form_class.base_fields = {field.key: field_type(field.type).form_field(field) for field in step.fields}
    return form_class


def step_initial(step: StepSchema, answers: Mapping[str, Any]) -> dict[str, Any]:
    """{field key: cleaned value} of what was answered before."""
    return {
        field.key: field_type(field.type).decode(answers[field.id]) for field in step.questions if field.id in answers
    }
