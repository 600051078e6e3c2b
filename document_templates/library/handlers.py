"""Where Wagtail calls us: a form was published, so the templates it feeds are tried again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django_tasks import task

from content.models import Programme
from forms.definitions.models import FormDefinition

from .golden import templates_check


def templates_of_form_check(instance: FormDefinition, **_signal: Any) -> None:
    transaction.on_commit(lambda: templates_check_task.enqueue(instance.programme_id))


@task()
def templates_check_task(programme_pk: int) -> None:
    templates_check(Programme.objects.get(pk=programme_pk))
