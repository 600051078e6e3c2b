"""One resident LibreOffice and who speaks to it; run by a Python that has `uno`, so on the standard library alone:

    python3 office.py SOFFICE FOLDER IDLE_SECONDS

Standard input is a socket of `multiprocessing.connection`. A request is the JSON {"archival": …}: FOLDER/paper.docx
becomes FOLDER/paper.pdf. An answer is the JSON {"memory": bytes that LibreOffice holds}; the first one comes unasked
when LibreOffice is ready. Whatever goes wrong ends this process with LibreOffice and FOLDER; so does the end of the
parent, however it ends, and standing idle.
"""

import ctypes
import json
import os
import queue
import secrets
import shutil
import signal
import subprocess
import sys
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import Locale

PR_SET_PDEATHSIG = 1
PDF_A_2B = 2
NEVER = 0


def office_start(program, folder, pipe):
    """The program behind the launchers where it is found, so that to end it is to end all of it."""
    behind = Path(program).resolve().with_name("soffice.bin")
    profile = (folder / "profile").as_uri()
    command = [behind if behind.exists() else program, f"-env:UserInstallation={profile}"]
    command += ["--headless", "--norestore", "--nologo", "--nodefault"]
    common = {"stdin": subprocess.DEVNULL, "preexec_fn": end_with_parent}
    # With a new profile it ends at once and wants to be started again.
    subprocess.run([*command, "--terminate_after_init"], check=False, **common)
    return subprocess.Popen([*command, f"--accept={pipe};"], **common)


def end_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def office_end(office, folder):
    office.kill()
    office.wait()
    shutil.rmtree(folder, ignore_errors=True)
    os.killpg(0, signal.SIGKILL)


def desktop_of(office, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    while office.poll() is None:
        try:
            context = resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.05)
    raise ChildProcessError("LibreOffice ended at its start")


def sockets_unlink(office):
    """Nobody else shall connect, and a LibreOffice that is killed would leave its sockets in /tmp for ever."""
    own = {str(file.readlink()) for file in Path(f"/proc/{office.pid}/fd").iterdir()}
    for line in Path("/proc/net/unix").read_text().splitlines()[1:]:
        inode, *path = line.split()[6:]
        if path and f"socket:[{inode}]" in own and "/OSL_PIPE_" in path[0]:
            Path(path[0]).unlink(missing_ok=True)


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def pdf_make(desktop, folder, archival):
    """No link is updated and no macro runs; the profile forbids to fetch what is linked."""
    document = desktop.loadComponentFromURL(
        (folder / "paper.docx").as_uri(),
        "_blank",
        0,
        properties(
            FilterName="MS Word 2007 XML", Hidden=True, ReadOnly=True, MacroExecutionMode=NEVER, UpdateDocMode=NEVER
        ),
    )
    options = {"SelectPdfVersion": PDF_A_2B, "UseTaggedPDF": True} if archival else {}
    document.CharLocale = Locale("vi", "VN", "")
    data = uno.Any("[]com.sun.star.beans.PropertyValue", properties(**options))
    document.storeToURL((folder / "paper.pdf").as_uri(), properties(FilterName="writer_pdf_Export", FilterData=data))
    document.close(True)


def memory_of(office):
    pages = Path(f"/proc/{office.pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def requests_read(line, requests, end):
    """In a thread of its own, for the parent may end while LibreOffice is at work."""
    try:
        while True:
            requests.put(json.loads(line.recv_bytes()))
    except (EOFError, OSError):
        end()


def main():
    program, folder, idle_seconds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    pipe = f"pipe,name={secrets.token_hex(16)};urp"
    line, requests = Connection(0), queue.Queue()
    office = office_start(program, folder, pipe)
    try:
        reader = (line, requests, lambda: office_end(office, folder))
        threading.Thread(target=requests_read, args=reader, daemon=True).start()
        desktop = desktop_of(office, pipe)
        sockets_unlink(office)
        while True:
            line.send_bytes(json.dumps({"memory": memory_of(office)}).encode())
            pdf_make(desktop, folder, **requests.get(timeout=idle_seconds))
    finally:
        office_end(office, folder)


if __name__ == "__main__":
    main()
