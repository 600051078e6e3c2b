"""How long 5,000 workers take: to read and check their sheet, to mark its faults, and to look at a page afterwards.

Goal: checked in at most 10 s and 200 MB. Times and memory are printed; what is asserted is that every fault is found.
"""

import random
import resource
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from django.urls import reverse

from employers import Employer, form_data
from forms.definitions.rows import rows_judge
from forms.definitions.services import form_definition_load
from people import KHANH
from sheets import hand_in, line, xlsx

pytestmark = pytest.mark.django_db
COUNT, WRONG = 5_000, 200


def workers():
    """Each with a number of his own; every 25th lacks a digit."""
    digits = random.Random(4)
    numbers = digits.sample(range(1_000_000), COUNT)
    for place, number in enumerate(numbers):
        identity = f"031076{number:06d}"
        yield line(KHANH, so_dinh_danh=identity[:9] + identity[10:] if place % (COUNT // WRONG) == 7 else identity)


@contextmanager
def measured(told: list[str], what: str):
    began, cpu, before = time.perf_counter(), cpu_seconds(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    took = time.perf_counter() - began
    told.append(f"{what}: {took:.1f} s, {cpu_seconds() - cpu:.1f} s of CPU, +{grown:.0f} MB")


def cpu_seconds() -> float:
    """Of this process and of the confined children that have ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def memory_of_the_child(content: bytes) -> str:
    """The most that reading the file takes in a process of its own."""
    last = "import sys; sys.stderr.write(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    code = f"import forms.wizard.lists.sheet_child as child; child.main(); {last}"
    run = subprocess.run([sys.executable, "-c", code, "10000"], input=content, capture_output=True, check=True)
    return f"the child that reads: {int(run.stderr.split()[1]) // 1024} MB"


def test_a_sheet_of_5000_workers(client, programmes_loaded, capsys):
    form_definition_load(data=form_data(most=10_000))
    employer, told, content = Employer(client).begin(), [], xlsx(*workers())
    with measured(told, f"{COUNT} rows, {len(content) // 1024} KB: read, checked, saved and answered"):
        answer = hand_in(employer, content)
    with measured(told, "the page of the step"):
        client.get(employer.url())
    with measured(told, "the page of one row"):
        client.get(reverse("wizard:row", args=[employer.token, "danh-sach", employer.rows[6]["id"]]))
    with measured(told, "the list of steps"):
        client.get(reverse("wizard:draft", args=[employer.token]))
    with measured(told, "the file with its faults marked"):
        marked = client.get(reverse("wizard:list_marked", args=[employer.token, "danh-sach"]))
    told.append(memory_of_the_child(content))
    with capsys.disabled():
        print("", *told, sep="\n")
    assert answer.context["right"] == COUNT - WRONG and answer.context["wrong"] == WRONG
    assert len(rows_judge(employer.group, employer.rows, {})[1]) == WRONG
    assert marked.status_code == 200 and marked["Content-Disposition"].startswith("attachment")
