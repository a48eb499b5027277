"""What a browser keeps of the messages of a server: a page, its widgets, and the large messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.NewSession_pb2 import NewSession
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.learners.widgets import told

Place = tuple[int, ...]


class LostMessageError(Exception):
    """The server referred to a message that this browser does not have any more."""


@dataclass(slots=True)
class Remembered:
    """A large message, and the run in which it was last used."""

    message: ForwardMsg
    run: int


@dataclass(slots=True)
class Screen:
    """A page as a browser holds it.

    Attributes:
        session: the id that the server gave this session.
        page: what the server calls the page that is shown; empty before the first run.
        shown: what stands at each place, and in which run it was drawn.
        states: what the browser would tell the server about each widget, by the widget's id.
        finished: how many whole runs have come to their end.
    """

    session: str = ""
    page: str = ""
    shown: dict[Place, tuple[str, Delta]] = field(default_factory=dict)
    states: dict[str, WidgetState] = field(default_factory=dict)
    finished: int = 0
    _run: str = ""
    _places: dict[str, Place] = field(default_factory=dict)
    _remembered: dict[str, Remembered] = field(default_factory=dict)
    _oldest: int = 2

    def take(self, frame: bytes) -> ForwardMsg:
        """Take in a message as it comes over the wire, and give it with nothing left out."""
        message = ForwardMsg.FromString(frame)
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._recalled(message)
            kind = "delta"
        elif message.metadata.cacheable:
            self._remembered.setdefault(message.hash, Remembered(message, self.finished))
        if kind == "delta":
            self._draw(tuple(message.metadata.delta_path), message.delta)
        elif kind == "new_session":
            self._run = message.metadata.run.script_run_id
            self._begin(message.new_session)
        elif kind == "navigation":
            self.page = message.navigation.page_script_hash
        elif kind == "script_finished" and message.script_finished == message.FINISHED_SUCCESSFULLY:
            self._finish()
        return message

    def tell(self, client: ClientState) -> None:
        """Write what a browser tells with every request for a run."""
        client.page_script_hash = self.page
        client.widget_states.widgets.extend(self.states.values())
        client.cached_message_hashes.extend(self._remembered)

    def place_of(self, key: str) -> Place | None:
        """Find the container with a key."""
        place = self._places.get(key)
        return place if place in self.shown else None

    def elements(self, key: str) -> list[Element]:
        """List what stands in the container with a key, in its order."""
        place = self.place_of(key)
        if place is None:
            return []
        inside = sorted(other for other in self.shown if other[: len(place)] == place)
        deltas = [self.shown[other][1] for other in inside]
        return [delta.new_element for delta in deltas if delta.HasField("new_element")]

    def widget(self, key: str) -> tuple[str, str]:
        """Find a widget by its key: its kind and its id."""
        for kind, identity in self._identified():
            if key_of(identity) == key:
                return kind, identity
        raise KeyError(f"no widget {key} on this page")

    def failures(self) -> list[str]:
        """List the errors that stand on the page."""
        return [
            delta.new_element.exception.message
            for _, delta in self.shown.values()
            if delta.HasField("new_element") and delta.new_element.WhichOneof("type") == "exception"
        ]

    def _begin(self, session: NewSession) -> None:
        if session.HasField("initialize"):
            self.session = session.initialize.session_id
        if session.config.max_cached_message_age:
            self._oldest = session.config.max_cached_message_age

    def _draw(self, place: Place, delta: Delta) -> None:
        self.shown[place] = (self._run, delta)
        if delta.HasField("add_block"):
            self._places[key_of(delta.add_block.id)] = place
            return
        identity = _identity(delta.new_element)[1]
        state = told(delta.new_element, self.states.get(identity))
        if state is not None:
            self.states[identity] = state

    def _finish(self) -> None:
        self.finished += 1
        self.shown = {place: one for place, one in self.shown.items() if one[0] == self._run}
        alive = {identity for _, identity in self._identified()}
        self.states = {name: one for name, one in self.states.items() if name in alive}
        self._remembered = {
            name: one
            for name, one in self._remembered.items()
            if self.finished - one.run <= self._oldest
        }

    def _identified(self) -> Iterator[tuple[str, str]]:
        for _, delta in self.shown.values():
            if delta.HasField("new_element"):
                yield _identity(delta.new_element)

    def _recalled(self, reference: ForwardMsg) -> ForwardMsg:
        known = self._remembered.get(reference.ref_hash)
        if known is None:
            raise LostMessageError(reference.ref_hash)
        known.run = self.finished
        message = ForwardMsg()
        message.CopyFrom(known.message)
        message.metadata.CopyFrom(reference.metadata)
        return message


def key_of(identity: str) -> str:
    """Read the key in an id: ``$$ID-<hash>-<key>``; empty where there is none."""
    return identity.rpartition("-")[2] if identity.startswith("$$ID-") else ""


def _identity(element: Element) -> tuple[str, str]:
    kind = element.WhichOneof("type") or ""
    return kind, getattr(getattr(element, kind, None), "id", "")
