"""Every address of the product, found by walking the resolver, and how each is written out with real things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.urls import URLPattern, get_resolver, reverse
from wagtail.models import Page, Site

from people import RECEIVING_OFFICER


@dataclass(frozen=True)
class Address:
    """`route` as Django describes it, `name` with its namespaces, `parameters` by name."""

    route: str
    name: str
    parameters: tuple[str, ...]

    def url(self, arguments: Mapping[str, object]) -> str:
        return reverse(self.name, kwargs={name: arguments[name] for name in self.parameters})


def addresses() -> list[Address]:
    return list(_walk(get_resolver(), "", (), ()))


def _walk(resolver, route: str, namespaces: tuple[str, ...], parameters: tuple[str, ...]) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        regex = entry.pattern.regex
        regex = re.compile(regex) if isinstance(regex, str) else regex
        names = (*parameters, *regex.groupindex)
        here = route + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield Address(here, ":".join([*namespaces, entry.name or ""]), names)
        else:
            inner = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry, here, inner, names)


#: For parameters of the packages' addresses; most of what they name exists.
USUAL = {
    "action": "delete",
    "action_name": "publish",
    "app_label": "content",
    "app_name": "content",
    "content_type_app_name": "content",
    "content_type_model_name": "guidancepage",
    "filter_spec": "original",
    "key": "khong-co",
    "model_name": "guidancepage",
    "revision_id_a": "live",
    "revision_id_b": "live",
    "suffix": "docx",
    "uidb36": "1",
    "uidb64": "MQ",
}


#: The id of nothing there is.
NOBODY = "00000000-0000-4000-8000-000000000000"


class Samples:
    """Real things of one programme for every part of an address: a decided case with its list, decision and papers; an
    open draft."""

    def __init__(self, programme: str) -> None:
        from forms.casework.models import Decision

        self.programme, self.page = programme, Page.objects.get(slug=programme)
        self.decision = Decision.objects.get(batch__programme__code=programme)
        self.batch, self.row = self.decision.batch, self.decision.batch.rows.first()
        self.case, self.application = self.row.case, self.row.case.application
        self.usual = USUAL | self._usual()
        self.special = self._special() | {space: {"pk": pk} for space, pk in self._of_models()}
        self.nameless = self._nameless()

    def _usual(self) -> dict[str, object]:
        """By name of the parameter."""
        from forms.applications.models import Draft
        from forms.definitions.selectors import version_current

        version = version_current(self.programme)
        return {
            "token": Draft.objects.create(form_version=version).token,
            "step": version.form.steps[0].key,
            "row": NOBODY,
            "link": NOBODY,
            "slug": self.programme,
            "code": self.programme,
            "reference": self.application.reference,
            "attachment_pk": self.application.attachments.first().pk,
            "row_pk": self.row.pk,
            "programme_pk": self.application.programme.pk,
            "organisation_pk": self.case.organisation.pk,
            "destination_id": self.page.get_parent().pk,
        }

    def _job(self):
        """Of the receiving officer, with its file."""
        from document_templates.bulk.models import BulkJob

        starter = get_user_model().objects.get(username=RECEIVING_OFFICER)
        job = BulkJob.objects.create(work="dossiers", title="Bộ hồ sơ", created_by=starter, state="done")
        job.file.save("bulk/mau.zip", ContentFile(b"PK"))
        return job

    def _special(self) -> dict[str, dict[str, object]]:
        """By namespace or by name of the address."""
        decision, batch = {"pk": self.decision.pk}, {"pk": self.batch.pk}
        return {
            "casework": {"pk": self.case.pk, "slug": "tham-dinh"},
            "dossiers": {"pk": self.case.pk},
            "template_versions": {"pk": self.case.documents.first().template_version_id, "was": 1},
            "library": {"code": self.case.documents.first().verification_code},
            "registers": {
                "organisation_pk": self.decision.organisation.pk,
                "entry_pk": self.decision.documents.first().register_entry_id,
                "year": self.decision.issued_at.year,
            },
            "bulk": {"pk": self._job().pk},
            "dossiers:result_notices": decision,
            "casework:batch": batch,
            "casework:batch_return": batch,
            "casework:row_remove": batch,
            "casework:decision": decision,
            "decisions": batch,
            "decisions:decision_preview": decision,
            "decisions:decision_issue": decision,
            "decisions:public_copy": decision,
            "decisions:papers": decision,
            "form_questions_keep": {"step": NOBODY},
            "wizard:done": {"token": self.application.draft.token},
            "wagtailsites": {"pk": Site.objects.first().pk},
            "wagtailusers_users": {"pk": self.decision.drafted_by.pk},
            "wagtailusers_groups": {"pk": Group.objects.first().pk},
        }

    @staticmethod
    def _nameless() -> dict[str, list[object]]:
        """Of addresses whose parts have no names."""
        from document_templates.library.models import TemplateVersion

        return {
            "wagtail_serve": ["chinh-sach/"],
            "wagtaildocs_serve": [1, "khong-co.pdf"],
            "template_versions:preview": [TemplateVersion.objects.first().pk, "docx"],
        }

    @staticmethod
    def _of_models() -> Iterator[tuple[str, int]]:
        """The namespaces under which Wagtail keeps a model, with the id of its first row."""
        for model in apps.get_models():
            options, first = model._meta, model._default_manager.first()
            if first is not None:
                label = f"{options.app_label}_{options.model_name}"
                yield from ((f"{prefix}_{label}", first.pk) for prefix in ("wagtailsnippets", "wagtailsnippetchoosers"))

    def url(self, address: Address) -> str:
        if address.name in self.nameless:
            return reverse(address.name, args=self.nameless[address.name])
        space = address.name.rpartition(":")[0]
        own = self.special.get(space, {}) | self.special.get(address.name, {})
        values = {name: self.page.pk for name in address.parameters} | self.usual | own
        return address.url(values)
