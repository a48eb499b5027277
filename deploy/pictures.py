"""Pictures and records by address: ``/picture.svg?page=neuron&seed=9``, also as PNG and as JSON.

No session stands behind them. The stage asks here while a number is being dragged; slides, course
pages and READMEs show the pictures, programs read the records. The README lists the parameters.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.ui.live import FORM, PICTURE, STAGE_FORM
from components.ui.pictures import alone, record_json, refusal, refusal_json, refused, sorry
from components.ui.text import Language
from deploy.asked import MOST_CHARACTERS, THEMES, Asked, RefusedError, language_of, understand
from deploy.desk import BusyError, Desk
from deploy.png import PaintError, paint
from deploy.shelf import Answer, Shelf

SVG, PNG, JSON = "image/svg+xml", "image/png", "application/json"
POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A picture in a tab of its own may do nothing but show."""
FRESH = "public, max-age=300"

_log = logging.getLogger(__name__)
_shelf = Shelf()
_dragging = Desk(at_once=1, in_line=60)
"""For the stages of learners: nobody else's pictures keep them waiting."""
_drawing = Desk(at_once=1, in_line=30)
_painting = Desk(at_once=1, in_line=8)


def svg(asked: Asked) -> Answer:
    """Draw a page's stage; where there is nothing to draw, the reason."""
    found = asked.address.run()
    drawing = asked.address.draw(found)
    shown = drawing or sorry(asked.address, found)
    if asked.theme is not None:
        shown = alone(shown, asked.theme)
    return Answer(200 if drawing else 422, SVG, shown.encode())


def png(asked: Asked) -> Answer:
    """Paint the same."""
    drawn = svg(asked)
    return Answer(drawn.status, PNG, paint(drawn.body.decode(), width=asked.width))


def record(asked: Asked) -> Answer:
    """Write the record of a page's program."""
    return Answer(200, JSON, record_json(asked.address, asked.address.run()).encode())


@lru_cache(maxsize=64)
def no_svg(status: int, sentence: str, language: Language) -> Answer:
    """Draw why there is no picture."""
    return Answer(status, SVG, alone(refused(sentence, language=language), THEMES[0]).encode())


def no_png(status: int, sentence: str, language: Language) -> Answer:
    """Paint the same; where not even that can be painted, a browser shows the drawing."""
    drawn = no_svg(status, sentence, language)
    try:
        return Answer(status, PNG, paint(drawn.body.decode(), width=840))
    except PaintError:
        return drawn


def no_record(status: int, sentence: str, _language: Language) -> Answer:
    """Write why there is no record."""
    return Answer(status, JSON, refusal_json(sentence).encode())


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of answers.

    Attributes:
        path: where they are.
        make: makes one.
        refuse: makes one out of a sentence that says why there is no other.
        refuse_at_once: the same, without work.
        desk: where they are made.
    """

    path: str
    make: Callable[[Asked], Answer]
    refuse: Callable[[int, str, Language], Answer]
    refuse_at_once: Callable[[int, str, Language], Answer]
    desk: Desk

    def answer(self, query: Mapping[str, str]) -> Answer:
        """Answer a query, from the shelf if it was asked before."""
        language = language_of(query)
        try:
            asked = understand(query)
            found = _shelf.get((self.path, asked.key))
            if found is None:
                found = self.make(asked)
                _shelf.put((self.path, asked.key), found)
        except RefusedError as refused_:
            sentence = refusal(refused_.key, language=language, **refused_.facts)
            return self.refuse(refused_.status, sentence, language)
        except Exception:
            _log.exception("no %s", self.path)
            return self.refuse(500, refusal("picture-broken", language=language), language)
        return found

    async def __call__(self, request: Request) -> Response:
        """Answer a request."""
        if len(request.url.query) > MOST_CHARACTERS:
            sentence = refusal("picture-too-long", language="en", most=str(MOST_CHARACTERS))
            return _response(request, self.refuse_at_once(414, sentence, "en"))
        query = dict(request.query_params)
        try:
            desk = _dragging if query.get(FORM) == STAGE_FORM else self.desk
            answer = await desk.do(lambda: self.answer(query))
        except BusyError:
            language = language_of(query)
            sentence = refusal("picture-busy", language=language)
            answer = self.refuse_at_once(503, sentence, language)
        return _response(request, answer)

    def route(self) -> Route:
        """Give the route of these answers."""

        async def endpoint(request: Request) -> Response:
            return await self(request)

        return Route(f"/{self.path}", endpoint)


def _response(request: Request, answer: Answer) -> Response:
    headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
    if answer.status == 503:
        headers["Retry-After"] = "1"
    if answer.status == 200:
        headers |= {"Cache-Control": FRESH, "ETag": answer.tag}
        known = request.headers.get("if-none-match", "").split(",")
        if {one.strip().removeprefix("W/") for one in known} & {answer.tag[2:], "*"}:
            return Response(status_code=304, headers=headers)
    return Response(answer.body, answer.status, media_type=answer.media_type, headers=headers)


KINDS = (
    Kind(PICTURE, svg, no_svg, no_svg, _drawing),
    Kind("picture.png", png, no_png, no_svg, _painting),
    Kind("record.json", record, no_record, no_record, _drawing),
)
ROUTES = [kind.route() for kind in KINDS]
