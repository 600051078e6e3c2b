"""An employer that applies for its workers: a form with a list, and how it is filled before Django's test client."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from applicants import day
from people import EMPLOYER, Citizen

PROGRAMME = "tam-hoan-nghi-khong-luong"
SLUG = "danh-sach-nghi-khong-luong"
SEXES = [{"key": "nam", "label": "Nam"}, {"key": "nu", "label": "Nữ"}]
PREGNANT_ONLY_WOMEN = [{"field": "gioi_tinh", "operator": "==", "value": "nu"}]


def question(kind: str, key: str, label: str, **settings) -> dict:
    return {"type": kind, "key": key, "label": label, **settings}


WORKER = [
    question("text", "ho_ten", "Họ và tên", meaning="beneficiary.full_name", max_length=100),
    question("date", "ngay_sinh", "Ngày sinh", meaning="beneficiary.birth_date", latest="today"),
    question("choice", "gioi_tinh", "Giới tính", meaning="beneficiary.sex", choices=SEXES),
    question("citizen_identity", "so_dinh_danh", "Số định danh", meaning="beneficiary.identity_number"),
    question("number", "so_ngay", "Số ngày nghỉ không lương", meaning="event.days", min=15, max=245),
    question("money", "tien_luong", "Tiền lương tháng liền kề", max=100_000_000),
    question(
        "checkbox", "mang_thai", "Đang mang thai", required=False, meaning="beneficiary.is_pregnant",
        conditions=PREGNANT_ONLY_WOMEN,
    ),
    question(
        "number", "con_nho", "Số con dưới 6 tuổi", required=False, min=0, max=9,
        meaning="beneficiary.children_under_six",
    ),
]  # fmt: skip


def form_data(**settings) -> dict:
    """The form as a file; `settings` go to the list."""
    workers = question(
        "group", "nguoi_lao_dong", "Danh sách người lao động", row_name="Người lao động", most=200, fields=WORKER
    )
    unit = question("text", "ten_don_vi", "Tên đơn vị", meaning="applicant.name")
    mail = question("email", "thu_dien_tu", "Thư điện tử", meaning="applicant.email", required=False)
    return {
        "slug": SLUG,
        "programme": PROGRAMME,
        "addressee": "so-ldtbxh",
        "title": "Đề nghị hỗ trợ người lao động nghỉ việc không hưởng lương",
        "declaration": "Đơn vị cam đoan danh sách này là đúng.",
        "steps": [
            {"key": "don-vi", "title": "Đơn vị", "fields": [unit]},
            {"key": "danh-sach", "title": "Người lao động", "fields": [workers | settings]},
            {"key": "lien-he", "title": "Liên hệ", "fields": [mail]},
        ],
    }


def answers_of(worker: Citizen, **changes: str) -> dict[str, str]:
    """What stands on the page of one worker, by names of inputs."""
    birth = worker.birth_date
    own = {
        "ho_ten": worker.name,
        "gioi_tinh": worker.sex,
        "so_dinh_danh": worker.identity_number,
        "so_ngay": "31",
        "tien_luong": "6.500.000",
    }
    return own | day("ngay_sinh", birth.day, birth.month, birth.year) | changes


@dataclass
class Employer:
    client: object
    name: str = EMPLOYER

    def begin(self):
        answer = self.client.post(reverse("wizard:start", args=[SLUG]))
        self.token = answer.url.rstrip("/").rsplit("/", 1)[-1]
        self.post("don-vi", ten_don_vi=self.name)
        return self

    @property
    def draft(self):
        from forms.applications.models import Draft

        return Draft.objects.get(token=self.token)

    @property
    def group(self):
        return self.draft.form_version.form.field_by_key("nguoi_lao_dong")

    @property
    def rows(self) -> list[dict]:
        return self.draft.answers.get(self.group.id, [])

    def rows_by_key(self) -> list[dict]:
        keys = {question.id: question.key for question in self.group.fields}
        return [{keys[id_]: value for id_, value in row["answers"].items()} for row in self.rows]

    def url(self, step: str = "danh-sach") -> str:
        return reverse("wizard:step", args=[self.token, step])

    def post(self, step: str = "danh-sach", **typed):
        typed = {name.replace("__", "-"): value for name, value in typed.items()}
        typed.setdefault("revision", str(self.draft.revision))
        return self.client.post(self.url(step), typed)

    def row_page(self, row: str = "new") -> str:
        """The address behind “Thêm người lao động”, or behind “Sửa”."""
        answer = self.post(row__open=row)
        assert answer.status_code == 302, answer.context["form"].errors
        return answer.url

    def add(self, worker: Citizen, page: str = "", **changes):
        page = page or self.row_page()
        typed = {"revision": str(self.draft.revision)} | answers_of(worker, **changes)
        return self.client.post(page, typed)
