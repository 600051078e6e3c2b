"""What the content room adds to the admin."""

from django.http import HttpRequest
from django.utils.translation import ngettext_lazy
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.snippets.models import register_snippet

from .admin_summary import kept
from .models import Programme
from .viewsets import PolicyViewSetGroup

register_snippet(PolicyViewSetGroup)


@hooks.register("construct_homepage_summary_items")
def summary_of_programmes(request: HttpRequest, items: list[SummaryItem]) -> None:
    words = ngettext_lazy("%(count)s programme", "%(count)s programmes", "count")
    items.append(kept(request, Programme, words, icon="group", order=20))
