"""Lines of the admin's first page: how many there are of what a member of staff keeps, and the way to them."""

from __future__ import annotations

from collections.abc import Callable

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from wagtail.admin.site_summary import SummaryItem
from wagtail.permissions import policy_registry


class Line(SummaryItem):
    """`words` give the whole line, such as "12 chính sách"; it stands there if `shown`."""

    template_name = "content/admin/summary_line.html"

    def __init__(self, request: HttpRequest, words: Callable[[], str], *, url: str, icon: str, shown: bool, order: int):
        super().__init__(request)
        self.words, self.url, self.icon, self.shown, self.order = words, url, icon, shown, order

    def is_shown(self) -> bool:
        return self.shown

    def get_context_data(self, parent_context) -> dict:
        return {"words": self.words(), "url": self.url, "icon": self.icon}


def kept(request: HttpRequest, model: type[Model], words: Promise, *, icon: str, order: int) -> Line:
    """The line of a kind of snippet, for who adds, changes or deletes some. `words`: lazy, with a %(count)s."""
    policy = policy_registry.get_by_type(model)
    return Line(
        request,
        lambda: words % {"count": model._default_manager.count()},
        url=reverse(model.snippet_viewset.get_url_name("list")),
        icon=icon,
        shown=policy.user_has_any_permission(request.user, ["add", "change", "delete"]),
        order=order,
    )
