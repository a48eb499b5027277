"""What a stage of a lesson sets, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from components.drawing.numbers import shape_text
from components.engine.editing import parse_edits
from components.engine.memory_lines import kinds_after, line_text
from components.engine.pasting import parse_pastes
from components.engine.reshapes import read_size
from components.ui.kinds import Choice, Edits, Line, MenuLines, Pastes, Sizes, Value, Whole
from components.ui.link import read_query
from components.ui.memory.running import lesson_of
from components.ui.settings import PageName, setting, settings_of
from components.ui.shapes.running import shape_in
from components.ui.text import Say

_OPERANDS: Mapping[str, tuple[str, str]] = {
    "shapes": ("features", "weights"),
    "tensors": ("a", "b"),
}
"""On pages with two shapes to set, what these are called."""
_SIZES: Mapping[str, tuple[str, ...]] = {
    "shapes": tuple(f"{name}{key}" for name in "ab" for key in ("_rank", "0", "1", "2", "3")),
    "tensors": ("rank_a", "rank_b", *(f"{name}_{k}" for name in "ab" for k in range(3))),
}
"""The settings that these shapes are made of."""
_MOST = 5
"""Numbers of one's own that are written out."""
_OWN_LABELS: Mapping[tuple[str, str], str] = {
    ("shapes", "fix"): "class-part-fix",
    **{("memory", key): f"memory-slider-{key}" for key in ("rows", "columns", "factor")},
}
"""Settings whose label on a page is not the usual one."""


def set_in_words(page: PageName, query: Mapping[str, str], *, say: Say) -> list[str]:
    """Say what a link sets, a phrase each; nothing for what it leaves as it is."""
    values = read_query(query, page=page, locale=None)[0]
    known: dict[str, Value] = {**values["travelling"], **values[page]}
    named = [item for item in settings_of(page) if item.key in query]
    sized = [item for item in named if item.key in _SIZES.get(page, ())]
    phrases = [_phrase(page, item, known, say=say) for item in named if item not in sized]
    if sized:
        phrases += [f"`{name} {shape_text(shape)}`" for name, shape in _shapes(page, known)]
    return phrases


def _shapes(page: PageName, known: Mapping[str, Value]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for name, operand in zip(_OPERANDS[page], "ab", strict=True):
        if page == "shapes":
            yield name, shape_in(known, operand)
            continue
        keys = [f"rank_{operand}", *(f"{operand}_{k}" for k in range(3))]
        rank, *sizes = (int(known.get(key, setting(page, key).default)) for key in keys)
        yield name, tuple(sizes[:rank])


def _phrase(page: PageName, item: Any, known: Mapping[str, Value], *, say: Say) -> str:
    value = known[item.key]
    if isinstance(item, Edits):
        lines = [edit.line for edit in parse_edits(str(value))[0]]
        return "`" + "; ".join(lines[:_MOST] + ["..."] * (len(lines) > _MOST)) + "`"
    if isinstance(item, Pastes):
        return "`" + "; ".join(f"{one.name} = [...]" for one in parse_pastes(str(value))[0]) + "`"
    if isinstance(item, MenuLines):
        lesson = lesson_of(known)
        before = [kinds_after(lesson.lines[:k]) for k in range(len(lesson.lines))]
        texts = map(line_text, lesson.lines, before, [lesson] * len(before))
        return "`" + "; ".join(texts) + "`"
    if isinstance(item, Line):
        return f"`{value}`"
    if isinstance(item, Sizes):
        return f"{say('class-part-size')}: `{shape_text(read_size(str(value)) or ())}`"
    label = say(_OWN_LABELS.get((page, item.key), f"setting-{item.key}"))
    if isinstance(item, Choice) and item.key != "look":
        return f"{label}: {say(f'setting-{item.key}-{value}')}"
    return f"{label}: {value}" if isinstance(item, Whole) else f"{label}: `{value}`"
