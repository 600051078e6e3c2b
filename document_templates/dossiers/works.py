"""What is done to the cases of many people at once: the whole dossier of each, or the notice of its result."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from document_templates.bulk.works import CannotBeDone, Piece, Work, work_register
from document_templates.engine.errors import ConversionFailed, ConversionUnavailable, TemplateError
from forms.casework.actions import Verb
from forms.casework.models import Case

from .naming import DEFAULT_RULE, Names
from .services import dossier_build, paper_make


def dossier_piece(case: Case, user: Any, options: dict[str, Any], number: int) -> Piece:
    """Its name follows the `rule` of the office."""
    try:
        name = Names(options.get("rule", DEFAULT_RULE)).of(case, number)
        return Piece(name, dossier_build(case=case, user=user))
    except (ConversionUnavailable, ConversionFailed, TemplateError) as error:
        raise CannotBeDone(str(error)) from error


def result_notice_piece(case: Case, user: Any, options: dict[str, Any], number: int) -> Piece:
    """The notice of the decision with the number `decision`."""
    event = case.events.filter(verb=Verb.DECIDED, data__decision=options["decision"]).last()
    if event is None:
        raise CannotBeDone(_("The decision does not speak of this case."))
    try:
        paper = paper_make(event=event)
    except TemplateError as error:
        raise CannotBeDone(str(error)) from error
    name = Names(DEFAULT_RULE).of(case, number).removesuffix("pdf")
    return Piece(f"{name}{paper.suffix}", bytes(paper.content))


result_notices = work_register(
    Work("result_notices", _("A notice of the result for each applicant"), result_notice_piece)
)
dossiers = work_register(Work("dossiers", _("Whole dossiers, a PDF each"), dossier_piece))
