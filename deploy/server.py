"""The server of the app: ``streamlit run deploy/server.py``, which is what ``make run`` does.

It adds to ``streamlit run app.py`` that torch is loaded before the first visitor comes, that what
is sent is compressed and leaves at once, and that every answer carries a Content-Security-Policy.
"""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config, file_util

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from components import drawing
from components.ui.housekeeping import keep_house
from components.ui.lesson import record
from components.ui.places import PROGRAMS
from deploy import pictures, readiness
from deploy.compression import Compression
from deploy.headers import (
    ClosedDoors,
    SafetyHeaders,
    content_security_policy,
    embedding_sites,
)
from deploy.nodelay import send_at_once
from deploy.openfiles import allow_many_files
from deploy.options import read_options_once

STOP_ON_PURPOSE = ("shapes",)
"""Programs that show an error of torch."""


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Load and try out everything before the first visitor comes, and say where to find the app."""
    started = time.perf_counter()
    warm_up()
    keep_house()
    send_at_once()
    allow_many_files()
    read_options_once()
    seconds = time.perf_counter() - started
    with readiness.ready_until_told():
        print(f"\n  Tensor Explorer is ready ({seconds:.1f} s): {address()}\n", flush=True)
        yield


def warm_up() -> None:
    """Import torch and the drawings, and run every program of the lesson once."""
    for module in pkgutil.iter_modules(drawing.__path__, prefix=f"{drawing.__name__}."):
        importlib.import_module(module.name)
    for program in sorted(PROGRAMS.glob("*.py")):
        trace, _ = record(program.stem)
        if (trace.failure is not None) != (program.stem in STOP_ON_PURPOSE):
            message = trace.failure.message if trace.failure else "runs to its end"
            raise RuntimeError(f"{program.name}: {message}")


def address() -> str:
    """Write where a browser on this machine finds the app."""
    host = config.get_option("browser.serverAddress")
    port = config.get_option("server.port")
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    return f"http://{host}:{port}/{base}"


def index_html() -> str:
    """Read the one page that Streamlit serves."""
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


MIDDLEWARE = (
    Middleware(
        SafetyHeaders,
        policy=content_security_policy(index_html(), frames=embedding_sites(os.environ)),
    ),
    Middleware(ClosedDoors),
    Middleware(Compression),
)

app = st.App(
    ROOT / "app.py",
    lifespan=lifespan,
    middleware=MIDDLEWARE,
    routes=[*pictures.ROUTES, *readiness.ROUTES],
)
