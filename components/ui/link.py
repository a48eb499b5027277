"""The state of a page lives in its URL: read once a session, kept per page, written after a run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, MutableMapping
from typing import Any
from urllib.parse import urlencode

from components.ui.kinds import Choice, Line, Notice, Setting, Value, Whole, spelled
from components.ui.settings import (
    ASK,
    BELOW,
    LANGUAGE,
    MODE,
    PAGE_SETTINGS,
    TRAVELLING,
    PageName,
    present,
    settings_of,
)
from components.ui.text import language_of

State = MutableMapping[Any, Any]
KEPT = "kept"
PAGE = "kept_page"
NOTICES = "kept_notices"
FIRST = "kept_query"


def open_link(
    state: State,
    query: Mapping[str, str],
    *,
    page: PageName,
    locale: str | None,
    heard: Collection[str] = (),
) -> None:
    """Give every setting of a page its value, before its widgets are drawn.

    The first run of a session reads the query, and so does the first visit of a page; a later
    visit brings back what that page had.
    A key left over from another page would start its widget at the minimum, so all are assigned;
    and again as long as the browser has not heard. Of widgets that a page does not show now
    Streamlit forgets the values; they come back, too.

    Args:
        state: the session's state.
        query: the query of the URL; read only in the first run.
        page: the page that is about to be drawn.
        locale: the browser's locale, e.g. ``"zh-CN"``.
        heard: keys of the widgets that the browser shows.
    """
    if KEPT not in state:
        state[KEPT], notices = read_query(query, page=page, locale=locale)
        state[NOTICES] = {page: notices}
        state[FIRST] = dict(query)
    if state.get(PAGE) != page:
        state[PAGE] = page
        if page not in state[NOTICES]:
            # The first visit of a page in this session may come from Back, with a query of its own.
            own = {} if dict(query) == state[FIRST] else query
            read, state[NOTICES][page] = read_query(own, page=page, locale=locale)
            state[KEPT][page] = read[page]
        _assign(state, settings_of(page), page)
    else:
        _mend(state, page)
        # A key whose widget stood on another page is gone once that widget is not drawn.
        _assign(state, [item for item in settings_of(page) if item.key not in state], page)
        _tell_again(state, [item.key for item in settings_of(page) if _has_widget(item)], heard)


def _mend(state: State, page: PageName) -> None:
    """Go back to what held before where the browser told an option that there is not.

    It names options by their labels; in the moment of another language it may be behind.
    """
    for item in settings_of(page):
        if isinstance(item, Choice) and item.key in state:
            known = {option for layers in (1, 2) for option in _options(page, item, layers)}
            if state[item.key] not in known:
                _assign(state, [item], page)


def _options(page: PageName, item: Choice, layers: int) -> tuple[str, ...]:
    now = present(page, item, {"n_layers": layers})
    return now.options if isinstance(now, Choice) else ()


def _tell_again(state: State, keys: Iterable[str], heard: Collection[str]) -> None:
    """Say the values of widgets once more that the browser does not show yet.

    Streamlit tells it a widget's value only in a run that assigns one. When the next run comes
    before the widget stands there, because its script is late or because that run was cut short,
    the value is forgotten, and the widget starts at its minimum.
    """
    for key in keys:
        if key not in heard:
            state[key] = state[key]


def _assign(state: State, items: Iterable[Setting], page: PageName) -> None:
    kept = state[KEPT]
    for item in items:
        default = present(page, item, kept[page]).default
        state[item.key] = kept[_drawer(item, page)].get(item.key, default)


def _has_widget(item: Setting) -> bool:
    told = isinstance(item, Whole | Choice | Line) and item not in (MODE, ASK)
    return told and item.key not in BELOW


def read_query(
    query: Mapping[str, str], *, page: PageName, locale: str | None
) -> tuple[dict[str, dict[str, Value]], list[Notice]]:
    """Read a query through the table of settings.

    Returns: the values by drawer ("travelling" or the page's name), and what to say about them.
    """
    kept: dict[str, dict[str, Value]] = {"travelling": {}, **{name: {} for name in PAGE_SETTINGS}}
    kept["travelling"]["lang"] = language_of(locale)
    notices = []
    for item in settings_of(page):
        if item.key not in query:
            continue
        value, notice = present(page, item, kept[page]).parse(query[item.key])
        if item is LANGUAGE and notice is not None:
            value = language_of(locale)
            facts = notice.facts | {"used": value}
            notice = Notice(item.key, value, notice.message, facts)
        kept[_drawer(item, page)][item.key] = value
        if notice is not None:
            notices.append(notice)
    return kept, notices


def keep(state: State, *, page: PageName) -> None:
    """Store what the widgets hold now, for the next visit to this page."""
    for item in settings_of(page):
        if item.key in state:
            state[KEPT][_drawer(item, page)][item.key] = state[item.key]


def standing_notices(state: State) -> list[Notice]:
    """List the notices whose value the reader has not changed since."""
    return [note for note in state[NOTICES][state[PAGE]] if state.get(note.key) == note.value]


def canonical_query(
    state: State, *, page: PageName, locale: str | None, without: Collection[str] = ()
) -> str:
    """Write the shortest query that leads to the same picture; defaults are left out.

    Args:
        without: keys of settings that are left out, too.
    """
    pairs = []
    for item in settings_of(page):
        if item.key in without:
            continue
        default = language_of(locale) if item is LANGUAGE else present(page, item, state).default
        if state[item.key] != default and (text := spelled(item, state[item.key])):
            pairs.append((item.key, text))
    return urlencode(pairs, safe=":,")


def shared_link(state: State, *, page: PageName, url: str | None) -> str:
    """Write the link to hand on: the canonical query, and always the language.

    Args:
        url: the address of the page as the browser has it, or None where there is no browser.
    """
    query = canonical_query(state, page=page, locale=None)
    if "lang=" not in query:
        query = f"{query}&lang={state['lang']}" if query else f"lang={state['lang']}"
    address = (url or "").split("?")[0].split("#")[0]
    return f"{address}?{query}"


def travelling_query(state: State, *, locale: str | None) -> dict[str, str]:
    """Collect what a link to another page carries: seed, language, mode and predicting first."""
    return {
        item.key: str(state[item.key])
        for item in TRAVELLING
        if state[item.key] != (language_of(locale) if item is LANGUAGE else item.default)
    }


def _drawer(item: Setting, page: PageName) -> str:
    return "travelling" if item in TRAVELLING else page
