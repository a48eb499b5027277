"""Every word a reader sees: Project Fluent messages, one folder a language."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Literal

from fluent.runtime import FluentLocalization, FluentResourceLoader

from components.ui.places import TEXT

Language = Literal["en", "zh"]
LANGUAGES: dict[Language, str] = {"en": "English", "zh": "中文"}
HTML_LANG: dict[Language, str] = {"en": "en", "zh": "zh-Hans"}

Say = Callable[..., str]


def language_of(locale: str | None) -> Language:
    """Choose a language for a browser's locale; English where there is no better one.

    >>> language_of("zh-CN"), language_of("de"), language_of(None)
    ('zh', 'en', 'en')
    """
    return "zh" if (locale or "").lower().startswith("zh") else "en"


@cache
def speaker(language: Language) -> Say:
    """Build ``say(key, **facts) -> str`` for a language, with English as the fallback."""
    files = sorted(path.name for path in (TEXT / "en").glob("*.ftl"))
    messages = FluentLocalization(
        [language, "en"],
        files,
        FluentResourceLoader(str(TEXT / "{locale}")),
        use_isolating=False,
    )

    def say(key: str, **facts: object) -> str:
        return messages.format_value(key, facts)

    return say
