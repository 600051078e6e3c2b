"""Serves the product: web server, worker and the duties of each day in one process tree."""

import signal
import socket
import sys

import waitress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from portal import jobs
from portal.supervision import Supervisor
from portal.wsgi import application

THREADS = 8
#: Half-open requests wait outside the threads, so this many people with slow networks do not stop the others.
CONNECTIONS = 1000
LARGEST_BODY = 200 * 1024 * 1024


def listen(host: str, port: int) -> socket.socket:
    """Raises CommandError when the port is taken."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        raise CommandError(f"Không mở được cổng {port}: {error.strerror}. Hãy chọn cổng khác: --port N") from error
    listener.listen(CONNECTIONS)
    return listener


def serve(listener: socket.socket) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    waitress.serve(
        application,
        sockets=[listener],
        threads=THREADS,
        connection_limit=CONNECTIONS,
        backlog=CONNECTIONS,
        channel_timeout=60,
        max_request_body_size=LARGEST_BODY,
        asyncore_use_poll=True,
        ident=None,
        _quiet=True,
        **proxies_believed(),
    )


def proxies_believed() -> dict[str, object]:
    """Of whom else the address and scheme of a visitor are taken; from strangers such headers are dropped."""
    if not settings.PROXY_COUNT:
        return {}
    return {
        "trusted_proxy": settings.PROXY_ADDRESS,
        "trusted_proxy_count": settings.PROXY_COUNT,
        "trusted_proxy_headers": {"x-forwarded-for", "x-forwarded-proto"},
    }


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host: str, port: int, **options: object) -> None:
        self.check(databases=["default"], include_deployment_checks=not settings.DEMONSTRATION_CAST)
        listener = listen(host, port)
        self.announce(f"http://{host}:{port}")
        connections.close_all()  # A connection must not be shared with children.
        Supervisor({"web": lambda: serve(listener), "worker": jobs.work, "daily": jobs.tend}).run()

    def announce(self, address: str) -> None:
        self.stdout.write(f"\n{settings.WAGTAIL_SITE_NAME}: {address}/\nDừng: Ctrl+C\n")
        if settings.DEMONSTRATION_CAST:
            from portal.demonstration.cast import PASSWORD, PEOPLE

            self.stdout.write(f"\nCán bộ đăng nhập tại {address}/tai-khoan/login/ (mật khẩu: {PASSWORD}):")
            for person in PEOPLE:
                self.stdout.write(f"  {person.username:<14}{person.full_name}, {person.position}")
        self.stdout.write("")
        self.stdout.flush()
