"""Find a Chromium for the tests; as a program, ``python -m``, install one if there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from tests import debian

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Find a Chromium that starts: $CHROMIUM, one on the path, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [shutil.which(command) for command in COMMANDS]
    for candidate in filter(None, candidates):
        if _starts(candidate):
            return candidate
    return None if named else _playwrights_own()


def install() -> None:
    """Install a Chromium, on Debian with a font for Chinese, elsewhere Playwright's own."""
    debian.install("chromium", "fonts-noto-cjk")
    if find_chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _starts(command: str) -> bool:
    # On some systems the command is there and only says where to get the browser.
    try:
        answer = subprocess.run(
            [command, "--version"], capture_output=True, timeout=60, check=False
        )
    except OSError:
        return False
    return answer.returncode == 0


def _playwrights_own() -> str | None:
    if find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() and _starts(path) else None


def main() -> int:
    """Make sure that there is a Chromium, and say where."""
    if find_chromium() is None:
        print("No Chromium found; installing one for the tests.", flush=True)
        install()
    found = find_chromium()
    print(f"Chromium: {found}" if found else "No Chromium could be installed; set CHROMIUM=<path>.")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
