"""One row of a repeated group, on a page of its own."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forms.applications.drafts import DraftChanged
from forms.applications.models import Draft
from forms.definitions.field_types.base import field_type
from forms.definitions.schema import StepSchema
from forms.definitions.visibility import steps_and_values

from ..builder import step_address, step_at
from ..journey import FROM_CHECK, Journey
from ..live import live_of
from ..revision import revision_posted
from ..rows.addresses import NEW, SHEET, group_of, row_url
from ..rows.form import RowForm, row_form
from ..rows.services import row_save
from .opening import with_draft

FROM_SHEET = "list"


@with_draft
@require_http_methods(["GET", "HEAD", "POST"])
def row(request: HttpRequest, token: str, step: str, row: UUID) -> HttpResponse:
    draft = request.draft
    schema = draft.form_version.form_as_read
    steps, known = steps_and_values(schema, draft.answers)
    place = step_at(steps, step)
    group = group_of(place) if place else None
    if group is None:
        return redirect(Journey(draft).next_url)
    data = request.POST if request.method == "POST" else None
    form = row_form(schema, place, data, draft=draft, group=group, row_id=str(row), known=known)
    if form.is_new and len(form.rows) >= field_type(group.type).most(group):
        messages.error(request, _("No more rows fit into this list."))
        return redirect("wizard:step", token=token, step=step)
    if data is None:
        return show(request, place, form)
    if form.is_valid() or "later" in data:
        return save(request, place, form)
    form.silence(form.brought_up)
    return show(request, place, form, more_is_asked=not form.errors)


def save(request: HttpRequest, step: StepSchema, form: RowForm) -> HttpResponse:
    posted = request.POST
    try:
        row_save(draft=form.draft, group=form.group, row=form.to_store(), revision=revision_posted(posted))
    except DraftChanged:
        request.draft = form.draft = Draft.objects.get(pk=form.draft.pk)
        return show(request, step, form, is_conflict=True, status=409)
    come_from = posted.get("from", "")
    if "again" in posted:
        return redirect(row_url(form.draft, step_address(step), NEW, come_from))
    return redirect(back_url(form, step, come_from))


def show(request: HttpRequest, step: StepSchema, form: RowForm, status: int = 200, **context) -> HttpResponse:
    come_from = request.POST.get("from") or request.GET.get("from", "")
    kind = field_type(form.group.type)
    context |= {
        "form": form,
        "live": live_of(form),
        "step": step,
        "schema": form.schema,
        "draft": form.draft,
        "row_name": kind.row_name(form.group),
        "row_name_small": kind.row_name_small(form.group),
        "from": come_from,
        "step_url": back_url(form, step, come_from),
    }
    return render(request, "wizard/row.html", context, status=status)


def back_url(form: RowForm, step: StepSchema, come_from: str) -> str:
    """The list on the page of the step, or the page of the spreadsheet for one who came from its faults."""
    if come_from == FROM_SHEET:
        return row_url(form.draft, step_address(step), SHEET)
    url = Journey(form.draft).url(step)
    return f"{url}{f'?from={FROM_CHECK}' if come_from == FROM_CHECK else ''}#group-id_{form.group.key}"
