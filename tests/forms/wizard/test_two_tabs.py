"""The same form in two tabs: the second that saves is told, sees both states, and goes on."""

from people import ANH_TUYET


def opened_twice(applicant):
    """Anh Tuyết opens "Liên hệ" in two tabs and saves in the first. Gives the revision the second tab still has."""
    applicant.begin().fill(stop_at="lien-he")
    stale = str(applicant.draft.revision)
    assert applicant.post("lien-he", dien_thoai="0912345678", thu_dien_tu=ANH_TUYET.email).status_code == 302
    return stale


def phone_of(draft) -> str:
    return draft.answers[draft.form_version.form.field_by_key("dien_thoai").id]


def test_the_second_tab_is_told_and_shows_both_states(applicant):
    stale = opened_twice(applicant)
    answer = applicant.post("lien-he", dien_thoai="0987000999", thu_dien_tu="", revision=stale)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert 'value="0987000999"' in text, "what was typed here"
    assert "0912 345 678" in text and ANH_TUYET.email in text, "what was saved there"
    assert "Không mất gì cả" in text
    assert phone_of(applicant.draft) == "0912345678", "nothing is overwritten unasked"


def test_pressing_save_again_keeps_what_was_typed_here(applicant):
    stale = opened_twice(applicant)
    page = applicant.post("lien-he", dien_thoai="0987000999", revision=stale)
    revision = str(page.context["draft"].revision)
    assert f'name="revision" value="{revision}"' in page.content.decode()
    assert applicant.post("lien-he", dien_thoai="0987000999", revision=revision).status_code == 302
    assert phone_of(applicant.draft) == "0987000999"


def test_a_faulty_answer_in_the_stale_tab_is_judged_first_and_kept(applicant):
    stale = opened_twice(applicant)
    page = applicant.post("lien-he", dien_thoai="09 không phải số", revision=stale)
    text = page.content.decode()
    assert "09 không phải số" in text and page.context["form"].errors
    assert phone_of(applicant.draft) == "0912345678"


def test_the_same_answers_again_are_no_conflict(applicant):
    stale = opened_twice(applicant)
    again = applicant.post("lien-he", dien_thoai="0912345678", thu_dien_tu=ANH_TUYET.email, revision=stale)
    assert again.status_code == 302


def test_saving_for_later_from_the_stale_tab_is_told_too(applicant):
    stale = opened_twice(applicant)
    answer = applicant.post("lien-he", dien_thoai="0987000999", save="1", revision=stale)
    assert answer.status_code == 409 and "0987000999" in answer.content.decode()


def test_a_revision_that_is_no_number_is_a_stale_tab(applicant):
    opened_twice(applicant)
    for revision in ("", "-1", "9" * 400, "<b>", "٣"):
        assert applicant.post("lien-he", dien_thoai="0987000999", revision=revision).status_code == 409
