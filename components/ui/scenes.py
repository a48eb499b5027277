"""Lines of a reader as a small stage of their own: one drawing a step, walked with widgets."""

from __future__ import annotations

import math
import re
from typing import Literal

import streamlit as st

from components.drawing.numbers import number, shape_text
from components.drawing.operand_text import operand_texts
from components.drawing.operation import Size, operation_svg, value_svg
from components.drawing.operation_cells import flat_numbers
from components.drawing.operation_model import cut
from components.drawing.operation_words import value_words
from components.engine import Step, TensorView
from components.ui.settings import FIRST_SCENE
from components.ui.stage import is_narrow, show_drawing
from components.ui.tasks.attempt import Attempt
from components.ui.text import Say
from components.ui.walk import statement

StageKey = Literal["attempt", "answer"]

SCENE = "scene"
_MOST_IN_LIST = 60
_MOST_NUMBERS = 16


def show_scenes(one: Attempt, *, key: StageKey, start: int, say: Say) -> None:
    """Show the steps of some lines, one at a time; lines that made none show nothing.

    Args:
        key: of the stage; its widgets are ``{key}_back``, ``{key}_next`` and ``{key}_step``.
        start: the scene it begins at.
    """
    if not one.scenes:
        return
    at = _place(one, key, start)
    scene, wanted = one.scenes[at], one.wanted if at == one.last else None
    with st.container(key=f"{key}_scene"):
        if len(one.scenes) > 1:
            _walk(one, key, at, say=say)
        size: Size = "narrow" if is_narrow(key) else "wide"
        lang = say("html-lang")
        if isinstance(scene, Step):
            drawing = operation_svg(scene, say=say, size=size, wanted=wanted, lang=lang)
        else:
            drawing = value_svg(scene, say=say, size=size, wanted=wanted, lang=lang)
        show_drawing(drawing, key=key)
        with st.container(key=f"{key}_words", gap=None):
            first, *others = scene_words(one, at, say=say)
            st.markdown(first)
            st.markdown(say("scene-join").join(others))


def scene_words(one: Attempt, at: int, *, say: Say) -> list[str]:
    """Say what one scene shows: where it stands, what went in, what came out, what should have."""
    scene = one.scenes[at]
    facts = {"step": str(at + 1), "count": str(len(one.scenes))}
    if isinstance(scene, Step):
        code = code_span(statement(scene))
        sentences = [say("scene-step", line=str(scene.line), code=code, **facts)]
        sentences.append(_in_and_out(scene, say=say))
    else:
        sentences = [say("scene-value", value=_told(scene, say=say), **facts)]
    if at == one.last and one.wanted is not None:
        sentences.append(say("scene-wanted", value=_told(one.wanted.view, say=say)))
    return sentences


def code_span(text: str) -> str:
    """Write code inside a sentence; nothing in it is taken for Markdown.

    >>> code_span("a * b"), code_span("'`'")
    ('`a * b`', "`` '`' ``")
    """
    plain = " ".join(text.split()) or " "
    runs = re.findall(r"`+", plain)
    if not runs:
        return f"`{plain}`"
    fence = "`" * (max(map(len, runs)) + 1)
    return f"{fence} {plain} {fence}"


def _in_and_out(step: Step, *, say: Say) -> str:
    texts = operand_texts(step)
    operands = [_operand(view, text) for view, text in zip(step.operands, texts, strict=True)]
    given = say("list-comma").join(code_span(words) for words in operands)
    if step.result is None:
        return say("scene-failed", given=given) if given else say("scene-stopped")
    result = _told(step.result, say=say)
    return (
        say("scene-gives", given=given, result=result)
        if given
        else say("scene-makes", result=result)
    )


def _operand(view: TensorView, text: str) -> str:
    """Name one operand: a tensor by its name or code, and its shape."""
    if view.kind not in ("tensor", "ndarray"):
        return value_words(view)
    name = view.name or text
    return f"{cut(name, _MOST_IN_LIST)} {shape_text(view.shape)}" if name else value_words(view)


def _told(view: TensorView, *, say: Say) -> str:
    """Tell a value: its shape, and its numbers where they are few."""
    if view.kind not in ("tensor", "ndarray"):
        return code_span(value_words(view))
    shape = code_span(shape_text(view.shape))
    if view.values is None or not 0 < math.prod(view.shape) <= _MOST_NUMBERS:
        return shape
    numbers = say("scene-between").join(number(value) for value in flat_numbers(view))
    return say("scene-numbers", shape=shape, numbers=numbers)


def _place(one: Attempt, key: StageKey, start: int) -> int:
    """Give the scene the reader is at; another attempt begins at its own start."""
    state, step = st.session_state, f"{key}_step"
    linked = state.get(SCENE) if key == "attempt" else None
    if step not in state and linked is not None:
        # Streamlit forgets a box that was not shown, and the first attempt may come with a link.
        state[step] = linked
    is_other = state.get(f"{key}_about", one.about) != one.about
    if is_other or state.get(step) not in range(len(one.scenes)):
        state[step] = start
    state[f"{key}_about"] = one.about
    if key == "attempt":
        state[SCENE], state[FIRST_SCENE] = state[step], start
    return int(state[step])


def _walk(one: Attempt, key: StageKey, at: int, *, say: Say) -> None:
    with st.container(key=f"{key}_walk", horizontal=True, vertical_alignment="bottom"):
        st.button(
            say("stepper-back"),
            key=f"{key}_back",
            on_click=_go,
            args=(key, at - 1),
            disabled=at < 1,
        )
        st.button(
            say("stepper-next"),
            key=f"{key}_next",
            on_click=_go,
            args=(key, at + 1),
            disabled=at >= len(one.scenes) - 1,
        )
        st.selectbox(
            say("scene-choice"),
            range(len(one.scenes)),
            format_func=lambda place: _option(one.scenes[place], place),
            key=f"{key}_step",
        )


def _option(scene: Step | TensorView, place: int) -> str:
    text = statement(scene) if isinstance(scene, Step) else f"{scene.name} = {value_words(scene)}"
    plain = " ".join(text.split())
    return f"{place + 1}: {cut(plain, _MOST_IN_LIST)}"


def _go(key: StageKey, at: int) -> None:
    st.session_state[f"{key}_step"] = at
