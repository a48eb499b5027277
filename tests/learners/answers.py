"""What torch itself answers: the lesson's programs written out once more, apart from the engine."""

from __future__ import annotations

import numpy as np
import torch

ROUNDING = 0.5e-4 + 1e-6
"""Results are shown with four digits after the point."""


def neuron(*, seed: int, n_input: int, third_weight: float | None = None) -> float:
    """Compute the neuron's output; ``third_weight`` replaces ``weights[0, 2]``."""
    draw = torch.Generator().manual_seed(seed)
    features = torch.randn((1, n_input), generator=draw)
    weights = torch.randn((1, n_input), generator=draw)
    if third_weight is not None:
        weights[0, 2] = third_weight
    bias = torch.randn((1, 1), generator=draw)
    return float(torch.sigmoid((features * weights).sum() + bias))


def network(
    *, seed: int, n_input: int, n_hidden: int, n_output: int = 1, corner: float | None = None
) -> list[float]:
    """Compute the network's outputs; ``corner`` replaces ``W1[0, 0]``."""
    draw = torch.Generator().manual_seed(seed)
    features = torch.randn((1, n_input), generator=draw)
    W1 = torch.randn((n_input, n_hidden), generator=draw)
    if corner is not None:
        W1[0, 0] = corner
    W2 = torch.randn((n_hidden, n_output), generator=draw)
    B1 = torch.randn((1, n_hidden), generator=draw)
    B2 = torch.randn((1, n_output), generator=draw)
    hidden = torch.sigmoid(features @ W1 + B1)
    return [float(value) for value in torch.sigmoid(hidden @ W2 + B2)[0]]


def printed_tensor(*, seed: int, d0: int, d1: int) -> str:
    """Write what the tensors page prints last: the tensor itself."""
    return str(torch.randn((d0, d1), generator=torch.Generator().manual_seed(seed)))


def printed_product(*, seed: int, a0: int, a1: int, b0: int, b1: int) -> str:
    """Write what the shapes page prints last: the activated product, where the shapes fit."""
    draw = torch.Generator().manual_seed(seed)
    features = torch.randn((a0, a1), generator=draw)
    weights = torch.randn((b0, b1), generator=draw)
    bias = torch.randn((1, 1), generator=draw)
    return str(1 / (1 + torch.exp(-(features @ weights + bias))))


def printed_view(*, rows: int, columns: int) -> str:
    """Write what the reshape page prints last: the matrix that it began with."""
    return str(10 * torch.arange(1, rows * columns + 1).view(rows, columns))


def printed_memory(*, seed: int, rows: int, columns: int, factor: int) -> str:
    """Write what the memory page prints last: the tensor that shares the array's memory."""
    shared = torch.from_numpy(np.random.RandomState(seed).rand(rows, columns))
    return str(shared.mul_(factor))


def printed_numbers(*, seed: int) -> str:
    """Write what the devices page prints last: the product, back as an array."""
    draw = torch.Generator().manual_seed(seed)
    x = torch.randn((1, 5), generator=draw)
    return str((x @ torch.randn((1, 5), generator=draw).view(5, 1)).numpy())


def shows(text: str, numbers: list[float]) -> bool:
    """Whether a text such as ``0.3171, 0.4512`` is these numbers, rounded."""
    try:
        read = [float(part) for part in text.split(",")]
    except ValueError:
        return False
    return len(read) == len(numbers) and all(
        abs(one - other) <= ROUNDING for one, other in zip(read, numbers, strict=True)
    )
