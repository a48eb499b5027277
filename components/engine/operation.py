"""The rows of the allow-list, one operation for each owner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from components.engine.allowlist import ROWS

VALUE_OWNERS = ("Tensor", "ndarray", "Size", "pair", "device", "dtype")
"""Owners whose operations are methods and attributes of a value."""
_SIZE_WORDS = ("sized", "square", "count", "data", "grows", "pieces", "chosen")


@dataclass(frozen=True, slots=True)
class Operation:
    """One row for one owner.

    Attributes:
        name: as it stands in `Step.operation`, e.g. ``"Tensor.view"``; ``"len"`` for Python's own.
        attribute: the last part of the name.
        positional: names of the positional parameters, without the receiver.
        variadic: whether any number of positional arguments may be given.
        keywords: parameters that may be given by name.
        text: parameters that take a string.
        how: a set of

            - ``attribute``, ``constant``: read, not called;
            - ``sized``: the result has the size asked for; ``square``, ``count``, ``data``,
              ``grows``, ``chosen``, ``pieces`` (several tensors): other rules, see `size_rules`;
            - ``fresh``: the result's memory was not set by anybody;
            - ``random``: needs the run's generator;
            - ``overwrite``: writes every element of the receiver, whatever was there before;
            - ``geometry``: changes shape and strides of the receiver, no number;
            - ``reads``: turns elements into Python values or sizes;
            - ``whole``: any element of the result may depend on any element of the operands;
            - ``slow``: takes more time an element than most;
            - ``bounded``: called with a limit of its own.
        size_rule: the word of `how` that says how large the result is; empty if its kind does.
    """

    name: str
    owner: str
    attribute: str
    kind: str
    positional: tuple[str, ...]
    variadic: bool
    keywords: frozenset[str]
    text: frozenset[str]
    how: frozenset[str] = frozenset()
    size_rule: str = ""

    @property
    def writes(self) -> bool:
        """Whether it changes its receiver."""
        return self.kind == "in-place"


def _operation(name: str, owner: str, kind: str, parameters: str, how: str) -> Operation:
    before, _, after = parameters.partition("|")
    text = {word.split(":")[0].lstrip("*") for word in parameters.split() if word.endswith(":text")}
    positional = [word.split(":")[0] for word in before.split()]
    variadic = bool(positional) and positional[0].startswith("*")
    names = [word.lstrip("*") for word in positional]
    keywords = {word.split(":")[0] for word in after.split()} | (set() if variadic else set(names))
    return Operation(
        name=name if owner in ("python", "operator") else f"{owner}.{name}",
        owner=owner,
        attribute=name,
        kind=kind,
        positional=tuple(names),
        variadic=variadic,
        keywords=frozenset(keywords),
        text=frozenset(text),
        how=frozenset(how.split()),
        size_rule=next((word for word in how.split() if word in _SIZE_WORDS), ""),
    )


def _operations() -> Iterator[Operation]:
    for names, owners, kind, parameters, how in ROWS:
        homes = owners.split()
        is_function = homes[0] in ("torch", "np")
        _, _, without_receiver = parameters.partition(" ")
        for name in names.split():
            for home in homes:
                is_method = home in ("Tensor", "ndarray", "_")
                taken = without_receiver if is_function and is_method else parameters
                if home == "_":
                    how_in_place = how if "geometry" in how else ""
                    yield _operation(f"{name}_", "Tensor", "in-place", taken, how_in_place)
                else:
                    calm = how.replace("geometry", "")
                    yield _operation(name, home, kind, taken, how if kind == "in-place" else calm)


OPERATIONS: Mapping[str, Operation] = {operation.name: operation for operation in _operations()}
"""Every allowed name, with its owner: ``"torch.mm"``, ``"Tensor.view"``, ``"len"``."""

ATTRIBUTES: frozenset[str] = frozenset(
    operation.attribute for operation in OPERATIONS.values() if operation.owner in VALUE_OWNERS
)
"""Every name that may follow a dot behind a value."""

BUILTINS: frozenset[str] = frozenset(
    operation.name for operation in OPERATIONS.values() if operation.owner == "python"
)
