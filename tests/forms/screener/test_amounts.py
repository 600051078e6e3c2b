"""How much: the amounts of the programme's rules in force today, chosen by the answers."""

from content.models import SupportLevel
from screener_asking import result_of

LEAVE = "vai=nguoi_lao_dong viec_lam=tam_hoan ly_do=don_vi bhxh=true dich=khong"


def sure(result) -> dict[str, int]:
    return {line.level.key: line.sum for line in result.amounts if line.is_sure}


def test_twenty_days_two_children_and_a_pregnancy_add_up(questionnaire):
    result = result_of(questionnaire, f"{LEAVE} so_ngay=20 con_nho=2 mang_thai=true", 4)
    assert sure(result) == {"under-one-month": 1_855_000, "pregnancy": 1_000_000, "child": 2_000_000}
    assert result.total == 4_855_000


def test_a_month_pays_the_higher_amount_alone(questionnaire):
    result = result_of(questionnaire, f"{LEAVE} so_ngay=30 con_nho=0 mang_thai=false", 4)
    assert sure(result) == {"one-month": 3_710_000}
    assert result.total is None


def test_without_the_days_both_amounts_are_shown_as_possible(questionnaire):
    result = result_of(questionnaire, f"{LEAVE} so_ngay=khong-ro con_nho=1 mang_thai=false", 4)
    assert {line.level.key for line in result.amounts if not line.is_sure} == {"under-one-month", "one-month"}
    assert result.total is None


def test_a_child_in_isolation_gets_its_meals_and_the_sum_for_children(questionnaire):
    result = result_of(questionnaire, "vai=khac dich=f1 tuoi=5 khuyet_tat=false", 7)
    assert sure(result) == {"f1-meals": 80_000, "child": 1_000_000}
    assert result.total is None


def test_an_amount_that_a_designer_changes_is_shown_at_once(questionnaire):
    SupportLevel.objects.filter(rule_version__programme__number=12).update(amount=2_000_000)
    free = "vai=lao_dong_tu_do cu_tru=thuong_tru nghe=liet_ke mat_viec=true da_nhan=chua dich=khong"
    assert sure(result_of(questionnaire, free, 12)) == {"base": 2_000_000}
