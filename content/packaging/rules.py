"""The programme itself: who is helped, and its rules in versions."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.models import ProcedureStep, Programme, RequiredPaper, RuleVersion, SupportLevel
from content.models.eligibility import EligibilityCondition
from content.models.programmes import LegalBasis
from content.services.policies import PARTS

from .archives import Files
from .parts import REPLACE, Identity, Item, PackagePart, named, other_programme
from .refusals import PackageRefused, under
from .shapes import Row, Shape, mapping
from .texts import yaml_read, yaml_write

MEMBER = "programme.yaml"
PROGRAMME = Shape(
    Programme,
    [
        "number", "code", "name", "short_name", "name_en", "audience", "summary", "approver", "needs_application",
        "is_cash_regime",
    ],
)  # fmt: skip
RULES = Shape(
    RuleVersion,
    [
        "number", "valid_from", "event_from", "event_to", "submit_from", "submit_to", "conditions", "where", "payment",
        "is_unsure", "note",
    ],
    lists={
        "support_levels": Shape(
            SupportLevel,
            ["key", "label", "amount", "unit", "most", "is_supplement", "condition", "legal_basis", "is_unsure"],
        ),
        "eligibility": Shape(EligibilityCondition, ["condition", "unfulfilled", "legal_basis", "effect"]),
        "required_papers": Shape(RequiredPaper, ["key", "name", "form_number", "when"]),
        "procedure_steps": Shape(ProcedureStep, ["organisation", "actor", "action", "working_days", "is_unsure"]),
        "legal_bases": Shape(LegalBasis, ["legal_reference", "articles"]),
    },
)  # fmt: skip


class ProgrammePart(PackagePart):
    name = "programme"
    label = gettext_lazy("Programme and rules")
    order = 10
    members = re.compile(r"programme\.yaml")
    permissions = (
        "content.add_programme", "content.change_programme", "content.add_ruleversion", "content.change_ruleversion",
    )  # fmt: skip

    def export(self, programme: Programme) -> Files:
        row = self._row(programme)
        lean = {
            "programme": PROGRAMME.lean(row["programme"]),
            "rule_versions": [RULES.lean(version) for version in row["rule_versions"]],
        }
        return {MEMBER: yaml_write(lean)}

    def _row(self, programme: Programme) -> Row:
        versions = programme.rule_versions.order_by("number")
        return {"programme": PROGRAMME.row_of(programme), "rule_versions": [RULES.row_of(item) for item in versions]}

    def read(self, files: Files, identity: Identity) -> Row:
        data = mapping(yaml_read(files.get(MEMBER, b""), MEMBER), MEMBER, ["programme", "rule_versions"])
        row = PROGRAMME.read(data["programme"], under(MEMBER, "programme"))
        if row["code"] != identity.kept:
            raise other_programme(row["code"], identity, under(MEMBER, "programme"))
        if identity.is_copy:
            row |= {"code": identity.code, "number": identity.number}
            row |= {key: _("%(name)s (copy)") % {"name": row[key]} for key in ("name", "short_name")}
        versions = RULES.read_all(data["rule_versions"], under(MEMBER, "rule_versions"))
        return {"programme": row, "rule_versions": sorted(versions, key=lambda version: version["number"])}

    def items(self, data: Row, identity: Identity) -> list[Item]:
        here = Programme.objects.filter(code=identity.code).first()
        labels = {"rule_versions": _("Rule version"), "programme": _("Programme")} | RULES.labels | PROGRAMME.labels
        name = named(Programme, data["programme"]["name"])
        return self.its([Item(identity.code, name, self._row(here) if here else None, data, labels)])

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        programme = Programme.objects.get(code=item.key) if choice == REPLACE else Programme()
        PROGRAMME.fill(programme, item.coming["programme"], under(MEMBER, "programme")).save()
        numbers = [row["number"] for row in item.coming["rule_versions"]]
        try:
            programme.rule_versions.exclude(number__in=numbers).delete()
        except ProtectedError as error:
            message = _("A rule version that the package lacks has judged applications and stays. Keep the rules here.")
            raise PackageRefused(message, under(MEMBER, "rule_versions")) from error
        for place, row in enumerate(item.coming["rule_versions"], 1):
            self._version_write(programme, row, under(under(MEMBER, "rule_versions"), place))
        programme.save()  # Now complete, for whoever follows changes.

    def _version_write(self, programme: Programme, row: Row, place: str) -> None:
        version = programme.rule_versions.filter(number=row["number"]).first() or RuleVersion(programme=programme)
        RULES.fill(version, row, place).save()
        for key, (model, first) in PARTS.items():
            getattr(version, key).all().delete()
            shape = RULES.lists[key]
            for number, part in enumerate(row[key], start=first or 0):
                columns = {} if first is None else {"position": number}
                record = model(rule_version=version, **columns)
                shape.fill(record, part, under(under(place, key), number + 1 - (first or 0))).save()
