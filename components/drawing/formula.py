"""The formulas of the lesson in LaTeX, with the numbers and shapes of a record."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.twin import number_text
from components.engine.trace import TensorView, Trace

Number = float | int | None
_LONGEST_SUM = 3
_LONGEST_ROW = 5


def neuron_formula(trace: Trace) -> str:
    """Write y = f(sum of w_i x_i + b) for as many inputs as the record has."""
    count = _count(trace.variables["features"])
    return rf"y = f\left(\sum_{{i=1}}^{{{count}}} w_i\,x_i + b\right)"


def neuron_numbers(trace: Trace, *, output: TensorView | None) -> str:
    """Write the same sum with the numbers of the record; the middle of a long one is folded.

    Args:
        output: what it comes to, or None while the reader has not got there.
    """
    xs, ws = _row(trace.variables["features"]), _row(trace.variables["weights"])
    terms = [rf"{_factor(w)}\cdot{_factor(x)}" for x, w in zip(xs, ws, strict=True)]
    total = " + ".join(_folded(terms, r"\cdots", longest=_LONGEST_SUM))
    return (
        rf"f\big({total}"
        rf" + {_factor(_row(trace.variables['bias'])[0])}\big){_equals(output)}"
    )


def neuron_row_by_column(trace: Trace, *, output: TensorView | None) -> str:
    """Write the same neuron as a row of features times a column of weights; see above."""
    xs = [number_text(x) for x in _row(trace.variables["features"])]
    ws = [number_text(w) for w in _row(trace.variables["weights"])]
    row = " & ".join(_folded(xs, r"\cdots", longest=_LONGEST_ROW))
    column = r" \\ ".join(_folded(ws, r"\vdots", longest=_LONGEST_ROW))
    return (
        rf"f\left(\begin{{bmatrix}} {row} \end{{bmatrix}}"
        rf"\begin{{bmatrix}} {column} \end{{bmatrix}}"
        rf" + {_factor(_row(trace.variables['bias'])[0])}\right){_equals(output)}"
    )


def hidden_formula(trace: Trace) -> str:
    """Write [h1 h2 ...] = x W1 with the shapes below."""
    units = [f"h_{{{i + 1}}}" for i in range(_count(trace.variables["h"]))]
    names = _folded(units, r"\cdots", longest=_LONGEST_ROW)
    row = rf"\begin{{bmatrix}} {' & '.join(names)} \end{{bmatrix}}"
    return (
        f"{_below(row, trace.variables['h'])} = "
        f"{_below('x', trace.variables['features'])}\\;{_below('W_1', trace.variables['W1'])}"
    )


def network_formula(trace: Trace) -> str:
    """Write y = f2(f1(x W1) W2) with the shapes below."""
    x, w1 = trace.variables["features"], trace.variables["W1"]
    return (
        f"{_below('y', trace.variables['output'])} = f_2\\Big(f_1\\big({_below('x', x)}\\;"
        f"{_below('W_1', w1)}\\big)\\;{_below('W_2', trace.variables['W2'])}\\Big)"
    )


def network_formula_with_bias(trace: Trace) -> str:
    """Write what the program computes: the same, each layer with its row of biases."""
    x, w1 = trace.variables["features"], trace.variables["W1"]
    b1, w2, b2 = (trace.variables[name] for name in ("B1", "W2", "B2"))
    return (
        f"y = f_2\\Big(f_1\\big({_below('x', x)}\\;{_below('W_1', w1)} + {_below('B_1', b1)}\\big)"
        f"\\;{_below('W_2', w2)} + {_below('B_2', b2)}\\Big)"
    )


def _below(symbol: str, view: TensorView) -> str:
    shape = r",\,".join(map(str, view.shape))
    return rf"\underset{{({shape})}}{{{symbol}}}"


def _count(view: TensorView) -> int:
    return view.shape[-1]


def _row(view: TensorView) -> Sequence[Number]:
    row: Sequence[Number] = view.values[0]
    return row


def _factor(number: Number) -> str:
    text = number_text(number)
    return f"({text})" if text.startswith("-") else text


def _equals(output: TensorView | None) -> str:
    return "" if output is None else rf" = \mathbf{{{number_text(_row(output)[0])}}}"


def _folded(parts: Sequence[str], dots: str, *, longest: int) -> list[str]:
    if len(parts) <= longest:
        return list(parts)
    return [*parts[:2], dots, parts[-1]]
