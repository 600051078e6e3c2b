"""What writes: the screener of the package, loaded once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from content import packages
from content.models import LegalReference, Programme

from .blocks import ProgrammeStreamBlock, QuestionStreamBlock
from .models import Screener
from .publishing import findings
from .questionnaire import questionnaire_compile

#: Ids of the questions and programmes of the file are made from their keys and codes.
IDS = uuid.UUID("0d1f3f6a-6a55-5a2e-8f10-2b7a6b0e9c44")


@transaction.atomic
def screener_load() -> Screener:
    """The screener of the package, published; if there is one already, it is left as staff changed it.

    Raises ValueError if anything hinders its publication.
    """
    if existing := Screener.objects.first():
        return existing
    screener = screener_build(packages.read("shared/screener.yaml")["screener"])
    screener.full_clean()
    if faults := findings(questionnaire_compile(screener)):
        raise ValueError("; ".join(fault.message for fault in faults))
    screener.save()
    screener.save_revision().publish()
    return screener


def screener_build(data: dict[str, Any]) -> Screener:
    """An unsaved screener. `data`: its columns, `questions` with the settings of their blocks and a `type`, and
    `programmes` by code, each with `criteria` whose `legal_reference` is a code.

    Raises ValueError for a setting that a kind of question doesn't have.
    """
    screener = Screener(**{column: data.get(column, "") for column in ("title", "introduction", "closing")})
    kinds = QuestionStreamBlock()
    for question in data["questions"]:
        if unknown := question.keys() - {"type"} - kinds.child_blocks[question["type"]].child_blocks.keys():
            raise ValueError(f"{question['key']}: a question of this kind has no setting {', '.join(sorted(unknown))}")
    screener.questions = kinds.to_python([_question(question) for question in data["questions"]])
    screener.programmes = ProgrammeStreamBlock().to_python(list(_programmes(data["programmes"])))
    return screener


def _question(data: dict[str, Any]) -> dict[str, Any]:
    value = {name: setting for name, setting in data.items() if name != "type"}
    return {"type": data["type"], "id": str(uuid.uuid5(IDS, f"#{data['key']}")), "value": value}


def _programmes(rows: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    programmes = dict(Programme.objects.values_list("code", "pk"))
    laws = dict(LegalReference.objects.values_list("code", "pk"))
    for row in rows:
        criteria = [
            criterion | {"legal_reference": laws[criterion["legal_reference"]]} for criterion in row["criteria"]
        ]
        value = row | {"programme": programmes[row["programme"]], "criteria": criteria}
        yield {"type": "programme", "id": str(uuid.uuid5(IDS, row["programme"])), "value": value}
