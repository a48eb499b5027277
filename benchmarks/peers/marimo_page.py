"""The network page in marimo: ``marimo run benchmarks/peers/marimo_page.py``."""

from __future__ import annotations

import marimo

app = marimo.App(width="full")


@app.cell
def _():
    import sys
    from pathlib import Path

    import marimo as mo

    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from benchmarks.peers.content import SLIDERS, STYLE, answer

    return SLIDERS, STYLE, answer, mo


@app.cell
def _(SLIDERS, STYLE, mo):
    sliders = mo.ui.dictionary(
        {
            name: mo.ui.slider(low, high, 1, default, label=name)
            for name, (low, high, default) in SLIDERS.items()
        }
    )
    mo.vstack([mo.md("# A network of layers"), mo.hstack(list(sliders.values())), mo.Html(STYLE)])
    return (sliders,)


@app.cell
def _(answer, mo, sliders):
    found = answer(*(sliders[name].value for name in ("seed", "n_input", "n_hidden")))
    mo.vstack(
        [
            mo.Html(found.drawing),
            mo.Html(found.output),
            mo.md(found.shapes),
            mo.md(f"```python\n{found.program}\n```"),
        ]
    )


if __name__ == "__main__":
    app.run()
