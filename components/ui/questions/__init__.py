"""Questions about the program of a page: predict, break, repair; running it gives the answers."""

from __future__ import annotations

from collections.abc import Callable

from components.engine import Trace
from components.ui.questions import home, network, neuron, reshape, shapes, tensors
from components.ui.questions.question import NAMES, Name, Option, Question
from components.ui.settings import PageName

__all__ = ["NAMES", "QUESTIONS", "Name", "Option", "Question", "questions_for"]

QUESTIONS: dict[PageName, dict[Name, Callable[[Trace], Question]]] = {
    "home": {
        "predict": home.other_seed,
        "break": home.one_other_shape,
        "repair": home.one_more_feature,
    },
    "tensors": {
        "predict": tensors.what_len_counts,
        "break": tensors.which_index_stops,
        "repair": tensors.join_two,
    },
    "neuron": {
        "predict": neuron.shape_of_product,
        "break": neuron.which_line_stops,
        "repair": neuron.mend_product,
    },
    "shapes": {
        "predict": shapes.shape_of_product,
        "break": shapes.which_line_stops,
        "repair": shapes.turn_units,
    },
    "network": {
        "predict": network.shape_of_hidden,
        "break": network.turn_weights,
        "repair": network.weights_on_their_side,
    },
    "reshape": {
        "predict": reshape.second_row,
        "break": reshape.which_line_stops,
        "repair": reshape.numbers_in_order,
    },
}

_ASKABLE: dict[PageName, Callable[[Trace], bool]] = {
    "home": home.askable,
    "tensors": tensors.askable,
    "neuron": neuron.askable,
    "shapes": shapes.askable,
    "network": network.askable,
    "reshape": reshape.askable,
}
_STOPS_ON_PURPOSE: tuple[PageName, ...] = ("shapes",)
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
