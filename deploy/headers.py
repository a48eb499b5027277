"""What every answer of the server says to the browser about safety."""

from __future__ import annotations

import base64
import hashlib
import re

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

UPLOADS = "/_stcore/upload_file"
"""Where Streamlit takes files; it does so in an app without an uploader, too."""

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy(index_html: str) -> str:
    """Write the policy: nothing from another host, no inline script but those of the page itself.

    Args:
        index_html: the page that Streamlit serves; its inline scripts are allowed by their hashes.
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
        )
    )


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


class NoUploads:
    """Middleware that refuses uploads: the app has no use for a file, and memory is finite."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a request that has to do with uploads, and pass on every other."""
        if scope["type"] == "http" and UPLOADS in scope["path"]:
            refusal = PlainTextResponse("This app takes no files.", status_code=403)
            await refusal(scope, receive, send)
            return
        await self.app(scope, receive, send)
