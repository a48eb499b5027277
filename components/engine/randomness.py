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
            self._torch = torch.Generator()
            _seed_torch(self._torch, *arguments, **keywords)
            return None
        if self._torch is None:
            raise RefusalError("random-unseeded", name=operation.name, seed="torch.manual_seed(7)")
        if operation.owner == "Tensor":
            return _fill(operation.attribute, self._torch, *arguments, **keywords)
        draw = getattr(torch, operation.attribute)
        if not operation.attribute.endswith("_like"):
            return draw(*arguments, generator=self._torch, **keywords)
        like, *others = arguments or [keywords.pop("input", None)]
        if not isinstance(like, torch.Tensor) or like.device.type == "cpu":
            return draw(like, *others, generator=self._torch, **keywords)
        drawn = draw(
            torch.empty_like(like, device="cpu"), *others, generator=self._torch, **keywords
        )
        return drawn.to(like.device)

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


def _seed_torch(generator: torch.Generator, seed: Any) -> None:
    """Seed like ``torch.manual_seed``, which rounds what it is given to a whole number."""
    generator.manual_seed(int(seed))


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
