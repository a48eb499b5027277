"""Which answers the server remembers; the answers themselves stand in test_server."""

from __future__ import annotations

import asyncio
import gzip

import pytest
from starlette.responses import Response

from deploy.compression import Compression

TEXT = b"weights " * 1000
FOREVER = "public, immutable, max-age=31536000"


class CountingApp:
    """An app with one answer for all, which counts how often it was asked."""

    def __init__(self, cache_control: str, status: int = 200) -> None:
        self.asked = 0
        self.answer = {"Cache-Control": cache_control, "Content-Type": "text/css"}
        self.status = status

    async def __call__(self, scope, receive, send):
        self.asked += 1
        await Response(TEXT, self.status, headers=self.answer)(scope, receive, send)


def get(app, path="/static/a.css", **headers):
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": raw}
    asyncio.run(app(scope, receive, send))
    return dict(sent[0]["headers"]), b"".join(message.get("body", b"") for message in sent[1:])


def test_a_file_that_never_changes_is_asked_for_once():
    inner = CountingApp(FOREVER)
    app = Compression(inner)
    first = get(app, accept_encoding="gzip")
    assert gzip.decompress(first[1]) == TEXT
    assert get(app, accept_encoding="gzip") == first
    assert inner.asked == 1


@pytest.mark.parametrize(
    ("inner", "request_of"),
    [
        (CountingApp("no-cache"), {"accept_encoding": "gzip"}),
        (CountingApp(FOREVER, status=404), {"accept_encoding": "gzip"}),
        (CountingApp(FOREVER), {"accept_encoding": "gzip", "path": "/_stcore/health"}),
        (CountingApp(FOREVER), {"accept_encoding": "gzip", "range": "bytes=0-9"}),
        (CountingApp(FOREVER), {"accept_encoding": "br"}),
    ],
    ids=["may change", "not found", "not static", "part of a file", "no gzip"],
)
def test_anything_else_is_asked_for_every_time(inner, request_of):
    app = Compression(inner)
    get(app, **request_of)
    get(app, **request_of)
    assert inner.asked == 2
    assert app.remembered == {}


def test_what_an_outer_layer_adds_to_a_remembered_answer_is_not_remembered():
    app = Compression(CountingApp(FOREVER))
    get(app, accept_encoding="gzip")
    headers, _ = get(app, accept_encoding="gzip")
    headers[b"set-cookie"] = b"someone"
    assert b"set-cookie" not in get(app, accept_encoding="gzip")[0]


def test_an_answer_to_a_visitor_who_left_is_not_remembered():
    async def stops_halfway(scope, receive, send):
        headers = [(b"content-type", b"text/css"), (b"cache-control", FOREVER.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": TEXT, "more_body": True})

    app = Compression(stops_halfway)
    get(app, accept_encoding="gzip")
    assert app.remembered == {}
