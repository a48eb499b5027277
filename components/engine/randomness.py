"""Random numbers of one run: drawn on the CPU from a generator of its own, in order.

The numbers are, bit for bit, those of plain Python with the same seed, and other runs in the same
process neither see nor disturb them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from components.engine.operation import Operation
from components.engine.refusals import RefusalError


class Randomness:
    """The generators of one run; none before a seed is set."""

    def __init__(self) -> None:
        self._torch: torch.Generator | None = None
        self._numpy: np.random.RandomState | None = None

    def call(self, operation: Operation, arguments: list[Any], keywords: dict[str, Any]) -> Any:
        """Do what the operation says with this run's generators."""
        if operation.owner == "np.random":
            return self._call_numpy(operation, arguments, keywords)
        if operation.kind == "seed":
            self._torch = manual_seed(*arguments, **keywords)
            return None
        if self._torch is None:
            raise RefusalError("random-unseeded", name=operation.name, seed="torch.manual_seed(7)")
        if operation.owner == "Tensor":
            return _fill(operation.attribute, self._torch, *arguments, **keywords)
        try:
            return _draw(operation.attribute, self._torch, arguments, keywords)
        except TypeError as error:
            raise _plain_error(operation.attribute, arguments, keywords, error) from None

    def _call_numpy(
        self, operation: Operation, arguments: list[Any], keywords: dict[str, Any]
    ) -> Any:
        if operation.kind == "seed":
            given = [*arguments, *keywords.values()]
            if not given or given[0] is None:
                raise RefusalError("seed", name=operation.name)
            self._numpy = np.random.RandomState(*arguments, **keywords)
            return None
        if self._numpy is None:
            raise RefusalError("random-unseeded", name=operation.name, seed="np.random.seed(7)")
        return getattr(self._numpy, operation.attribute)(*arguments, **keywords)


def manual_seed(seed: Any) -> torch.Generator:
    """Seed like ``torch.manual_seed``, which rounds what it is given to a whole number."""
    return torch.Generator().manual_seed(int(seed))


def _draw(
    name: str, generator: torch.Generator, arguments: list[Any], keywords: dict[str, Any]
) -> Any:
    """Draw on the CPU; numbers like those of a tensor elsewhere move there."""
    draw = getattr(torch, name)
    like = (arguments or [keywords.get("input")])[0] if name.endswith("_like") else None
    if not isinstance(like, torch.Tensor) or like.device.type == "cpu":
        return draw(*arguments, generator=generator, **keywords)
    here = torch.empty_like(like, device="cpu")
    others = {key: value for key, value in keywords.items() if key != "input"}
    return draw(here, *arguments[1:], generator=generator, **others).to(like.device)


def _plain_error(
    name: str, arguments: list[Any], keywords: dict[str, Any], error: TypeError
) -> TypeError:
    """Give the error in the words it has without the generator, which the program never names."""
    before = torch.get_rng_state()
    try:
        getattr(torch, name)(*arguments, **keywords)
    except TypeError as plain:
        return plain
    torch.set_rng_state(before)
    return error


def _fill(
    name: str, generator: torch.Generator, tensor: torch.Tensor, *numbers: Any, **named: Any
) -> torch.Tensor:
    """Fill a tensor with random numbers, drawn on the CPU."""
    if tensor.device.type == "cpu":
        filled = getattr(tensor, name)(*numbers, generator=generator, **named)
    else:
        drawn = torch.empty_like(tensor, device="cpu")
        filled = tensor.copy_(getattr(drawn, name)(*numbers, generator=generator, **named))
    return filled if isinstance(filled, torch.Tensor) else tensor
