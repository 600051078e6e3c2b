"""Templates in the package of a programme: the version in use of each of its own, as it was uploaded."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.models import Programme
from content.packaging.archives import Files
from content.packaging.manifests import sha256
from content.packaging.parts import Identity, Item, PackagePart, named
from content.packaging.refusals import PackageRefused, nearest
from document_templates.engine.errors import TemplateError

from .checking import MAY_CHECK, version_adopt
from .kinds import kind_by_key, kind_choices
from .models import DocumentTemplate
from .versions import template_ensure, template_version_create

FOLDER = "documents/"


class TemplatesPart(PackagePart):
    """A replaced template gets a new version; papers drawn up from the old one stay as they are.

    As with forms: what comes in is put into use, but what somebody brings who may not do that waits as a draft.
    """

    name = "templates"
    label = gettext_lazy("Document templates")
    order = 70
    members = re.compile(r"documents/[a-z0-9_]+\.(docx|xlsx|pdf)")
    permissions = ("document_library.add_documenttemplate", "document_library.change_documenttemplate")

    def export(self, programme: Programme) -> Files:
        templates = DocumentTemplate.objects.filter(programme=programme).order_by("kind")
        return {
            f"{FOLDER}{template.kind}.{version.suffix}": bytes(version.content)
            for template in templates
            if (version := template.version_in_use or template.newest_version)
        }

    def read(self, files: Files, identity: Identity) -> dict[str, bytes]:
        """Kind → file."""
        kinds = {key for key, _name in kind_choices()}
        found = {PurePosixPath(name).stem: content for name, content in files.items()}
        for kind in found:
            if kind not in kinds:
                message = _("There is no kind of paper called “%(name)s”.") % {"name": kind}
                raise PackageRefused(message + nearest(kind, kinds), f"{FOLDER}{kind}")
        return found

    def items(self, data: dict[str, bytes], identity: Identity) -> list[Item]:
        return self.its([self._item(kind, content, identity) for kind, content in sorted(data.items())])

    def _item(self, kind: str, content: bytes, identity: Identity) -> Item:
        template = DocumentTemplate.objects.filter(kind=kind, programme__code=identity.code).first()
        newest = template.newest_version if template else None
        here = {"sha256": newest.sha256} if newest else None
        name = named(DocumentTemplate, str(kind_by_key(kind).name))
        coming = {"sha256": sha256(content)}
        return Item(kind, name, here, coming, {"sha256": _("Fingerprint of the file")}, content=content)

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        template = template_ensure(kind=item.key, programme=Programme.objects.get(code=identity.code))
        try:
            version = template_version_create(template=template, content=item.content, file_name=item.key, user=user)
        except TemplateError as error:
            raise PackageRefused(str(error), f"{FOLDER}{item.key}") from error
        if user is None or user.has_perm(MAY_CHECK):
            version_adopt(version=version, user=user)
