"""One learner: a session on a real server, its moves, and how long each answer took."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from tests.learners.screen import Screen
from tests.learners.widgets import Value, filled

PATIENCE = 60.0
"""Seconds to wait for an answer."""
RETRY_EVERY = 0.5
"""Seconds between two attempts to connect again."""
RESULT = "output"
"""The container in which every page shows its result."""

_NOT_THE_END = (
    ForwardMsg.FINISHED_EARLY_FOR_RERUN,
    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """How long a learner waited, in milliseconds.

    Attributes:
        shown: until the page's result was there; None if this run showed none.
        finished: until the whole page was there.
    """

    shown: float | None
    finished: float


class Learner:
    """A visitor of one page, who sends what a browser sends.

    Attributes:
        screen: what the browser would show.
        cookies: what the server or a proxy asked to be sent along.
    """

    def __init__(self, url: str, page: str, query: str = "", *, locale: str = "en-US") -> None:
        self.url = url
        self.page = "" if page == "home" else page
        self.query = query
        self.locale = locale
        self.screen = Screen()
        self.cookies: dict[str, str] = {}
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        await self.connect()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def connect(self) -> None:
        """Open the connection; a learner who had one before asks for the old session."""
        address = urlsplit(self.url)
        known = f"; {'; '.join(f'{name}={value}' for name, value in self.cookies.items())}"
        self._socket = await connect(
            f"ws://{address.netloc}{address.path.rstrip('/')}/_stcore/stream",
            subprotocols=["streamlit", "PLACEHOLDER", self.screen.session or "none"],
            additional_headers={"Cookie": known.removeprefix("; ")} if self.cookies else None,
            origin=f"{address.scheme}://{address.netloc}",
            compression=None,
            max_size=None,
            ping_interval=None,
            open_timeout=PATIENCE,
        )
        response = self._socket.response
        for cookie in response.headers.get_all("Set-Cookie") if response else ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value

    async def close(self) -> None:
        """Leave, as a browser does whose tab is closed."""
        if self._socket is not None:
            await self._socket.close()

    async def move(self, key: str, value: Value) -> Answer:
        """Put a widget somewhere and wait for the answer."""
        kind, identity = self.screen.widget(key)
        self.screen.states[identity] = filled(kind, identity, value)
        return await self.run()

    async def press(self, key: str) -> Answer:
        """Press a button and wait for the answer."""
        _, identity = self.screen.widget(key)
        return await self.run(WidgetState(id=identity, trigger_value=True))

    async def run(self, *pressed: WidgetState) -> Answer:
        """Ask for a run, which a browser does when it opens a page, and wait for its end."""
        assert self._socket is not None
        start = time.perf_counter()
        await self._socket.send(self._request(*pressed).SerializeToString())
        async with asyncio.timeout(PATIENCE):
            answer = await self._until_finished(start)
        # The page writes its link into the address of the browser.
        self.query = urlsplit(self.text("link")).query or self.query
        return answer

    async def come_back(self) -> None:
        """Do what a browser does whose connection broke: try again until a server answers, and ask
        for the page, as it does if something on the page runs now and then.
        """
        await self.close()
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    await self.connect()
                    await self.run()
                except (ConnectionClosed, InvalidHandshake, OSError):
                    await asyncio.sleep(RETRY_EVERY)
                else:
                    return

    def text(self, key: str) -> str:
        """Read the Markdown and code of a container."""
        found = []
        for element in self.screen.elements(key):
            kind = element.WhichOneof("type")
            if kind == "markdown":
                found.append(element.markdown.body)
            elif kind == "code":
                found.append(element.code.code_text)
        return "\n".join(found)

    def _request(self, *pressed: WidgetState) -> BackMsg:
        message = BackMsg()
        client = message.rerun_script
        client.query_string = self.query
        self.screen.tell(client)
        if not self.screen.page:
            client.page_name = self.page
        client.widget_states.widgets.extend(pressed)
        context = client.context_info
        context.timezone = "UTC"
        context.locale = self.locale
        context.url = f"{self.url}/{self.page}"
        context.color_scheme = "light"
        return message

    async def _until_finished(self, start: float) -> Answer:
        assert self._socket is not None
        shown = None
        while True:
            frame = await self._socket.recv(decode=False)
            message = self.screen.take(frame)
            if self._is_result(message):
                shown = (time.perf_counter() - start) * 1000
            if message.HasField("script_finished"):
                if message.script_finished in _NOT_THE_END:
                    continue
                return Answer(shown, (time.perf_counter() - start) * 1000)

    def _is_result(self, message: ForwardMsg) -> bool:
        place = self.screen.place_of(RESULT)
        path = tuple(message.metadata.delta_path)
        return place is not None and len(path) > len(place) and path[: len(place)] == place
