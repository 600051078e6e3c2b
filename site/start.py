#!/usr/bin/env python3
"""Sets up everything on a fresh machine and serves the product: `python3 site/start.py [--port N]`."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from portal import environment


def free_port(wanted: int) -> int:
    """The wanted port, or the next free one of the following twenty."""
    for port in range(wanted, wanted + 20):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    sys.exit(f"Không còn cổng trống từ {wanted} đến {wanted + 19}; hãy chọn cổng khác: --port N")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    options = parser.parse_args()
    environment.python_packages_install(environment.ROOT / "requirements.txt")
    environment.debian_packages_install(environment.SERVING_PACKAGES)
    port = free_port(options.port)
    if port != options.port:
        print(f"Cổng {options.port} đang bận, dùng cổng {port}.", flush=True)
    # Papers, e-mails and square codes lead to where the product is served.
    address = {"PORTAL_BASE_URL": os.environ.get("PORTAL_BASE_URL", f"http://127.0.0.1:{port}")}
    surroundings = environment.environment("portal.settings.development", address)
    manage = [str(environment.PYTHON), str(environment.ROOT / "site" / "manage.py")]
    subprocess.run([*manage, "site_prepare"], check=True, env=surroundings)
    os.execve(manage[0], [*manage, "site_serve", "--port", str(port)], surroundings)


if __name__ == "__main__":
    main()
