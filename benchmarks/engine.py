"""How long a record takes: the lesson's programs, beside the same programs in plain torch.

Run it from the repository's root: ``python -m benchmarks.engine``.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from components.engine import run
from components.engine.program import Program

PROGRAMS = Path(__file__).resolve().parents[1] / "assets" / "programs"
CASES: tuple[tuple[str, str, dict[str, Any], float], ...] = (
    ("neuron, 5 inputs", "neuron.py", {}, 2.0),
    ("neuron, 16 inputs", "neuron.py", {"n_input": 16}, 4.0),
    ("network, 3 and 2", "network.py", {}, 4.0),
    ("network, 16 and 16", "network.py", {"n_input": 16, "n_hidden": 16}, 4.0),
)
"""Title, program, settings, and the aim in milliseconds."""


def milliseconds(work: Callable[[], object]) -> float:
    """Time one call."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def plain(text: str) -> Callable[[], None]:
    """Give what runs a program without recording it, its prints going nowhere."""
    code = compile(text, "<program>", "exec")

    def work() -> None:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(code, {})

    return work


def main() -> None:
    """Print a table: medians of interleaved rounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=300)
    rounds = parser.parse_args().rounds
    print(f"{'program':<20}{'record':>9}{'new seed':>10}{'plain':>8}{'ratio':>7}{'aim':>6}   (ms)")
    for title, name, settings, aim in CASES:
        text = (PROGRAMS / name).read_text(encoding="utf-8")
        chosen = Program(text).with_settings(**settings).text
        bare = plain(chosen)
        times: tuple[list[float], list[float], list[float]] = ([], [], [])
        for number in range(rounds + 20):
            times[0].append(milliseconds(lambda text=chosen: run(text)))
            times[1].append(milliseconds(lambda text=chosen, seed=number: run(text, seed=seed)))
            times[2].append(milliseconds(bare))
        record, fresh, torch_alone = (statistics.median(column[20:]) for column in times)
        ratio = record / torch_alone
        print(f"{title:<20}{record:9.2f}{fresh:10.2f}{torch_alone:8.2f}{ratio:7.1f}{aim:6.1f}")


if __name__ == "__main__":
    main()
