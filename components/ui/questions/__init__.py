"""Questions about the program of a page: predict, break, repair; running it gives the answers."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from components.engine import Trace
from components.ui.questions.question import NAMES, Name, Option, Question, Subject
from components.ui.settings import PageName

__all__ = ["NAMES", "QUESTIONS", "Name", "Option", "Question", "questions_for", "subject_of"]


def _late(module: str, name: str) -> Callable[[Trace], Any]:
    """Find a function when it is called: a page needs the questions of no other one."""

    def call(trace: Trace) -> Any:
        return getattr(import_module(f"{__name__}.{module}"), name)(trace)

    return call


QUESTIONS: dict[Subject, dict[Name, Callable[[Trace], Question]]] = {
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
    "slice": {
        "predict": _late("slicing", "what_writing_does"),
        "break": _late("tensors", "which_index_stops"),
        "repair": _late("slicing", "last_column"),
    },
    "image": {
        "predict": _late("image", "which_number_changes"),
        "break": _late("image", "which_line_stops"),
        "repair": _late("image", "colours_first"),
    },
    "arithmetic": {
        "predict": _late("arithmetic", "shape_of_result"),
        "break": _late("arithmetic", "which_line_stops"),
        "repair": _late("arithmetic", "each_with_each"),
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
    "devices": {
        "predict": _late("devices", "who_sees_it"),
        "break": _late("devices", "which_line_stops"),
        "repair": _late("devices", "other_type"),
    },
    "memory": {
        "predict": _late("memory", "who_sees_it"),
        "break": _late("memory", "which_line_stops"),
        "repair": _late("memory", "a_copy"),
    },
}

_ASKABLE: dict[Subject, Callable[[Trace], bool]] = {
    "home": _late("home", "askable"),
    "tensors": _late("tensors", "askable"),
    "slice": _late("slicing", "askable"),
    "image": _late("image", "askable"),
    "arithmetic": _late("arithmetic", "askable"),
    "neuron": _late("neuron", "askable"),
    "shapes": _late("shapes", "askable"),
    "network": _late("network", "askable"),
    "reshape": _late("reshape", "askable"),
    "devices": _late("devices", "askable"),
    "memory": _late("memory", "askable"),
}
_STOPS_ON_PURPOSE: tuple[Subject, ...] = ("shapes", "arithmetic", "memory")
"""Subjects whose questions are also about a program that stops."""
_TOPICS: dict[str, Subject] = {"img": "image", "b_shape": "arithmetic", "part": "slice"}
"""What the other programs of the tensors page are known by: a variable."""


def subject_of(page: PageName, trace: Trace) -> Subject:
    """Say what a page's questions are about."""
    if page != "tensors":
        return page
    found = (topic for name, topic in _TOPICS.items() if name in trace.variables)
    return next(found, page)


def questions_for(page: PageName, trace: Trace) -> dict[Name, Question]:
    """Put the questions of a page; running something waits until their options are asked for.

    Returns: none for a page without questions, or where the program has become another one.
    """
    subject = subject_of(page, trace)
    if subject not in QUESTIONS or not _ASKABLE[subject](trace):
        return {}
    if trace.failure is not None and subject not in _STOPS_ON_PURPOSE:
        return {}
    return {name: build(trace) for name, build in QUESTIONS[subject].items()}
