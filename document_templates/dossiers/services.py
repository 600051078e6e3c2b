"""Makes the paper that an event of a case asks for, and binds all papers of a case into one PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from document_templates.engine import convert, vietnamese
from document_templates.engine.formats import DOCX, FORMATS, format_of
from document_templates.engine.pdf import Part, dossier_merge
from document_templates.library.handing_out import CONTENT_TYPES
from document_templates.library.models import GeneratedDocument
from document_templates.library.numbering import number_take
from document_templates.library.selectors import document_of, signed_copy_of, template_version_for, versions_of
from document_templates.library.services import document_generate, pdf_handed_out
from document_templates.library.verification_values import with_square_codes
from forms.applications.models import Application, Attachment
from forms.casework.actions import Verb
from forms.casework.models import Case, CaseEvent
from forms.casework.selectors import access_record

from . import desk_kinds
from .context import application_form_values, receipt_values, refusal_values, supplement_request_values
from .desk_context import apology_values, control_sheet_values, ineligibility_notice_values
from .result_notice import result_notice_values

#: The event → kind of its paper, and the values of that.
PAPERS: dict[str, tuple[str, Callable[[CaseEvent], dict[str, Any]]]] = {
    Verb.SUBMITTED: ("application_form", application_form_values),
    Verb.RECEIVED: ("receipt", receipt_values),
    Verb.SUPPLEMENT_REQUESTED: ("supplement_request", supplement_request_values),
    Verb.REFUSED: ("refusal", refusal_values),
    Verb.DECIDED: ("result_notice", result_notice_values),
    Verb.APOLOGISED: ("apology", apology_values),
}


@transaction.atomic
def paper_make(*, event: CaseEvent) -> GeneratedDocument:
    """The paper of an event; asked again, the same one. Official papers are in Vietnamese, whoever asks.

    Raises KeyError for an event without a paper, TemplateError for a template that cannot be filled in.
    """
    if event.verb == Verb.REFUSED and event.case.received_at:
        return notice_issue(event)
    kind, values = PAPERS[event.verb]
    subject = event.case.application if event.verb == Verb.SUBMITTED else event.case
    with override("vi"):
        return document_generate(kind=kind, subject=subject, data=values(event), user=event.actor, event=event)


def notice_issue(event: CaseEvent) -> GeneratedDocument:
    """What was received and judged is not refused by a slip but by a numbered notice, signed by the head."""
    kind = desk_kinds.ineligibility_notice
    if existing := document_of(kind=kind.key, subject=event.case, event=event):
        return existing
    office = event.organisation
    entry = number_take(
        organisation=office,
        symbol=f"{kind.symbol}-{office.symbol}",
        on=timezone.localdate(event.at),
        user=event.actor,
    )
    with override("vi"):
        data = ineligibility_notice_values(event, number=str(entry))
        return document_generate(
            kind=kind.key, subject=event.case, data=data, user=event.actor, event=event, register_entry=entry
        )


def control_sheet_fill(*, case: Case) -> bytes:
    """The sheet as the case stands now; it goes with the case and is kept nowhere. Raises TemplateError."""
    version = template_version_for(kind=desk_kinds.control_sheet.key, programme=case.application.programme)
    with override("vi"):
        return FORMATS[version.suffix].render(bytes(version.content), with_square_codes(control_sheet_values(case)))


def dossier_build(*, case: Case, user) -> bytes:
    """One PDF with a bookmark a piece: contents, application form, attachments, then the papers as in the log.

    Raises ConversionUnavailable or ConversionFailed, TemplateError. Leaves an access record.
    """
    with override("vi"):
        content = dossier_merge(
            list(dossier_parts(case)), title=case.application.reference, about=dossier_about(case.application)
        )
        access_record(user=user, case=case, what=_("Whole dossier"))
    return content


def dossier_about(application: Application) -> list[str]:
    """What the page of contents says of the whole."""
    programme, submitted = application.programme.name, timezone.localtime(application.submitted_at).date()
    return [
        f"Mã hồ sơ: {application.reference}",
        f"Người đề nghị: {application.applicant_name}",
        f"Chính sách: {programme} (nộp {vietnamese.long_date(submitted)})",
    ]


def dossier_parts(case: Case) -> Iterator[Part]:
    related = ("case__application__form_version", "case__application__programme", "case__route", "actor")
    events = list(case.events.filter(verb__in=PAPERS).select_related(*related, "organisation__parent"))
    for event in events:
        if event.verb == Verb.SUBMITTED:
            yield paper_part(paper_make(event=event))
    yield from attachment_parts(case.application)
    for event in events:
        if event.verb != Verb.SUBMITTED:
            yield paper_part(paper_make(event=event))
    if case.received_at:
        yield control_sheet_part(case)


def control_sheet_part(case: Case) -> Part:
    content = control_sheet_fill(case=case)
    if (suffix := format_of(content).suffix) == DOCX.suffix:
        [content], suffix = convert.docx_to_pdf([content]), "pdf"
    return Part(str(desk_kinds.control_sheet.name), content, CONTENT_TYPES[suffix])


def paper_part(document: GeneratedDocument) -> Part:
    """The version in force, signed if it was; a spreadsheet is only named, for it is downloaded by itself."""
    document = versions_of(document)[0]
    title = str(document.get_kind_display())
    if "pdf" not in document.suffixes and signed_copy_of(document) is None:
        return Part(title, bytes(document.content), CONTENT_TYPES[document.suffix])
    return Part(title, pdf_handed_out(document), CONTENT_TYPES["pdf"])


def attachment_parts(application: Application) -> Iterator[Part]:
    """What was handed in with the form, then with each supplement."""
    labels = {field.id: field.label for field in application.form_version.form.fields()}
    for file in application.attachments.filter(supplement__isnull=True):
        yield file_part(file, labels.get(file.field_id) or file.original_name)
    for supplement in application.supplements.all():
        for file in supplement.attachments.all():
            yield file_part(file, _("Supplement: %(name)s") % {"name": file.original_name})


def file_part(file: Attachment, title: str) -> Part:
    """A file that is gone from the disk becomes a page that says so."""
    try:
        with file.file.open("rb") as stored:
            content = stored.read()
    except OSError:
        content = b""
    return Part(title, content, file.content_type)
