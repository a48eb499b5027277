"""The program with its sub-expressions as spans that know their shapes; one is marked."""

from __future__ import annotations

import io
import keyword
import tokenize
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from typing import Literal

from components.drawing.numbers import shape_text
from components.engine.trace import Step, Trace

_Token = tuple[int, str, str]
"""Where a token starts, its CSS class or "", and its text."""


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    step: Step
    page_step: int | None


def code_html(trace: Trace, *, spans: Sequence[Step | None], current: int) -> str:
    """Draw a program.

    Args:
        trace: the record of its run.
        spans: for each step of the page the step of the record that it shows, None for the data.
        current: the step of the page that is marked.
    Returns: one ``<div>``; a span that belongs to a step of the page has the part ``step:<i>``.
    """
    marked = spans[current] if 0 <= current < len(spans) else None
    chosen = list(_spans(trace, spans, marked))
    body = "".join(_pieces(trace.program.rstrip(), chosen, marked))
    said, shape = ("", "") if marked is None else (_said(marked), _shape(marked))
    return (
        f'<div class="te-code">{_line_numbers(trace.program)}<pre class="te-mono">{body}</pre>'
        f'<p id="readout" class="te-mono"><span id="readout-said">{escape(said)}</span>'
        f'<b id="readout-result">{escape(shape)}</b></p></div>'
    )


def _line_numbers(program: str) -> str:
    """Number the lines beside them; the sentences of a page name a line by its number."""
    lines = "&#10;".join(map(str, range(1, program.rstrip().count("\n") + 2)))
    return f'<pre class="te-mono te-gutter" aria-hidden="true">{lines}</pre>'


def _spans(trace: Trace, spans: Sequence[Step | None], marked: Step | None) -> Iterator[_Span]:
    starts = _line_starts(trace.program)
    steps: Iterable[Step] = trace.steps
    if marked is not None:
        steps = [*trace.steps, *marked.inner]
    for step in steps:
        start = starts[step.line - 1] + step.column
        end = starts[step.end_line - 1] + step.end_column
        page_step = next((i for i, other in enumerate(spans) if other is step), None)
        yield _Span(start, end, step, page_step)


def _pieces(program: str, spans: list[_Span], marked: Step | None) -> Iterator[str]:
    waiting = sorted(spans, key=lambda span: (span.start, -span.end))
    open_spans: list[_Span] = []
    for start, css, text in _tokens(program):
        while open_spans and open_spans[-1].end <= start:
            open_spans.pop()
            yield "</span>"
        while waiting and waiting[0].start <= start:
            span = waiting.pop(0)
            if span.end > start:
                open_spans.append(span)
                holds_others = bool(waiting) and waiting[0].start < span.end
                yield _opening(span, marked, "group" if holds_others else "leaf")
        yield _marked(css, text)
    yield "</span>" * len(open_spans)


def _tokens(program: str) -> Iterator[_Token]:
    """Split a program into tokens and what stands between them."""
    starts, done, defined = _line_starts(program), 0, False
    for token in _python_tokens(program):
        start = starts[min(token.start[0], len(starts)) - 1] + token.start[1]
        if start > done:
            yield done, "", program[done:start]
        if token.string and start >= done:
            yield start, _class(token, defined=defined), token.string
            done = start + len(token.string)
        defined = token.string == "def"
    yield done, "", program[done:]


def _python_tokens(program: str) -> Iterator[tokenize.TokenInfo]:
    """Read Python's tokens, of a text that is no Python as far as they go."""
    with suppress(tokenize.TokenError, SyntaxError):
        yield from tokenize.generate_tokens(io.StringIO(program).readline)


def _class(token: tokenize.TokenInfo, *, defined: bool) -> str:
    if token.type == tokenize.COMMENT:
        return "te-comment"
    if token.type == tokenize.NAME and keyword.iskeyword(token.string):
        return "te-keyword"
    return "te-function" if defined else ""


def _opening(span: _Span, marked: Step | None, kind: Literal["group", "leaf"]) -> str:
    """The tag of a span; one with others inside is no button, since a button holds no buttons."""
    step = span.step
    part, role, pick = f"span:{span.start}:{span.end}", "img", ""
    if span.page_step is not None:
        part, role, pick = f"step:{span.page_step}", "button", ' data-pick=""'
    role = role if kind == "leaf" else "group"
    said, shape = _said(step), _shape(step)
    current = " te-current" if step is marked else ""
    return (
        f'<span id="code-{span.start}-{span.end}" class="te-step{current}" '
        f'data-part="{part}"{pick} role="{role}" tabindex="0" '
        f'aria-label="{escape(said + shape)}" data-readout="{escape(said)}" '
        f'data-result="{escape(shape)}">'
    )


def _said(step: Step) -> str:
    return f"{' '.join(step.text.split())}  "


def _shape(step: Step) -> str:
    if step.result is None or step.result.kind not in ("tensor", "ndarray"):
        return ""
    return f"{shape_text(step.result.shape)} {step.result.dtype}"


def _marked(css: str, text: str) -> str:
    return f'<i class="{css}">{escape(text)}</i>' if css else escape(text)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts
