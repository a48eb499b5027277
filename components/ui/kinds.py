"""The kinds of settings: how each reads its value from a URL, and what it says if it cannot."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from components.engine.memory_lines import MOST_LINES, START, format_lines, read_lines
from components.engine.reshapes import format_size, read_size
from components.ui.packing import MOST_CHARACTERS, packed, unpacked

Value = int | str
_DIGITS = 18


@dataclass(frozen=True, slots=True)
class Notice:
    """A calm sentence about a value that could not be taken as it came."""

    key: str
    value: Value
    message: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within limits."""

    key: str
    default: int
    low: int
    high: int

    def parse(self, text: str) -> tuple[int, Notice | None]:
        """Read a number from a URL: the nearest allowed value, and what to say about it."""
        facts = {"name": self.key, "given": shorten(text)}
        number = self._number(text.strip())
        if number is None:
            facts["used"] = str(self.default)
            return self.default, Notice(self.key, self.default, "notice-not-a-number", facts)
        allowed = min(max(number, self.low), self.high)
        if allowed == number:
            return allowed, None
        facts |= {"low": str(self.low), "high": str(self.high), "used": str(allowed)}
        return allowed, Notice(self.key, allowed, "notice-out-of-range", facts)

    def _number(self, text: str) -> int | None:
        if not re.fullmatch(r"[+-]?\d+", text):
            return None
        if len(text) > _DIGITS:
            return self.low - 1 if text.startswith("-") else self.high + 1
        return int(text)


@dataclass(frozen=True, slots=True)
class Choice:
    """One word out of a few; the words are the same in every language."""

    key: str
    default: str
    options: tuple[str, ...]

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a word from a URL: the default, and what to say, if it is not one of the options."""
        if text in self.options:
            return text, None
        facts = {
            "name": self.key,
            "given": shorten(text),
            "options": ", ".join(self.options),
            "used": self.default,
        }
        return self.default, Notice(self.key, self.default, "notice-not-an-option", facts)


@dataclass(frozen=True, slots=True)
class Edits:
    """The numbers the reader has changed, as the text that stands in the link."""

    key: str = "edit"
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read edits from a URL: those that were understood, and what to say about the others."""
        from components.engine.editing import format_edits, parse_edits

        edits, wrong = parse_edits(text)
        value = format_edits(edits)
        if not wrong:
            return value, None
        given = ", ".join(shorten(piece) for piece in wrong[:3])
        facts = {"name": self.key, "given": given}
        return value, Notice(self.key, value, "notice-not-an-edit", facts)


@dataclass(frozen=True, slots=True)
class Pastes:
    """The tensors the reader has pasted, as the text that stands in the link."""

    key: str = "paste"
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read pastes from a URL: those that were understood, and what to say about the others."""
        from components.engine.pasting import format_pastes, parse_pastes

        pastes, wrong = parse_pastes(text)
        value = format_pastes(pastes)
        if not wrong:
            return value, None
        given = ", ".join(shorten(piece) for piece in wrong[:3])
        facts = {"name": self.key, "given": given}
        return value, Notice(self.key, value, "notice-not-a-paste", facts)


@dataclass(frozen=True, slots=True)
class Sizes:
    """A shape to ask for, such as ``3x2``; one of its sizes may be -1."""

    key: str
    default: str

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a shape from a URL: the default, and what to say, if it is none."""
        size = read_size(text)
        if size is not None:
            return format_size(size), None
        facts = {"name": self.key, "given": shorten(text), "used": self.default}
        return self.default, Notice(self.key, self.default, "notice-not-a-size", facts)


@dataclass(frozen=True, slots=True)
class Line:
    """One line that the reader types: an expression, or numbers."""

    key: str
    default: str
    longest: int = 200

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a line from a URL: the default, and what to say, if it is none or too long."""
        line = text.strip()
        if line and len(line) <= self.longest and line.isprintable():
            return line, None
        facts = {"name": self.key, "given": shorten(text), "longest": str(self.longest)}
        facts["used"] = self.default
        return self.default, Notice(self.key, self.default, "notice-not-a-line", facts)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a program that the reader types; in a link they stand packed."""

    key: str
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read lines from a URL: none, and what to say, if they cannot be unpacked."""
        lines = unpacked(text)
        if lines is not None:
            return lines, None
        facts = {"name": self.key, "given": shorten(text), "longest": str(MOST_CHARACTERS)}
        return self.default, Notice(self.key, self.default, "notice-not-lines", facts)


@dataclass(frozen=True, slots=True)
class MenuLines:
    """The lines of the menu that the reader has added to a program."""

    key: str = "lines"
    default: str = START

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read lines from a URL: those that fit, and what to say about the others."""
        lines, wrong = read_lines(text)
        value = format_lines(lines)
        if not wrong:
            return value, None
        given = ", ".join(shorten(piece) for piece in wrong[:3])
        facts = {"name": self.key, "given": given, "most": str(MOST_LINES)}
        return value, Notice(self.key, value, "notice-not-a-line-of-the-menu", facts)


@dataclass(frozen=True, slots=True)
class Parts:
    """Names out of a few, as a link lists them: ``seed.numbers``."""

    key: str
    options: tuple[str, ...]
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read names from a URL: those there are, and what to say about the others."""
        given = [name for name in text.split(".") if name]
        value = ".".join(name for name in self.options if name in given)
        wrong = [name for name in given if name not in self.options]
        if not wrong:
            return value, None
        facts = {
            "name": self.key,
            "given": ", ".join(shorten(name) for name in wrong[:3]),
            "options": ", ".join(self.options),
        }
        return value, Notice(self.key, value, "notice-not-a-part", facts)


PINNED = "?"
"""Stands in front of a query that is pinned, so that an empty one is told from none."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The state of the page that is pinned, as its query; in a link it stands packed."""

    key: str
    default: str = ""

    def parse(self, text: str) -> tuple[str, Notice | None]:
        """Read a pinned state from a URL: none, and what to say, if it cannot be unpacked."""
        query = unpacked(text)
        if not text or (query is not None and query.startswith(PINNED)):
            return query or "", None
        facts = {"name": self.key, "given": shorten(text)}
        return self.default, Notice(self.key, self.default, "notice-not-a-pin", facts)

    def spelled(self, value: str) -> str:
        """Write it as it stands in a URL; ``""`` where it is too long for one."""
        return packed(value) if len(value) <= MOST_CHARACTERS else ""


Setting = Whole | Choice | Edits | Pastes | Sizes | Line | Lines | MenuLines | Parts | Pin


def spelled(item: Setting, value: Value) -> str:
    """Write the value of a setting as it stands in a URL."""
    if isinstance(item, Pin):
        return item.spelled(str(value))
    return packed(str(value)) if isinstance(item, Lines) else str(value)


def shorten(text: str, limit: int = 24) -> str:
    """Cut a text from a URL to what fits into a sentence, without control characters or markup."""
    plain = "".join(c if c.isalnum() or c in " .,+-" else "·" for c in text)
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"
