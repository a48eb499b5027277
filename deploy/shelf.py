"""Answers that were given before, the latest ones, as many as fit."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Lock

MOST_BYTES = 32 * 2**20
"""Of all answers that are kept."""
LARGEST = 2**20
"""An answer of more bytes is not kept."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address is answered with."""

    status: int
    media_type: str
    body: bytes
    tag: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.blake2b(self.body, digest_size=12).hexdigest()
        object.__setattr__(self, "tag", f'W/"{digest}"')  # weak: it is compressed on its way


class Shelf:
    """Keeps answers by what was asked; the one that was asked for longest ago goes first."""

    def __init__(self, most_bytes: int = MOST_BYTES, largest: int = LARGEST) -> None:
        self.most_bytes, self.largest = most_bytes, largest
        self.bytes = 0
        self._kept: OrderedDict[Hashable, Answer] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> Answer | None:
        """Find an answer that was given before."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def put(self, key: Hashable, answer: Answer) -> None:
        """Keep an answer."""
        if len(answer.body) > self.largest:
            return
        with self._lock:
            before = self._kept.pop(key, None)
            self.bytes += len(answer.body) - (len(before.body) if before else 0)
            self._kept[key] = answer
            while self.bytes > self.most_bytes:
                _, gone = self._kept.popitem(last=False)
                self.bytes -= len(gone.body)
