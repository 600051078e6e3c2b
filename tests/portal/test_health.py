"""The health answer tells machines whether the product can serve, and nothing that helps an attacker."""

import json

import pytest
from django.db import DatabaseError, connection
from django.test import Client

URL = "/api/v1/health"


@pytest.mark.django_db
def test_all_is_well():
    response = Client().get(URL)
    assert response.status_code == 200
    assert response.json()["status"] == response.json()["database"] == "ok"


@pytest.mark.django_db
def test_nothing_but_status_and_version_is_told():
    assert set(Client().get(URL).json()) == {"status", "database", "version"}


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_a_503(monkeypatch):
    def fails(*_):
        raise DatabaseError("password=secret")

    monkeypatch.setattr(connection, "cursor", fails)
    response = Client().get(URL)
    assert response.status_code == 503
    assert "secret" not in json.dumps(response.json())


def test_the_version_is_that_of_the_project():
    import tomllib

    from django.conf import settings

    from portal import VERSION

    project = tomllib.loads((settings.ROOT / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION
