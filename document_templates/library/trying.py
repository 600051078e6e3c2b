"""A version filled in to be looked at, stored nowhere: with the sample, awkward values, or those of a case."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from document_templates.engine import convert
from document_templates.engine.docx import Picture
from document_templates.engine.formats import FORMATS
from document_templates.engine.pictures import MOST_PAGES, pdf_to_png
from forms.casework.permissions import cases_visible

from .access import officer_may_open, opening_record
from .kinds import kind_by_key
from .models import DocumentTemplate, GeneratedDocument, TemplateVersion
from .verification_values import verification_values, with_square_codes, with_verification_sample

LONG_TEXT, LONG_LIST = 240, 40
#: Numbers, days, hours and amounts don't grow.
_MEASURED = re.compile(r"\d|ngày \d")


class Values(models.TextChoices):
    SAMPLE = "mau", gettext_lazy("Sample values")
    LONG = "dai", gettext_lazy("Very long texts, lists of 40 rows")
    EMPTY = "trong", gettext_lazy("Everything left empty")


class CaseNotFound(LookupError):
    """In a sentence: why there are no values of this case."""


@dataclass(frozen=True)
class Trial:
    """The filled-in file, its pages as addresses of pictures ("data:…"), and whether there are more pages."""

    content: bytes
    pages: list[str]
    is_cut: bool


def values_of(template: DocumentTemplate, sort: str) -> dict[str, Any]:
    sample = kind_by_key(template.kind).sample_for(template.programme)
    return with_verification_sample(_CHANGES[sort](sample))


def values_of_case(*, version: TemplateVersion, reference: str, user: Any) -> dict[str, Any]:
    """Those of the newest paper of this kind that names the case. Leaves an access record. Raises CaseNotFound."""
    case = cases_visible(user).filter(application__reference__iexact=reference.strip()).first()
    if case is None:
        raise CaseNotFound(_("There is no case of this code that you may see."))
    named = (
        models.Q(case=case)
        | models.Q(application=case.application_id)
        | models.Q(batch__rows__case=case)
        | models.Q(decision__batch__rows__case=case)
    )
    paper = GeneratedDocument.objects.filter(named, kind=version.template.kind).first()
    if paper is None or not officer_may_open(user, paper):
        raise CaseNotFound(_("No paper of this kind was drawn up for this case yet, so there are no values."))
    opening_record(user=user, document=paper, what=_("Template tried out with the case"))
    mark = _("TRIAL")
    return {**with_square_codes(paper.data), "verification": verification_values(mark, mark)}


def tried(version: TemplateVersion, values: Mapping[str, Any]) -> Trial:
    """Raises TemplateError, ConversionUnavailable or ConversionFailed. A spreadsheet has no pages."""
    content = FORMATS[version.suffix].render(bytes(version.content), values)
    if "pdf" not in version.suffixes:
        return Trial(content, [], False)
    pdf = content if version.suffix == "pdf" else convert.docx_to_pdf([content])[0]
    pictures = pdf_to_png(pdf, most=MOST_PAGES + 1)
    shown = ["data:image/png;base64," + base64.b64encode(picture).decode() for picture in pictures[:MOST_PAGES]]
    return Trial(content, shown, len(pictures) > MOST_PAGES)


def _as_it_is(value: Any) -> Any:
    return value


def _long(value: Any) -> Any:
    """Texts of words repeated, lists gone through again and again."""
    if isinstance(value, Mapping):
        return {key: _long(item) if key != "ma_qr" else item for key, item in value.items()}
    if isinstance(value, list):
        return [_long(item) for item in islice(cycle(value), LONG_LIST if value else 0)]
    if isinstance(value, str) and " " in value and not _MEASURED.match(value):
        return " ".join([value] * (LONG_TEXT // len(value) + 1))
    return value


def _empty(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _empty(item) if key != "ma_qr" else item for key, item in value.items()}
    if isinstance(value, Picture):
        return value
    return type(value)() if isinstance(value, str | list | bool) else value


_CHANGES: dict[str, Callable[[Any], Any]] = {Values.SAMPLE: _as_it_is, Values.LONG: _long, Values.EMPTY: _empty}
