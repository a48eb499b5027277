"""Questions about the program of a page: predict, break, repair; running it gives the answers."""

from __future__ import annotations

from collections.abc import Callable

from components.engine import Trace
from components.ui.questions import home, network, neuron
from components.ui.questions.question import NAMES, Name, Option, Question
from components.ui.settings import PageName

__all__ = ["NAMES", "QUESTIONS", "Name", "Option", "Question"]

QUESTIONS: dict[PageName, dict[Name, Callable[[Trace], Question]]] = {
    "home": {
        "predict": home.other_seed,
        "break": home.one_other_shape,
        "repair": home.one_more_feature,
    },
    "neuron": {
        "predict": neuron.shape_of_product,
        "break": neuron.which_line_stops,
        "repair": neuron.mend_product,
    },
    "network": {
        "predict": network.shape_of_hidden,
        "break": network.turn_weights,
        "repair": network.weights_on_their_side,
    },
}
