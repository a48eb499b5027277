"""Questions about the program of a page: predict, break, repair; running it gives the answers."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from components.engine import Trace
from components.ui.questions.question import NAMES, Name, Option, Question
from components.ui.settings import PageName

__all__ = ["NAMES", "QUESTIONS", "Name", "Option", "Question", "questions_for"]


def _late(page: PageName, name: str) -> Callable[[Trace], Any]:
    """Find a page's function when it is called: a page needs the questions of no other one."""

    def call(trace: Trace) -> Any:
        return getattr(import_module(f"{__name__}.{page}"), name)(trace)

    return call


QUESTIONS: dict[PageName, dict[Name, Callable[[Trace], Question]]] = {
    "home": {
        "predict": _late("home", "other_seed"),
        "break": _late("home", "one_other_shape"),
        "repair": _late("home", "one_more_feature"),
    },
    "tensors": {
        "predict": _late("tensors", "what_len_counts"),
        "break": _late("tensors", "which_index_stops"),
        "repair": _late("tensors", "join_two"),
    },
    "neuron": {
        "predict": _late("neuron", "shape_of_product"),
        "break": _late("neuron", "which_line_stops"),
        "repair": _late("neuron", "mend_product"),
    },
    "shapes": {
        "predict": _late("shapes", "shape_of_product"),
        "break": _late("shapes", "which_line_stops"),
        "repair": _late("shapes", "turn_units"),
    },
    "network": {
        "predict": _late("network", "shape_of_hidden"),
        "break": _late("network", "turn_weights"),
        "repair": _late("network", "weights_on_their_side"),
    },
    "reshape": {
        "predict": _late("reshape", "second_row"),
        "break": _late("reshape", "which_line_stops"),
        "repair": _late("reshape", "numbers_in_order"),
    },
    "memory": {
        "predict": _late("memory", "who_sees_it"),
        "break": _late("memory", "which_line_stops"),
        "repair": _late("memory", "a_copy"),
    },
}

_ASKABLE: dict[PageName, Callable[[Trace], bool]] = {
    "home": _late("home", "askable"),
    "tensors": _late("tensors", "askable"),
    "neuron": _late("neuron", "askable"),
    "shapes": _late("shapes", "askable"),
    "network": _late("network", "askable"),
    "reshape": _late("reshape", "askable"),
    "memory": _late("memory", "askable"),
}
_STOPS_ON_PURPOSE: tuple[PageName, ...] = ("shapes", "memory")
"""Pages whose questions are also about a program that stops."""


def questions_for(page: PageName, trace: Trace) -> dict[Name, Question]:
    """Put the questions of a page; running something waits until their options are asked for.

    Returns: none for a page without questions, or where the program has become another one.
    """
    if page not in QUESTIONS or not _ASKABLE[page](trace):
        return {}
    if trace.failure is not None and page not in _STOPS_ON_PURPOSE:
        return {}
    return {name: build(trace) for name, build in QUESTIONS[page].items()}
