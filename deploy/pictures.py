"""Pictures by address: ``/picture.svg?page=neuron&seed=9`` answers with the drawing alone.

No session stands behind it; the stage asks here while a number is being dragged.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.ui.live import PICTURE
from components.ui.pictures import PICTURED, picture

MOST_CHARACTERS = 16_000
"""Of a query; the longest link a page writes is shorter."""


def answer(request: Request) -> Response:
    """Draw what the query asks for; a sentence in plain text where that cannot be done."""
    query = dict(request.query_params)
    page = next((name for name in PICTURED if name == query.get("page")), None)
    if page is None:
        known = ", ".join(PICTURED)
        return PlainTextResponse(f"There is no such page. Pages: {known}.", status_code=404)
    if len(request.url.query) > MOST_CHARACTERS:
        return PlainTextResponse("This address is too long.", status_code=414)
    drawing = picture(page, query)
    if drawing is None:
        return PlainTextResponse("The program of this page failed.", status_code=422)
    return Response(drawing, media_type="image/svg+xml", headers={"Cache-Control": "max-age=60"})


ROUTES = [Route(f"/{PICTURE}", answer)]
