"""The QR code of a link: made here, so that no other host hears of it."""

from __future__ import annotations

from functools import lru_cache

from components.drawing.qr import qr_svg

MOST_BYTES = 2_953
"""The most that a QR code holds, at its largest and with the least correction."""


@lru_cache(maxsize=32)
def qr_code(link: str, label: str) -> str:
    """Draw the QR code of a link; ``""`` where it is too long for one."""
    if len(link.encode()) > MOST_BYTES:
        return ""
    import segno

    # No more correction than makes it larger: the fewer modules, the further it can be read.
    code = segno.make_qr(link, error="l", boost_error=True)
    return qr_svg(tuple(tuple(row) for row in code.matrix), label=label)
