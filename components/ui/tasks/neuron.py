"""The tasks of the neuron page: the output by any means, then by a matrix product."""

from __future__ import annotations

from components.engine import Trace
from components.ui.tasks.task import Mistake, Task

_SUM = "torch.sum(features * weights)"

_MISTAKES = (
    Mistake("no-activation", f"output = {_SUM} + bias"),
    Mistake("no-bias", f"output = activation({_SUM})"),
    Mistake("only-sum", f"output = {_SUM}"),
    Mistake("bias-outside", f"output = activation({_SUM}) + bias"),
    Mistake("bias-each", "output = activation(torch.sum(features * weights + bias))"),
    Mistake("activation-each", "output = torch.sum(activation(features * weights + bias))"),
    Mistake("activation-each", "output = torch.sum(activation(features * weights)) + bias"),
    Mistake("mean", "output = activation(torch.mean(features * weights) + bias)"),
    Mistake("added", "output = activation(torch.sum(features + weights) + bias)"),
    Mistake("activated-twice", f"output = activation(activation({_SUM} + bias))"),
)

_TASKS = (
    Task("sum", "any", f"output = activation({_SUM} + bias)", _MISTAKES),
    Task(
        "matmul",
        "matmul",
        "output = activation(torch.mm(features, weights.view(n_input, 1)) + bias)",
        _MISTAKES,
    ),
)


def tasks(_: Trace) -> tuple[Task, ...]:
    """Give the tasks of the neuron; they are the same for every record."""
    return _TASKS
