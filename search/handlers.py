"""Where Wagtail and Django tell that something readers see has changed; the index follows after the commit."""

from __future__ import annotations

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from content.models import (
    GuidancePage,
    OfficesPage,
    Organisation,
    ProcedureStep,
    Programme,
    RequiredPaper,
    RuleVersion,
    SupportLevel,
)

from .services import page_index


def _follow(page: Page) -> None:
    transaction.on_commit(lambda: page_index(page=page))


def _page_changed(sender, instance, **kwargs) -> None:
    _follow(instance)


def _branch_moved(sender, instance, **kwargs) -> None:
    for page in instance.get_descendants(inclusive=True):
        _follow(page)


def _programme_changed(sender, instance, **kwargs) -> None:
    rule_version = getattr(instance, "rule_version", instance)
    programme = getattr(rule_version, "programme", rule_version)
    for page in GuidancePage.objects.filter(programme=programme):
        _follow(page)


def _organisation_changed(sender, instance, **kwargs) -> None:
    for page in OfficesPage.objects.all():
        _follow(page)


def handlers_connect() -> None:
    for signal in (page_published, page_unpublished):
        signal.connect(_page_changed)
    for signal in (page_slug_changed, post_page_move):
        signal.connect(_branch_moved)
    for signal in (post_save, post_delete):
        for model in (Programme, RuleVersion, SupportLevel, RequiredPaper, ProcedureStep):
            signal.connect(_programme_changed, sender=model)
        signal.connect(_organisation_changed, sender=Organisation)
    for model in Page.__subclasses__():
        post_delete.connect(_page_changed, sender=model)
