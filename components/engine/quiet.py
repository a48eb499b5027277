"""Keep the warnings of the programs that are run off the server's error output."""

from __future__ import annotations

import re
import warnings

PROGRAM_FILE = "<program>"
"""The file name under which a program is parsed."""

_MODULES = (re.escape(PROGRAM_FILE), re.escape(__package__) + r"\.")
_QUIET = tuple(("ignore", None, Warning, re.compile(module), 0) for module in _MODULES)


def silence_warnings() -> None:
    """Ignore warnings raised by a program's text or by the calls that run it.

    One filter for the whole process, added once: ``warnings.catch_warnings`` is not safe with
    several threads. Warnings of other modules are not touched.
    """
    if any(entry not in warnings.filters for entry in _QUIET):
        for module in _MODULES:
            warnings.filterwarnings("ignore", module=module)
