"""The task of the network page: the output of all layers, from the features."""

from __future__ import annotations

from components.ui.tasks.task import Mistake, Task

_FIRST = "torch.mm(features, W1)"
_SECOND = "torch.mm(h, W2)"
_H = f"h = activation({_FIRST} + B1)"
_OUTPUT = f"output = activation({_SECOND} + B2)"

_MISTAKES = (
    Mistake("no-b1", f"h = activation({_FIRST})\n{_OUTPUT}"),
    Mistake("no-b2", f"{_H}\noutput = activation({_SECOND})"),
    Mistake("no-biases", f"h = activation({_FIRST})\noutput = activation({_SECOND})"),
    Mistake("hidden-linear", f"h = {_FIRST} + B1\n{_OUTPUT}"),
    Mistake("output-linear", f"{_H}\noutput = {_SECOND} + B2"),
    Mistake("all-linear", f"h = {_FIRST} + B1\noutput = {_SECOND} + B2"),
    Mistake("hidden-only", f"{_H}\noutput = h"),
    Mistake("skipped-hidden", "output = activation(torch.mm(features, W2) + B2)"),
    Mistake(
        "biases-swapped", f"h = activation({_FIRST} + B2)\noutput = activation({_SECOND} + B1)"
    ),
    Mistake("turned", f"h = activation(torch.mm(features, W1.T) + B1)\n{_OUTPUT}"),
    Mistake("products-only", f"h = {_FIRST}\noutput = {_SECOND}"),
)

TASKS = (Task("network", "any", "", _MISTAKES),)
