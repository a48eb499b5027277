"""The network page in Gradio: ``python -m benchmarks.peers.gradio_page <port>``."""

from __future__ import annotations

import sys

import gradio as gr

from benchmarks.peers.content import SLIDERS, STYLE, answer


def page() -> gr.Blocks:
    """Put the page together; every change of a slider draws all of it."""
    first = answer(*(default for _, _, default in SLIDERS.values()))
    with gr.Blocks(title="network") as blocks:
        gr.Markdown("# A network of layers")
        with gr.Row():
            sliders = [
                gr.Slider(low, high, default, step=1, label=name, elem_id=name)
                for name, (low, high, default) in SLIDERS.items()
            ]
        gr.HTML(STYLE)
        drawing = gr.HTML(first.drawing)
        output = gr.HTML(first.output)
        shapes = gr.Markdown(first.shapes)
        program = gr.Code(first.program, language="python")
        for slider in sliders:
            slider.change(
                _parts, sliders, [drawing, output, shapes, program], show_progress="hidden"
            )
    return blocks


def _parts(*values: float) -> tuple[str, str, str, str]:
    found = answer(*values)
    return found.drawing, found.output, found.shapes, found.program


if __name__ == "__main__":
    page().launch(server_port=int(sys.argv[1]), quiet=True)
