"""Nothing that anybody opens ends in a 5xx, and personal things are not there for others: every address, every role."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from people import CITY_LEADER, DESIGNER, EDITOR, LEGAL_CHECKER, OTHER_OFFICER, RECEIVING_OFFICER
from url_patterns import Samples, addresses

GUIDES = "huong-dan-vien-du-lich"
ADMINISTRATOR = "quan-tri"
ANONYMOUS = ""
ROLES = (ANONYMOUS, RECEIVING_OFFICER, OTHER_OFFICER, CITY_LEADER, EDITOR, DESIGNER, LEGAL_CHECKER, ADMINISTRATOR)
OFFICERS = {RECEIVING_OFFICER, OTHER_OFFICER, CITY_LEADER}
#: The offices on the route of the demonstration's cases.
IN_CHARGE = {RECEIVING_OFFICER, CITY_LEADER}

#: Whoever comes.
PUBLIC = {
    "wizard:blank", "wizard:resume", "wizard:start", "lookup:find", "library:verification_search",
    "library:verification", "search:results", "api:openapi-json", "api:openapi-view", "api:health", "api:programmes",
    "api:programme", "api:search", "api:schema", "api:places", "screener:ask", "api:screener",
}  # fmt: skip
#: Who holds the secret in the address.
OF_A_TOKEN = {"wizard:draft", "wizard:check", "wizard:save", "wizard:attachment", "wizard:step"}
#: Of a step with a list; another step leads on.
OF_A_LIST = {"wizard:row", "wizard:list", "wizard:list_empty", "wizard:list_marked"}
#: The API's own root answers 404; its judge and the button that forgets on a shared computer want a POST.
WITHOUT_PAGE = {"api:api-root", "api:judge", "wizard:finish"}
#: The browser that sent the application or looked it up.
OF_A_BROWSER = {
    "wizard:done",
    "lookup:status",
    "lookup:supplement",
    "lookup:attachment",
    "lookup:paper",
    "lookup:withdraw",
}
#: The officers, each with what is his.
OF_OFFICERS = {
    "casework:inbox",
    "casework:batches",
    "casework:decisions",
    "assisting:begin",
    "dossiers:dossiers",
    "bulk:jobs",
    "reports:follow_up_book",
}
#: The officers on its route.
OF_AN_OFFICE = {
    "casework:case", "casework:attachment", "casework:act", "casework:batch", "casework:batch_return",
    "casework:row_remove", "casework:decision", "decisions:decision_preview", "dossiers:dossier",
    "dossiers:control_sheet", "decisions:papers", "library:document",
    "library:paper", "library:reissue", "library:sign",
}  # fmt: skip
#: The book of outgoing papers, of who keeps or reads it.
OF_THE_BOOK = {"registers:book", "registers:printed", "registers:reserve", "registers:issue", "registers:void"}
#: The one who started the job.
OF_A_STARTER = {"bulk:job", "bulk:file"}
#: The same, sent by a button.
BUTTONS = {
    "casework:batch_create", "decisions:batch_put_forward", "decisions:decision_draft",
    "decisions:decision_issue", "dossiers:result_notices", "bulk:cancel", "bulk:resume", "decisions:public_copy",
}  # fmt: skip
#: Wagtail's, allauth's and Django's own.
OF_PACKAGES = ("quan-tri/", "tep/", "tai-khoan/", "ngon-ngu/", "_util/", "^((?:")
#: Wagtail's page that fails on purpose.
FAILS_ON_PURPOSE = "wagtailadmin_error_test"
#: Nothing is left to draft, return or take off.
NOT_OF_A_DECIDED_LIST = {"decisions:decision_preview", "casework:batch_return", "casework:row_remove"}

ALL = addresses()
#: In the admin all officers have the same rights: one of them walks it.
ADDRESSES_OF_THE_DESK = [address for address in ALL if not address.route.startswith("quan-tri/")]
BY_NAME = {address.name: address for address in ALL}


@pytest.fixture(scope="module")
def samples(demonstration) -> Samples:
    return Samples(GUIDES)


@pytest.fixture
def browser_of(demonstration, samples, db):
    def sign_in(username: str) -> Client:
        """Of a 5xx we want to know the address, not the exception."""
        client = Client(raise_request_exception=False)
        if username:
            client.force_login(demonstration[username])
        return client

    return sign_in


def opened(client: Client, url: str, method: str = "get"):
    response = getattr(client, method)(url)
    if response.streaming:  # A file, to be read to its end.
        b"".join(response)
    return response


def is_hidden(response) -> bool:
    """Not there, or led to sign in, to the admin's own pages, or to where reference and code are asked."""
    ways_in = {reverse(name) for name in ("account_login", "wagtailadmin_login", "wagtailadmin_home", "lookup:find")}
    return response.status_code == 404 or (response.status_code == 302 and response.url.split("?")[0] in ways_in)


def test_every_address_of_ours_was_considered():
    ours = {address.name for address in ALL if not address.route.startswith(OF_PACKAGES)}
    public = PUBLIC | WITHOUT_PAGE | OF_A_TOKEN | OF_A_LIST | OF_A_BROWSER
    assert ours == public | OF_OFFICERS | OF_AN_OFFICE | OF_THE_BOOK | OF_A_STARTER | BUTTONS


@pytest.mark.parametrize("username", ROLES)
def test_nothing_that_anybody_opens_ends_in_a_5xx(browser_of, samples, username):
    client, faults = browser_of(username), []
    asked = ADDRESSES_OF_THE_DESK if username in OFFICERS - {RECEIVING_OFFICER} else ALL
    known = [samples.url(address) for address in asked if address.name and address.name != FAILS_ON_PURPOSE]
    one_of_a_kind = {page.content_type_id: page.url for page in Page.objects.live().filter(depth__gt=1)}
    for url in [*known, *one_of_a_kind.values()]:
        status = opened(client, url).status_code
        if status >= 500:
            faults.append((status, url))
    assert not faults


@pytest.mark.parametrize("name", sorted(PUBLIC | OF_A_TOKEN - {"wizard:check", "wizard:attachment"}))
def test_citizens_need_no_account(browser_of, samples, name):
    status = opened(browser_of(ANONYMOUS), samples.url(BY_NAME[name])).status_code
    assert status == 200


@pytest.mark.parametrize("username", ROLES)
def test_what_is_about_a_person_is_not_there_for_others(browser_of, samples, username):
    client = browser_of(username)
    theirs = OF_A_BROWSER if username in IN_CHARGE else OF_A_BROWSER | OF_AN_OFFICE
    seen = [name for name in theirs if not is_hidden(opened(client, samples.url(BY_NAME[name])))]
    assert not seen


@pytest.mark.parametrize("username", sorted(IN_CHARGE))
def test_who_is_in_charge_sees_it(browser_of, samples, username):
    client = browser_of(username)
    asked = OF_AN_OFFICE - NOT_OF_A_DECIDED_LIST | OF_OFFICERS
    missing = [name for name in asked if opened(client, samples.url(BY_NAME[name])).status_code != 200]
    assert not missing


@pytest.mark.parametrize("username", [ANONYMOUS, OTHER_OFFICER, EDITOR, DESIGNER, ADMINISTRATOR])
def test_nobody_presses_a_button_of_another_office(browser_of, samples, username):
    client = browser_of(username)
    pressed = [name for name in BUTTONS if not is_hidden(opened(client, samples.url(BY_NAME[name]), "post"))]
    assert not pressed


@pytest.mark.parametrize("username", sorted(set(ROLES) - {CITY_LEADER}))
def test_the_book_of_an_office_is_for_who_keeps_or_reads_it(browser_of, samples, username):
    client = browser_of(username)
    assert all(is_hidden(opened(client, samples.url(BY_NAME[name]))) for name in OF_THE_BOOK)
    leader = browser_of(CITY_LEADER)
    assert all(opened(leader, samples.url(BY_NAME[name])).status_code == 200 for name in OF_THE_BOOK)


@pytest.mark.parametrize("username", sorted(set(ROLES) - {RECEIVING_OFFICER}))
def test_a_job_is_there_only_for_who_started_it(browser_of, samples, username):
    client, starter = browser_of(username), browser_of(RECEIVING_OFFICER)
    for name in OF_A_STARTER:
        assert is_hidden(opened(client, samples.url(BY_NAME[name])))
        assert opened(starter, samples.url(BY_NAME[name])).status_code == 200


@pytest.mark.parametrize("username", sorted(set(ROLES) - OFFICERS))
def test_who_works_for_no_office_has_no_desk(browser_of, samples, username):
    client = browser_of(username)
    assert all(is_hidden(opened(client, samples.url(BY_NAME[name]))) for name in OF_OFFICERS)


@pytest.mark.parametrize("name", sorted(OF_A_TOKEN))
def test_a_guessed_token_opens_no_draft(browser_of, samples, name):
    url = samples.url(BY_NAME[name]).replace(samples.usual["token"], "AAAAAAAAAAAAAAAAAAAAAA")
    assert opened(browser_of(ANONYMOUS), url).status_code == 404


def test_editors_find_a_page_in_the_admin(browser_of):
    found = opened(browser_of(EDITOR), reverse("wagtailadmin_pages:search") + "?q=Cơ quan")
    assert "Cơ quan thực hiện" in found.content.decode()
