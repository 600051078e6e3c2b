"""The pages the public reads.

What the law fixes (amounts, days, papers) comes from the programme, never from a page.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page

from .programmes import Programme

RICH_TEXT = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class HomePage(Page):
    introduction = models.TextField(_("introduction"), blank=True)
    body = RichTextField(_("body"), blank=True, features=RICH_TEXT)

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    parent_page_types = ["wagtailcore.Page"]
    max_count = 1

    class Meta:
        verbose_name = _("home page")


class ProgrammeIndexPage(Page):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.GuidancePage"]

    class Meta:
        verbose_name = _("list of programmes")


class GuidancePage(Page):
    programme = models.OneToOneField(
        Programme, models.PROTECT, related_name="guidance_page", verbose_name=_("programme")
    )
    introduction = models.TextField(_("introduction"), blank=True)
    who = RichTextField(_("who gets it"), blank=True, features=RICH_TEXT)
    body = RichTextField(_("more to know"), blank=True, features=RICH_TEXT)
    keywords = models.CharField(
        _("search words"), max_length=500, blank=True, help_text=_("Everyday words of readers, separated by commas.")
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("programme"),
        FieldPanel("introduction"),
        FieldPanel("who"),
        FieldPanel("body"),
        FieldPanel("keywords"),
    ]
    parent_page_types = ["content.ProgrammeIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("guidance page")


class FaqIndexPage(Page):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["content.HomePage"]
    subpage_types = ["content.FaqPage"]

    class Meta:
        verbose_name = _("questions and answers")


class FaqPage(Page):
    """One question (the title) and its answer."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    answer = RichTextField(_("answer"), features=RICH_TEXT)
    programmes = ParentalManyToManyField(Programme, blank=True, related_name="faq_pages", verbose_name=_("programmes"))
    is_unsure = models.BooleanField(_("to be checked"), default=False)
    keywords = models.CharField(_("search words"), max_length=500, blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("answer"),
        FieldPanel("programmes"),
        FieldPanel("is_unsure"),
        FieldPanel("keywords"),
        FieldPanel("code"),
    ]
    parent_page_types = ["content.FaqIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("question and answer")
        ordering = ["code"]


class OfficesPage(Page):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    parent_page_types = ["content.HomePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("page of offices")
