"""A reader under AppTest: sends what a browser could send, and tells what is then seen."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest

_CHOICES = ("radio", "selectbox", "button_group")
_PART = re.compile(r'data-(part|edit)="([^"]*)"')
_STAGE = "tensor_explorer.stage"
_APART = ("thumbnail", "qr")
"""What follows the page late, and what is no part of its link."""


class Reader:
    """One session, and the moves that a browser offers on what it shows."""

    def __init__(self, at: AppTest) -> None:
        self.at = at

    def widgets(self, *kinds: str) -> list[Any]:
        """List the widgets of some kinds that can be moved, by their keys."""
        found = [widget for kind in kinds for widget in self.at.get(kind)]
        free = [widget for widget in found if not getattr(widget, "disabled", False)]
        return sorted(free, key=lambda widget: str(widget.key))

    def choices(self) -> list[Any]:
        """List what offers options by their labels."""
        return [widget for widget in self.widgets(*_CHOICES) if widget.options]

    def components(self) -> list[Any]:
        """List the components, those that only do something unseen too."""
        return sorted(self.at.get("bidi_component"), key=lambda item: str(item.key))

    def choose(self, widget: Any, label: str) -> None:
        """Send the label of an option, as a browser does."""
        state = WidgetState(id=widget.id)
        if widget.type == "button_group":
            state.string_array_value.data[:] = [label]
        else:
            state.string_value = label
        self._send(state)

    def report(self, component: Any, event: str, value: object) -> None:
        """Send an event of a component, whatever its value is."""
        state = WidgetState(id=_make_trigger_id(component.proto.id, "events"))
        state.json_trigger_value = json.dumps([{"event": event, "value": value}])
        self._send(state)

    def _send(self, state: WidgetState) -> None:
        states = self.at._tree.get_widget_states()
        kept = [other for other in states.widgets if other.id != state.id]
        del states.widgets[:]
        states.widgets.extend([*kept, state])
        self.at._run(states)

    def query(self) -> dict[str, str]:
        """Read the query of the page's own link."""
        address = self.at.container(key="link").get("code")[0].value
        return dict(parse_qsl(address.partition("?")[2], keep_blank_values=True))

    def parts(self, component: Any) -> list[tuple[str, str]]:
        """List what can be pointed at in a drawing: the event that it gives, and its name."""
        events = {"part": "picked", "edit": "edited"}
        return sorted({(events[kind], name) for kind, name in _PART.findall(markup_of(component))})

    def program(self) -> str:
        """Read the program that ran, as the page offers it to be copied."""
        return str(self.at.expander(key="program_copy").get("code")[0].value)

    def texts(self, key: str) -> list[str]:
        """Read the words of a container, none where there is no such container."""
        try:
            container = self.at.container(key=key)
        except KeyError:
            return []
        kinds = ("markdown", "caption", "code", "info", "warning")
        return [str(item.value) for kind in kinds for item in container.get(kind)]

    def seen(self) -> Mapping[str, object]:
        """Tell what the page shows of its program: drawings, result, shapes, verdict, message."""
        drawings = {
            item.key: markup_of(item)
            for item in self.components()
            if item.proto.component_name == _STAGE and not str(item.key).startswith(_APART)
        }
        words = ("output", "shapes", "verdict", "printed", "message", "warnings")
        return {**drawings, **{key: self.texts(key) for key in words}}


def markup_of(component: Any) -> str:
    """Read the drawing that a stage was sent."""
    data = json.loads(component.proto.json or component.proto.mixed.json or "{}")
    return str(data.get("markup", "")) if isinstance(data, dict) else ""
