"""Statuses and log of a case in the words of the person who waits for it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from forms.casework.actions import Verb
from forms.casework.statuses import Status


@dataclass(frozen=True)
class StatusWords:
    """`meaning`: what it means for you; `next_step`: what happens or what to do; `colour`: of the tag."""

    meaning: str | Promise
    next_step: str | Promise
    colour: str


WORDS: dict[int, StatusWords] = {
    Status.NEW: StatusWords(
        _("Your application has arrived. An officer has not looked at it yet."),
        _("You need do nothing now. The office will receive it or ask you for what is missing."),
        "blue",
    ),
    Status.RECEIVED: StatusWords(
        _("The office has received your application; the time limit runs."),
        _("You need do nothing now. Your papers are being examined."),
        "blue",
    ),
    Status.NOT_RECEIVED: StatusWords(
        _("The office could not receive your application. The reason stands below."),
        _("If you can mend what was wrong, send a new application while the programme is open."),
        "red",
    ),
    Status.IN_PROGRESS: StatusWords(
        _("Your application is being examined."),
        _("You need do nothing now."),
        "blue",
    ),
    Status.SUPPLEMENT_REQUESTED: StatusWords(
        _("The office needs something more from you. The time limit stands still until it comes."),
        _("Add what the office asks for."),
        "yellow",
    ),
    Status.PAYMENT_DUE: StatusWords(
        _("The office waits for a payment."),
        _("Ask the office which payment is meant: this support is free."),
        "yellow",
    ),
    Status.WITHDRAWN: StatusWords(
        _("You have withdrawn this application."),
        _("You may send a new one while the programme is open."),
        "grey",
    ),
    Status.STOPPED: StatusWords(
        _("The office has stopped the handling of your application. The reason stands below."),
        _("If you think this is wrong, contact the office."),
        "red",
    ),
    Status.DONE: StatusWords(
        _("A decision on your application has been issued."),
        _("Read the result below. If money was granted, it comes to the account you named."),
        "green",
    ),
    Status.RESULT_GIVEN: StatusWords(
        _("Your application is closed; the result was handed over."), _("You need do nothing more."), "green"
    ),
}

#: Again on the officer's desk, after the applicant answered.
SUPPLEMENTED = StatusWords(
    _("The office has your supplement. An officer has not looked at it yet."),
    _("You need do nothing now. The office will receive your application or tell you why not."),
    "blue",
)

#: What the applicant reads of the log; what officers do among themselves is left out.
HISTORY: dict[str, str | Promise] = {
    Verb.SUBMITTED: _("You sent the application."),
    Verb.RECEIVED: _("The office received the application."),
    Verb.SUPPLEMENT_REQUESTED: _("The office asked for a supplement."),
    Verb.SUPPLEMENTED: _("You handed in the supplement."),
    Verb.REFUSED: _("The office refused the application."),
    Verb.APOLOGISED: _("The office apologised for the delay and named a new day."),
    Verb.FORWARDED: _("The application was passed on to the next stage."),
    Verb.WITHDRAWN: _("The application was withdrawn."),
    Verb.DECIDED: _("A decision was issued."),
}
