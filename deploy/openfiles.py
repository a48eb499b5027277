"""Let the server hold as many files and connections open as the system allows.

A session holds four: its connection and three of an event loop that Streamlit keeps for it, also
for two minutes after the learner has left. Many systems give a program 1024 unless it asks for
more, which a school reaches.
"""

from __future__ import annotations

from contextlib import suppress

with suppress(ImportError):  # there is none on Windows
    import resource

ENOUGH = 65_536


def allow_many_files() -> int:
    """Raise the limit of open files as far as it goes without being root.

    Returns: the limit; 0 where a system has none.
    """
    if "resource" not in globals():
        return 0
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unlimited = resource.RLIM_INFINITY
    wanted = ENOUGH if hard == unlimited else min(ENOUGH, hard)
    if soft == unlimited or soft >= wanted:
        return soft
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    return wanted
