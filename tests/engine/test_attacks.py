"""Nobody gets out of the engine, and nobody holds up the others."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from components.engine import Failure, run
from components.engine.limits import MAX_STEPS, MAX_TOTAL_ELEMENTS, MAX_WORK, Budget
from components.engine.trace import Trace
from components.ui.text import LANGUAGES, speaker
from tests.engine.attacks import ANSWERED_BY_TORCH, REACHING_OUT, WEARING_DOWN
from tests.serving import ROOT

HEADER = "import torch\nimport numpy as np\nx = torch.ones(3)\na = np.ones(3)\n"
ALL = (*REACHING_OUT, *WEARING_DOWN, *ANSWERED_BY_TORCH)
MOST_MEMORY = 300 * 2**20
"""Bytes that a process may take on top of what it has when torch is loaded."""
_IN_A_SMALL_PROCESS = """
import json, resource, sys
from components.engine import run
programs, most = json.load(sys.stdin)
run(programs[-1])
pages = int(open("/proc/self/statm").read().split()[0])
resource.setrlimit(resource.RLIMIT_AS, 2 * (pages * resource.getpagesize() + most,))
kinds = [run(text).failure.error or "" for text in programs]
json.dump(kinds, sys.stdout)
"""


def refused(text: str) -> tuple[Trace, Failure]:
    trace = run(HEADER + text)
    assert trace.failure is not None
    return trace, trace.failure


def test_there_are_far_more_than_a_hundred():
    assert len({*ALL}) >= 250


@pytest.mark.parametrize("text", REACHING_OUT, ids=lambda text: ascii(text)[:50])
def test_what_reaches_out_is_refused(text):
    _, failure = refused(text)
    assert failure.reason not in ("", "internal"), failure


@pytest.mark.parametrize("text", WEARING_DOWN, ids=lambda text: ascii(text)[:50])
def test_what_wears_down_is_refused_before_it_costs_much(text, monkeypatch):
    done: list[int] = []
    spend = Budget.spend_work

    def count(budget: Budget, amount: int) -> None:
        spend(budget, amount)  # raises before the work is done
        done.append(amount)

    monkeypatch.setattr(Budget, "spend_work", count)
    trace, failure = refused(text)
    assert failure.reason not in ("", "internal"), failure
    assert sum(done) <= MAX_WORK
    assert len(trace.steps) <= MAX_STEPS + 1
    assert sum(storage.nbytes for storage in trace.storages) <= MAX_TOTAL_ELEMENTS * 8


@pytest.mark.parametrize("text", ALL, ids=lambda text: ascii(text)[:50])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_gets_a_sentence_in_both_languages(text, language):
    _, failure = refused(text)
    key = failure.reason or f"kind-{failure.kind.replace(' ', '-')}"
    sentence = speaker(language)(f"failure-{key}", **failure.facts)
    assert len(sentence) > 4
    assert "failure-" not in sentence
    assert "$" not in sentence


def test_none_of_them_takes_memory():
    """All run in one process that cannot have more than a little."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _IN_A_SMALL_PROCESS],
        input=json.dumps([[HEADER + text for text in ALL], MOST_MEMORY]),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    errors = json.loads(done.stdout)
    assert not {*errors} & {"MemoryError"}
    assert len(errors) == len(ALL)
