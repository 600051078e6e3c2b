import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from official_papers import Office
from people import CITY_CLERK, CITY_LEADER, CITY_OFFICER, DEPARTMENT_CLERK, DEPARTMENT_LEADER, RECEIVING_OFFICER


def officer(username: str, full_name: str, position: str, office: str, role: str):
    from content.models import Organisation
    from forms.casework.models import Membership

    user = get_user_model().objects.create_user(username=username, full_name=full_name, position=position)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    Membership.objects.create(user=user, organisation=Organisation.objects.get(code=office), role=role)
    return user


@pytest.fixture
def office(db, programmes_loaded) -> Office:
    """Sở Du lịch and UBND thành phố with their people."""
    return Office(
        chau=officer(RECEIVING_OFFICER, "Phạm Minh Châu", "Chuyên viên Sở Du lịch", "so-du-lich", "officer"),
        yen=officer(DEPARTMENT_LEADER, "Vũ Hải Yến", "Giám đốc Sở Du lịch", "so-du-lich", "leader"),
        khanh=officer(CITY_OFFICER, "Trần Quốc Khánh", "Chuyên viên", "ubnd-tp", "officer"),
        huong=officer(CITY_LEADER, "Lê Thu Hương", "Phó Chủ tịch UBND thành phố", "ubnd-tp", "leader"),
    )


@pytest.fixture
def loc(office):
    """The clerk of the city."""
    return officer(CITY_CLERK, "Mai Văn Lộc", "Văn thư", "ubnd-tp", "clerk")


@pytest.fixture
def hanh(office):
    """The clerk of the department."""
    return officer(DEPARTMENT_CLERK, "Đoàn Thị Hạnh", "Văn thư", "so-du-lich", "clerk")


@pytest.fixture
def supervisor(office):
    return officer("giam-sat-tp", "Phan Thị Kiểm", "Thanh tra", "ubnd-tp", "supervisor")
