"""Two offices and their people, one programme with its route, and applications of the cast; nothing of the packages."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.utils import timezone

from content.models import Organisation, Programme, RuleVersion, SupportLevel
from forms.applications.models import Application, Attachment, Beneficiary, Claim, Supplement
from forms.casework import services
from forms.casework.actions import Duty
from forms.casework.models import Batch, Case, Decision, Membership, Role, Route, Stage
from forms.definitions.models import FormDefinition, FormVersion
from forms.definitions.schema import FieldSchema, FormSchema, StepSchema
from people import (
    ANH_TUYET,
    CITY_LEADER,
    CITY_OFFICER,
    DEPARTMENT_LEADER,
    OTHER_OFFICER,
    RECEIVING_OFFICER,
    Citizen,
)

COLLEAGUE = "can-bo-so-2"
NOON = timezone.make_aware(datetime(2021, 11, 10, 12))
#: Answers by the id of the field.
NAME, NUMBER, KIND = "f-name", "f-number", "f-kind"


@dataclass
class Desk:
    department: Organisation
    city: Organisation
    health: Organisation
    programme: Programme
    rules: RuleVersion
    route: Route
    version: FormVersion
    people: dict = field(default_factory=dict)
    serial: itertools.count = field(default_factory=lambda: itertools.count(1))

    def person(self, username: str):
        return self.people[username]

    chau = property(lambda self: self.person(RECEIVING_OFFICER))
    yen = property(lambda self: self.person(DEPARTMENT_LEADER))
    khanh = property(lambda self: self.person(CITY_OFFICER))
    huong = property(lambda self: self.person(CITY_LEADER))
    hau = property(lambda self: self.person(OTHER_OFFICER))
    colleague = property(lambda self: self.person(COLLEAGUE))

    def application(self, citizen: Citizen = ANH_TUYET, *, account: str = "", at: datetime = NOON) -> Application:
        application = Application.objects.create(
            form_version=self.version,
            programme=self.programme,
            rule_version=self.rules,
            reference=f"H24.16-211110-{next(self.serial):04d}",
            answers={NAME: citizen.name, NUMBER: citizen.identity_number, KIND: "quoc-te"},
            applicant_name=citizen.name,
            applicant_email=citizen.email,
            applicant_phone=citizen.phone,
            submitted_at=at,
        )
        beneficiary = Beneficiary.objects.create(
            application=application,
            full_name=citizen.name,
            birth_date=citizen.birth_date,
            identity_number=citizen.identity_number,
            bank_account=account or f"9{citizen.phone}",
            bank_name="Vietcombank – Chi nhánh Hải Phòng",
        )
        beneficiary.identifiers.create(kind="cccd", value=citizen.identity_number)
        return application

    def claim(self, application: Application) -> Claim:
        number = application.beneficiaries.get().identity_number
        return Claim.objects.create(application=application, programme=self.programme, kind="cccd", value=number)

    def case(self, citizen: Citizen = ANH_TUYET, **details) -> Case:
        """Newly registered."""
        return services.case_open(application=self.application(citizen, **details))

    def received(self, citizen: Citizen = ANH_TUYET, **details) -> Case:
        return services.case_receive(case=self.case(citizen, **details), user=self.chau)

    def eligible(self, citizen: Citizen = ANH_TUYET, **details) -> Case:
        return services.case_appraise(case=self.received(citizen, **details), user=self.chau, eligible=True)

    def to_be_listed(self, citizen: Citizen = ANH_TUYET, **details) -> Case:
        return services.case_forward(case=self.eligible(citizen, **details), user=self.chau)

    def batch(self, *citizens: Citizen) -> Batch:
        for citizen in citizens or [ANH_TUYET]:
            self.to_be_listed(citizen)
        return services.batch_create(programme=self.programme, organisation=self.department, user=self.chau)

    def put_forward(self, *citizens: Citizen) -> Batch:
        return services.batch_put_forward(batch=self.batch(*citizens), user=self.yen)

    def decided(self, *citizens: Citizen) -> Decision:
        draft = services.decision_draft(batch=self.put_forward(*citizens), user=self.khanh)
        return services.decision_record(decision=draft, number="1234/QĐ-UBND", user=self.huong)

    def supplement(self, case: Case, message: str = "Tôi gửi thêm hợp đồng.") -> Supplement:
        return Supplement.objects.create(application=case.application, message=message)

    def attachment(
        self, application: Application, content: bytes = b"\x89PNG", name: str = "hop-dong.png"
    ) -> Attachment:
        attachment = Attachment(
            application=application,
            original_name=name,
            content_type="image/png",
            suffix=".png",
            size=len(content),
            sha256="0" * 64,
        )
        attachment.file.save("", ContentFile(content), save=False)
        attachment.save()
        return attachment


def desk_make() -> Desk:
    city = office("ubnd-tp-thu", "Ủy ban nhân dân thành phố Hải Phòng", "UBND thành phố")
    department = office("so-du-lich-thu", "Sở Du lịch Hải Phòng", "Sở Du lịch", city)
    health = office("so-y-te-thu", "Sở Y tế Hải Phòng", "Sở Y tế", city)
    programme = Programme.objects.create(
        number=99,
        code="huong-dan-vien-thu",
        name="Hỗ trợ hướng dẫn viên du lịch",
        short_name="Hướng dẫn viên du lịch",
        audience="guide",
        summary="Hỗ trợ một lần 3.710.000 đồng.",
        approver=city,
        is_cash_regime=True,
    )
    rules = RuleVersion.objects.create(
        programme=programme,
        number=1,
        valid_from=date(2021, 7, 7),
        submit_to=date(2022, 1, 31),
        conditions="Có thẻ hướng dẫn viên du lịch.\nCó hợp đồng lao động hoặc thẻ hội viên.",
    )
    SupportLevel.objects.create(rule_version=rules, key="mot-lan", label="Hỗ trợ một lần", amount=3_710_000)
    made = Desk(
        department,
        city,
        health,
        programme,
        rules,
        route_of(programme, department, city),
        version_of(programme, department),
    )
    made.people = {
        RECEIVING_OFFICER: officer(RECEIVING_OFFICER, "Phạm Minh Châu", department, Role.OFFICER),
        COLLEAGUE: officer(COLLEAGUE, "Bùi Đức Anh", department, Role.OFFICER),
        DEPARTMENT_LEADER: officer(DEPARTMENT_LEADER, "Vũ Hải Yến", department, Role.LEADER),
        CITY_OFFICER: officer(CITY_OFFICER, "Trần Quốc Khánh", city, Role.OFFICER),
        CITY_LEADER: officer(CITY_LEADER, "Lê Thu Hương", city, Role.LEADER),
        OTHER_OFFICER: officer(OTHER_OFFICER, "Đinh Công Hậu", health, Role.OFFICER),
    }
    return made


def office(code: str, name: str, short_name: str, parent: Organisation | None = None) -> Organisation:
    return Organisation.objects.create(
        code=code, name=name, short_name=short_name, level="department" if parent else "city", parent=parent
    )


def officer(username: str, full_name: str, organisation: Organisation, role: str):
    user = get_user_model().objects.create_user(username=f"{username}-thu", full_name=full_name)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    Membership.objects.create(user=user, organisation=organisation, role=role)
    return user


def route_of(programme: Programme, department: Organisation, city: Organisation) -> Route:
    route = Route.objects.create(programme=programme, name="Sở Du lịch và UBND thành phố")
    stages = [
        (Duty.RECEIVE, "Tiếp nhận hồ sơ", department, 0),
        (Duty.APPRAISE, "Thẩm định hồ sơ", department, 2),
        (Duty.CONSOLIDATE, "Tổng hợp danh sách", department, 0),
        (Duty.APPROVE, "Phê duyệt", city, 2),
    ]
    for position, (duty, name, organisation, days) in enumerate(stages, start=1):
        Stage.objects.create(
            route=route, position=position, name=name, duty=duty, organisation=organisation, working_days=days
        )
    return route


def version_of(programme: Programme, department: Organisation) -> FormVersion:
    fields = (
        FieldSchema(NAME, "ho_ten", "text", "Họ và tên", meaning="beneficiary.full_name"),
        FieldSchema(NUMBER, "so_cccd", "citizen_identity", "Số CCCD", meaning="beneficiary.identity_number"),
        FieldSchema(KIND, "loai_the", "text", "Loại thẻ", meaning="beneficiary.guide_kind"),
    )
    schema = FormSchema(
        title="Đề nghị hỗ trợ",
        official_number="Mẫu số 10",
        programme=programme.code,
        declaration="Tôi cam đoan.",
        steps=(StepSchema("s-1", "ca-nhan", "Thông tin cá nhân", fields=fields),),
    )
    definition = FormDefinition.objects.create(
        programme=programme,
        title="Đề nghị hỗ trợ",
        slug="mau-so-10-thu",
        addressee=department,
        declaration="…",
        steps=[],
    )
    return FormVersion.objects.create(
        definition=definition, number=1, schema=schema.to_json(), sha256="0" * 64, published_at=NOON
    )
