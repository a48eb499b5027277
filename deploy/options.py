"""Read Streamlit's options once.

For the theme, which it sends with every run, Streamlit goes through all of its options, hundreds,
six times: a tenth of what a class of learners cost a server. They stand when the server starts.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from streamlit import config


def read_options_once() -> None:
    """Let Streamlit remember the options of a section; a second call changes nothing."""
    if not hasattr(config.get_options_for_section, "cache_clear"):
        remembered = cache(config.get_options_for_section)

        def options(section: str) -> dict[str, Any]:
            return dict(remembered(section))  # so that nobody writes into what is remembered

        options.cache_clear = remembered.cache_clear  # type: ignore[attr-defined]
        config.get_options_for_section = options
