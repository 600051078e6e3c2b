"""The tree of public pages: the home page at the root of the site, its sections, guidance and questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from content import packages
from content.models import (
    FaqIndexPage,
    FaqPage,
    GuidancePage,
    HomePage,
    OfficesPage,
    Programme,
    ProgrammeIndexPage,
)

#: Sections under the home page in the order of the menu, by their key in `shared/pages.yaml`.
SECTIONS: dict[str, type[Page]] = {"programmes": ProgrammeIndexPage, "faq": FaqIndexPage, "offices": OfficesPage}


def pages_load() -> None:
    sections_ensure()
    guidance_pages_load(ProgrammeIndexPage.objects.first())
    faq_pages_load(FaqIndexPage.objects.first())


def sections_ensure() -> None:
    """The home page and the sections below it."""
    texts = packages.read("shared/pages.yaml")
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    home = home_page_ensure(texts["home"])
    for key, model in SECTIONS.items():
        if not model.objects.exists():
            page_add(home, model(**texts[key], show_in_menus=True))


def page_add(parent: Page, page: Page, *, is_draft: bool = False) -> None:
    """Puts a page at the end of its parent's children, published unless it is a draft."""
    if is_draft:
        page.live, page.has_unpublished_changes = False, True
    else:
        page.first_published_at = page.last_published_at = timezone.now()
    parent.add_child(instance=page)


def home_page_ensure(text: dict[str, Any]) -> HomePage:
    """The home page at the root of the default site, in place of the welcome page that Wagtail brings."""
    if home := HomePage.objects.first():
        return home
    root = Page.get_first_root_node()
    home = HomePage(**text)
    page_add(root, home)
    site = Site.objects.filter(is_default_site=True).first()
    welcome = site.root_page if site else None
    base = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "root_page": home,
            "hostname": base.hostname,
            "port": base.port or (443 if base.scheme == "https" else 80),
            "site_name": settings.WAGTAIL_SITE_NAME,
        },
    )
    if welcome and welcome.specific_class is Page:
        Page.objects.get(pk=welcome.pk).delete()
    return home


def guidance_pages_load(index: ProgrammeIndexPage) -> None:
    """A guidance page for each programme that has none."""
    without_page = {p.code: p for p in Programme.objects.filter(guidance_page__isnull=True)}
    for folder in packages.folders():
        code = packages.read(folder / "programme.yaml")["programme"]["code"]
        if code in without_page and (folder / "guidance.yaml").exists():
            text = packages.read(folder / "guidance.yaml")["page"]
            is_draft = text.pop("is_draft", False)
            page_add(index, GuidancePage(**text, programme=without_page[code]), is_draft=is_draft)


def questions() -> Iterator[dict[str, Any]]:
    """The shared ones, then those of the folder of one programme, which are about that one."""
    yield from packages.read("shared/faq.yaml")["questions"]
    for path, programme in packages.files_of_programmes("faq.yaml"):
        for row in packages.read(path)["questions"]:
            yield row | {"programmes": [programme]}


def faq_pages_load(index: FaqIndexPage) -> None:
    """A page for each question whose code is not there yet."""
    known = set(FaqPage.objects.values_list("code", flat=True))
    programmes = {programme.code: programme for programme in Programme.objects.all()}
    for row in questions():
        if row["code"] in known:
            continue
        known.add(row["code"])
        fields = {key: value for key, value in row.items() if key not in ("question", "programmes")}
        page = FaqPage(title=row["question"], slug=row["code"], **fields)
        page.programmes = [programmes[code] for code in row.get("programmes", [])]
        page_add(index, page)
