"""What a page in the browser says, asks for and gets: runs, errors, requests to other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Request, WebSocket

PATIENCE = 20.0
"""Seconds to wait for a run; the first one of a process imports torch."""

BASELINE = ("/_stcore/health", "/_stcore/host-config")
"""Ends of addresses whose 404 in the console is Streamlit's own: opened at a page below the root,
it first looks for its server below that page."""


class Watch:
    """Everything noted about one page since it was made.

    Attributes:
        asked: runs of the script that the page has asked for.
        settled: how many of these had been asked for when the last whole run finished.
        console_errors: texts of errors in the console and of exceptions, without the baseline.
        foreign_requests: addresses on other hosts that the page asked for.
    """

    def __init__(self, page: Page, *, host: str) -> None:
        self.host = host
        self.asked = 0
        self.settled = 0
        self.console_errors: list[str] = []
        self.foreign_requests: list[str] = []
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.console_errors.append(str(error)))
        page.on("request", self._note_request)
        page.on("websocket", self._listen)

    def _note_console(self, message: ConsoleMessage) -> None:
        address = message.location["url"]
        if message.type == "error" and not address.endswith(BASELINE):
            self.console_errors.append(f"{message.text} ({address})")

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https") and address.netloc != self.host:
            self.foreign_requests.append(request.url)

    def _listen(self, socket: WebSocket) -> None:
        if urlsplit(socket.url).netloc != self.host:
            self.foreign_requests.append(socket.url)
        socket.on("framesent", self._note_sent)
        socket.on("framereceived", self._note_received)

    def _note_sent(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).HasField("rerun_script"):
            self.asked += 1

    def _note_received(self, frame: str | bytes) -> None:
        if not isinstance(frame, bytes):
            return
        message = ForwardMsg.FromString(frame)
        early = ForwardMsg.FINISHED_EARLY_FOR_RERUN
        if message.HasField("script_finished") and message.script_finished != early:
            self.settled = self.asked


def watch(page: Page, *, host: str) -> None:
    """Begin to take notes about a page; it carries them as ``page.watch``."""
    page.watch = Watch(page, host=host)  # type: ignore[attr-defined]


def notes(page: Page) -> Watch:
    """Read the notes about a page."""
    found: Watch = page.watch  # type: ignore[attr-defined]
    return found


def wait_for_run(page: Page) -> None:
    """Wait until every run that the page asked for has finished and is shown."""
    # One turn of the browser's loop, so that what the last action sent has been noted.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    _wait_until_settled(page, more_than=0)
    page.wait_for_selector(
        '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
        '[data-test-script-state="notRunning"]',
        timeout=PATIENCE * 1000,
    )


@contextmanager
def one_run(page: Page) -> Iterator[None]:
    """Wait, after the actions inside, until the page has asked for a run and shows its result."""
    before = notes(page).asked
    yield
    _wait_until_settled(page, more_than=before)
    wait_for_run(page)


def _wait_until_settled(page: Page, *, more_than: int) -> None:
    noted = notes(page)
    waited = 0.0
    while noted.asked <= more_than or noted.settled < noted.asked:
        if waited > PATIENCE:
            raise TimeoutError(
                f"asked for {noted.asked} runs ({more_than} before), {noted.settled} settled"
            )
        page.wait_for_timeout(10)
        waited += 0.01
