"""Typed lines in a link: packed small, in characters that every address takes."""

from __future__ import annotations

import binascii
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

MOST_CHARACTERS = 2000
"""Of the lines themselves."""
MOST_PACKED = 2000
"""Characters in the link; what takes more is left out of it."""
_RAW = -15


def packed(lines: str) -> str:
    """Pack lines for a link; ``""`` where they would make it too long, or are no text.

    >>> unpacked(packed("h = 1\noutput = h"))
    'h = 1\noutput = h'
    """
    try:
        data = lines.encode()
    except UnicodeEncodeError:
        return ""
    packer = zlib.compressobj(9, wbits=_RAW)
    text = urlsafe_b64encode(packer.compress(data) + packer.flush()).decode().rstrip("=")
    return text if len(text) <= MOST_PACKED else ""


def unpacked(text: str) -> str | None:
    """Unpack lines from a link; None where it holds none, or too many."""
    if len(text) > MOST_PACKED:
        return None
    try:
        data = urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
        # four bytes a character at most, so no more is ever unpacked
        unpacker = zlib.decompressobj(_RAW)
        lines = unpacker.decompress(data, 4 * MOST_CHARACTERS + 1).decode()
    except (binascii.Error, zlib.error, UnicodeError):
        return None
    return lines if unpacker.eof and len(lines) <= MOST_CHARACTERS else None
