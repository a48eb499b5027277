from __future__ import annotations

import asyncio

import pytest
from streamlit import config

from deploy.options import read_options_once
from deploy.server import app, lifespan

SECTIONS = ("theme", "theme.light", "theme.dark", "theme.sidebar", "server")


@pytest.fixture(autouse=True)
def as_before(monkeypatch):
    monkeypatch.setattr(config, "get_options_for_section", config.get_options_for_section)


def test_what_is_remembered_is_what_streamlit_reads():
    read = {section: config.get_options_for_section(section) for section in SECTIONS}
    read_options_once()
    read_options_once()
    for section in SECTIONS:
        config.get_options_for_section(section).clear()
        assert config.get_options_for_section(section) == read[section]
    assert read["theme.light"]["primaryColor"]


def test_the_server_does_not_go_through_all_options_for_each_run(monkeypatch):
    asked = []
    whole = config.get_config_options
    monkeypatch.setattr(config, "get_config_options", lambda *_: asked.append(1) or whole())

    async def start() -> None:
        async with lifespan(app):
            config.get_options_for_section("theme.light")
            asked.clear()
            config.get_options_for_section("theme.light")

    asyncio.run(start())
    assert asked == []
