"""The questions of the shapes page: what a product takes and gives, and what turns a matrix."""

from __future__ import annotations

from functools import partial

from components.drawing.numbers import shape_text
from components.engine import Trace
from components.engine.trace import Shape
from components.ui.questions.choices import MOST_SHAPES, lines_that_stop, repairs
from components.ui.questions.question import Facts, Option, Question
from components.ui.questions.trials import attempt, same, scale_of_product

_PRODUCTS = ("torch.mm(features, weights)", "torch.matmul(features, weights)", "features @ weights")
_UNITS = "units = torch.cat([features * 2, features + 1])"
_MARK = "\nproduct = "


def askable(trace: Trace) -> bool:
    """Say whether the program multiplies two matrices, none of them empty."""
    views = [trace.variables.get(name) for name in ("features", "weights")]
    are_matrices = all(
        view is not None and len(view.shape) == 2 and all(view.shape) for view in views
    )
    return are_matrices and _product(trace) in _PRODUCTS


def shape_of_product(trace: Trace) -> Question:
    """Ask for the shape of the product with `features` turned, or whether there is one.

    The product as it stands is on the stage already.
    """
    first = trace.variables["features"].shape[::-1]
    line = _product(trace).replace("features", "features.T")
    facts = {**_facts(trace), "first": shape_text(first), "columns": first[1], "line": line}
    return Question(
        "shapes", "predict", "same-shape-so-mm-works", facts, partial(_shapes, trace, facts)
    )


def _shapes(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    first, second = trace.variables["features"].shape[::-1], trace.variables["weights"].shape
    line = str(facts["line"])
    trial = attempt(_data(trace), line)
    right = trial.result.shape if trial.result is not None else None
    shapes: dict[str, Shape] = {
        "ends": (first[0], second[1]),
        "rows": (first[0], second[0]),
        "first": first,
        "second": second,
        "inner": (first[1], second[0]),
    }
    options = []
    for name, shape in _offered(shapes, right).items():
        ending = "right" if shape == right else "stops" if right is None else "other"
        options.append(
            Option(
                id=name,
                code=shape_text(shape),
                correct=shape == right,
                why=f"{'ends' if shape == right else name}-{ending}",
                facts={**facts, "shape": shape_text(shape)},
                ran=f"({line}).shape" if shape == right else "",
                said=f"torch.Size({list(shape)})" if shape == right else "",
            )
        )
    stops = right is None
    options.append(
        Option(
            id="error",
            code="",
            correct=stops,
            why="error-right" if stops else "error-other",
            facts=facts,
            ran=line if stops else "",
            said=trial.said if stops else "",
        )
    )
    return tuple(options)


def _offered(shapes: dict[str, Shape], right: Shape | None) -> dict[str, Shape]:
    """Leave out shapes that are there already, and what is too much; the right one stays."""
    offered: dict[str, Shape] = {}
    for name, shape in shapes.items():
        if shape not in offered.values():
            offered[name] = shape
    wrong = [name for name, shape in offered.items() if shape != right]
    kept = wrong[: MOST_SHAPES - 1 - (right is not None)]
    return {name: shape for name, shape in offered.items() if shape == right or name in kept}


def which_line_stops(trace: Trace) -> Question:
    """Ask which of a few lines torch refuses to run."""
    facts = _facts(trace)
    return Question("shapes", "break", "mm-equals-matmul", facts, partial(_lines, trace, facts))


def _lines(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "matmul": "torch.matmul(features, features[0])",
        "vector": "torch.mm(features, features[0])",
        "turned": "torch.mm(features, features.T)",
        "star": "features * features[0]",
    }
    data = _data(trace)
    trials = {name: attempt(data, line) for name, line in expressions.items()}
    return lines_that_stop(trials, facts=facts)


def turn_units(trace: Trace) -> Question:
    """Ask which line multiplies each row by the weights of each unit, kept as rows."""
    facts = _facts(trace)
    return Question("shapes", "repair", "view-is-transpose", facts, partial(_mended, trace, facts))


def _mended(trace: Trace, facts: Facts) -> tuple[Option, ...]:
    expressions = {
        "plain": "torch.mm(features, units)",
        "view": f"torch.mm(features, units.view({facts['columns']}, {facts['units']}))",
        "turned": "torch.mm(features, units.T)",
        "outer": "torch.mm(features.T, units)",
    }
    data = _data(trace)
    wanted = attempt(data, "(features.unsqueeze(1) * units).sum(dim=2)", _UNITS).result
    features = trace.variables["features"]
    scale = 3 * scale_of_product(features, features)
    trials = {name: attempt(data, text, _UNITS) for name, text in expressions.items()}
    return repairs(
        (
            (name, trial, wanted is not None and same(trial.result, wanted, scale=scale))
            for name, trial in trials.items()
        ),
        meant="turned",
        facts=facts,
    )


def _facts(trace: Trace) -> Facts:
    first, second = (trace.variables[name].shape for name in ("features", "weights"))
    return {
        "first": shape_text(first),
        "second": shape_text(second),
        "line": _product(trace),
        "columns": first[1],
        "inner": second[0],
        "vector": shape_text(first[1:]),
        "units": 2 * first[0],
        "kept": shape_text((2 * first[0], first[1])),
    }


def _product(trace: Trace) -> str:
    return trace.program.partition(_MARK)[2].partition("\n")[0]


def _data(trace: Trace) -> str:
    """The program's data lines alone; what comes after them may stop."""
    return trace.program.partition(_MARK)[0]
