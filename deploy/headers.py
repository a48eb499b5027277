"""What every answer of the server says to the browser about safety."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CLOSED = {
    "/_stcore/upload_file": "This app takes no files.",
    "/_stcore/agent": "This app is for people; it offers no interface to programs.",
}
"""Doors of Streamlit that this app has no use for. It takes files in an app without an uploader,
too, and describes its interface for agents even while that is off."""
EMBED_IN = "TENSOR_EXPLORER_EMBED_IN"
"""Names the sites that may show the app in a frame: ``https://lms.example.org``, more with spaces
between them. Without it only pages of the app's own address may. Pictures need no frame."""

_SITE = re.compile(r"https?://(\*\.)?[A-Za-z0-9.-]+(:\d+)?")
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy(index_html: str, *, frames: Sequence[str] = ()) -> str:
    """Write the policy: nothing from another host, no inline script but those of the page itself.

    Args:
        index_html: the page that Streamlit serves; its inline scripts are allowed by their hashes.
        frames: sites that may show the app in a frame.
    """
    hashes = " ".join(f"'{script_hash(script)}'" for script in _INLINE_SCRIPT.findall(index_html))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' blob: {hashes}".rstrip(),  # blob: the scripts of components
            "worker-src 'self' blob:",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            " ".join(("frame-ancestors 'self'", *frames)),
        )
    )


def embedding_sites(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Read which sites may show the app in a frame.

    Raises: ValueError for what is no site; a slip must not open the app to all.
    """
    sites = tuple(environment.get(EMBED_IN, "").split())
    for site in sites:
        if not _SITE.fullmatch(site):
            raise ValueError(f"{EMBED_IN}: {site!r} is no site such as https://lms.example.org")
    return sites


def script_hash(script: str) -> str:
    """Write the hash of a script as a policy spells it."""
    digest = hashlib.sha256(script.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


class SafetyHeaders:
    """Middleware that adds the policy and its companions to every HTTP answer.

    An answer with a policy of its own keeps it: a picture may do less than the page.
    """

    def __init__(self, app: ASGIApp, *, policy: str) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the headers added."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class ClosedDoors:
    """Middleware that answers for what is closed here: memory is finite, and nobody needs it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request to a closed door, and pass on every other."""
        doors = [words for path, words in CLOSED.items() if path in scope.get("path", "")]
        if scope["type"] == "http" and doors:
            await PlainTextResponse(doors[0], status_code=403)(scope, receive, send)
            return
        await self.app(scope, receive, send)
