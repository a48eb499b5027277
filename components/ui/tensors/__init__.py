"""The topics of the tensors page: one tensor, a slice of it, a picture, arithmetic like NumPy's."""

from __future__ import annotations

from components.ui.tensors import arithmetic, image, slicing, tensor
from components.ui.tensors.topic import Topic

__all__ = ["TOPICS", "Topic"]

TOPICS: dict[str, Topic] = {
    "tensor": tensor.TOPIC,
    "slice": slicing.TOPIC,
    "image": image.TOPIC,
    "arithmetic": arithmetic.TOPIC,
}
