"""Found words are marked on the original text, whatever it holds."""

from search.analysis import understand, words
from search.presentation import excerpt


def test_words_are_marked_whether_typed_with_marks_or_not():
    marked = "<mark>Hướng</mark> <mark>dẫn</mark> viên"
    assert excerpt("Hướng dẫn viên", set(understand("huong dan").words)) == marked
    assert excerpt("Hướng dẫn viên", set(understand("hướng dẫn").words)) == marked


def test_a_text_is_escaped_before_it_is_marked():
    assert excerpt("A & B <script> thẻ", {"the"}) == "A &amp; B &lt;script&gt; <mark>thẻ</mark>"


def test_the_densest_place_of_a_long_text_is_shown():
    text = "mở đầu " * 60 + "thẻ hướng dẫn viên còn hạn " + "kết thúc " * 60
    shown = excerpt(text, set(words("thẻ hướng dẫn viên")))
    assert shown.startswith("… ") and shown.endswith(" …")
    assert "<mark>thẻ</mark> <mark>hướng</mark> <mark>dẫn</mark> <mark>viên</mark>" in shown


def test_an_amount_is_one_word_and_a_query_has_an_end():
    assert words("3.710.000 đồng") == ["3710000", "dong"]
    assert len(understand("x" * 5000).typed) == 200
