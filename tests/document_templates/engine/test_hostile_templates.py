"""Templates are programs from outside: each of these is refused or harmless, soon (trust rule 1, documents.md 6)."""

import time
from threading import Thread

import pytest

from document_templates.engine.docx import Picture, render
from document_templates.engine.errors import TemplateError
from document_templates.library.qr import qr_png
from word_files import texts, word_file

VALUES = {"name": "Tuyết", "rows": [{"name": "Tám"}] * 20}
NESTED = "{% for a in rows %}" * 8 + "x" + "{% endfor %}" * 8


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ name['__class__'] }}",
        "{{ name.upper() }}",
        "{{ name.upper }}",
        "{{ rows.append }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ lipsum() }}",
        "{{ range(999999) }}",
        "{{ qr.__html__ }}",
        "{{ qr.tpl }}",
        "{{ self }}",
        "{{ self._TemplateReference__context }}",
        "{{ loop }}",
        "{{ 'A' * 2000000000 }}",
        "{{ name * 3 }}",
        "{{ [name] * 2000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 1 // 0 }}",
        "{{ name|attr('upper') }}",
        "{{ name|center(999999999) }}",
        "{% set x = name ~ name %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% extends 'x' %}",
        "{% filter hoa %}x{% endfilter %}",
        "{% for a in rows recursive %}{% endfor %}",
        "{{ name",
        "{% for a in rows %}",
        "{%tr for a in rows %}",
        "{% endif %}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{{ " + "not " * 3000 + "1 }}",
        "{% if 1 %}" * 120 + "{% endif %}" * 120,
        NESTED,
    ],
)
def test_the_attack_is_refused_within_limits(attack):
    began = time.monotonic()
    with pytest.raises(TemplateError):
        render(word_file("đầu", attack, "cuối"), VALUES | {"qr": Picture(qr_png("x"), 20)})
    assert time.monotonic() - began < 10


def test_a_condition_on_a_name_that_is_missing_is_an_error_too():
    with pytest.raises(TemplateError):
        render(word_file("{% if nothing %}x{% endif %}"), VALUES)


def test_an_own_default_may_stand_for_a_missing_name():
    assert texts(render(word_file("{{ nothing|default('không có') }}"), VALUES)) == ["không có"]


def test_whole_numbers_are_calculated_with():
    assert texts(render(word_file("{{ 3 * 7 - 1 }}"), VALUES)) == ["20"]


def test_a_paper_of_one_person_never_holds_the_name_of_another():
    template, mixed = word_file(*["{{ name }}"] * 20), []

    def draw_up(name: str) -> None:
        for _ in range(4):
            mixed.extend(text for text in texts(render(template, {"name": name})) if text != name)

    threads = [Thread(target=draw_up, args=(f"Người {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert mixed == []
