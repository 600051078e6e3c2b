"""Other systems read programmes, search and forms; the contract describes itself, and errors have one shape."""

import json

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
GUIDES = "huong-dan-vien-du-lich"


@pytest.fixture
def api(programmes_loaded):
    """Asks the API: `api("programmes")` → (status, JSON)."""

    def ask(path: str):
        response = Client().get(f"/api/v1/{path}")
        return response.status_code, json.loads(response.content)

    return ask


def test_all_twelve_programmes_in_the_order_of_the_plan(api):
    status, programmes = api("programmes")
    assert status == 200
    assert [programme["number"] for programme in programmes] == list(range(1, 13))


def test_a_programme_tells_amount_days_and_law(api):
    _, guides = api(f"programmes/{GUIDES}")
    assert guides["rules"]["support_levels"][0]["amount"] == 3_710_000
    assert guides["rules"]["applications"]["to"] == "2022-01-31"
    assert "23/2021/QĐ-TTg" in [law["number"] for law in guides["rules"]["legal_bases"]]


def test_a_form_is_a_json_schema_by_field_keys(api):
    status, schema = api(f"forms/{GUIDES}/schema")
    assert status == 200
    assert schema["$schema"].endswith("2020-12/schema")
    assert schema["properties"]["ho_ten"]["x-meaning"] == "beneficiary.full_name"
    assert "ho_ten" in schema["required"]


def test_what_is_asked_only_of_some_is_not_required_of_all(api):
    _, schema = api(f"forms/{GUIDES}/schema")
    contract = schema["properties"]["so_hop_dong"]
    assert contract["x-condition"]
    assert "so_hop_dong" not in schema["required"]


def test_search_without_marks_finds_with_marks(api):
    from search.services import index_rebuild

    index_rebuild()
    status, found = api("search?q=huong%20dan%20vien%20du%20lich")
    assert status == 200
    assert found["total"] > 0
    assert GUIDES in found["hits"][0]["programmes"]


@pytest.mark.parametrize("path", ["programmes/khong-co", "forms/khong-co/schema"])
def test_what_is_not_there_is_a_404_with_a_message(api, path):
    status, answer = api(path)
    assert status == 404
    assert answer == {"message": "Không có gì ở địa chỉ này."}


@pytest.mark.parametrize("query", ["page=0", "page=abc", "q=" + "a" * 201])
def test_a_wrong_parameter_is_named(api, query):
    status, answer = api(f"search?{query}")
    assert status == 422
    assert query.split("=")[0] in answer["message"]


def test_the_contract_is_openapi_and_names_every_answer(api):
    status, contract = api("openapi.json")
    assert status == 200
    assert contract["openapi"].startswith("3.")
    for path, operations in contract["paths"].items():
        for operation in operations.values():
            assert operation["summary"], path
            assert operation["responses"]["200"]["content"]["application/json"]["schema"], path


def test_every_answer_is_as_the_contract_says(api):
    """Every path of the contract is asked with a real example; the answer has the keys that are promised."""
    _, contract = api("openapi.json")
    readable = {path: operations for path, operations in contract["paths"].items() if "get" in operations}
    for path, operations in readable.items():
        status, answer = api(path.removeprefix("/api/v1/").format(code=GUIDES, slug=GUIDES))
        assert status == 200, path
        promised = operations["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        item = promised.get("items", promised)
        first = answer[0] if isinstance(answer, list) else answer
        if "$ref" in item:
            schema = contract["components"]["schemas"][item["$ref"].rsplit("/", 1)[1]]
            assert set(first) == set(schema["properties"]), path


def test_its_page_loads_nothing_from_elsewhere(api):
    page = Client().get("/api/v1/docs").content.decode()
    assert "http://" not in page
    assert "https://" not in page
    assert "swagger-ui-bundle.js" in page
