"""`site/start.py` finds a free port by itself, and says so when there is none."""

import socket

import pytest

import start


@pytest.fixture
def taken():
    """A port that somebody else serves."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_the_next_free_port_is_taken(taken):
    assert taken < start.free_port(taken) < taken + 20


def test_a_free_port_is_kept():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert start.free_port(port) == port


def test_without_a_free_port_it_says_what_to_do(monkeypatch):
    class Full(socket.socket):
        def bind(self, address):
            raise OSError("taken")

    monkeypatch.setattr(socket, "socket", Full)
    with pytest.raises(SystemExit, match="--port N"):
        start.free_port(8000)
