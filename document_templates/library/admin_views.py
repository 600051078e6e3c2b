"""The files of template versions, for those who keep or check templates."""

from __future__ import annotations

from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe
from wagtail.admin.auth import any_permission_required

from document_templates.engine import convert
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable, TemplateError
from document_templates.engine.formats import FORMATS

from .checking import MAY_CHANGE, MAY_CHECK
from .handing_out import handed_out
from .kinds import kind_by_key
from .models import TemplateVersion
from .verification_values import with_verification_sample


def for_designers(view):
    allowed = any_permission_required(MAY_CHANGE, MAY_CHECK)

    @wraps(view)
    def guarded(request: HttpRequest, pk: int, *arguments: str) -> HttpResponse:
        return view(request, get_object_or_404(TemplateVersion.objects.select_related("template"), pk=pk), *arguments)

    return require_safe(allowed(guarded))


@for_designers
def version_file(request: HttpRequest, version: TemplateVersion) -> HttpResponse:
    """The file as it was uploaded."""
    return handed_out(bytes(version.content), f"{version.template.name} v{version.number}.{version.suffix}")


@for_designers
def version_preview(request: HttpRequest, version: TemplateVersion, suffix: str) -> HttpResponse:
    """The template filled in with the sample of its kind."""
    if suffix not in version.suffixes:
        raise Http404
    template = version.template
    sample = with_verification_sample(kind_by_key(template.kind).sample_for(template.programme))
    try:
        content = FORMATS[version.suffix].render(bytes(version.content), sample)
        if suffix != version.suffix:
            [content] = convert.docx_to_pdf([content])
    except (TemplateError, ConversionUnavailable, ConversionFailed) as error:
        messages.error(request, str(error))
        return redirect("template_versions:page", version.pk)
    return handed_out(content, f"{version.template.name} v{version.number} – xem thử.{suffix}")
