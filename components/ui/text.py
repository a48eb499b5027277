"""Every word a reader sees: Project Fluent messages, one folder a language."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from components.ui.places import TEXT

Language = Literal["en", "zh"]
LANGUAGES: dict[Language, str] = {"en": "English", "zh": "中文"}
HTML_LANG: dict[Language, str] = {"en": "en", "zh": "zh-Hans"}

Say = Callable[..., str]
_MESSAGE = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


def language_of(locale: str | None) -> Language:
    """Choose a language for a browser's locale; English where there is no better one.

    >>> language_of("zh-CN"), language_of("de"), language_of(None)
    ('zh', 'en', 'en')
    """
    return "zh" if (locale or "").lower().startswith("zh") else "en"


@cache
def speaker(language: Language) -> Say:
    """Build ``say(key, **facts) -> str`` for a language, with English as the fallback."""

    def say(key: str, **facts: object) -> str:
        file = _files().get(key)
        if file is None:
            return key
        for name in (language, "en"):
            bundle = _bundle(name, file)
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                return str(bundle.format_pattern(pattern, facts)[0])
        return key

    return say


@cache
def _files() -> dict[str, str]:
    """Find the file of each message; a page reads few of them, and parsing all takes long."""
    return {
        key: path.name
        for path in (TEXT / "en").glob("*.ftl")
        for key in _MESSAGE.findall(path.read_text(encoding="utf-8"))
    }


@cache
def _bundle(language: str, file: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((TEXT / language / file).read_text(encoding="utf-8")))
    return bundle
