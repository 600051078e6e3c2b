"""Cases of the demonstration: made-up applicants, handled by the cast through the same services as real ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from content.models import Organisation, Programme
from document_templates.decisions.services import decision_issue, submission_letter_issue
from forms.applications.attachments import attachment_create
from forms.applications.drafts import draft_save, draft_start
from forms.applications.models import Draft
from forms.casework import services
from forms.casework.actions import Duty
from forms.casework.models import SAMPLE_ENDS, Batch, Case, Membership, Role
from forms.casework.samples import samples_of
from forms.definitions.models import FormVersion
from forms.definitions.schema import FieldSchema
from forms.definitions.selectors import open_form_of, version_current
from forms.wizard.services import draft_submit

from ..accounts.models import User

Sample = Mapping[str, Any]
#: On these days each office put its first list forward, the city decided, and the next list was drawn up.
PUT_FORWARD, DECIDED, NEXT_LIST = date(2021, 11, 5), date(2021, 11, 8), date(2021, 11, 9)


@contextmanager
def lived_on(day: date) -> Iterator[None]:
    """Within, `content.clock` says it is `day`."""
    kept, settings.DEMONSTRATION_DATE = settings.DEMONSTRATION_DATE, day.isoformat()
    try:
        yield
    finally:
        settings.DEMONSTRATION_DATE = kept


def _scan(name: str) -> SimpleUploadedFile:
    """A picture of a page with grey lines, as a scan of a paper."""
    page = Image.new("RGB", (900, 1270), "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((40, 40, 860, 1230), outline="black", width=3)
    pen.text((450, 120), "BAN SAO - TAI LIEU TRINH DIEN", fill="black", font_size=32, anchor="mm")
    for line in range(26):
        pen.line((100, 220 + line * 36, 800 - (line % 4) * 90, 220 + line * 36), fill="grey", width=6)
    content = BytesIO()
    page.save(content, "PNG")
    return SimpleUploadedFile(f"{name}.png", content.getvalue(), "image/png")


def draft_fill(version: FormVersion, sample: Sample) -> Draft:
    draft = draft_start(form_version=version)
    fields = {field.key: field for field in version.form.fields()}
    answers = {fields[key].id: _answer(fields[key], value) for key, value in sample["answers"].items() if value != ""}
    for key in sample.get("files", []):
        attachment = attachment_create(upload=_scan(key), draft=draft, field_id=fields[key].id)
        answers[fields[key].id] = [attachment.pk]
    return draft_save(draft=draft, answers=answers, revision=draft.revision)


def _answer(field: FieldSchema, value: Any) -> Any:
    """As a draft keeps it; the rows of a list are written by the keys of their questions."""
    if not field.fields:
        return value
    ids = {question.key: question.id for question in field.questions}
    return [
        {"id": str(uuid4()), "answers": {ids[key]: item for key, item in row.items() if item != ""}} for row in value
    ]


def _staff(organisation: Organisation, role: Role = Role.OFFICER) -> User:
    return Membership.objects.get(organisation=organisation, role=role).user


def _handle(case: Case, sample: Sample) -> None:
    """As far as the sample goes, at each stage by the officer of its office."""
    until = sample["until"]
    if until == "new":
        return
    if until == "refused":
        services.case_refuse(case=case, user=_staff(case.organisation), **sample["refusal"])
        return
    services.case_receive(case=case, user=_staff(case.organisation))
    if until == "supplement_requested":
        services.case_request_supplement(case=case, user=_staff(case.organisation), **sample["supplement"])
    if until in ("received", "supplement_requested"):
        return
    while case.stage.duty == Duty.CONFIRM:
        services.case_forward(case=case, user=_staff(case.organisation))
    services.case_appraise(case=case, user=_staff(case.organisation), eligible=True)
    if until != "appraised":
        services.case_forward(case=case, user=_staff(case.organisation))


def _case_make(version: FormVersion, sample: Sample) -> Case:
    with lived_on(sample["day"]):
        application = draft_submit(draft=draft_fill(version, sample))
        case = Case.objects.get(application=application)
        _handle(case, sample)
    return case


def _list_make(case: Case) -> Batch:
    """Of this case and all that wait with it."""
    office = case.organisation
    return services.batch_create(programme=case.application.programme, organisation=office, user=_staff(office))


def _list_decide(case: Case) -> None:
    with lived_on(PUT_FORWARD):
        batch = _list_make(case)
        submission_letter_issue(batch=batch, user=_staff(batch.organisation, Role.LEADER))
    with lived_on(DECIDED):
        decision = services.decision_draft(batch=batch, user=_staff(batch.approver))
        decision_issue(decision=decision, user=_staff(batch.approver, Role.LEADER))


def _programme_cases_make(programme: Programme) -> None:
    version = version_current(open_form_of(programme).slug)
    samples = samples_of(programme.code)
    of = {until: [sample for sample in samples if sample["until"] == until] for until in SAMPLE_ENDS}
    if decided := [_case_make(version, sample) for sample in of.pop("decided")]:
        _list_decide(decided[0])
    if listed := [_case_make(version, sample) for sample in of.pop("listed")]:
        with lived_on(NEXT_LIST):
            _list_make(listed[0])
    for rest in of.values():
        for sample in rest:
            _case_make(version, sample)


def cases_make() -> None:
    """The sample cases of every programme that has some. The cast must exist."""
    for programme in Programme.objects.filter(sample_cases__isnull=False):
        _programme_cases_make(programme)
