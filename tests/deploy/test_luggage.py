"""What a browser brings along to a new server: the page as it was, or nonsense."""

from __future__ import annotations

import asyncio
import json

import pytest

from tests.learners import answers
from tests.learners.learner import Learner
from tests.learners.widgets import filled

LUGGAGE = "$$ID-0-luggage"
INPUTS = "$$ID-0-n_input"


def opened(url: str, luggage: str, *, sliders: dict[str, float] | None = None) -> Learner:
    """Open the neuron with an address that has grown old and this luggage."""
    learner = Learner(url, "neuron", "seed=1")
    learner.screen.states[LUGGAGE] = filled("text_input", LUGGAGE, luggage)
    for key, value in (sliders or {}).items():
        learner.screen.states[key] = filled("slider", key, value)

    async def visit() -> None:
        async with learner:
            await learner.run()
            await learner.move("seed", 5)  # and on it goes

    asyncio.run(visit())
    assert learner.screen.failures() == []
    return learner


def test_the_luggage_is_newer_than_the_address(server):
    learner = opened(server.url, json.dumps({"query": "seed=2&n_input=7&step=3"}))
    assert learner.query == "seed=5&n_input=7&step=3&lang=en"


def test_a_slider_that_was_moved_last_is_newer_than_the_luggage(server):
    learner = opened(server.url, json.dumps({"query": "n_input=7"}), sliders={INPUTS: 9.0})
    assert answers.shows(learner.text("output"), [answers.neuron(seed=5, n_input=9)])


@pytest.mark.parametrize(
    "luggage",
    [
        "",
        "[]",
        "{",
        "[" * 50_000,
        '{"query": 3, "ask_shown": "yes", "ask_checked": {}, "uncovered": []}',
        '{"query": "seed=\\u0000&n_input=99999999999999999999&edit=%ff", "ask_shown": true}',
        '{"ask_shown": true, "ask_checked": [[], null, {"a": 1}], "uncovered": {"neuron": 7}}',
    ],
    ids=["none", "list", "broken", "deep", "kinds", "query", "kept"],
)
def test_nonsense_in_the_luggage_does_no_harm(server, luggage):
    learner = opened(server.url, luggage, sliders={INPUTS: float("nan")})
    assert answers.shows(learner.text("output"), [answers.neuron(seed=5, n_input=5)]) or (
        "n_input=16" in learner.query
    )
