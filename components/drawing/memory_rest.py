"""A frame of the memory page between two lines, and the memories that a line leaves alone."""

from __future__ import annotations

import re
from dataclasses import replace

from components.drawing.memory_record import Band, Frame

_NAME = re.compile(r"\b[a-z]\b")


def at_rest(frame: Frame) -> Frame:
    """Give the frame as it stands before the next line: what its own line did is over.

    A result that no name keeps is gone by then, and so is a memory that nothing points at.
    """
    bands = (_resting(band) for band in frame.bands)
    return replace(frame, bands=tuple(band for band in bands if band.holders))


def _resting(band: Band) -> Band:
    holders = (replace(one, lit=False, moved=(), turned=False) for one in band.holders if one.names)
    return replace(band, holders=tuple(holders), changed={}, left=())


def is_about(frame: Frame, band: Band) -> bool:
    """Say whether a memory is the one in which the line did something."""
    if frame.target is not None:
        return frame.band_of(frame.target) is band
    return bool(band.changed) or any(one.turned or not one.names for one in band.holders)


def untouched(frame: Frame) -> frozenset[int]:
    """Number the memories that the line neither names nor makes, nor leaves or changes."""
    named = {*_NAME.findall(frame.moment.text)}
    return frozenset(band.number for band in frame.bands if not _touched(band, named))


def _touched(band: Band, named: set[str]) -> bool:
    if band.changed or band.left or band.new:
        return True
    return any(not one.names or one.moved or named & {*one.names} for one in band.holders)
