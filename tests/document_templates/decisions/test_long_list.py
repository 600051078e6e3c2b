"""A thousand persons: all on the list, in their groups, with sums that agree, in a fixed number of queries."""

from decimal import Decimal

from document_templates.decisions.list_values import list_values, roman
from document_templates.engine.docx import render
from document_templates.library.kinds import kind_by_key
from document_templates.library.models import TemplateVersion
from document_templates.library.verification_values import with_verification_sample
from official_papers import opened

PEOPLE = 1_000


def people_added(batch, count: int) -> None:
    """Rows straight into the tables: a thousand wizards would take the day."""
    from forms.applications.models import Beneficiary
    from forms.casework.models import BatchRow

    case = batch.rows.get().case
    people = Beneficiary.objects.bulk_create(
        Beneficiary(application=case.application, row=row, full_name=f"Đỗ Thị Số {row}", unit=f"Công ty {row % 7}")
        for row in range(1, count)
    )
    BatchRow.objects.bulk_create(
        BatchRow(batch=batch, case=case, beneficiary=person, amount=Decimal(3_710_000)) for person in people
    )


def test_a_thousand_persons_in_groups_with_agreeing_sums(office, django_assert_max_num_queries):
    batch = office.listed()
    people_added(batch, PEOPLE)
    with django_assert_max_num_queries(8):
        values = list_values(batch)
    lines = [line for group in values["nhom"] for line in group["dong"]]
    assert [line["tt"] for line in lines] == list(range(1, PEOPLE + 1))
    assert sum(int(group["tong"].replace(".", "")) for group in values["nhom"]) == PEOPLE * 3_710_000
    assert values["tong"] == {"so": "3.710.000.000", "chu": "Ba tỷ bảy trăm mười triệu đồng"}

    template = TemplateVersion.objects.get(template__kind="decision")
    sample = dict(kind_by_key("decision").sample) | {"danh_sach": values}
    document = opened(render(bytes(template.content), with_verification_sample(sample)))
    table = document.tables[-1]
    # The head, a line for each person and each group, the total.
    assert len(table.rows) == 1 + PEOPLE + len(values["nhom"]) + 1


def test_few_persons_of_many_employers_stand_in_one_list_without_groups(office):
    from people import ANH_TUYET, VAN_TAM

    office.received()
    batch = office.listed(VAN_TAM, unit="Ban Quản lý vịnh Cát Bà")
    assert [group["ten"] for group in list_values(batch)["nhom"]] == [""]
    assert ANH_TUYET.name not in str(list_values(batch)), "received, not yet appraised"


def test_groups_are_numbered_in_roman():
    assert [roman(number) for number in (1, 4, 9, 14, 40, 99)] == ["I", "IV", "IX", "XIV", "XL", "XCIX"]
