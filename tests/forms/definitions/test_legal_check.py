"""A form changed by Ngô Bảo Long is read by Đỗ Minh Hạnh, who is versed in law, before it is published."""

import pytest
from django.core import mail
from django.db import DatabaseError, transaction
from django.urls import reverse

from content import clock
from content.models import SupportLevel
from content.models.programmes import LegalBasis
from content.packaging.archives import zip_write
from content.packaging.services import package_files, package_from_zip, package_import
from forms.definitions.compiling import form_compile
from forms.definitions.legal_check.doubts import legal_doubts
from forms.definitions.legal_check.task import LegalCheckTask
from forms.definitions.models import FormCheck
from forms.definitions.selectors import version_current
from people import DESIGNER, LEGAL_CHECKER

SLUG = "huong-dan-vien-du-lich"
FORM = "application/x-www-form-urlencoded"
REASON = "Bỏ câu hỏi này: khoản 1 Điều 35 không yêu cầu."
pytestmark = pytest.mark.django_db


@pytest.fixture
def posts(browser_of, definition, form_posted):
    """What the designer's editor sends, with the first question in other words."""

    def send(**changes):
        url = reverse("wagtailsnippets_form_definitions_formdefinition:edit", args=[definition.pk])
        changes = {"steps-0-value-fields-0-value-label": "Họ, chữ đệm và tên"} | changes
        return browser_of(DESIGNER).post(url, form_posted(definition, **changes), content_type=FORM)

    return send


@pytest.fixture
def check(definition):
    return reverse("form_legal_check", args=[definition.pk])


@pytest.fixture
def answer(browser_of, check, definition):
    def send(action, comment="", username=LEGAL_CHECKER, **changes):
        definition.refresh_from_db()
        seen = form_compile(definition.get_latest_revision_as_object()).sha256()
        data = {"action": action, "comment": comment, "fingerprint": seen} | changes
        return browser_of(username).post(check, data)

    return send


def test_a_designer_sends_in_and_does_not_publish(posts, definition):
    before = version_current(SLUG)
    posts(**{"action-publish": "1"})
    assert version_current(SLUG) == before
    assert posts(**{"action-submit": "1"}).status_code == 302
    assert version_current(SLUG) == before
    assert isinstance(definition.current_workflow_task, LegalCheckTask)
    assert "/kiem-tra-phap-ly/" in next(letter.body for letter in mail.outbox if "phap-che" in letter.to[0])


def test_the_checker_sees_in_one_place_what_to_weigh_what_changes_and_the_preview(posts, browser_of, check):
    posts(**{"action-submit": "1"})
    hanh = browser_of(LEGAL_CHECKER)
    assert check in hanh.get(reverse("wagtailadmin_home")).text
    page = hanh.get(check).text
    assert "Ngô Bảo Long gửi lúc" in page
    assert "Họ, chữ đệm và tên" in page and "Khác gì phiên bản 1" in page
    assert "Chưa nêu điều, khoản của “Công văn số 979/TCDL-LH”." in page
    preview = page.split('" target="_blank">Xem như người nộp')[0].rsplit('href="', 1)[1]
    assert "Họ, chữ đệm và tên" in hanh.get(preview).text


def test_who_checked_is_recorded_with_the_version_and_shown(posts, answer, browser_of, definition):
    posts(**{"action-submit": "1"})
    assert answer("approve", "Phù hợp Quyết định 23.").status_code == 302
    version = version_current(SLUG)
    assert (version.number, version.published_by.username) == (2, DESIGNER)
    assert (version.legal_check.checked_by.username, version.legal_check.comment) == (
        LEGAL_CHECKER,
        "Phù hợp Quyết định 23.",
    )
    inspect = reverse("wagtailsnippets_form_definitions_formdefinition:inspect", args=[definition.pk])
    for way in (inspect, reverse("form_version", args=[version.pk])):
        page = browser_of(DESIGNER).get(way).text
        assert "Đỗ Minh Hạnh" in page and "Ngô Bảo Long" in page


def test_the_record_of_a_check_never_changes(posts, answer):
    posts(**{"action-submit": "1"})
    answer("approve")
    with pytest.raises(DatabaseError), transaction.atomic():
        FormCheck.objects.update(comment="khác")


def test_sending_back_needs_reasons_and_the_author_reads_them(posts, answer, browser_of, definition):
    posts(**{"action-submit": "1"})
    refused = answer("reject", "  ")
    assert refused.status_code == 422 and "Hãy ghi rõ người soạn cần sửa gì" in refused.text
    assert answer("reject", REASON).status_code == 302
    assert version_current(SLUG).number == 1
    edit = reverse("wagtailsnippets_form_definitions_formdefinition:edit", args=[definition.pk])
    assert f"Đỗ Minh Hạnh đã trả lại: {REASON}" in browser_of(DESIGNER).get(edit).text
    assert REASON in next(letter.body for letter in mail.outbox if DESIGNER in letter.to[0])
    posts(**{"action-submit": "1"})
    assert answer("approve").status_code == 302
    assert version_current(SLUG).number == 2


def test_nobody_checks_what_he_wrote(posts, answer, cast, check, browser_of):
    posts(**{"action-submit": "1"})
    cast[DESIGNER].groups.add(LegalCheckTask.objects.get().groups.get())
    assert "người khác phải kiểm tra" in browser_of(DESIGNER).get(check).text
    assert answer("approve", username=DESIGNER).url == reverse("wagtailadmin_home")
    assert version_current(SLUG).number == 1


def test_a_fault_that_came_up_meanwhile_stops_approval_at_its_place(posts, answer, check, browser_of, definition):
    posts(**{"action-submit": "1"})
    rules = definition.programme.rule_version_on(clock.today())
    condition = {"==": [{"var": "beneficiary.rank"}, "x"]}
    SupportLevel.objects.create(rule_version=rules, key="moi", label="Mức mới", condition=condition)
    page = browser_of(LEGAL_CHECKER).get(check).text
    assert "mang ý nghĩa “beneficiary.rank”" in page and 'value="approve"' not in page and 'value="reject"' in page
    assert answer("approve").url == reverse("wagtailadmin_home")
    assert version_current(SLUG).number == 1


def test_what_is_being_checked_is_not_edited(posts, definition):
    posts(**{"action-submit": "1"})
    sent = definition.revisions.count()
    posts(**{"steps-0-value-title": "Khác"})
    assert definition.revisions.count() == sent


def test_an_answer_to_an_older_state_counts_for_nothing(posts, answer, definition):
    posts(**{"action-submit": "1"})
    published = form_compile(definition).sha256()
    assert answer("approve", fingerprint=published).status_code == 302
    assert version_current(SLUG).number == 1


def test_amounts_and_legal_documents_without_an_article_are_named(definition, programmes_loaded):
    rules = definition.programme.rule_version_on(clock.today())
    SupportLevel.objects.filter(rule_version=rules).update(legal_basis="Điều 35 Quyết định số 23/2021/QĐ-TTg")
    form = form_compile(definition)
    said = [doubt.message for doubt in legal_doubts(form, definition.programme)]
    assert not [message for message in said if "Mức hỗ trợ" in message]
    LegalBasis.objects.filter(rule_version=rules).delete()
    said = [doubt.message for doubt in legal_doubts(form, definition.programme)]
    assert "Quy định của chính sách chưa nêu văn bản pháp luật nào." in said


def test_a_checker_finds_no_buttons_that_are_not_for_him(browser_of, definition):
    inspect = reverse("wagtailsnippets_form_definitions_formdefinition:inspect", args=[definition.pk])
    assert "Đưa vào ngân hàng" in browser_of(DESIGNER).get(inspect).text
    assert "Đưa vào ngân hàng" not in browser_of(LEGAL_CHECKER).get(inspect).text


def test_a_form_that_a_designer_brings_in_a_package_waits_for_the_check(cast, definition):
    programme = definition.programme
    definition.title = "Đơn cũ"
    definition.save()
    files = package_files(programme)
    definition.title = "Đơn mới"
    definition.save_revision().publish()
    version = version_current(SLUG)
    package = package_from_zip(zip_write(files))
    outcome = package_import(package=package, on_clash="replace", user=cast[DESIGNER])
    assert version_current(SLUG) == version
    assert any("chờ xuất bản" in doubt for doubt in outcome.doubts)
    definition.refresh_from_db()
    assert definition.get_latest_revision_as_object().title == "Đơn cũ"
