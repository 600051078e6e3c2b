"""Addresses of Vietnamese titles keep every letter."""

import pytest

from content.models import FaqIndexPage, FaqPage
from content.text import slug


@pytest.mark.parametrize(
    ("title", "address"),
    [("Đối tượng", "doi-tuong"), ("Hỗ trợ, bao nhiêu?", "ho-tro-bao-nhieu"), ("F0 & F1", "f0-f1")],
)
def test_a_title_becomes_an_address(title, address):
    assert slug(title) == address


@pytest.mark.django_db
@pytest.mark.usefixtures("programmes_loaded")
def test_a_new_page_takes_its_address_from_its_title_and_shares_it_with_no_other():
    index = FaqIndexPage.objects.get()
    first = index.add_child(instance=FaqPage(title="Đối tượng đặc thù", code="faq-901", answer="<p>1</p>"))
    second = index.add_child(instance=FaqPage(title="Đối tượng đặc thù", code="faq-902", answer="<p>2</p>"))
    assert (first.slug, second.slug) == ("doi-tuong-dac-thu", "doi-tuong-dac-thu-2")
