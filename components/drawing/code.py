"""The program with its sub-expressions as spans that know their shapes; one is marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, String, Token, _TokenType

from components.drawing.numbers import shape_text
from components.engine.trace import Step, Trace

_CLASSES: tuple[tuple[_TokenType, str], ...] = (
    (Comment, "te-comment"),
    (Keyword, "te-keyword"),
    (Number, "te-number"),
    (String, "te-string"),
    (Name.Function, "te-function"),
)


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
        f'<div class="te-code"><pre class="te-mono">{body}</pre>'
        f'<p id="readout" class="te-mono"><span id="readout-said">{escape(said)}</span>'
        f'<b id="readout-result">{escape(shape)}</b></p></div>'
    )


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
    for start, kind, text in _tokens(program):
        while open_spans and open_spans[-1].end <= start:
            open_spans.pop()
            yield "</span>"
        while waiting and waiting[0].start <= start:
            span = waiting.pop(0)
            if span.end > start:
                open_spans.append(span)
                yield _opening(span, marked)
        yield _token(kind, text)
    yield "</span>" * len(open_spans)


def _tokens(program: str) -> Iterator[tuple[int, _TokenType, str]]:
    """Split a program into tokens, line by line where no token can span two lines."""
    if any(mark in program for mark in ('"""', "'''", "\\\n")):
        yield from _lexed(program)
        return
    start = 0
    for line in program.splitlines(keepends=True):
        for offset, kind, text in _lexed(line):
            yield start + offset, kind, text
        start += len(line)


@lru_cache(maxsize=2048)
def _lexed(text: str) -> tuple[tuple[int, _TokenType, str], ...]:
    return tuple(PythonLexer(stripnl=False, ensurenl=False).get_tokens_unprocessed(text))


def _opening(span: _Span, marked: Step | None) -> str:
    step = span.step
    part = f"span:{span.start}:{span.end}" if span.page_step is None else f"step:{span.page_step}"
    role = "img" if span.page_step is None else "button"
    said, shape = _said(step), _shape(step)
    current = " te-current" if step is marked else ""
    return (
        f'<span id="code-{span.start}-{span.end}" class="te-step{current}" '
        f'data-part="{part}" role="{role}" tabindex="0" '
        f'aria-label="{escape(said + shape)}" data-readout="{escape(said)}" '
        f'data-result="{escape(shape)}">'
    )


def _said(step: Step) -> str:
    return f"{' '.join(step.text.split())}  "


def _shape(step: Step) -> str:
    if step.result is None or step.result.kind not in ("tensor", "ndarray"):
        return ""
    return f"{shape_text(step.result.shape)} {step.result.dtype}"


def _token(kind: _TokenType, text: str) -> str:
    name = next((css for group, css in _CLASSES if kind in group), "")
    if not name or kind is Token.Text:
        return escape(text)
    return f'<i class="{name}">{escape(text)}</i>'


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts
