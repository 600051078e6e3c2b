"""A reader who switched to English fills a form in; what the form has no English for is Vietnamese and says so."""

import io
import re

import pytest
from django.conf import settings
from django.urls import reverse
from openpyxl import load_workbook

from employers import Employer, form_data
from forms.applications.selectors import answers_in_words
from forms.definitions.services import form_definition_load
from people import HUE, KHANH
from sheets import hand_in, line, list_url, names, text, xlsx

pytestmark = pytest.mark.django_db
ENGLISH = {
    "Người lao động": "Worker",
    "Danh sách người lao động": "List of workers",
    "Họ và tên": "Full name",
    "Giới tính": "Sex",
    "Nam": "Male",
    "Nữ": "Female",
}


def read_in(client, language):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language


@pytest.fixture
def guide(applicant):
    """Ánh Tuyết, who reads English, before Mẫu số 10."""
    read_in(applicant.client, "en")
    return applicant.begin()


@pytest.fixture
def employer(client, programmes_loaded):
    """Reads English, before a list of which half is translated."""
    form_definition_load(data=form_data() | {"english": ENGLISH})
    read_in(client, "en")
    return Employer(client).begin()


def test_the_start_page_and_the_list_of_steps_are_english(guide):
    start = guide.client.get(reverse("wizard:start", args=["huong-dan-vien-du-lich"])).text
    assert "<h1>Application for support for tour guides</h1>" in start and "For tour guides with a valid card" in start
    steps = guide.client.get(guide.url("draft")).text
    assert "1. Applicant</a>" in steps and "Người đề nghị" not in steps


def test_a_screen_its_faults_and_its_answers_are_english(guide):
    page = guide.post("nguoi-de-nghi").text
    assert '<a href="#id_ho_ten">Full name: Answer this question.</a>' in page
    assert ">Male</label>" in page and "With all diacritics" in page
    assert "Họ và tên" not in page and 'lang="vi"' not in page.split("<main")[1]


def test_the_check_page_is_english_and_the_application_vietnamese(guide):
    guide.fill()
    page = guide.client.get(guide.url("check")).text
    assert "International tour guide" in page and "Kind of card" in page and "I declare that what I have stated" in page
    assert "I have received no other support" in page
    guide.send()
    application = guide.draft.application
    words = {answer.label: answer.words for _title, lines in answers_in_words(application) for answer in lines}
    assert words["Loại thẻ"] == "Hướng dẫn viên du lịch quốc tế"


def test_who_switches_back_reads_vietnamese_and_has_lost_nothing(guide):
    guide.fill("noi-o")
    read_in(guide.client, "vi")
    page = guide.client.get(guide.step_url("nguoi-de-nghi")).text
    assert "Họ và tên" in page and "Full name" not in page and "Nguyễn Thị Ánh Tuyết" in page


def test_what_has_no_english_is_marked_as_vietnamese(employer):
    steps = employer.client.get(reverse("wizard:draft", args=[employer.token])).text
    assert "2. Worker</a>" in steps and re.search(r'<a href="[^"]+" lang="vi">1. Đơn vị</a>', steps)
    step = employer.client.get(employer.url("don-vi")).text
    assert '<h1 lang="vi">Đơn vị</h1>' in step and '<span lang="vi">Tên đơn vị</span>' in step
    assert "<title>Đơn vị – Đề nghị" in step
    faults = text(employer.post("don-vi", ten_don_vi=""))
    assert '<span lang="vi">Tên đơn vị</span>: Answer this question.</a>' in faults


def test_a_row_and_its_faults_are_english(employer):
    page = text(employer.add(HUE, ho_ten=""))
    assert "Full name: Answer this question." in page and "Add worker" in page and ">Female</label>" in page


def test_the_faults_of_a_list_name_row_and_column_in_english(employer):
    page = text(hand_in(employer, xlsx(line(HUE, ho_ten=""), line(KHANH))))
    assert re.search(r'<td data-label="Column"> ?Full name</td>', page) and "Answer this question." in page
    assert "Row 1, Full name: Answer this question." in text(employer.post())


@pytest.mark.parametrize("language", ["en", "vi"])
def test_the_english_sheet_is_read_whatever_language_the_page_has(employer, language):
    sheet = load_workbook(io.BytesIO(employer.client.get(list_url(employer, "list_empty")).content)).active
    header = [cell.value for cell in sheet[1]]
    assert header[0] == "Full name *" and header[3] == "Số định danh *"
    read_in(employer.client, language)
    row = line(HUE)
    row[2] = "Female"
    hand_in(employer, xlsx(row, header=header))
    assert [(row["ho_ten"], row["gioi_tinh"]) for row in employer.rows_by_key()] == [(HUE.name, "nu")]


def test_a_vietnamese_sheet_is_read_and_marked_on_an_english_page(employer):
    page = text(hand_in(employer, xlsx(line(HUE, so_dinh_danh="0311"), line(KHANH))))
    assert "data-right>1<" in page and names(employer) == [HUE.name, KHANH.name]
    marked = load_workbook(io.BytesIO(employer.client.get(list_url(employer, "list_marked")).content)).active
    assert marked["D2"].comment and "4 digits" in marked["D2"].comment.text
