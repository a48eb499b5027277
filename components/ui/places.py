"""Where the files of the app lie."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"
PROGRAMS = ASSETS / "programs"
STAGE = ASSETS / "stage"
TEXT = ASSETS / "text"
IMAGES = ASSETS / "images"
