"""What a browser posts for a StreamField value."""

import pytest
from django.contrib.auth import get_user_model
from django.http import QueryDict
from django.test import Client
from wagtail import blocks


def posted(block, value, prefix):
    """{name: value or list} of the inputs of `block`."""
    if isinstance(block, blocks.StreamBlock):
        children = [(child.block_type, child.block, child.value, child.id) for child in value]
    elif isinstance(block, blocks.ListBlock):
        children = [(None, block.child_block, child.value, child.id) for child in value.bound_blocks]
    elif isinstance(block, blocks.StructBlock):
        return {
            key: item
            for name, child in block.child_blocks.items()
            for key, item in posted(child, value[name], f"{prefix}-{name}").items()
        }
    else:
        return leaf(block, value, prefix)
    data = {f"{prefix}-count": str(len(children))}
    for number, (kind, child_block, child, id_) in enumerate(children):
        place = f"{prefix}-{number}"
        data |= {f"{place}-deleted": "", f"{place}-order": str(number), f"{place}-id": id_ or ""}
        data |= {f"{place}-type": kind} if kind else {}
        data |= posted(child_block, child, f"{place}-value")
    return data


def leaf(block, value, prefix):
    if isinstance(block, blocks.BooleanBlock):
        return {prefix: "on"} if value else {}
    if isinstance(value, list | tuple):
        return {prefix: list(value)}
    return {prefix: "" if value is None else str(getattr(value, "pk", value))}


@pytest.fixture
def editor(db, client, programmes_loaded):
    """The browser of Ngô Bảo Long, who builds forms."""
    client.force_login(get_user_model().objects.create_superuser("ngo-bao-long", "nbl@example.com", "x"))
    return client


@pytest.fixture
def definition(db, programmes_loaded):
    """Mẫu số 10."""
    from forms.definitions.models import FormDefinition

    return FormDefinition.objects.get(slug="huong-dan-vien-du-lich")


@pytest.fixture
def form_posted():
    return everything_posted


def everything_posted(definition, **changes):
    """Everything the editor's page posts for `definition`, with `changes` to single inputs."""
    data = {
        "title": definition.title,
        "programme": str(definition.programme_id),
        "official_number": definition.official_number,
        "slug": definition.slug,
        "addressee": str(definition.addressee_id),
        "introduction": definition.introduction,
        "declaration": definition.declaration,
    }
    data |= posted(definition.steps.stream_block, definition.steps, "steps") | changes
    query = QueryDict(mutable=True)
    for key, value in data.items():
        query.setlist(key, value if isinstance(value, list) else [value])
    return query.urlencode()


@pytest.fixture
def browser_of(cast):
    """`browser_of(DESIGNER)`: a test client in which this person is signed in."""

    def sign_in(username):
        client = Client()
        client.force_login(cast[username])
        return client

    return sign_in
