"""Takes the pictures of README from the product itself: `python3 tests/run.py --pictures`; not run with the tests."""

import io
import subprocess
from pathlib import Path

from PIL import Image

from applicants import answers_of
from form_filling import form_fill, page_fill
from people import CITY_LEADER, DESIGNER, O_BRIEN, RECEIVING_OFFICER

from .conftest import DESK, PHONE

FOLDER = Path(__file__).resolve().parents[2] / "site" / "pictures"


def keep(name: str, content: bytes) -> None:
    """A small PNG: screens have few colours."""
    picture = Image.open(io.BytesIO(content)).convert("RGB").quantize(96)
    FOLDER.mkdir(exist_ok=True)
    picture.save(FOLDER / f"{name}.png", optimize=True)


def test_public_pages(open_page):
    page = open_page("/", viewport=DESK)
    keep("trang-chu", page.screenshot())
    page.goto("/chinh-sach/huong-dan-vien-du-lich/")
    keep("huong-dan", page.screenshot())
    page.goto("/tim-kiem/?q=huong dan vien")
    keep("tim-kiem", page.screenshot())


def test_a_form_on_a_phone(open_page):
    page = open_page("/nop-ho-so/huong-dan-vien-du-lich/", viewport=PHONE)
    keep("bat-dau", page.screenshot())
    page.get_by_role("button", name="Bắt đầu").click()
    page.locator("main .actions a.button").first.click()
    page_fill(page, {"ho_ten": O_BRIEN.name})
    page.locator("main form[data-step] .actions button.button").first.click()
    page.locator(".error-summary").wait_for()
    keep("bao-loi", page.screenshot())
    form_fill(page, answers_of(O_BRIEN, loai_the="tai_diem"))
    keep("kiem-tra", page.screenshot())


def test_the_desk(sign_in):
    page = sign_in(RECEIVING_OFFICER)
    keep("ban-lam-viec", page.screenshot())
    page.locator("[data-inbox] [data-case] a").first.click()
    page.locator("[data-case]").first.wait_for()
    keep("ho-so", page.screenshot())


def test_a_decision(sign_in, tmp_path):
    page = sign_in(CITY_LEADER)
    page.goto("/can-bo/cac-quyet-dinh/")
    page.locator("main table a").first.click()
    with page.expect_download() as waiting:
        page.locator('[data-paper="decision"] a[href$=".pdf"]').click()
    paper = tmp_path / "decision.pdf"
    paper.write_bytes(waiting.value.path().read_bytes())
    for number, name in (("1", "quyet-dinh"), ("3", "danh-sach")):
        command = ["pdftoppm", "-r", "70", "-png", "-f", number, "-l", number, str(paper)]
        keep(name, subprocess.run(command, capture_output=True, check=True).stdout)


def test_the_editor_of_forms(sign_in):
    page = sign_in(DESIGNER)
    page.goto("/quan-tri/")
    page.get_by_role("link", name="Mẫu đơn").first.click()
    page.get_by_role("link", name="Mẫu số 10").first.click()
    page.wait_for_load_state("networkidle")
    keep("thiet-ke", page.screenshot())
