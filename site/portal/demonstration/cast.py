"""The officers, editors and designers who try the product. The same people tell the tests."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction

from content.models import Organisation
from forms.casework.models import Membership, Role

from ..accounts.groups import DESIGNERS, EDITORS, LEGAL_CHECKERS, OFFICERS
from ..accounts.models import User

PASSWORD = "haiphong-2021"  # noqa: S105  (public on purpose; production refuses it)


class DemonstrationRefused(RuntimeError):
    """The settings are not those of a demonstration."""


@dataclass(frozen=True)
class Person:
    username: str
    full_name: str
    position: str
    group: str = OFFICERS
    organisation: str = ""
    role: str = Role.OFFICER


PEOPLE = (
    Person("can-bo-so", "Phạm Minh Châu", "Chuyên viên Sở Du lịch", organisation="so-du-lich"),
    Person("lanh-dao-so", "Vũ Hải Yến", "Giám đốc Sở Du lịch", organisation="so-du-lich", role=Role.LEADER),
    Person("can-bo-tp", "Trần Quốc Khánh", "Chuyên viên Văn phòng UBND thành phố", organisation="ubnd-tp"),
    Person("lanh-dao-tp", "Lê Thu Hương", "Phó Chủ tịch UBND thành phố", organisation="ubnd-tp", role=Role.LEADER),
    Person("van-thu-so", "Đoàn Thị Hạnh", "Văn thư Sở Du lịch", organisation="so-du-lich", role=Role.CLERK),
    Person("van-thu-tp", "Mai Văn Lộc", "Văn thư UBND thành phố", organisation="ubnd-tp", role=Role.CLERK),
    Person("can-bo-bhxh", "Nguyễn Thu Trang", "Chuyên viên Bảo hiểm xã hội thành phố", organisation="bhxh-tp"),
    Person(
        "can-bo-quan",
        "Đặng Minh Tuấn",
        "Chuyên viên Phòng Lao động - Thương binh và Xã hội",
        organisation="ubnd-quan-huyen",
    ),
    Person(
        "can-bo-ldtbxh", "Lưu Hồng Vân", "Chuyên viên Sở Lao động - Thương binh và Xã hội", organisation="so-ldtbxh"
    ),
    Person(
        "lanh-dao-ldtbxh",
        "Bùi Đức Nam",
        "Phó Giám đốc Sở Lao động - Thương binh và Xã hội",
        organisation="so-ldtbxh",
        role=Role.LEADER,
    ),
    Person("can-bo-y-te", "Đinh Công Hậu", "Chuyên viên Sở Y tế", organisation="so-y-te"),
    Person("bien-tap", "Hoàng Lan", "Biên tập viên", group=EDITORS),
    Person("thiet-ke", "Ngô Bảo Long", "Người thiết kế biểu mẫu", group=DESIGNERS),
    Person("phap-che", "Đỗ Minh Hạnh", "Chuyên viên pháp chế", group=LEGAL_CHECKERS),
    Person("quan-tri", "Bùi Thanh Sơn", "Quản trị hệ thống", group=""),
)


def _user_make(person: Person) -> User:
    user = User(
        username=person.username,
        full_name=person.full_name,
        position=person.position,
        email=f"{person.username}@haiphong.example",
        is_superuser=not person.group,
        is_staff=not person.group,
    )
    user.set_password(PASSWORD)
    user.save()
    if person.group:
        user.groups.add(Group.objects.get(name=person.group))
    if person.organisation:
        Membership.objects.create(
            user=user, organisation=Organisation.objects.get(code=person.organisation), role=person.role
        )
    return user


@transaction.atomic
def cast_make() -> list[User]:
    """Makes everybody who does not exist yet. Raises DemonstrationRefused outside a demonstration."""
    if not settings.DEMONSTRATION_CAST:
        raise DemonstrationRefused
    known = set(User.objects.values_list("username", flat=True))
    return [_user_make(person) for person in PEOPLE if person.username not in known]
