"""Cases of the demonstration: made-up applicants, handled by the cast through the same services as real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

from content.models import Programme
from document_templates.decisions.services import decision_issue, submission_letter_issue
from forms.applications.attachments import attachment_create
from forms.applications.drafts import draft_save, draft_start
from forms.applications.models import Draft
from forms.casework import services
from forms.casework.models import SAMPLE_ENDS, Batch, Case
from forms.casework.samples import samples_of
from forms.definitions.models import FormVersion
from forms.definitions.selectors import open_form_of, version_current
from forms.wizard.services import draft_submit

from ..accounts.models import User

Sample = Mapping[str, Any]
#: On these days the department put its first list forward, the city decided, and the next list was drawn up.
PUT_FORWARD, DECIDED, NEXT_LIST = date(2021, 11, 5), date(2021, 11, 8), date(2021, 11, 9)


@contextmanager
def lived_on(day: date) -> Iterator[None]:
    """Within, `content.clock` says it is `day`."""
    kept, settings.DEMONSTRATION_DATE = settings.DEMONSTRATION_DATE, day.isoformat()
    try:
        yield
    finally:
        settings.DEMONSTRATION_DATE = kept


def _user(username: str) -> User:
    return User.objects.get(username=username)


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


def _draft_fill(version: FormVersion, sample: Sample) -> Draft:
    draft = draft_start(form_version=version)
    fields = {field.key: field for field in version.form.fields()}
    answers = {fields[key].id: value for key, value in sample["answers"].items() if value != ""}
    for key in sample.get("files", []):
        attachment = attachment_create(upload=_scan(key), draft=draft, field_id=fields[key].id)
        answers[fields[key].id] = [attachment.pk]
    return draft_save(draft=draft, answers=answers, revision=draft.revision)


def _receive(case: Case, sample: Sample, officer: User) -> None:
    services.case_receive(case=case, user=officer)


def _ask(case: Case, sample: Sample, officer: User) -> None:
    services.case_request_supplement(case=case, user=officer, **sample["supplement"])


def _refuse(case: Case, sample: Sample, officer: User) -> None:
    services.case_refuse(case=case, user=officer, **sample["refusal"])


def _appraise(case: Case, sample: Sample, officer: User) -> None:
    services.case_appraise(case=case, user=officer, eligible=True)


def _forward(case: Case, sample: Sample, officer: User) -> None:
    services.case_forward(case=case, user=officer)


Step = Callable[[Case, Sample, User], None]
#: How far a case goes → what the officer of the department does with it.
STEPS: dict[str, tuple[Step, ...]] = {
    "new": (),
    "received": (_receive,),
    "supplement_requested": (_receive, _ask),
    "refused": (_refuse,),
    "appraised": (_receive, _appraise),
    "listed": (_receive, _appraise, _forward),
    "decided": (_receive, _appraise, _forward),
}


def _case_make(version: FormVersion, sample: Sample) -> Case:
    officer = _user("can-bo-so")
    with lived_on(sample["day"]):
        application = draft_submit(draft=_draft_fill(version, sample))
        case = Case.objects.get(application=application)
        for step in STEPS[sample["until"]]:
            step(case, sample, officer)
    return case


def _list_make(case: Case) -> Batch:
    """Of this case and all that wait with it."""
    return services.batch_create(
        programme=case.application.programme, organisation=case.organisation, user=_user("can-bo-so")
    )


def _list_decide(case: Case) -> None:
    with lived_on(PUT_FORWARD):
        batch = _list_make(case)
        submission_letter_issue(batch=batch, user=_user("lanh-dao-so"))
    with lived_on(DECIDED):
        decision = services.decision_draft(batch=batch, user=_user("can-bo-tp"))
        decision_issue(decision=decision, user=_user("lanh-dao-tp"))


def _programme_cases_make(programme: Programme) -> None:
    version = version_current(open_form_of(programme).slug)
    samples = samples_of(programme.code)
    of = {until: [sample for sample in samples if sample["until"] == until] for until in SAMPLE_ENDS}
    decided = [_case_make(version, sample) for sample in of.pop("decided")]
    _list_decide(decided[0])
    listed = [_case_make(version, sample) for sample in of.pop("listed")]
    with lived_on(NEXT_LIST):
        _list_make(listed[0])
    for rest in of.values():
        for sample in rest:
            _case_make(version, sample)


def cases_make() -> None:
    """The sample cases of every programme that has some. The cast must exist."""
    for programme in Programme.objects.filter(sample_cases__isnull=False):
        _programme_cases_make(programme)
