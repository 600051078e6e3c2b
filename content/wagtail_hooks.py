"""What the content room adds to the admin."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.snippets.models import register_snippet

from .admin_summary import Line, keeps
from .models import Programme
from .viewsets import PolicyViewSetGroup

register_snippet(PolicyViewSetGroup)


def count_of_programmes() -> str:
    count = Programme.objects.count()
    return ngettext("%(count)s programme", "%(count)s programmes", count) % {"count": count}


@hooks.register("construct_homepage_summary_items")
def summary_of_programmes(request: HttpRequest, items: list[SummaryItem]) -> None:
    way = reverse(Programme.snippet_viewset.get_url_name("list"))
    shown = keeps(request, Programme)
    items.append(Line(request, count_of_programmes, url=way, icon="group", shown=shown, order=20))
