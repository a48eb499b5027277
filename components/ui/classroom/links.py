"""The links of a lesson: the page as it stands, and what its readers may touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from components.ui.link import canonical_query
from components.ui.settings import FIRST_SCENE, WALK, PageName, settings_of

ANSWERS = ("lines_", "checked_", "scene")
"""Settings that hold what was written for a task; a class gets the task without it."""
LONG = 2_000
"""Characters; some programs cut longer links."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a teacher has chosen for a class.

    Attributes:
        ask: whether results stay covered until the reader has predicted them.
        lock, hide: names of parts, as a link has them.
        language: of the page; "" leaves it to each browser.
    """

    ask: bool = False
    lock: str = ""
    hide: str = ""
    language: str = ""


def pupil_link(state: Mapping[Any, Any], wish: Wish, *, page: PageName, url: str | None) -> str:
    """Write the link for those who learn: the page as it stands, and what they may touch.

    Args:
        state: the session's state.
        url: the address of the page as the browser has it, or None where there is no browser.
    """
    changes = {"mode": "page", "lock": wish.lock, "hide": wish.hide}
    return _link(state, wish, changes, page=page, url=url)


def projector_link(state: Mapping[Any, Any], wish: Wish, *, page: PageName, url: str | None) -> str:
    """Write the link for the projector: nothing is locked; arguments as in `pupil_link`."""
    changes = {"mode": "projector", "lock": "", "hide": ""}
    return _link(state, wish, changes, page=page, url=url)


def stays_here(link: str) -> bool:
    """Say whether a link leads every browser to its own machine.

    >>> [stays_here(f"http://{host}:8501/neuron") for host in ("localhost", "10.0.0.7")]
    [True, False]
    """
    host = urlsplit(link).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")


def _link(
    state: Mapping[Any, Any],
    wish: Wish,
    changes: Mapping[str, str],
    *,
    page: PageName,
    url: str | None,
) -> str:
    wanted: dict[Any, Any] = {item.key: state[item.key] for item in settings_of(page)}
    wanted |= {key: state[key] for key in (WALK, FIRST_SCENE) if key in state}
    wanted.update(changes, ask="1" if wish.ask else "0")
    without = [key for key in wanted if str(key).startswith(ANSWERS)] + ["lang"]
    query = canonical_query(wanted, page=page, locale=None, without=without)
    if wish.language:
        query = f"{query}&lang={wish.language}" if query else f"lang={wish.language}"
    # A host may have letters beyond ASCII; a board, a mail and a QR code are safest without.
    address = quote((url or "").split("?")[0].split("#")[0], safe=":/%[]@")
    return f"{address}?{query}" if query else address or "?"
