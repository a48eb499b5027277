from __future__ import annotations

import random
import zlib
from base64 import urlsafe_b64encode

import pytest

from components.ui.packing import MOST_CHARACTERS, MOST_PACKED, packed, unpacked

LINES = "h = activation(torch.mm(features, W1) + B1)\noutput = activation(torch.mm(h, W2) + B2)"


def by_hand(data: bytes) -> str:
    packer = zlib.compressobj(9, wbits=-15)
    return urlsafe_b64encode(packer.compress(data) + packer.flush()).decode().rstrip("=")


@pytest.mark.parametrize(
    "lines", ["", "\n", LINES, "# 隐藏层 ü\n\toutput = 1", "\x00\u202e１", "a" * MOST_CHARACTERS]
)
def test_what_is_packed_comes_back(lines):
    text = packed(lines)
    assert unpacked(text) == lines
    assert len(text) <= MOST_PACKED
    assert not set(text) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


def test_lines_that_do_not_become_small_are_left_out():
    source = random.Random(3)
    assert packed("".join(chr(source.randrange(0x4E00, 0x9FFF)) for _ in range(2000))) == ""


def test_half_a_character_is_no_text():
    assert packed("output = '\ud800'") == ""


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "not packed at all!",
        "ü",
        "\x00",
        "AAAA",
        packed(LINES)[:-4],
        by_hand(b"\xff\xfe"),
        by_hand("output = '\ud800'".encode("utf-8", "surrogatepass")),
        by_hand(b"a" * (MOST_CHARACTERS + 1)),
        by_hand(b"a" * 100_000_000),
        "A" * (MOST_PACKED + 1),
    ],
    ids=lambda text: text[:12],
)
def test_what_cannot_be_unpacked_is_none(text):
    assert unpacked(text) is None
