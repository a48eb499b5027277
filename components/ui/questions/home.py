"""The questions of the home page: what the seed decides, and which shapes belong together."""

from __future__ import annotations

from functools import partial

from components.drawing.numbers import shape_text
from components.engine import Trace
from components.engine.data_lines import replaced_names
from components.engine.trace import Shape
from components.ui.questions import network
from components.ui.questions.choices import repairs
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import Trial, flat, rerun, with_data
from components.ui.settings import SEED

_SHAPE = "print(output.shape)"
_PRODUCT = "torch.mm(features, W1)"
_ROWS = 3


def askable(trace: Trace) -> bool:
    """Say whether the program still is the lesson's: one row in, ``h``, one output, and a seed.

    A seed that no longer decides all the data is none to ask about.
    """
    return (
        network.askable(trace)
        and {"W2", "B1", "h", "output"} <= {*trace.variables}
        and trace.variables["output"].shape == (1, 1)
        and "seed" in trace.settings
        and not replaced_names(trace)
    )


def other_seed(trace: Trace) -> Question:
    """Ask what another seed does to the hidden values."""
    seed = int(trace.settings["seed"])
    other = seed + 1 if seed < SEED.high else seed - 1
    facts: Facts = {"seed": str(seed), "other": str(other)}
    return Question(
        "home",
        "predict",
        "hidden-units-already-mean-something",
        facts,
        partial(_other_numbers, trace, other, facts),
    )


def _other_numbers(trace: Trace, seed: int, facts: Facts) -> tuple[Option, ...]:
    after = rerun(trace.program, "print(h)", seed=seed)
    before, now = trace.variables["h"], after.variables["h"]
    kept = {
        name: flat([trace.variables[name]]) == flat([after.variables[name]])
        for name in ("features", "W1", "h")
    }
    shape_stays = before.shape == now.shape
    answers = {
        "same": kept["h"],
        "features": kept["W1"] and not kept["features"],
        "values": shape_stays and not kept["h"] and not kept["W1"],
        "shape": not shape_stays,
    }
    printed = after.printed.split("\n", maxsplit=2)[2].strip("\n")
    return tuple(
        Option(
            id=name,
            code="",
            correct=right,
            why=f"{name}-right" if right else f"{name}-other",
            facts={**facts, "shape": shape_text(before.shape)},
            ran="print(h)" if right else "",
            said=printed if right else "",
        )
        for name, right in answers.items()
    )


def one_other_shape(trace: Trace) -> Question:
    """Ask which of a few other shapes the program cannot take."""
    return Question("home", "break", "batch-size-is-in-the-weights", {}, partial(_changes, trace))


def _changes(trace: Trace) -> tuple[Option, ...]:
    inputs, hidden = trace.variables["W1"].shape
    outputs = trace.variables["W2"].shape[1]
    changes: dict[str, tuple[str, Shape]] = {
        "rows": ("features", (_ROWS, inputs)),
        "bias": ("B1", (1, 1)),
        "wider": ("features", (1, inputs + 1)),
        "outputs": ("W2", (hidden, outputs + 1)),
    }
    options = []
    for name, (tensor, sizes) in changes.items():
        line = f"{tensor} = torch.randn({shape_text(sizes)})"
        trial = _attempt(with_data(trace.program, tensor, sizes), line)
        stops = trial.result is None
        facts: Facts = {"inputs": inputs, "wider": inputs + 1, "hidden": hidden, "rows": _ROWS}
        options.append(
            Option(
                id=name,
                code=line,
                correct=stops,
                why=f"{name}-stops" if stops else f"{name}-runs",
                facts={**facts, "shape": trial.shape},
                ran=line,
                said=trial.said,
                then="" if stops else _SHAPE,
            )
        )
    return tuple(options)


def one_more_feature(trace: Trace) -> Question:
    """Ask which change makes the network take one more feature."""
    inputs, hidden = trace.variables["W1"].shape
    facts: Facts = {"inputs": inputs, "wider": inputs + 1, "hidden": hidden}
    return Question(
        "home", "repair", "same-shape-so-mm-works", facts, partial(_mended, trace, facts)
    )


def _mended(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    inputs, hidden = trace.variables["W1"].shape
    wider = with_data(trace.program, "features", (1, inputs + 1))
    cut, turned = (f"torch.mm({left}, W1)" for left in (f"features[:, :{inputs}]", "features.T"))
    programs = {
        "cut": (cut, wider.replace(_PRODUCT, cut)),
        "units": _other_weights(wider, (inputs, hidden + 1)),
        "grown": _other_weights(wider, (inputs + 1, hidden)),
        "turned": (turned, wider.replace(_PRODUCT, turned)),
    }
    return repairs(
        (
            (name, _attempt(program, line), _takes_all(rerun(program, _SHAPE)))
            for name, (line, program) in programs.items()
        ),
        meant="grown",
        facts=facts,
        then=_SHAPE,
    )


def _other_weights(program: str, sizes: Shape) -> tuple[str, str]:
    return f"W1 = torch.randn({shape_text(sizes)})", with_data(program, "W1", sizes)


def _takes_all(trace: Trace) -> bool:
    """Say whether each row of features became one row of output, with no feature left out."""
    if trace.failure is not None:
        return False
    features, output = trace.variables["features"], trace.variables["output"]
    product = next(step for step in trace.steps if step.operation_kind == "matmul")
    return product.operands[0].shape == features.shape and output.shape[0] == features.shape[0]


def _attempt(program: str, line: str) -> Trial:
    trace = rerun(program, _SHAPE)
    if trace.failure is not None:
        return Trial(line, None, trace.failure.message)
    said = trace.printed.rstrip("\n").rsplit("\n", maxsplit=1)[-1]
    return Trial(line, trace.variables["output"], said)
