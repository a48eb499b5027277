"""What a running process uses, as Linux tells it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Use:
    """What a process uses at one moment.

    Attributes:
        memory: resident, in MB.
        seconds: of processor time since it started.
    """

    memory: float
    threads: int
    files: int
    seconds: float


def use_of(pid: int) -> Use:
    """Look at a process."""
    proc = Path("/proc") / str(pid)
    lines = (proc / "status").read_text(encoding="utf-8").splitlines()
    told = dict(line.split(":", 1) for line in lines if ":" in line)
    # The name in brackets may hold spaces; what follows it does not.
    fields = (proc / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return Use(
        memory=int(told["VmRSS"].split()[0]) / 1024,
        threads=int(told["Threads"]),
        files=len(os.listdir(proc / "fd")),
        seconds=(int(fields[11]) + int(fields[12])) / _TICKS,
    )
