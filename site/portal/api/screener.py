"""The screener: its questions and criteria, and what answers amount to."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _
from ninja import Router, Status

from forms.definitions.expressions import renamed
from forms.definitions.field_types import field_type
from forms.screener.questionnaire import Criterion, Questionnaire
from forms.screener.reading import address_of, answers_read
from forms.screener.results import Result, Results
from forms.screener.selectors import questionnaire_current

from .schemas import Message
from .screener_schemas import Answers, Judged, Screener

router = Router(tags=["screener"])


def _current() -> Questionnaire:
    questionnaire = questionnaire_current()
    if questionnaire is None:
        raise Http404
    return questionnaire


def _law(criterion: Criterion) -> dict[str, Any]:
    return {"legal_document": str(criterion.legal_reference or ""), "articles": criterion.articles}


@router.get("/screener", response={200: Screener, 404: Message}, summary="Questions and criteria of the screener")
def screener(request: HttpRequest):
    """As published now. Conditions are our expressions, a subset of JSON Logic, over the keys of the questions."""
    questionnaire = _current()
    keys = {question.id: question.key for question in questionnaire.questions}
    return {
        "title": questionnaire.title,
        "introduction": questionnaire.introduction,
        "questions": [
            {
                "key": question.key,
                "label": question.label,
                "hint": question.hint,
                "may_be_unknown": not question.required,
                "condition": renamed(question.condition, keys),
                "answer": field_type(question.type).json_schema(question),
                "choices": question.options.get("choices", []),
            }
            for question in questionnaire.questions
        ],
        "programmes": [
            {
                "code": candidate.programme.code,
                "note": candidate.note,
                "criteria": [
                    {
                        "condition": renamed(criterion.condition, keys),
                        "fulfilled": criterion.fulfilled,
                        "unfulfilled": criterion.unfulfilled,
                    }
                    | _law(criterion)
                    for criterion in candidate.criteria
                ],
            }
            for candidate in questionnaire.candidates
        ],
    }


@router.post(
    "/screener/judge", response={200: Judged, 404: Message, 422: Message}, summary="Which programmes fit these answers"
)
def judge(request: HttpRequest, body: Answers):
    """Answers by key of the question; null says that the person does not know. Nothing is stored. `next` is the
    question to be asked now; while there is one, verdicts are provisional.
    """
    questionnaire = _current()
    unknown = sorted(body.answers.keys() - questionnaire.by_key.keys())
    reading = answers_read(questionnaire, address_of(questionnaire, body.answers))
    wrong = [key[:60] for key in (*unknown, *reading.faulty)]
    if wrong:
        return Status(422, {"message": _("Please correct these answers: %(keys)s.") % {"keys": ", ".join(wrong[:20])}})
    return {
        "next": reading.walk.open[0].key if reading.walk.open else None,
        "programmes": [_programme(result) for result in Results(reading).all],
    }


def _programme(result: Result) -> dict[str, Any]:
    programme = result.standing.programme
    return {
        "code": programme.code,
        "number": programme.number,
        "name": programme.name,
        "verdict": result.judgement.verdict,
        "reasons": [
            {
                "holds": outcome.holds,
                "text": outcome.criterion.unfulfilled if outcome.holds is False else outcome.criterion.fulfilled,
            }
            | _law(outcome.criterion)
            for outcome in result.judgement.outcomes
        ],
        "missing": [question.key for question in result.judgement.missing],
        "amounts": [
            {
                "key": line.level.key,
                "label": line.level.label,
                "amount": line.level.amount,
                "unit": line.level.unit,
                "count": line.count,
                "is_sure": line.is_sure,
            }
            for line in result.amounts
        ],
        "application_url": result.application_link,
    }
