"""The floor pages behind the app's own server: the same preparation, the same middleware."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

FLOOR = Path(__file__).resolve().parent
ROOT = FLOOR.parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from deploy import readiness
from deploy.server import MIDDLEWARE, lifespan

app = st.App(FLOOR / "app.py", lifespan=lifespan, middleware=MIDDLEWARE, routes=readiness.ROUTES)
