"""Applicants as they come, with their answers and their photos, before Django's test client."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from people import ANH_TUYET, COMPANY, Citizen

SLUG = "huong-dan-vien-du-lich"


def photo(name: str = "hop-dong.jpg", size: tuple[int, int] = (60, 80), kind: str = "JPEG", **options):
    content = io.BytesIO()
    Image.new("RGB", size, "#c22a1c").save(content, kind, **options)
    return SimpleUploadedFile(name, content.getvalue(), content_type=f"image/{kind.lower()}")


#: The same for everybody who applies here.
USUAL = {
    "noi_cap": "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    "loai_the": "quoc_te",
    "noi_cap_the": "Sở Du lịch Hải Phòng",
    "can_cu": "hop_dong",
    "ten_doanh_nghiep": COMPANY,
    "so_hop_dong": "15/2020/HĐLĐ",
    "ten_hoi": "Hội Hướng dẫn viên Du lịch Việt Nam",
    "so_the_hoi_vien": "HP-0123",
    "khu_diem_du_lich": "Khu di tích Tràng Kênh – Bạch Đằng",
    "don_vi_quan_ly": "Ban Quản lý di tích Tràng Kênh",
    "noi_thuong_tru_province": "Hải Phòng",
    "noi_thuong_tru_district": "quận Lê Chân",
    "noi_thuong_tru_commune": "phường Cát Dài",
    "noi_thuong_tru_street": "Số 5 Hai Bà Trưng",
    "tai_khoan_number": "0031000123456",
    "tai_khoan_bank": "Vietcombank",
    "tai_khoan_holder": "CHU TAI KHOAN",
    "chua_huong": "on",
    "thong_bao_du_lieu": "on",
}


def answers_of(person: Citizen, **changes: str) -> dict[str, str]:
    """What this person types into Mẫu số 10, by names of inputs; one dictionary for all steps."""
    birth = person.birth_date
    own = {
        "ho_ten": person.name,
        "gioi_tinh": person.sex,
        "so_dinh_danh": person.identity_number,
        "so_giay_to_cu": person.old_identity_number,
        "dien_thoai": person.phone,
        "thu_dien_tu": person.email,
        "so_the": person.card_number,
    }
    days = {
        **day("ngay_sinh", birth.day, birth.month, birth.year),
        **day("ngay_cap", 15, 4, 2021),
        **day("ngay_cap_the", 20, 6, 2019),
        **day("ngay_het_han_the", 19, 6, 2024),
        **day("hop_dong_tu_ngay", 1, 3, 2020),
    }
    return USUAL | own | days | changes


def day(name: str, *parts: int) -> dict[str, str]:
    return {f"{name}_{part}": str(value) for part, value in zip(("day", "month", "year"), parts, strict=True)}


@dataclass
class Applicant:
    """A person before the wizard. `files` are handed in on every page that asks for one."""

    client: object
    person: Citizen = ANH_TUYET
    changes: dict[str, str] = field(default_factory=dict)

    def begin(self):
        answer = self.client.post(reverse("wizard:start", args=[SLUG]))
        self.token = answer.url.rstrip("/").rsplit("/", 1)[-1]
        return self

    @property
    def draft(self):
        from forms.applications.models import Draft

        return Draft.objects.get(token=self.token)

    def url(self, name: str) -> str:
        return reverse(f"wizard:{name}", args=[self.token])

    def step_url(self, key: str) -> str:
        return reverse("wizard:step", args=[self.token, key])

    def post(self, key: str, follow: bool = False, **typed):
        """Sends one step as its page does; `revision` is that of the page."""
        typed.setdefault("revision", str(self.draft.revision))
        return self.client.post(self.step_url(key), typed, follow=follow)

    def fill(self, stop_at: str = ""):
        """Goes from step to step as the site leads, up to the check page (or the step `stop_at`)."""
        typed = answers_of(self.person, **self.changes)
        for _step in range(15):
            page = self.client.get(self.url("draft"))
            url = page.context["journey"].next_url
            key = url.rstrip("/").rsplit("/", 1)[-1]
            if key in ("kiem-tra", stop_at):
                return self
            files = {"ban_sao_hop_dong": photo(), "ban_sao_the_hoi_vien": photo("the.jpg")}
            answer = self.post(key, **typed, **files)
            assert answer.status_code == 302, [answer.context["form"].errors, key]
        raise AssertionError(f"the wizard goes in circles at {key}")

    def send(self):
        return self.client.post(self.url("check"), {"declared": "on"})

    def apply(self):
        """All at once; gives the application."""
        self.begin().fill()
        self.send()
        return self.draft.application
