"""How the tests talk to the screener: answers as a person gives them, verdicts by number of the programme."""

from __future__ import annotations

from django.http import QueryDict

from forms.screener.judging import Verdict
from forms.screener.reading import Reading, answers_read
from forms.screener.results import Results

ADDRESS = "/toi-thuoc-chinh-sach-nao/"


def reading_of(questionnaire, answers: str) -> Reading:
    """`answers`: "vai=khac dich=f0", as in the address but with blanks between."""
    return answers_read(questionnaire, QueryDict("&".join(answers.split())))


def verdicts(questionnaire, answers: str) -> tuple[set[int], set[int]]:
    """(numbers of the programmes that fit, of those that may fit)."""
    results = Results(reading_of(questionnaire, answers)).all
    fits, may = (
        {each.standing.programme.number for each in results if each.judgement.verdict == verdict}
        for verdict in (Verdict.FITS, Verdict.MAY_FIT)
    )
    return fits, may


def result_of(questionnaire, answers: str, number: int):
    results = Results(reading_of(questionnaire, answers)).all
    return next(result for result in results if result.standing.programme.number == number)
