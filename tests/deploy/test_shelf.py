from __future__ import annotations

from deploy.shelf import Answer, Shelf


def answer(size: int) -> Answer:
    return Answer(200, "text/plain", b"x" * size)


def test_what_was_asked_for_longest_ago_goes_first():
    shelf = Shelf(most_bytes=100, largest=50)
    for name in "ab":
        shelf.put(name, answer(40))
    assert shelf.get("a") is not None
    shelf.put("c", answer(40))
    assert shelf.get("b") is None
    assert shelf.get("a") is not None
    assert shelf.bytes == 80


def test_the_same_question_takes_one_place():
    shelf = Shelf(most_bytes=100, largest=50)
    for size in (10, 50, 30):
        shelf.put("a", answer(size))
    assert shelf.bytes == 30


def test_an_answer_that_is_too_large_is_not_kept():
    shelf = Shelf(most_bytes=100, largest=50)
    shelf.put("a", answer(51))
    assert shelf.get("a") is None
    assert shelf.bytes == 0


def test_other_bodies_have_other_tags():
    assert answer(3).tag == answer(3).tag != answer(4).tag
