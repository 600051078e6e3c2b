"""One address for all: the answers stand in its parameters, so nothing is stored and every page can be shared."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from forms.definitions.schema import FieldSchema

from .paths import MOST, TooManyBranches, questions_at_most
from .reading import CHANGE, UNKNOWN, Reading, answers_read, question_form
from .results import Results
from .selectors import questionnaire_current


@never_cache
@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """The next open question; the one to be changed; or, when all are answered, the result."""
    questionnaire = questionnaire_current()
    if questionnaire is None:
        raise Http404
    reading = answers_read(questionnaire, request.GET)
    change = next((q for q in reading.walk.asked if q.key == request.GET.get(CHANGE)), None)
    question = change or next(iter(reading.walk.open), None)
    is_faulty = question is not None and question.key in reading.faulty
    given = [(name, text) for name, texts in request.GET.lists() for text in texts]
    if not change and not is_faulty and given != reading.on_path():
        return redirect(f"{reverse('screener:ask')}?{reading.query()}".rstrip("?"))
    return _question(request, reading, question) if question else _result(request, reading)


def _question(request: HttpRequest, reading: Reading, question: FieldSchema) -> HttpResponse:
    form = reading.faulty.get(question.key) or question_form(question)
    form.initial = {question.key: reading.values.get(question.key)}
    number = reading.walk.asked.index(question) + 1
    before = reading.walk.asked[number - 2].key if number > 1 else ""
    context = {
        "questionnaire": reading.questionnaire,
        "question": question,
        "form": form,
        "hidden": reading.hidden(question.key),
        "number": number,
        "most": _most(reading, number),
        "back": reading.query(change=before) if before else "",
        "unknown": UNKNOWN,
    }
    return render(request, "screener/question.html", context)


def _most(reading: Reading, number: int) -> int:
    try:
        return max(number, questions_at_most(reading.questionnaire, reading.values))
    except TooManyBranches:
        return max(number, MOST)


def _result(request: HttpRequest, reading: Reading) -> HttpResponse:
    context = {
        "questionnaire": reading.questionnaire,
        "results": Results(reading),
        "query": reading.query(),
        "change": CHANGE,
        "link": request.build_absolute_uri(),
    }
    return render(request, "screener/result.html", context)
