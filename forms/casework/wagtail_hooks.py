"""The desk in the menu of Wagtail's admin for members of an office, and routes for designers."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.snippets.models import register_snippet

from content.admin_summary import Line
from forms.definitions.models import FormDefinition

from .permissions import is_officer
from .selectors import tabs_counted
from .services.opening import case_refusal
from .viewsets import RouteViewSet

register_snippet(RouteViewSet)


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return is_officer(request.user)


@hooks.register("register_admin_menu_item")
def menu_of_cases() -> MenuItem:
    return item(_("Applications"), "casework:inbox", icon="folder-open-inverse", order=10)


@hooks.register("register_admin_menu_item")
def menu_of_batches() -> MenuItem:
    return item(_("Consolidated lists"), "casework:batches", icon="list-ul", order=11)


@hooks.register("register_admin_menu_item")
def menu_of_decisions() -> MenuItem:
    return item(_("Decisions"), "casework:decisions", icon="doc-full", order=12)


def item(label: str, page: str, *, icon: str, order: int) -> MenuItem:
    """An entry of the desk; `page` is the name of its address."""
    name = page.replace(":", "-")
    return DeskMenuItem(label, reverse_lazy(page), name=name, icon_name=icon, order=order)


@hooks.register("construct_homepage_summary_items")
def summary_of_cases(request: HttpRequest, items: list[SummaryItem]) -> None:
    def words() -> str:
        [count] = [tab.count for tab in tabs_counted(request.user) if tab.key == "don-vi"]
        return ngettext("%(count)s case at your office", "%(count)s cases at your office", count) % {"count": count}

    shown = is_officer(request.user)
    items.append(Line(request, words, url=reverse("casework:inbox"), icon="folder-open-inverse", shown=shown, order=10))


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def warn_of_no_route(request: HttpRequest, instance: Any) -> None:
    """A form may be published before its programme has a route; then nobody can apply yet."""
    if isinstance(instance, FormDefinition) and instance.live and (refusal := case_refusal(instance.programme)):
        messages.warning(request, refusal)
