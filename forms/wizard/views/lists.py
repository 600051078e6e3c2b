"""A list by spreadsheet: the empty sheet, the filled one or a paste, what is wrong in it, and the sheet with marks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import quote

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from content.text import clean
from forms.applications.drafts import DraftChanged
from forms.applications.eligibility import list_failures
from forms.definitions.field_types.base import field_type
from forms.definitions.keys import key_from
from forms.definitions.rows import rows_judge, rows_of
from forms.definitions.schema import FieldSchema
from forms.definitions.visibility import steps_and_values

from ..builder import step_address, step_at
from ..journey import Journey
from ..lists.checking import Checked
from ..lists.columns import group_said
from ..lists.empty_sheet import empty_sheet
from ..lists.marking import sheet_marked
from ..lists.reading import paste_read, sheet_read
from ..lists.services import ADD, REPLACE, list_take
from ..revision import revision_posted
from ..rows.addresses import group_of, takes_sheets
from ..throttle import attempt_allowed
from .opening import with_draft

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: So many faults stand on the page; the marked file has them all.
MOST_TOLD = 100
MOST_PASTED = 3_000_000


class ListForm(forms.Form):
    """A file or a paste, and what becomes of the rows that are there."""

    file = forms.FileField(
        label=gettext_lazy("File with the list (.xlsx or .csv)"), required=False, allow_empty_file=True
    )
    paste = forms.CharField(
        label=gettext_lazy("Or paste the rows here"),
        help_text=gettext_lazy("Select the rows in your spreadsheet, copy them, and paste them here."),
        required=False,
        strip=False,
        max_length=MOST_PASTED,
        widget=forms.Textarea({"class": "textarea", "rows": 6, "spellcheck": "false"}),
    )
    way = forms.ChoiceField(
        label=gettext_lazy("What becomes of the rows that are in the list already?"),
        choices=[
            (REPLACE, gettext_lazy("The new rows take the place of the whole list")),
            (ADD, gettext_lazy("The new rows are added; who is listed already is told anew")),
        ],
        initial=REPLACE,
        widget=forms.RadioSelect(),
    )

    def clean(self) -> dict:
        if not self.cleaned_data.get("file") and not (self.cleaned_data.get("paste") or "").strip():
            self.add_error("file", _("Choose the file with your list, or paste its rows below."))
        return self.cleaned_data


def with_list(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Puts the step, its list and what is known beside it on the request; leads on where there is no list."""

    @with_draft
    @wraps(view)
    def opened(request: HttpRequest, token: str, step: str) -> HttpResponse:
        steps, request.known = steps_and_values(request.draft.form_version.form_as_read, request.draft.answers)
        request.step = step_at(steps, step)
        request.group = group_of(request.step) if request.step else None
        if request.group is None or not takes_sheets(request.group):
            return redirect(Journey(request.draft).next_url)
        return view(request)

    return opened


@with_list
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    form = ListForm(
        request.POST or None,
        request.FILES or None,
        initial={"way": REPLACE},
        label_suffix="",
        use_required_attribute=False,
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            return take(request, form)
        except ValidationError as refusal:
            form.add_error("file" if form.cleaned_data.get("file") else "paste", refusal)
        except DraftChanged:
            form.add_error(None, _("The list was changed in another tab meanwhile. Look at it, then send this again."))
            request.draft.refresh_from_db()
            status = 409
    return render(request, "wizard/list.html", context_of(request, form), status=status)


def take(request: HttpRequest, form: ListForm) -> HttpResponse:
    """Raises ValidationError or DraftChanged."""
    if not attempt_allowed("list", f"{request.draft.pk} {request.META['REMOTE_ADDR']}", most=60, seconds=3600):
        raise ValidationError(_("Too many files were sent. Try again in one hour; nothing is lost."))
    upload = form.cleaned_data.get("file")
    content = upload.read() if upload else b""
    most = field_type(request.group.type).most(request.group)
    _draft, checked, unknown = list_take(
        draft=request.draft,
        group=request.group,
        known=request.known,
        lines=sheet_read(content, most) if upload else paste_read(form.cleaned_data["paste"]),
        way=form.cleaned_data["way"],
        revision=revision_posted(request.POST),
        file=(clean(upload.name or ""), content) if upload else None,
    )
    tell(request, checked, unknown)
    return redirect(request.path)


def tell(request: HttpRequest, checked: Checked, unknown: list[str]) -> None:
    count = len(checked.rows)
    messages.success(request, ngettext("%d row was read.", "%d rows were read.", count) % count)
    if checked.restored:
        lines = ", ".join(map(str, checked.restored[:20])) + (" …" if len(checked.restored) > 20 else "")
        sentence = _("Leading zeros that the spreadsheet had dropped were put back in these lines: %s. Compare them.")
        messages.warning(request, sentence % lines)
    if unknown:
        messages.warning(
            request, _("These columns were not read, for no question asks for them: %s.") % ", ".join(unknown)
        )


def faults_of(request: HttpRequest) -> tuple[list[dict], list]:
    rows = rows_of(request.draft.answers.get(request.group.id))
    return rows, rows_judge(request.group, rows, request.known)[1]


def context_of(request: HttpRequest, form: ListForm) -> dict:
    rows, faults = faults_of(request)
    wrong, failures = len({fault.number for fault in faults}), list_failures(request.draft, request.group)
    return {
        "form": form,
        "draft": request.draft,
        "step": request.step,
        "schema": request.draft.form_version.form_as_read,
        "group": request.group,
        "row_name_small": field_type(request.group.type).row_name_small(request.group),
        "step_url": Journey(request.draft).url(request.step),
        "step_name": step_address(request.step),
        "count": len(rows),
        "right": len(rows) - wrong,
        "wrong": wrong,
        "faults": [
            (rows[fault.number - 1], fault, typed_words(rows[fault.number - 1], fault.field))
            for fault in faults[:MOST_TOLD]
        ],
        "more": max(len(faults) - MOST_TOLD, 0),
        "failures": [(rows[failure.row - 1], failure) for failure in failures[:MOST_TOLD]],
        "more_failures": max(len(failures) - MOST_TOLD, 0),
        "has_file": any("line" in row for row in rows) and kept_file(request) is not None,
    }


def typed_words(row: dict, field: FieldSchema) -> str:
    """What stands in the cell."""
    if field.id not in row.get("typed", {}):
        kind = field_type(field.type)
        return kind.words(field, kind.decode(row["answers"].get(field.id))) if field.id in row["answers"] else ""
    return " ".join(texts_in(row["typed"][field.id]))


def texts_in(typed) -> list[str]:
    if isinstance(typed, list | tuple):
        return [text for part in typed for text in texts_in(part)]
    return [str(typed)] if typed not in (None, "", False) else []


def kept_file(request: HttpRequest):
    return request.draft.attachments.filter(field_id=request.group.id, application=None, supplement=None).last()


@with_list
@require_safe
def empty(request: HttpRequest) -> HttpResponse:
    return download(empty_sheet(request.group), f"{key_from(request.group.label)}.xlsx")


@with_list
@require_safe
def marked(request: HttpRequest) -> HttpResponse:
    attachment = kept_file(request)
    if attachment is None:
        raise Http404
    rows, faults = faults_of(request)
    placed = [(rows[fault.number - 1]["line"], fault) for fault in faults if "line" in rows[fault.number - 1]]
    with attachment.file.open("rb") as file:
        content = file.read()
    try:
        result = sheet_marked(content, group_said(request.draft, request.group), placed)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect("wizard:list", token=request.draft.token, step=step_address(request.step))
    stem = attachment.original_name.rsplit(".", 1)[0]
    return download(result, f"{stem} - {_('marked')}.xlsx")


def download(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    response["X-Content-Type-Options"] = "nosniff"
    return response
