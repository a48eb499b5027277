"""The formulas of the lesson in LaTeX, with the numbers and shapes of a record."""

from __future__ import annotations

from collections.abc import Sequence

from components.drawing.twin import number_text
from components.engine.layers import LayerNames, layers_of
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


def hidden_formulas(trace: Trace) -> list[str]:
    """Write [h1 h2 ...] = f1(x W1 + B1) with the shapes below, one line for each hidden layer.

    The row of a further layer begins with what the layer before it gave: f2(f1(x W1 + B1) W2 + B2).
    """
    layers = layers_of(trace.variables)
    return [
        f"{_below(_units(trace, layer.result), trace.variables[layer.result])} = "
        f"{_with_bias(trace, layers[: k + 1])}"
        for k, layer in enumerate(layers[:-1])
    ]


def network_formula(trace: Trace) -> str:
    """Write y = f2(f1(x W1) W2) with the shapes below."""
    layers = layers_of(trace.variables)
    output = _below(_outputs(trace), trace.variables["output"])
    return f"{output} = {_function(len(layers), _product(trace, layers))}"


def network_formula_with_bias(trace: Trace) -> str:
    """Write what the program computes: the same, each layer with its row of biases."""
    return f"{_outputs(trace)} = {_with_bias(trace, layers_of(trace.variables))}"


def _with_bias(trace: Trace, layers: Sequence[LayerNames]) -> str:
    total = _product(trace, layers, biases=[layer.bias for layer in layers])
    return _function(len(layers), total)


def _product(trace: Trace, layers: Sequence[LayerNames], biases: Sequence[str] = ()) -> str:
    """Write what the last of some layers adds up, with all that comes before it.

    Args:
        biases: of these layers; without them the products stand alone.
    """
    known, text = trace.variables, ""
    for k, layer in enumerate(layers, start=1):
        row = _function(k - 1, text) if text else _below("x", known[layer.input])
        text = f"{row}\\;{_below(f'W_{k}', known[layer.weights])}"
        if biases:
            text += f" + {_below(f'B_{k}', known[layer.bias])}"
    return text


def _function(number: int, inside: str) -> str:
    size = ("\\big", "\\Big", "\\bigg")[min(number, 3) - 1]
    return f"f_{number}{size}({inside}{size})"


def _units(trace: Trace, name: str) -> str:
    """Name the units of a layer as a row; the name is followed by a unit's number."""
    base = f"{{{name}}}" if len(name) > 1 else name
    count = _count(trace.variables[name])
    return _bracketed([f"{base}_{{{i + 1}}}" for i in range(count)])


def _outputs(trace: Trace) -> str:
    count = _count(trace.variables["output"])
    return "y" if count == 1 else _bracketed([f"y_{{{i + 1}}}" for i in range(count)])


def _bracketed(names: Sequence[str]) -> str:
    inside = " & ".join(_folded(names, r"\cdots", longest=_LONGEST_ROW))
    return rf"\begin{{bmatrix}} {inside} \end{{bmatrix}}"


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
