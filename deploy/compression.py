"""Compress each static file once, not once a visitor.

A first visit loads some 90 files; compressing them again for every visitor would keep the
processor busy for half a minute when a class of 60 opens the app together.
"""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SMALLEST = 1000
"""Bytes below which compressing gains nothing."""


class Compression:
    """Middleware that compresses answers and remembers those that never change.

    Streamlit's static files carry a hash in their names and are marked immutable, so there are as
    many remembered answers as files in its package and they never grow old.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.compress = GZipMiddleware(app, minimum_size=SMALLEST)
        self.remembered: dict[str, list[Message]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory where that is possible, else as the app does."""
        if not _asks_for_a_whole_file(scope):
            await self.compress(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.remembered:
            answer: list[Message] = []

            async def keep(message: Message) -> None:
                answer.append(message)

            await self.compress(scope, receive, keep)
            if answer and _never_changes(answer[0]) and _is_whole(answer[-1]):
                self.remembered[path] = answer
        else:
            answer = self.remembered[path]
        for message in answer:
            await send(dict(message))  # the outer layers write into what they are sent


def _asks_for_a_whole_file(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or "/static/" not in scope["path"]:
        return False
    headers = Headers(scope=scope)
    partial = "range" in headers or "if-none-match" in headers or "if-modified-since" in headers
    return "gzip" in headers.get("accept-encoding", "") and not partial


def _never_changes(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return start["status"] == 200 and "immutable" in headers.get("cache-control", "")


def _is_whole(end: Message) -> bool:
    # The app stops in the middle of a file when the visitor leaves.
    return end["type"] == "http.response.body" and not end.get("more_body", False)
