"""The third topic: a picture is a tensor of three planes; its channels, its pixels, its memory."""

from __future__ import annotations

import streamlit as st

from components.drawing.image import image_svg
from components.drawing.numbers import number, shape_text
from components.drawing.pixels import CHANNELS
from components.drawing.sheets import element
from components.drawing.slots import slot_of
from components.drawing.twin import table
from components.engine import Failure, Step, Trace
from components.engine.relation import share_memory
from components.ui.controls import choice
from components.ui.cover import is_covered
from components.ui.edits import record_text_edited
from components.ui.glance import Glance, glance
from components.ui.lesson import Run
from components.ui.picked import is_index
from components.ui.places import PROGRAMS
from components.ui.stage import show_drawing
from components.ui.tensors import photo
from components.ui.tensors.facts import facts_table, inspections
from components.ui.tensors.topic import PAGE, STAGE, Recorder, Row, Topic, Values, width_of
from components.ui.tensors.widgets import clamp, index_boxes, inside, row
from components.ui.text import Say

PIXEL = ("row", "column")
_SCALES = ("red", "green", "blue")
_SIZES = ("height", "width")


def controls(say: Say) -> None:
    """Draw which picture, how large, and how bright each channel is."""
    choice(PAGE, "picture", say=say)
    own = st.session_state["picture"] == "own"
    row("controls", *_SIZES, *_SCALES, say=say, idle=_SIZES if own else ())
    if own:
        photo.show_chooser(say=say)


def record(say: Say) -> tuple[Trace, Failure | None]:
    """Run the program of the picture."""
    return record_text_edited(_text(st.session_state, photo.planes()), say=say)


def run(values: Values, recorder: Recorder) -> Run:
    """Run the same for settings of the page; a picture of the reader's own is in no address."""
    return recorder(_text(values, []))


def _text(values: Values, numbers: list[photo.Plane]) -> str:
    from components.engine.filling import picture_text

    chosen = values["picture"]
    if chosen == "own" and not numbers:
        chosen = "landscape"
    return picture_text(
        (PROGRAMS / "picture.py").read_text(encoding="utf-8"),
        picture=chosen,
        numbers=numbers,
        **{key: int(values[key]) for key in (*_SIZES, *_SCALES)},
    )


def is_there(trace: Trace) -> bool:
    """Whether there is a picture."""
    return {"img", "turned"} <= trace.variables.keys()


def draw(trace: Trace, *, say: Say) -> None:
    """Show planes and picture; a click chooses a pixel."""
    _pixel(trace)
    drawing = picture(trace, st.session_state, glance(STAGE, say=say))
    show_drawing(drawing, key=STAGE, on_pick=pick)


def picture(trace: Trace, values: Values, look: Glance) -> str:
    """Draw planes and picture."""
    img = trace.variables["img"]
    row, column = inside(PIXEL, img.shape[1:], values)
    return image_svg(
        img,
        None if look.covered else trace.variables["turned"],
        at=(row, column),
        say=look.say,
        width=width_of(look),
        lang=look.lang,
    )


def pick(part: str) -> None:
    """Take over the pixel that was clicked."""
    name, _, index = part.removesuffix("]").partition("[")
    places = index.split(",")
    if name == "pixel" and len(places) == len(PIXEL) and all(is_index(one) for one in places):
        for key, place in zip(PIXEL, places, strict=True):
            st.session_state[key] = int(place)


def _pixel(trace: Trace) -> tuple[int, int]:
    at_row, at_column = clamp(PIXEL, trace.variables["img"].shape[1:])
    return at_row, at_column


def output(trace: Trace) -> str | None:
    """Give the shape of the picture."""
    return None if is_covered() else shape_text(trace.variables["img"].shape)


def shapes(trace: Trace) -> list[Row]:
    """List both views."""
    names = () if is_covered() else (("img", "img"), ("img.permute(1, 2, 0)", "turned"))
    return [(typed, shape_text(trace.variables[name].shape)) for typed, name in names]


def verdict(trace: Trace, say: Say) -> str:
    """Say how many numbers a picture is, and what turning it does."""
    if is_covered():
        return say("not-yet")
    img, turned = trace.variables["img"], trace.variables["turned"]
    _, rows, columns = img.shape
    return say(
        f"tensors-image-{'shared' if share_memory(img, turned) else 'apart'}",
        rows=rows,
        columns=columns,
        count=str(3 * rows * columns),
        before=shape_text(img.stride),
        after=shape_text(turned.stride),
    )


def spans(trace: Trace) -> tuple[Step | None, ...]:
    """Give the step that turns the picture."""
    return (next((step for step in trace.steps if step.target == "turned"), None),)


def details(trace: Trace, *, say: Say) -> None:
    """Show one pixel: its three numbers and their slots."""
    img = trace.variables["img"]
    at = _pixel(trace)
    with st.container(key="cell_box", gap=None):
        index_boxes("cell_index", PIXEL, img.shape[1:], say=say)
        with st.container(key="cell"):
            listed = [
                [
                    say(f"tensors-channel-{name}"),
                    f"`img[{k}, {at[0]}, {at[1]}]`",
                    "?" if is_covered() else f"`turned[{at[0]}, {at[1]}, {k}]`",
                    number(element(img.values, (k, *at))),
                    str(slot_of(img, (k, *at))),
                ]
                for k, name in enumerate(CHANNELS)
            ]
            words = ("", "", "", say("tensors-value"), say("tensors-slot"))
            st.markdown(table(words, listed))
    if st.session_state["picture"] == "own" and photo.planes():
        st.caption(say("tensors-photo-stays"))


def facts(trace: Trace, say: Say) -> str:
    """List shapes and strides of both views."""
    return facts_table([*inspections(trace, "img"), *inspections(trace, "turned")], say=say)


TOPIC = Topic(
    controls=controls,
    record=record,
    run=run,
    is_there=is_there,
    picture=picture,
    draw=draw,
    output=output,
    shapes=shapes,
    verdict=verdict,
    facts=facts,
    spans=spans,
    details=details,
)
