"""What the public reads of a programme: its guidance page and its questions."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from content.models import FaqIndexPage, FaqPage, GuidancePage, Programme, ProgrammeIndexPage
from content.selectors import faq_pages_of
from content.services.page_tree import page_add, sections_ensure

from .archives import Files
from .parts import COPY, REPLACE, REUSE, Identity, Item, PackagePart, named
from .refusals import under
from .rich_text import rich_text_check, rich_text_write
from .shapes import Row, Shape, mapping
from .texts import yaml_read, yaml_write

GUIDANCE, QUESTIONS = "guidance.yaml", "faq.yaml"
TEXTS = ("introduction", "who", "body")


class _PageShape(Shape):
    """A page whose rich text is kept to what its editor could write."""

    def __init__(self, model: type[Page], keys: list[str], rich: tuple[str, ...]) -> None:
        super().__init__(model, keys)
        self.rich = rich

    def row_of(self, record: Page) -> Row:
        return super().row_of(record) | {key: rich_text_write(getattr(record, key)) for key in self.rich}

    def read(self, data: Any, place: str) -> Row:
        row = super().read(data, place)
        for key in self.rich:
            rich_text_check(row[key], under(place, key))
        return row


class GuidancePart(PackagePart):
    """The page comes out as public as it went in; a copy waits to be published."""

    name = "guidance"
    label = gettext_lazy("Guidance")
    order = 20
    members = re.compile(r"guidance\.yaml")
    shape = _PageShape(
        GuidancePage,
        ["title", "slug", "introduction", "who", "body", "keywords", "seo_title", "search_description"],
        rich=("who", "body"),
    )

    def export(self, programme: Programme) -> Files:
        page = GuidancePage.objects.filter(programme=programme).first()
        if page is None:
            return {}
        row = self.shape.lean(self.shape.row_of(page)) | ({} if page.live else {"is_draft": True})
        return {GUIDANCE: yaml_write({"page": row})}

    def read(self, files: Files, identity: Identity) -> Row | None:
        if GUIDANCE not in files:
            return None
        page = dict(mapping(mapping(yaml_read(files[GUIDANCE], GUIDANCE), GUIDANCE, ["page"])["page"], GUIDANCE))
        is_draft = page.pop("is_draft", False) is True
        row = self.shape.read(page, under(GUIDANCE, "page"))
        old, new = f"/{row['slug']}/", f"/{identity.slug(row['slug'])}/"
        row |= {key: row[key].replace(old, new) for key in TEXTS}
        return row | {"slug": new.strip("/"), "is_draft": is_draft or identity.is_copy}

    def items(self, data: Row | None, identity: Identity) -> list[Item]:
        if data is None:
            return []
        page = GuidancePage.objects.filter(programme__code=identity.code).first()
        here = self.shape.row_of(page) | {"is_draft": not page.live} if page else None
        labels = self.shape.labels | {"is_draft": _("Not published yet")}
        return self.its([Item("page", named(GuidancePage, data["title"]), here, data, labels)])

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        place = under(GUIDANCE, "page")
        if choice == REPLACE:
            page = GuidancePage.objects.get(programme__code=identity.code)
            page_replace(self.shape.fill(page, item.coming, place), user, publish=not item.coming["is_draft"])
            return
        sections_ensure()
        page = GuidancePage(programme=Programme.objects.get(code=identity.code))
        self.shape.fill(page, item.coming, place, leave=TREE)
        page_add(ProgrammeIndexPage.objects.first(), page, is_draft=item.coming["is_draft"])


class QuestionsPart(PackagePart):
    """Questions belong to several programmes: one that is here already also becomes one of this programme."""

    name = "questions"
    label = gettext_lazy("Questions and answers")
    order = 21
    members = re.compile(r"faq\.yaml")
    shape = _PageShape(
        FaqPage, ["code", "title", "answer", "is_unsure", "keywords"], rich=("answer",)
    )  # fmt: skip

    def export(self, programme: Programme) -> Files:
        rows = [self._named(self.shape.lean(self.shape.row_of(page))) for page in faq_pages_of(programme)]
        return {QUESTIONS: yaml_write({"questions": rows})} if rows else {}

    @staticmethod
    def _named(row: Row) -> Row:
        """In the file the title of the page is called what it is: a question."""
        return {("question" if key == "title" else key): value for key, value in row.items()}

    def read(self, files: Files, identity: Identity) -> list[Row]:
        if QUESTIONS not in files:
            return []
        data = mapping(yaml_read(files[QUESTIONS], QUESTIONS), QUESTIONS, ["questions"])["questions"]
        place = under(QUESTIONS, "questions")
        rows = [
            {("title" if key == "question" else key): value for key, value in mapping(row, place).items()}
            for row in data or []
        ]
        return self.shape.read_all(rows, place)

    def items(self, data: list[Row], identity: Identity) -> list[Item]:
        labels = self.shape.labels | {"title": _("Question")}
        return self.its([self._item(row, labels) for row in data])

    def _item(self, row: Row, labels: dict[str, str]) -> Item:
        page = FaqPage.objects.filter(code=row["code"]).first()
        here = self.shape.row_of(page) if page else None
        return Item(row["code"], named(FaqPage, row["title"]), here, row, labels, (REUSE, COPY, REPLACE))

    def write(self, item: Item, choice: str, identity: Identity, user: Any) -> None:
        row = item.coming
        place = under(QUESTIONS, row["code"])
        if choice == REPLACE:
            page = FaqPage.objects.get(code=row["code"])
            page_replace(self.shape.fill(page, row, place), user)
            self.keep(item, identity)
            return
        sections_ensure()
        code = free_code(row["code"]) if choice == COPY else row["code"]
        page = FaqPage(slug=code)
        self.shape.fill(page, row | {"code": code}, place, leave=TREE)
        page.programmes = [Programme.objects.get(code=identity.code)]
        page_add(FaqIndexPage.objects.first(), page)

    def keep(self, item: Item, identity: Identity) -> None:
        programme = Programme.objects.get(code=identity.code)
        page = FaqPage.objects.get(code=item.coming["code"])
        if not page.programmes.filter(pk=programme.pk).exists():
            page.programmes.add(programme)
            page.save()


#: What a page gets from its place in the tree.
TREE = ("path", "depth", "url_path", "content_type")


def page_replace(page: Page, user: Any, *, publish: bool = True) -> None:
    """As if a member of staff had edited it: a revision, published unless the page shall wait."""
    revision = page.save_revision(user=user, log_action=True)
    if publish:
        revision.publish(user=user)


def free_code(code: str) -> str:
    """ "faq-79" → "faq-79-2", the first that no question has; at most 20 signs."""
    number = 2
    while FaqPage.objects.filter(code=(free := f"{code[:16]}-{number}")).exists():
        number += 1
    return free
