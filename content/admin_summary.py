"""Lines of the admin's first page: how many there are of what a member of staff keeps, and the way to them."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
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


def keeps(request: HttpRequest, model: type) -> bool:
    """Whether the user adds, changes or deletes things of this kind."""
    return policy_registry.get_by_type(model).user_has_any_permission(request.user, ["add", "change", "delete"])
