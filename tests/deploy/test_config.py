"""Streamlit's options: known to this Streamlit, and in the colours and faces of the drawings."""

from __future__ import annotations

import tomllib

import pytest
from streamlit import config

from components.drawing.lettering import MONO, SANS
from components.drawing.palette import ROLES
from tests.serving import ROOT

FILE = ROOT / ".streamlit" / "config.toml"
OPTIONS = tomllib.loads(FILE.read_text(encoding="utf-8"))

THEME = {
    "primaryColor": "ui",
    "backgroundColor": "page",
    "secondaryBackgroundColor": "panel",
    "textColor": "ink",
    "borderColor": "faint",
    "linkColor": "ui",
    "codeTextColor": "ink",
    "codeBackgroundColor": "panel",
    "redTextColor": "err",
    "redBackgroundColor": "err-tint",
    **{f"{colour}TextColor": "ink" for colour in ("yellow", "blue", "green")},
    **{f"{colour}BackgroundColor": "panel" for colour in ("yellow", "blue", "green")},
}


def flat(table: dict[str, object], prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in table.items():
        inner = isinstance(value, dict)
        found |= flat(value, f"{prefix}{name}.") if inner else {f"{prefix}{name}": value}
    return found


@pytest.mark.parametrize("option", flat(OPTIONS))
def test_streamlit_knows_every_option(option):
    assert not config.get_config_options()[option].deprecated


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("client.showErrorDetails", "none"),
        ("client.allowedOrigins", []),
        ("server.enableAgentApi", False),
        ("server.enableXsrfProtection", True),
        ("server.enableCORS", True),
        ("server.enableStaticServing", False),
        ("server.maxUploadSize", 1),
        ("browser.gatherUsageStats", False),
    ],
)
def test_the_server_is_as_closed_as_it_can_be(option, value):
    default = config.get_config_options()[option].default_val
    assert flat(OPTIONS).get(option, default) == value


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_theme_is_the_palette(theme):
    expected = {option: getattr(ROLES[role], theme) for option, role in THEME.items()}
    assert OPTIONS["theme"][theme] == expected


def test_the_faces_are_those_of_the_drawings():
    assert OPTIONS["theme"]["font"] == SANS
    assert OPTIONS["theme"]["codeFont"] == MONO


def test_the_server_finds_the_options_from_any_directory():
    assert (ROOT / "deploy" / ".streamlit" / "config.toml").samefile(FILE)
