"""Find an HAProxy for the tests; as a program, ``python -m``, install one if there is none."""

from __future__ import annotations

import os
import shutil
import sys

from tests import debian


def find_haproxy() -> str | None:
    """Find an HAProxy: $HAPROXY, one on the path, or where Debian puts it."""
    named = os.environ.get("HAPROXY")
    return shutil.which(named) if named else shutil.which("haproxy") or shutil.which(_DEBIANS)


_DEBIANS = "/usr/sbin/haproxy"  # not on everybody's path


def main() -> int:
    """Make sure that there is an HAProxy, and say where."""
    if find_haproxy() is None:
        print("No HAProxy found; installing one for the tests.", flush=True)
        debian.install("haproxy")
    found = find_haproxy()
    print(f"HAProxy: {found}" if found else "No HAProxy could be installed; set HAPROXY=<path>.")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
