"""The first page of the desk: what lies with one's offices."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from .. import selectors
from ..actions import Duty
from ..deadlines import due_soon_until
from ..permissions import is_officer

ROWS_ON_A_PAGE = 25
#: The first of these that is not empty is shown to who asks for no tab.
FIRST_TABS = ("qua-han", "sap-den-han", "moi", "don-vi")


@never_cache
@require_admin_access
def inbox(request: HttpRequest) -> HttpResponse:
    """Everybody lands here after signing in; who is a member of no office goes on to the editors' pages."""
    if not is_officer(request.user):
        return redirect("wagtailadmin_home")
    tabs = selectors.tabs_counted(request.user)
    tab = tab_wanted(request, tabs)
    query = request.GET.get("q", "")[:100]
    programmes = list(selectors.programmes_seen(request.user))
    programme = next((item for item in programmes if str(item.pk) == request.GET.get("chinh-sach")), None)
    duty = next((item for item in Duty if item.value == request.GET.get("buoc")), None)
    rows = selectors.inbox(request.user, tab=tab, query=query, programme=programme, duty=duty)
    page = Paginator(rows, ROWS_ON_A_PAGE).get_page(request.GET.get("trang"))
    context = {
        "tabs": tabs,
        "tab": tab,
        "query": query,
        "page": page,
        "programmes": programmes,
        "programme": programme,
        "duties": Duty,
        "duty": duty,
        "soon": due_soon_until(),
    }
    return render(request, "casework/inbox.html", context)


def tab_wanted(request: HttpRequest, tabs: list[selectors.Tab]) -> selectors.Tab:
    by_key = {tab.key: tab for tab in tabs}
    wanted = by_key.get(request.GET.get("tab", ""))
    return wanted or next((by_key[key] for key in FIRST_TABS if by_key[key].count), by_key["don-vi"])
