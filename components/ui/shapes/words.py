"""The words beside the stage of the shapes page: verdict, output, message, warnings, numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from components.drawing.matrices import batch_shape, cell_index, matrix_of, values_of
from components.drawing.numbers import number, shape_text
from components.drawing.shapes_walk import Walk, inner_sizes
from components.drawing.torch_message import guilty_sizes, vector_of
from components.drawing.twin import number_text, table
from components.engine import Step, TensorView
from components.ui.explain import show_message
from components.ui.shapes.seen import View
from components.ui.shapes.terms import cell_count, row_and_column
from components.ui.text import Say
from components.ui.walk import one_line

_STRICT = ("mm", "bmm", "dot")


def show_result(view: View, *, say: Say) -> None:
    """Show what came out: one number, or the shape; words where nothing did."""
    with st.container(key="output_box", gap=None):
        st.caption(say("output-label"))
        with st.container(key="output"):
            st.markdown(_result_words(view, say=say))


def show_failure_message(view: View, *, say: Say) -> None:
    """Show torch's message word for word once the walk has reached it, and what its numbers are."""
    failure = view.trace.failure if view.is_done and view.at > 0 else None
    show_message(failure, view.fallback, say=say)
    if failure is None or view.step is None or len(view.step.operands) < 2:
        return
    sizes = guilty_sizes(failure.message, vector=vector_of(view.step))
    if not sizes:
        return
    left, right = (each.name or "" for each in view.step.operands[:2])
    first, second = (
        failure.message[one.start : one.end] for one in sorted(sizes, key=lambda one: one.part)
    )
    is_product = view.walk is not None and view.walk.kind == "product"
    key = "shapes-message-parts" if is_product else "shapes-message-sizes"
    with st.container(key="message_parts"):
        st.markdown(say(key, first=first, second=second, left=left, right=right))
        shapes = [each.shape for each in view.step.operands[:2]]
        if is_product and all(len(shape) == 2 for shape in shapes):
            first, second = (f"[{shape[0]} x {shape[1]}]" for shape in shapes)
            st.caption(say("shapes-message-old", first=first, second=second))


def show_warnings(notes: Sequence[str]) -> None:
    """Show the quiet warnings."""
    if notes:
        with st.container(key="warnings"):
            for note in notes:
                st.markdown(note)


def show_pairs(view: View, *, say: Say) -> None:
    """Show the walked cell as a table: each pair, its product, and the sum so far."""
    terms, walk = view.terms, view.walk
    if terms is None or walk is None or view.step is None:
        return
    stop = walk.at(view.at)
    count = len(terms.products) if stop.name == "done" else stop.number + 1
    if stop.name not in ("pair", "done"):
        return
    left, right = row_and_column(view.step, view.batch, view.cell)
    rows = [
        [str(k + 1), *(number(value) for value in pair)]
        for k, pair in enumerate(zip(left, right, terms.products, terms.sums, strict=False))
        if k < count
    ]
    names = [each.name or one_line(view.step) for each in view.step.operands]
    heads = [say("shapes-pair"), *(f"`{name}`" for name in names)]
    heads += [say("shapes-numbers-first"), say("shapes-numbers-sum")]
    with st.expander(say("table-title"), key="numbers"):
        st.markdown(table(heads, rows))


def verdict(view: View, *, say: Say) -> str:
    """Say what the walk has just done, with the numbers of the record."""
    if view.walk is None or view.step is None:
        return say("shapes-no-result")
    sentences = [_stop_sentence(view, view.walk, view.step, say=say)]
    if view.is_done and view.fix is not None and view.result is not None:
        known = view.trace.variables
        if view.fix.meaning in ("other-computation", "trap"):
            sentences.append(say(f"shapes-{view.fix.meaning}"))
        elif view.output is not None and math.prod(view.output.shape) == 1:
            sentences.append(say("shapes-finished", output=number(_only(view.output))))
        if "after" in known:
            name = "features" if "features.resize_" in view.fix.expression else "weights"
            facts = {
                "shape": shape_text(known[name].shape),
                "after": shape_text(known["after"].shape),
            }
            sentences.append(say("shapes-after", name=name, **facts))
    return " ".join(sentences)


def _result_words(view: View, *, say: Say) -> str:
    if view.at == 0 and not (view.walk is not None and view.walk.last == 0):
        return f"*{say('not-yet')}*"
    if view.is_done and view.trace.failure is not None:
        return f"*{say('shapes-no-result')}*"
    if view.result is None:
        return f"*{say('not-yet')}*"
    for each in (view.output, view.result):
        if each is not None and math.prod(each.shape) == 1:
            return number_text(_only(each))
    return shape_text(view.result.shape)


def _stop_sentence(view: View, walk: Walk, step: Step, *, say: Say) -> str:
    stop = walk.at(view.at)
    facts = _facts(view, step)
    if stop.name == "pair" and view.terms is not None:
        left, right = row_and_column(step, view.batch, view.cell)
        k = stop.number
        return say(
            "shapes-step-pair",
            row=str(view.cell[0]),
            column=str(view.cell[1]),
            cell=_cell_words(view, step, say=say),
            pair=str(k + 1),
            one=number(left[k]),
            other=number(right[k]),
            product=number(view.terms.products[k]),
            total=number(view.terms.sums[k]),
        )
    if stop.name == "dimension":
        return _dimension(step, -stop.number, say=say)
    if stop.name == "done":
        return _done(view, walk, step, facts, say=say)
    if stop.name == "ranks":
        name = step.operation.rpartition(".")[2]
        wanted = say(f"shapes-rank-{name if name in _STRICT else 'any'}")
        first, second = (str(len(each.shape)) for each in step.operands[:2])
        came = say("shapes-rank-came", first=first, second=second)
        return say("shapes-step-ranks-stop", name=step.operation, wanted=wanted, came=came)
    if stop.name == "batch" and step.result is not None and view.batch:
        return f"{say('shapes-step-batch', **facts)} {_shown_matrices(view, step, say=say)}"
    stops = stop.name in ("batch", "compare") and step.result is None and view.is_done
    if stops and stop.name == "batch":
        fits = facts["columns"] == facts["rows"]
        return say("shapes-step-batch-stop", **facts, matrices="fit" if fits else "clash")
    return say(f"shapes-step-{stop.name}{'-stop' if stops else ''}", **facts)


def _shown_matrices(view: View, step: Step, *, say: Say) -> str:
    """Say which matrix of each operand makes the matrix of the result that is shown."""
    first, second = (str(list(matrix_of(each.shape, view.batch))) for each in step.operands[:2])
    left, right = (each.name or one_line(step) for each in step.operands[:2])
    facts = {"left": left, "right": right, "first": first, "second": second}
    return say("shapes-shown-matrices", matrix=str(list(view.batch)), **facts)


def _cell_words(view: View, step: Step, *, say: Say) -> str:
    """Name the cell that is walked, as it is typed; a result without dimensions has only one."""
    index = ", ".join(map(str, cell_index(step, view.batch, view.cell)))
    return say("shapes-cell", index=index) if index else say("shapes-only-cell")


def _facts(view: View, step: Step) -> dict[str, str | int]:
    facts: dict[str, str | int] = {
        "code": one_line(step),
        "seed": str(view.trace.settings.get("seed", "")),
    }
    if len(step.operands) < 2:
        return facts
    first, second = (each.shape for each in step.operands[:2])
    names = [
        each.name or f"{'features' if not k else 'weights'}" for k, each in enumerate(step.operands)
    ]
    facts |= {"left": names[0], "right": names[1]}
    facts |= {"first": shape_text(first), "second": shape_text(second)}
    facts |= {"first_batch": shape_text(first[:-2]), "second_batch": shape_text(second[:-2])}
    if first and second:
        columns, rows = inner_sizes(first, second)
        facts |= {"columns": columns, "rows": rows, "alone": abs(columns - rows)}
    return facts


def _dimension(step: Step, place: int, *, say: Say) -> str:
    sizes = [each.shape[-place] for each in step.operands if len(each.shape) >= place]
    facts = {"place": f"-{place}", "one": str(sizes[0]), "other": str(sizes[-1])}
    if len(sizes) < 2:
        return say("shapes-step-dimension-missing", **facts)
    if sizes[0] == sizes[1]:
        return say("shapes-step-dimension-equal", **facts)
    if 1 in sizes:
        stretched = next((size for size in sizes if size != 1), 1)
        return say("shapes-step-dimension-stretch", size=str(stretched), **facts)
    return say("shapes-step-dimension-stop", **facts)


def _done(view: View, walk: Walk, step: Step, facts: dict[str, str | int], *, say: Say) -> str:
    if step.result is None:
        return say("shapes-step-done-stop")
    facts = {"code": facts["code"], "result": shape_text(step.result.shape)}
    if walk.kind == "elementwise":
        return say("shapes-step-done-elementwise", **facts)
    if walk.kind != "product":
        return say("shapes-step-done-other", **facts)
    if not math.prod(step.result.shape):
        return say("shapes-step-done-empty", **facts)
    if view.terms is None:
        inner = inner_sizes(*(each.shape for each in step.operands[:2]))
        return say(
            "shapes-step-done-zeros" if inner == (0, 0) else "shapes-step-done-other", **facts
        )
    rows, columns = cell_count(step)
    if rows * columns == 1:
        index = cell_index(step, view.batch, view.cell)
        total = number(values_of(step.result.values, index))
        pairs = len(view.terms.products)
        cell = {"cell": _cell_words(view, step, say=say), "pairs": pairs, "total": total}
        return say("shapes-step-done-cell", **cell, **facts)
    cells = {"rows": str(rows), "columns": str(columns)}
    matrices = math.prod(batch_shape(step))
    if matrices > 1:
        return say("shapes-step-done-batch", matrices=str(matrices), **cells, **facts)
    return say("shapes-step-done", **cells, **facts)


def _first(view: TensorView) -> float | int | None:
    value = view.values
    while isinstance(value, (list, tuple)):
        value = value[0]
    return value  # type: ignore[no-any-return]


_only = _first
