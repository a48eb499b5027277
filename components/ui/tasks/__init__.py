"""Tasks of a page: lines to write that join its program; running them says whether they do it."""

from __future__ import annotations

from collections.abc import Callable

from components.engine import Trace
from components.ui.settings import PageName
from components.ui.tasks import network, neuron
from components.ui.tasks.attempt import Attempt, attempt
from components.ui.tasks.checks import check, judge
from components.ui.tasks.joining import cut, joined, missing_lines
from components.ui.tasks.task import Mistake, Task, TaskName, Verdict

__all__ = [
    "TASKS",
    "Attempt",
    "Mistake",
    "Task",
    "TaskName",
    "Verdict",
    "attempt",
    "check",
    "cut",
    "joined",
    "judge",
    "missing_lines",
    "tasks_for",
]

TASKS: dict[PageName, Callable[[Trace], tuple[Task, ...]]] = {
    "neuron": neuron.tasks,
    "network": network.tasks,
}


def tasks_for(page: PageName, trace: Trace) -> tuple[Task, ...]:
    """Give the tasks of a page; none where its program has no output to be computed."""
    if trace.failure is not None or "output" not in trace.variables:
        return ()
    return TASKS[page](trace) if page in TASKS and missing_lines(trace.program) else ()
