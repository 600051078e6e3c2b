"""Forms in the package of a programme: form.yaml, and form-<address>.yaml for each further one."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import StreamValue

from content.models import Programme
from content.packaging.archives import Files
from content.packaging.parts import COPY, REPLACE, REUSE, Identity, Item, PackagePart, named, other_programme
from content.packaging.refusals import ARROW, PackageRefused, refused_all, under
from content.packaging.shapes import Row, Shape, mapping, text
from content.packaging.texts import tidy, yaml_read, yaml_write

from .block_data import ID, data_check, data_of, faults_of
from .blocks import StepStreamBlock
from .compiling import form_compile
from .languages import ENGLISH, english_kept
from .loading import raw_steps
from .models import FormDefinition
from .publishing import Finding, findings
from .schema import FormSchema
from .selectors import definition_standing
from .services import definition_store

#: Settings that are children of a stream themselves.
NESTED = ("fields", "formula")
SHAPE = Shape(
    FormDefinition, ["slug", "programme", "addressee", "official_number", "title", "introduction", "declaration"]
)


class FormsPart(PackagePart):
    """A form comes out as public as it went in; that of a copy, or brought by who may not publish, waits for it."""

    name = "forms"
    label = gettext_lazy("Forms")
    order = 40
    members = re.compile(r"form(-[a-z0-9-]+)?\.yaml")
    permissions = (
        "form_definitions.add_formdefinition",
        "form_definitions.change_formdefinition",
    )

    def export(self, programme: Programme) -> Files:
        definitions = FormDefinition.objects.filter(programme=programme).order_by("slug")
        names = ["form.yaml", *(f"form-{definition.slug}.yaml" for definition in definitions[1:])]
        return {
            name: yaml_write({"form": _lean(_row(definition_standing(definition)))})
            for name, definition in zip(names, definitions, strict=False)
        }

    def read(self, files: Files, identity: Identity) -> list[Row]:
        return [self._form(yaml_read(content, name), name, identity) for name, content in sorted(files.items())]

    def _form(self, data: Any, member: str, identity: Identity) -> Row:
        place = under(member, "form")
        form = dict(mapping(mapping(data, member, ["form"])["form"], place))
        steps, is_draft = form.pop("steps", None), form.pop("is_draft", False) is True
        english = mapping(form.pop("english", {}), under(place, "english"))
        row = SHAPE.read(form, place)
        if row["programme"] != identity.kept:
            raise other_programme(row["programme"], identity, under(place, "programme"))
        data_check(StepStreamBlock(), steps, under(place, "steps"))
        stream = StepStreamBlock().to_python(raw_steps(row["slug"], steps or []))
        _ids_check(stream, under(place, "steps"))
        return row | {
            "slug": identity.slug(row["slug"]),
            "programme": identity.code,
            "is_draft": is_draft or identity.is_copy,
            "steps": data_of(stream.stream_block, stream),
            "english": {tidy(str(said)): tidy(text(words, under(place, "english"))) for said, words in english.items()},
        }

    def items(self, data: list[Row], identity: Identity) -> list[Item]:
        return self.its([self._item(row) for row in data])

    def _item(self, row: Row) -> Item:
        definition = FormDefinition.objects.filter(slug=row["slug"]).first()
        here = _row(definition_standing(definition)) if definition else None
        is_ours = here is None or here["programme"] == row["programme"]
        choices = (REUSE, COPY, REPLACE) if is_ours else (REUSE, COPY)
        return Item(row["slug"], named(FormDefinition, row["title"]), here, row, _labels(), choices)

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        row = item.coming | ({"slug": _free_slug(item.key)} if choice == COPY else {})
        definition = FormDefinition.objects.get(slug=item.key) if choice == REPLACE else FormDefinition()
        definition.steps = StepStreamBlock().to_python(raw_steps(row["slug"], row["steps"]))
        SHAPE.fill(definition, row, under("form.yaml", item.key))
        is_draft = row["is_draft"] or not (user is None or user.has_perm("form_definitions.publish_formdefinition"))
        definition.english = english_kept(form_compile(definition), row["english"])
        if not row["is_draft"] and (faults := _faults(definition)):
            raise refused_all(faults)
        definition_store(definition=definition, is_draft=is_draft, user=user)

    def doubts(self, identity: Identity) -> list[str]:
        """Of a draft also what will hinder its publication."""
        found = []
        for definition in FormDefinition.objects.filter(programme__code=identity.code):
            standing = definition_standing(definition)
            form = form_compile(standing)
            found += [_told(finding, form, definition.slug) for finding in findings(form, standing.programme)]
            if definition.has_unpublished_changes:
                found.append(f"{definition.slug}: {_('What came in waits to be published.')}")
        return found


def _row(definition: FormDefinition) -> Row:
    """Canonical."""
    steps, english = definition.steps, form_compile(definition).texts.get(ENGLISH, {})
    return SHAPE.row_of(definition) | {
        "is_draft": not definition.live,
        "steps": data_of(steps.stream_block, steps),
        "english": {tidy(said): tidy(words) for said, words in english.items()},
    }


def _lean(row: Row) -> Row:
    """Without the ids that would be given again anyway."""
    draft = {"is_draft": True} if row["is_draft"] else {}
    derived = raw_steps(row["slug"], _without_ids(row["steps"]))
    english = {"english": row["english"]} if row["english"] else {}
    return SHAPE.lean(row) | draft | {"steps": _ids_dropped(row["steps"], derived)} | english


def _ids_check(steps: StreamValue, place: str) -> None:
    """Answers are kept by id, and ids that a file leaves out are made from keys."""
    seen: dict[str, str] = {}
    for step in steps:
        for part in (step, *step.value["fields"]):
            name = part.value.get("label") or part.value.get("title")
            if part.id in seen:
                message = _("“%(first)s” and “%(second)s” have the same key or id; change one of them.")
                raise PackageRefused(message % {"first": seen[part.id], "second": name}, place)
            seen[part.id] = name


def _without_ids(children: list[Row]) -> list[Row]:
    return [
        {name: _without_ids(setting) if name in NESTED else setting for name, setting in child.items() if name != ID}
        for child in children
    ]


def _ids_dropped(children: list[Row], derived: list[Row]) -> list[Row]:
    return [
        {
            name: _ids_dropped(setting, usual["value"][name]) if name in NESTED else setting
            for name, setting in child.items()
            if name != ID or setting != usual[ID]
        }
        for child, usual in zip(children, derived, strict=True)
    ]


def _faults(definition: FormDefinition) -> list[str]:
    """What hinders publication, each with its place: what the editor says of single settings, then of the whole."""
    steps: StreamValue = definition.steps
    place = f"{definition.slug}{ARROW}steps"
    try:
        definition.steps = steps.stream_block.clean(steps)
    except ValidationError as error:
        return list(faults_of(error, place))
    form = form_compile(definition)
    found = findings(form, definition.programme)
    return [_told(finding, form, definition.slug) for finding in found if not finding.is_warning]


def _told(finding: Finding, form: FormSchema, slug: str) -> str:
    """ "huong-dan-vien › Người đề nghị › Họ và tên: …"."""
    return f"{ARROW.join([slug, *finding.place(form)])}: {finding.message}"


def _labels() -> dict[str, str]:
    """Names of all settings of all kinds of field."""
    labels: dict[str, str] = defaultdict(str)
    waiting = [StepStreamBlock()]
    while waiting:
        block = waiting.pop()
        children = getattr(block, "child_blocks", {}) or {}
        labels |= {name: str(child.label) for name, child in children.items()}
        waiting += [*children.values(), *([block.child_block] if hasattr(block, "child_block") else [])]
    return labels | SHAPE.labels | {"is_draft": _("Not published yet"), "english": _("English version")}


def _free_slug(slug: str) -> str:
    number = 2
    while FormDefinition.objects.filter(slug=(free := f"{slug[:75]}-{number}")).exists():
        number += 1
    return free
