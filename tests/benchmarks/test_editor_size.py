"""How large the editor's page of a form of 60 fields is: as it is sent, and unpacked."""

import gzip

import pytest
from django.urls import reverse

from forms.definitions.loading import raw_steps
from forms.definitions.models import FormDefinition

pytestmark = pytest.mark.django_db
KINDS = ("text", "number", "money", "date", "yes_no", "phone")
#: Bytes. What is unpacked is mostly Wagtail's own frame and the description of each kind of question.
MOST_SENT, MOST_UNPACKED = 200_000, 400_000


@pytest.fixture
def editor(client, programmes_loaded, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("ngo-bao-long", "nbl@example.com", "x"))
    return client


def question(screen: int, place: int) -> dict[str, str]:
    kind = KINDS[place % len(KINDS)]
    words = {"label": f"Câu hỏi số {place} của màn hình {screen}", "hint": "Ghi như trên giấy tờ."}
    return {"type": kind, "key": f"cau_{screen}_{place}"} | words


def test_the_editor_of_60_fields(editor, capsys):
    definition = FormDefinition.objects.get(slug="huong-dan-vien-du-lich")
    screens = [
        {"key": f"man-{n}", "title": f"Màn hình {n}", "fields": [question(n, m) for m in range(6)]} for n in range(10)
    ]
    definition.steps = definition.steps.stream_block.to_python(raw_steps(definition.slug, screens))
    definition.save_revision()
    way = reverse("wagtailsnippets_form_definitions_formdefinition:edit", args=[definition.pk])
    answer = editor.get(way, headers={"accept-encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"
    sent, unpacked = len(answer.content), gzip.decompress(answer.content)
    with capsys.disabled():
        print(f"\nEditor of 60 fields: {sent:,} bytes sent, {len(unpacked):,} unpacked")
    assert sent <= MOST_SENT
    assert len(unpacked) <= MOST_UNPACKED
