"""From the result into the form: what was answered is not asked twice, and nothing from the address is believed."""

import pytest

from forms.applications.models import Draft

FORM = "/nop-ho-so/huong-dan-vien-du-lich/"
GUIDE = (
    "vai=huong_dan_vien&loai_the=quoc_te&con_han=true&ngay_cap_the_day=1&ngay_cap_the_month=6&ngay_cap_the_year=2019"
    "&can_cu=hop_dong&da_nhan=chua&dich=khong"
)
pytestmark = pytest.mark.usefixtures("questionnaire")


def begun(client, query: str) -> dict:
    """{key: encoded} of the draft that begins at this address."""
    assert client.post(f"{FORM}?{query}").status_code == 302
    draft = Draft.objects.latest("pk")
    fields = {field.id: field.key for field in draft.form_version.form.fields()}
    return {fields[id_]: value for id_, value in draft.answers.items()}


def test_the_result_leads_to_the_form_with_the_answers(client):
    assert f"{FORM}?vai=huong_dan_vien&amp;" in client.get(f"/toi-thuoc-chinh-sach-nao/?{GUIDE}").content.decode()


def test_the_start_page_says_what_it_brings(client):
    words = client.get(f"{FORM}?{GUIDE}").content.decode()
    assert "Loại thẻ: Hướng dẫn viên du lịch quốc tế" in words
    assert "Ngày cấp thẻ lần đầu: 01/06/2019" in words


def test_the_draft_begins_with_them(client):
    assert begun(client, GUIDE) == {"loai_the": "quoc_te", "ngay_cap_the": "2019-06-01", "can_cu": "hop_dong"}


def test_without_answers_it_begins_empty(client):
    assert begun(client, "") == {}


def test_an_answer_that_the_form_does_not_take_is_left_out(client):
    assert begun(client, "vai=huong_dan_vien&loai_the=khong_co") == {}


@pytest.mark.parametrize(
    "query",
    [
        "ho_ten=Nguyen&so_dinh_danh=031190004567",
        "vai=huong_dan_vien&loai_the=%3Cb%3E",
        "vai=" + "x" * 5000,
    ],
)
def test_nothing_else_gets_in_by_the_address(client, query):
    assert begun(client, query) == {}
