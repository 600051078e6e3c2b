"""Packages in the admin: download one, upload one, see what it would change, do it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BoundField
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from content import clock
from content.models import Programme

from .admin_forms import ChoicesForm, TargetForm, UploadForm
from .differences import Change, changes_of
from .parts import COPY, DIFFERS, EQUAL, NEW, REPLACE, REUSE, Item, PackagePart, parts
from .refusals import PackageRefused
from .services import Outcome, Package, package_as_copy, package_export, package_from_zip, package_import, package_try
from .waiting import package_drop, package_keep, package_waiting

#: An item of a package, what differs, and the choice there is.
Line = tuple[Item, list[Change], BoundField | None]
UPLOAD = "content_package_upload"
SESSION_KEY = "content_package"


def may_package(user: Any) -> bool:
    """Whoever may change everything that a package consists of."""
    return all(user.has_perm(permission) for part in parts() for permission in part.permissions)


@method_decorator(never_cache, name="dispatch")
class ForDesigners(View):
    def dispatch(self, request: HttpRequest, *arguments: Any, **keywords: Any) -> HttpResponseBase:
        if not may_package(request.user):
            raise PermissionDenied
        return super().dispatch(request, *arguments, **keywords)


class ExportView(ForDesigners):
    http_method_names = ["get"]

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        programme = get_object_or_404(Programme, pk=pk)
        name = f"{programme.number:02d}-{programme.code}-{clock.today():%Y%m%d}.zip"
        response = FileResponse(BytesIO(package_export(programme=programme)), as_attachment=True, filename=name)
        response["Content-Type"] = "application/zip"
        return response


class PackagePage(ForDesigners, WagtailAdminTemplateMixin, TemplateView):
    header_icon = "download"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        list_ = {"url": reverse(Programme.snippet_viewset.get_url_name("list")), "label": _("Programmes")}
        return [*super().get_breadcrumbs_items(), list_, {"url": "", "label": str(self.page_title)}]


class UploadView(PackagePage):
    template_name = "content/admin/package_upload.html"
    page_title = gettext_lazy("Import a package")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"form": UploadForm()} | kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            content = form.cleaned_data["file"].read()
            try:
                package_from_zip(content)
            except PackageRefused as refusal:
                for fault in refusal.faults:
                    form.add_error("file", fault)
            else:
                request.session[SESSION_KEY] = token = package_keep(content)
                return redirect("content_package_plan", token)
        return self.render_to_response(self.get_context_data(form=form), status=422)


class PlanView(PackagePage):
    """What the package would change, what is in its way, and the choices; posting them does it."""

    template_name = "content/admin/package_plan.html"
    page_title = gettext_lazy("Import a package")

    def dispatch(self, request: HttpRequest, *arguments: Any, **keywords: Any) -> HttpResponseBase:
        token = keywords["token"]
        content = package_waiting(token) if request.session.get(SESSION_KEY) == token else None
        if content is None and may_package(request.user):
            messages.error(request, _("This package is no longer waiting. Upload it again."))
            return redirect(UPLOAD)
        self.content = content or b""
        return super().dispatch(request, *arguments, **keywords)

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        target = TargetForm(request.GET if "code" in request.GET else None)
        try:
            package = self._package(target)
        except PackageRefused as refusal:
            return self._page(target=target, package=package_from_zip(self.content), faults=refusal.faults)
        return self._page(target=target, package=package, faults=_faults_of_trial(package, request.user))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        target = TargetForm(request.POST)
        package = package_from_zip(self.content)
        try:
            package = self._package(target)
            choices = ChoicesForm(package.items, request.POST)
            if not choices.is_valid():
                return self._page(target=target, package=package, choices=choices)
            outcome = package_import(package=package, choices=choices.cleaned_data, user=request.user)
        except PackageRefused as refusal:
            choices = ChoicesForm(package.items, request.POST)
            return self._page(target=target, package=package, choices=choices, faults=refusal.faults)
        package_drop(token)
        _told(request, outcome)
        return redirect(Programme.snippet_viewset.get_url_name("edit"), outcome.programme.pk)

    def _package(self, target: TargetForm) -> Package:
        """As the programme it names, or as a copy if `target` says so. Raises PackageRefused."""
        package = package_from_zip(self.content)
        if not target.is_bound:
            return package
        if not target.is_valid():
            faults = [f"{target[name].label}: {fault}" for name, found in target.errors.items() for fault in found]
            raise PackageRefused(faults[0], more=faults[1:])
        code, number = target.cleaned_data["code"], target.cleaned_data["number"]
        return package_as_copy(package, code=code, number=number) if code or number else package

    def _page(self, *, target: TargetForm, package: Package, choices=None, faults: list[str] = ()) -> HttpResponse:
        items = package.items
        choices = choices or ChoicesForm(items)
        lines = [
            (item, changes_of(item), choices[item.id] if item.id in choices.fields else None)
            for item in items
            if item.state != EQUAL
        ]
        context = {
            "package": package,
            "target": target,
            "is_here": Programme.objects.filter(code=package.identity.kept).exists(),
            "parts": [(part, own) for part, own in _by_part(lines) if own],
            "equal": [item for item in items if item.state == EQUAL],
            "counts": {state: sum(item.state == state for item in items) for state in (NEW, EQUAL, DIFFERS)},
            "faults": faults,
        }
        return self.render_to_response(self.get_context_data(**context), status=422 if faults else 200)


def _by_part(lines: list[Line]) -> list[tuple[PackagePart, list[Line]]]:
    return [(part, [line for line in lines if line[0].part == part.name]) for part in parts()]


def _faults_of_trial(package: Package, user: Any) -> list[str]:
    """What would be in the way if nothing here were changed, or else if everything were."""
    try:
        package_try(package=package, on_clash=REUSE, user=user)
        package_try(package=package, on_clash=REPLACE, user=user)
    except PackageRefused as refusal:
        return refusal.faults
    return []


def _told(request: HttpRequest, outcome: Outcome) -> None:
    new = sum(choice in (NEW, COPY) for _item, choice in outcome.done)
    replaced = sum(choice == REPLACE for _item, choice in outcome.done)
    said = _("Imported “%(programme)s”: %(new)d new, %(replaced)d replaced, the rest as it was.")
    messages.success(request, said % {"programme": outcome.programme, "new": new, "replaced": replaced})
    for doubt in outcome.doubts:
        messages.warning(request, doubt)
