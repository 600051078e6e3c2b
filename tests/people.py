"""The cast. The same people tell every test; the officers are those of the demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PASSWORD = "haiphong-2021"


@dataclass(frozen=True)
class Citizen:
    name: str
    birth_date: date
    sex: str
    identity_number: str
    phone: str
    email: str
    old_identity_number: str = ""
    card_number: str = ""


#: International guide with a labour contract; the heroine of the main journey.
ANH_TUYET = Citizen(
    "Nguyễn Thị Ánh Tuyết",
    date(1990, 3, 8),
    "nu",
    "031190004567",
    "0912345678",
    "anhtuyet@example.com",
    "031234567",
    "131094567",
)
#: Domestic guide, member of an association.
VAN_TAM = Citizen(
    "Lê Văn Tám", date(1985, 12, 31), "nam", "031085001234", "0987654321", "vantam@example.com", "", "231085123"
)
#: On-site guide; a name with an apostrophe.
O_BRIEN = Citizen(
    "Đỗ O'Brien", date(1979, 1, 9), "nam", "031079009876", "0904000111", "do.obrien@example.com", "", "331079555"
)
#: A name of the Ê Đê, with an apostrophe and no family name in front.
H_HEN = Citizen("H'Hen Niê", date(1992, 5, 15), "nu", "066192000888", "0905111222", "hhen@example.com", "", "131092777")

#: Signs that a paper or page must carry unharmed.
COMPANY = "Công ty TNHH Du lịch A & B <Hải Phòng>"

RECEIVING_OFFICER = "can-bo-so"  # Phạm Minh Châu, Sở Du lịch
DEPARTMENT_LEADER = "lanh-dao-so"  # Vũ Hải Yến, Giám đốc Sở Du lịch
CITY_OFFICER = "can-bo-tp"  # Trần Quốc Khánh, UBND thành phố
CITY_LEADER = "lanh-dao-tp"  # Lê Thu Hương, Phó Chủ tịch
DEPARTMENT_CLERK = "van-thu-so"  # Đoàn Thị Hạnh, Sở Du lịch
CITY_CLERK = "van-thu-tp"  # Mai Văn Lộc, UBND thành phố
OTHER_OFFICER = "can-bo-y-te"  # Đinh Công Hậu, Sở Y tế: another unit
EDITOR = "bien-tap"  # Hoàng Lan
DESIGNER = "thiet-ke"  # Ngô Bảo Long
LEGAL_CHECKER = "phap-che"  # Đỗ Minh Hạnh

#: An employer of sea-food workers; its workers stand in one list.
EMPLOYER = "Công ty TNHH Thủy sản Đồ Sơn"
HUE = Citizen("Phạm Thị Huệ", date(1988, 4, 17), "nu", "031188002341", "0936111222", "hue@example.com")
KHANH = Citizen("Đoàn Văn Khánh", date(1976, 11, 2), "nam", "031076004455", "0936333444", "khanh@example.com")
LAN_ANH = Citizen("Vũ Thị Lan Anh", date(1995, 2, 28), "nu", "031195007788", "0936555666", "lananh@example.com")
