"""What changes forms: freezing a published one, loading those of the programme packages, lending from the bank."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Workflow, WorkflowContentType, WorkflowTask

from content import clock, packages

from .bank import SHARED, links_of
from .compiling import form_compile
from .languages import english_kept, texts_of
from .legal_check.task import LegalCheckTask
from .loading import definition_build
from .models import FormCheck, FormDefinition, FormIntake, FormVersion, SharedQuestions
from .publishing import findings


@transaction.atomic
def version_freeze(*, definition: FormDefinition, user: AbstractBaseUser | None = None) -> FormVersion:
    """The published form as a new numbered version; the last one again if nothing differs."""
    FormDefinition.objects.select_for_update().get(pk=definition.pk)
    FormIntake.objects.get_or_create(definition=definition)
    form = form_compile(definition)
    schema = form.to_json()
    last = definition.versions.order_by("-number").first()
    if last and last.form.to_json() == schema:
        return last
    return FormVersion.objects.create(
        definition=definition,
        number=last.number + 1 if last else 1,
        schema=schema,
        sha256=form.sha256(),
        published_at=clock.now(),
        published_by=user,
    )


def version_check_record(*, version: FormVersion, user: AbstractBaseUser, at: datetime, comment: str) -> FormCheck:
    """Who checked a version; the first check of one that was published again without a change stays."""
    values = {"checked_by": user, "checked_at": clock.written(at), "comment": comment}
    return FormCheck.objects.get_or_create(version=version, defaults=values)[0]


@transaction.atomic
def form_definition_load(*, data: dict[str, Any]) -> FormDefinition:
    """The form of one form.yaml, published; one that exists already (by slug) is left as staff changed it.

    Raises ValueError if anything hinders its publication. One that is a draft stays a draft.
    """
    existing = FormDefinition.objects.filter(slug=data["slug"]).first()
    if existing:
        return existing
    definition = definition_build(data)
    definition.full_clean()
    is_draft = data.get("is_draft", False)
    found = findings(form_compile(definition), definition.programme)
    if not is_draft and (faults := [finding.message for finding in found if not finding.is_warning]):
        raise ValueError(f"{data['slug']}: {'; '.join(faults)}")
    definition_store(definition=definition, is_draft=is_draft)
    return definition


def definition_store(*, definition: FormDefinition, is_draft: bool, user: AbstractBaseUser | None = None) -> None:
    """Keeps a definition that was checked as if an editor had: a revision, published unless it is a draft."""
    if definition.pk is None:
        definition.live, definition.has_unpublished_changes = not is_draft, is_draft
        definition.save()
    revision = definition.save_revision(user=user, log_action=True)
    if not is_draft:
        revision.publish(user=user)


def forms_load() -> list[FormDefinition]:
    """The forms of all programme packages."""
    paths = (path for folder in packages.folders() for path in sorted(folder.glob("form*.yaml")))
    return [form_definition_load(data=packages.read(path)["form"]) for path in paths]


@transaction.atomic
def legal_check_load(*, group: Group) -> None:
    """The workflow of forms, with the legal check by `group` as its only step. Made once; staff change it then."""
    if LegalCheckTask.objects.exists():
        return
    name = "Kiểm tra pháp lý"
    task = LegalCheckTask.objects.create(name=name)
    task.groups.add(group)
    workflow = Workflow.objects.create(name=name, workflow_tasks=[WorkflowTask(task=task)])
    forms = ContentType.objects.get_for_model(FormDefinition)
    WorkflowContentType.objects.get_or_create(content_type=forms, defaults={"workflow": workflow})


@transaction.atomic
def english_save(*, definition: FormDefinition, words: Mapping[str, str], user: AbstractBaseUser) -> None:
    """Keeps `words` ({text: its English}) for the texts of the newest draft, as a draft.

    What was translated before at a place that has no English now is kept too, to be seen beside its new text.
    """
    latest = definition.get_latest_revision_as_object()
    form = form_compile(latest)
    kept = english_kept(form, words)
    texts = texts_of(form)
    bare = {place for text, place in texts.items() if text not in kept}
    gone = {text: said for text, said in latest.english.items() if text not in texts and said["place"] in bare}
    latest.english = gone | kept
    latest.save_revision(user=user, log_action=True)


@transaction.atomic
def shared_detach(*, definition: FormDefinition, link: str, user: AbstractBaseUser) -> None:
    """Puts copies in the place of one link, as a draft. Raises ValueError if there is no such link."""
    latest = definition.get_latest_revision_as_object()
    shared = {id_: questions for _title, id_, questions in links_of(latest)}
    if link not in shared:
        raise ValueError(link)
    copies = shared[link].fields.get_prep_value()
    steps = latest.steps.get_prep_value()
    for step in steps:
        fields = step["value"]["fields"]
        step["value"]["fields"] = [new for old in fields for new in (copies if old["id"] == link else [old])]
    latest.steps = latest.steps.stream_block.to_python(steps)
    latest.save_revision(user=user)


@transaction.atomic
def shared_keep(*, definition: FormDefinition, step: str) -> SharedQuestions:
    """The questions of one step (by id) as a new entry of the bank. Raises ValueError if there is no such step."""
    latest = definition.get_latest_revision_as_object()
    raw: dict[str, Any] | None = next((item for item in latest.steps.get_prep_value() if item["id"] == step), None)
    if raw is None:
        raise ValueError(step)
    questions = SharedQuestions(name=raw["value"]["title"])
    own = [field for field in raw["value"]["fields"] if field["type"] != SHARED]
    questions.fields = questions.fields.stream_block.to_python(own)
    questions.save()
    return questions
