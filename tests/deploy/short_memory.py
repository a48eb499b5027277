"""The app's server, but it forgets what learners leave behind within seconds."""
# ruff: noqa: E402 - the repository has to be on the path first

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from components.ui import housekeeping
from deploy.server import MIDDLEWARE, lifespan

housekeeping.COLLECT_EVERY = 2.0

app = st.App(ROOT / "app.py", lifespan=lifespan, middleware=MIDDLEWARE)
