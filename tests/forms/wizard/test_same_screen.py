"""A question may depend on an answer that stands before it on the same screen: without JavaScript too."""

import pytest

from forms.applications.models import Application
from forms.applications.selectors import answers_in_words
from made_forms import applicant_before


def question(kind, key, label, **settings):
    return {"type": kind, "key": key, "label": label, **settings}


def when(field, operator, value=""):
    return [{"field": field, "operator": operator, "value": value}]


WORKS = question("yes_no", "di_lam", "Có đi làm không?")
WHERE = question("text", "noi_lam", "Làm ở đâu?", conditions=when("di_lam", "==", "yes"))
SINCE = question("number", "so_thang", "Mấy tháng?", required=False, conditions=when("noi_lam", "answered"))
NOTE = {
    "type": "information",
    "label": "Lưu ý",
    "text": "Mang theo hợp đồng.",
    "conditions": when("di_lam", "==", "yes"),
}
ALL = "di_lam noi_lam so_thang"


@pytest.fixture
def tuyet(db, programmes_loaded):
    return applicant_before(WORKS, WHERE, SINCE)


def told(tuyet) -> list[tuple[str, str]]:
    return [(line.label, line.words) for line in answers_in_words(tuyet.draft)[1][1]]


def outside_templates(page: str) -> str:
    """What a browser without JavaScript shows and posts."""
    kept, away = [], 0
    for part in page.replace("</template>", "\0</template>").split("<template>"):
        head, *rest = part.split("\0</template>")
        kept += [head] if not away else []
        away = 0 if rest else away + 1
        kept += rest
    return "".join(kept)


def test_the_screen_comes_back_with_what_an_answer_brings_up_and_no_fault(tuyet):
    page = tuyet.client.get(tuyet.step_url("cau-hoi"))
    assert page.context["form"].shown == "di_lam"
    assert 'name="noi_lam"' not in outside_templates(page.content.decode())
    page = tuyet.post("cau-hoi", di_lam="true", shown="di_lam")
    text = outside_templates(page.content.decode())
    assert page.status_code == 200 and 'name="noi_lam"' in text and 'name="so_thang"' not in text
    assert "trang này có thêm nội dung" in text and not page.context["form"].errors
    page = tuyet.post("cau-hoi", di_lam="true", noi_lam="", shown="di_lam noi_lam")
    assert list(page.context["form"].errors) == ["noi_lam"]


def test_what_is_optional_or_only_to_be_read_is_not_passed_over(db, programmes_loaded, tuyet):
    page = tuyet.post("cau-hoi", di_lam="true", noi_lam="Cảng", shown="di_lam noi_lam")
    assert page.status_code == 200 and 'name="so_thang"' in outside_templates(page.content.decode())
    assert tuyet.post("cau-hoi", di_lam="true", noi_lam="Cảng", so_thang="", shown=ALL).status_code == 302
    assert told(tuyet) == [("Có đi làm không?", "Có"), ("Làm ở đâu?", "Cảng"), ("Mấy tháng?", "")]


def test_a_text_is_shown_before_going_on(db, programmes_loaded):
    tuyet = applicant_before(WORKS, NOTE)
    page = tuyet.post("cau-hoi", di_lam="true", shown="di_lam")
    assert page.status_code == 200 and "Mang theo hợp đồng." in outside_templates(page.content.decode())
    assert tuyet.post("cau-hoi", di_lam="true", shown=page.context["form"].shown).status_code == 302
    assert tuyet.post("cau-hoi", di_lam="false", shown="di_lam").status_code == 302


def test_beside_another_fault_what_is_new_is_still_no_fault(db, programmes_loaded):
    tuyet = applicant_before(question("number", "tuoi", "Tuổi"), WORKS, WHERE)
    page = tuyet.post("cau-hoi", tuoi="già", di_lam="true", shown="tuoi di_lam")
    assert list(page.context["form"].errors) == ["tuoi"] and not page.context["more_is_asked"]
    assert 'name="noi_lam"' in outside_templates(page.content.decode())


def test_what_is_hidden_is_absent_whatever_was_posted(tuyet):
    assert tuyet.post("cau-hoi", di_lam="false", noi_lam="Cảng", so_thang="3", shown=ALL).status_code == 302
    assert told(tuyet) == [("Có đi làm không?", "Không")]
    tuyet.send()
    application = Application.objects.get(draft=tuyet.draft)
    assert len(application.answers) == 3


def test_an_answer_changed_from_the_check_page_asks_again_and_takes_back(tuyet):
    tuyet.post("cau-hoi", di_lam="false", shown="di_lam")
    answer = tuyet.post("cau-hoi", di_lam="true", shown="di_lam", **{"from": "check"})
    assert answer.status_code == 200 and answer.context["from"] == "check"
    typed = {"noi_lam": "Cảng", "so_thang": "3", "shown": ALL, "from": "check"}
    assert tuyet.post("cau-hoi", di_lam="true", **typed).url == tuyet.url("check")
    page = tuyet.client.get(tuyet.url("check")).content.decode()
    assert "Làm ở đâu?" in page and "Cảng" in page
    tuyet.post("cau-hoi", di_lam="false", shown=ALL)
    assert "Làm ở đâu?" not in tuyet.client.get(tuyet.url("check")).content.decode()
    # Changed back, the page has what was answered before, for the browser and for the next page.
    assert 'value="Cảng"' in tuyet.client.get(tuyet.step_url("cau-hoi")).content.decode()


def test_autosave_keeps_what_is_shown_and_judges_nothing(tuyet):
    answer = tuyet.post("cau-hoi", di_lam="true", noi_lam="Cảng", shown="di_lam noi_lam", autosave="1")
    assert answer.status_code == 200 and "revision" in answer.json()
    assert told(tuyet)[:2] == [("Có đi làm không?", "Có"), ("Làm ở đâu?", "Cảng")]


def test_an_answer_is_required_under_an_answer_of_the_same_screen(db, programmes_loaded):
    needed = question("text", "ly_do", "Vì sao không?", required_when=when("di_lam", "==", "no"))
    tuyet = applicant_before(WORKS, needed)
    page = tuyet.post("cau-hoi", di_lam="false", ly_do="", shown="di_lam ly_do")
    assert list(page.context["form"].errors) == ["ly_do"]
    assert tuyet.post("cau-hoi", di_lam="true", ly_do="", shown="di_lam ly_do").status_code == 302


def test_a_computed_value_decides_over_the_question_after_it(db, programmes_loaded):
    twice = {"type": "calculate", "value": {"left": "so_ngay", "operator": "*", "right": "2", "name": ""}}
    days = question("number", "so_ngay", "Số ngày")
    doubled = question("computed_number", "gap_doi", "Gấp đôi", formula=[twice])
    why = question("text", "ly_do", "Vì sao nhiều?", conditions=when("gap_doi", ">", "20"))
    tuyet = applicant_before(days, doubled, why)
    shown = "so_ngay gap_doi"
    assert tuyet.post("cau-hoi", so_ngay="10", shown=shown).status_code == 302
    page = tuyet.post("cau-hoi", so_ngay="11", shown=shown)
    assert page.status_code == 200 and 'name="ly_do"' in outside_templates(page.content.decode())


class TestRowsOfAList:
    """Their questions depend on answers of the row, and on those before the list on its screen."""

    KIND = question("choice", "loai", "Đơn vị", choices=[{"key": "xa", "label": "Xã"}, {"key": "ph", "label": "Phố"}])
    WORKER = [
        question("text", "ten", "Tên"),
        question("checkbox", "co_con", "Có con nhỏ", required=False),
        question("number", "so_con", "Số con", conditions=when("co_con", "==", "yes")),
        question("text", "thon", "Thôn", conditions=when("loai", "==", "xa")),
    ]
    LIST = question("group", "lao_dong", "Lao động", row_name="Người", most=200, fields=WORKER)

    @pytest.fixture
    def tuyet(self, db, programmes_loaded):
        return applicant_before(self.KIND, self.LIST)

    def row_url(self, tuyet, loai="ph"):
        return tuyet.post("cau-hoi", loai=loai, **{"row-open": "new"}).url

    def post(self, tuyet, url, **typed):
        return tuyet.client.post(url, {"revision": str(tuyet.draft.revision)} | typed)

    def test_the_screen_of_a_row_asks_more(self, tuyet):
        url = self.row_url(tuyet)
        assert tuyet.client.get(url).context["form"].shown == "ten co_con"
        page = self.post(tuyet, url, ten="An", co_con="on", shown="ten co_con")
        assert page.status_code == 200 and page.context["more_is_asked"]
        assert 'name="so_con"' in outside_templates(page.content.decode())
        assert self.post(tuyet, url, ten="An", co_con="on", so_con="2", shown="ten co_con so_con").status_code == 302

    def test_the_screen_around_the_list_decides_too(self, tuyet):
        assert tuyet.client.get(self.row_url(tuyet, "xa")).context["form"].shown == "ten co_con thon"
        self.post(tuyet, self.row_url(tuyet, "ph"), ten="An")
        page = tuyet.post("cau-hoi", loai="xa")
        assert "Dòng 1, Thôn" in page.content.decode()
        assert tuyet.post("cau-hoi", loai="ph").status_code == 302

    def test_a_sheet_is_judged_row_by_row(self, tuyet):
        self.row_url(tuyet, "xa")
        url = tuyet.post("cau-hoi", loai="xa", **{"row-open": "sheet"}).url
        lines = "Tên\tCó con nhỏ\tSố con\tThôn\nAn\tx\t\tĐông\nBình\t\t5\tTây\nChi\t\t\t"
        self.post(tuyet, url, paste=lines, way="replace")
        page = tuyet.client.get(url)
        assert [(fault.number, fault.field.key) for _row, fault, _typed in page.context["faults"]] == [
            (1, "so_con"),
            (3, "thon"),
        ]
        rows = tuyet.draft.answers[tuyet.draft.form_version.form.field_by_key("lao_dong").id]
        assert [len(row["answers"]) for row in rows] == [2 + 1, 3, 2]
