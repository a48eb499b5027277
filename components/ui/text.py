"""Every word a reader sees: Project Fluent messages, one folder a language."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from functools import cache
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from components.ui.places import TEXT

Language = Literal["en", "zh"]
LANGUAGES: dict[Language, str] = {"en": "English", "zh": "中文"}
HTML_LANG: dict[Language, str] = {"en": "en", "zh": "zh-Hans"}

Say = Callable[..., str]
_MESSAGE = re.compile(r"^([a-z][\w-]*) *=.*(?:\n(?:[ }].*)?)*", re.MULTILINE)
_REFERENCE = re.compile(r"\{ *([a-z][\w-]*) *\}")
_reading = threading.Lock()


def language_of(locale: str | None) -> Language:
    """Choose a language for a browser's locale; English where there is no better one.

    >>> language_of("zh-CN"), language_of("de"), language_of(None)
    ('zh', 'en', 'en')
    """
    return "zh" if (locale or "").lower().startswith("zh") else "en"


def typed(code: str) -> str:
    """Make what a person typed fit between the backticks of a sentence.

    >>> typed('t["`"]')
    't["ˋ"]'
    """
    return code.replace("`", "ˋ")


@cache
def speaker(language: Language) -> Say:
    """Build ``say(key, **facts) -> str`` for a language, with English as the fallback."""

    def say(key: str, **facts: object) -> str:
        for name in (language, "en"):
            bundle = _bundle(name)
            if not bundle.has_message(key):
                _read(bundle, name, key)
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                return str(bundle.format_pattern(pattern, facts)[0])
        return key

    return say


@cache
def _bundle(language: Language) -> FluentBundle:
    return FluentBundle([language], use_isolating=False)


def _read(bundle: FluentBundle, language: Language, key: str) -> None:
    """Parse one message, and those it refers to; all of them would take the first visitor long."""
    written = _written(language)
    wanted: list[str] = [key]
    for name in wanted:
        wanted += [one for one in _REFERENCE.findall(written.get(name, "")) if one not in wanted]
    # What a message refers to comes first: another thread may find the message at once.
    text = "\n".join(written.get(name, "") for name in reversed(wanted))
    with _reading:
        bundle.add_resource(FluentResource(text))


@cache
def _written(language: Language) -> dict[str, str]:
    """Find how each message is written in the files of a language."""
    return {
        found[1]: found[0]
        for path in (TEXT / language).glob("*.ftl")
        for found in _MESSAGE.finditer(path.read_text(encoding="utf-8"))
    }
