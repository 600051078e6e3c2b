"""What designers publish runs at once; what cannot work is not published."""

import pytest

from content import packages
from forms.screener.editing import programmes_error, questions_error
from forms.screener.models import Screener
from forms.screener.publishing import findings
from forms.screener.questionnaire import questionnaire_compile
from forms.screener.services import screener_build, screener_load
from screener_asking import verdicts

pytestmark = pytest.mark.usefixtures("questionnaire")
NINE_PER_CENT = "vai=nguoi_su_dung don_vi=doanh_nghiep dong_bhxh=du giam=9 dao_tao=false vay=khong"


@pytest.fixture
def data() -> dict:
    return packages.read("shared/screener.yaml")["screener"]


def faults(data) -> list:
    return findings(questionnaire_compile(screener_build(data)))


def question(data, key: str) -> dict:
    return next(item for item in data["questions"] if item["key"] == key)


def test_the_screener_of_the_package_has_no_fault_and_covers_the_twelve_programmes(data):
    assert not faults(data)
    assert len(data["programmes"]) == 12


def test_it_is_loaded_once_and_left_as_staff_changed_it():
    screener = Screener.objects.get()
    screener.title = "Đổi tên"
    screener.save_revision().publish()
    screener_load()
    assert Screener.objects.get().title == "Đổi tên"


def test_a_changed_criterion_works_at_once_and_a_draft_does_not(data):
    from forms.screener.selectors import questionnaire_current

    pause = next(item for item in data["programmes"] if item["programme"] == "tam-dung-huu-tri-tu-tuat")
    pause["criteria"][2]["conditions"][0]["value"] = "5"
    screener = Screener.objects.get()
    screener.programmes = screener_build(data).programmes
    revision = screener.save_revision()
    assert verdicts(questionnaire_current(), NINE_PER_CENT)[0] == {1}
    revision.publish()
    assert verdicts(questionnaire_current(), NINE_PER_CENT)[0] == {1, 2}


def test_without_a_published_screener_there_is_no_page_and_no_way_to_it(client):
    Screener.objects.get().unpublish()
    assert client.get("/toi-thuoc-chinh-sach-nao/").status_code == 404
    assert "toi-thuoc-chinh-sach-nao" not in client.get("/").content.decode()


def test_a_condition_on_an_unknown_question_is_named(data):
    data["programmes"][0]["criteria"][0]["conditions"][0]["field"] = "khong_co"
    [fault] = faults(data)
    assert "khong_co" in fault.message
    assert fault.criterion == 0


def test_a_number_compared_with_a_word_is_found(data):
    data["programmes"][1]["criteria"][2]["conditions"][0]["value"] = "nhiều"
    assert [fault.criterion for fault in faults(data)] == [2]


def test_an_answer_that_is_not_offered_is_found(data):
    data["programmes"][7]["criteria"][1]["conditions"][0]["value"] = "hang_v"
    assert "hang_v" in faults(data)[0].message


def test_a_condition_on_a_later_question_is_found(data):
    question(data, "vai")["conditions"] = [{"field": "dich", "operator": "==", "value": "f0"}]
    assert any(fault.question for fault in faults(data))


def test_a_programme_without_criteria_is_found(data):
    data["programmes"][4]["criteria"] = []
    [fault] = faults(data)
    assert fault.candidate


def test_two_questions_of_one_key_are_found(data):
    data["questions"].append(question(data, "dich") | {"conditions": []})
    assert any("dich" in fault.message for fault in faults(data))


def test_a_ninth_question_on_one_way_is_refused(data):
    data["questions"].append({"type": "yes_no", "key": "them", "label": "Câu thứ chín?", "conditions": []})
    [fault] = faults(data)
    assert "9" in fault.message


def test_a_question_that_only_few_meet_after_short_ways_is_allowed(data):
    short = [{"field": "vai", "operator": "==", "value": "nghe_si"}]
    data["questions"].append({"type": "yes_no", "key": "them", "label": "Câu thêm?", "conditions": short})
    assert not faults(data)


def test_more_branches_than_anybody_can_check_are_refused_and_answered_soon(data):
    many = [{"type": "yes_no", "key": f"q{number}", "label": f"Câu {number}?"} for number in range(40)]
    last = {"type": "yes_no", "key": "cuoi", "label": "Câu cuối?", "match": "or"}
    last["conditions"] = [{"field": f"q{number}", "operator": "==", "value": "co"} for number in range(40)]
    data["questions"] = [*data["questions"], *many, last]
    assert len(faults(data)) == 1


def test_an_editor_sees_each_fault_at_its_block(data):
    question(data, "so_ngay")["conditions"][0]["field"] = "khong_co"
    data["programmes"][2]["criteria"] = []
    data["programmes"][3]["criteria"][1]["conditions"][0]["value"] = "khong_co"
    screener = screener_build(data)
    found = findings(questionnaire_compile(screener))
    place = [item["key"] for item in data["questions"]].index("so_ngay")
    assert list(questions_error(screener.questions, found).block_errors) == [place]
    told = programmes_error(screener.programmes, found).block_errors
    assert set(told) == {2, 3}
    assert list(told[3].block_errors["criteria"].block_errors) == [1]


def test_a_fault_of_the_whole_stands_above_the_questions(data):
    screener = screener_build(data | {"questions": [], "programmes": []})
    error = questions_error(screener.questions, findings(questionnaire_compile(screener)))
    assert len(error.non_block_errors) == 2
    assert programmes_error(screener.programmes, []) is None
