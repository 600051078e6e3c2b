"""Where Wagtail's admin meets forms."""

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.widgets import Button
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from content.admin_summary import kept

from . import bank_views
from .comments.views import CommentsView
from .compiling import form_compile
from .english_views import EnglishView
from .legal_check.views import LegalCheckView
from .models import FormDefinition, FormIntake
from .publishing import findings
from .version_views import FormVersionView
from .viewsets import (
    FormDefinitionViewSet,
    FormIntakeViewSet,
    OnlyChanged,
    SharedQuestionsViewSet,
)

register_permission_policy(FormIntake, OnlyChanged(FormIntake))
register_snippet(FormDefinitionViewSet)
register_snippet(FormIntakeViewSet)
register_snippet(SharedQuestionsViewSet)


@hooks.register("register_admin_urls")
def form_urls() -> list[URLPattern]:
    return [
        path("mau-don/phien-ban/<int:pk>/", FormVersionView.as_view(), name="form_version"),
        path("mau-don/<int:pk>/y-kien/", CommentsView.as_view(), name="form_comments"),
        path("mau-don/<int:pk>/kiem-tra-phap-ly/", LegalCheckView.as_view(), name="form_legal_check"),
        path("mau-don/<int:pk>/tieng-anh/", EnglishView.as_view(), name="form_english"),
        path("mau-don/<int:pk>/tach/<uuid:link>/", bank_views.detach, name="form_questions_detach"),
        path("mau-don/<int:pk>/dua-vao-ngan-hang/<uuid:step>/", bank_views.keep, name="form_questions_keep"),
    ]


@hooks.register("register_snippet_listing_buttons")
def english_button(snippet: object, user: AbstractBaseUser, next_url: str | None = None) -> Iterator[Button]:
    """Beside "Edit" and "Copy" of a form."""
    if isinstance(snippet, FormDefinition) and user.has_perm("form_definitions.change_formdefinition"):
        url = reverse("form_english", args=[snippet.pk])
        yield Button(_("English version"), url, icon_name="globe", priority=15)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def warnings_show(request: HttpRequest, instance: object) -> None:
    """Doubts that don't stop publication, such as a paper beyond the official dossier."""
    if not isinstance(instance, FormDefinition):
        return
    definition = instance.get_latest_revision_as_object()
    for finding in findings(form_compile(definition), definition.programme):
        if finding.is_warning:
            messages.warning(request, finding.message)


@hooks.register("construct_homepage_summary_items")
def summary_of_forms(request: HttpRequest, items: list[SummaryItem]) -> None:
    words = ngettext_lazy("%(count)s form", "%(count)s forms", "count")
    items.append(kept(request, FormDefinition, words, icon="form", order=30))
