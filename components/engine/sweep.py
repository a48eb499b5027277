"""What a program's outputs are while one of its features moves; plain data, like a record."""

from __future__ import annotations

from dataclasses import dataclass

LOW, HIGH = -3, 3
_PER_UNIT = 10
COUNT = (HIGH - LOW) * _PER_UNIT + 1


@dataclass(frozen=True, slots=True)
class Sweep:
    """What the outputs are while one feature moves and all others stay.

    Attributes:
        index: which feature, from 0.
        lines: what was added to the program, so that its row of features became many rows.
        xs: the values of the feature, from `LOW` to `HIGH`.
        outputs: for each output its values, as long as `xs`.
        now: the value that the feature has in the program itself.
        outputs_now: the outputs of the program itself.
    """

    index: int
    lines: tuple[str, ...]
    xs: tuple[float, ...]
    outputs: tuple[tuple[float, ...], ...]
    now: float
    outputs_now: tuple[float, ...]


def sweep_lines(index: int) -> tuple[str, ...]:
    """Write the lines that repeat the row of features and let one of them move.

    >>> sweep_lines(2)[1]
    'features[:, 2] = torch.arange(-30, 31) / 10'
    """
    first, last = LOW * _PER_UNIT, HIGH * _PER_UNIT + 1
    return (
        f"features = features.repeat({COUNT}, 1)",
        # Not linspace: its middle is −4.5e-08.
        f"features[:, {index}] = torch.arange({first}, {last}) / {_PER_UNIT}",
    )
