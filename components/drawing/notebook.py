"""A program as a Jupyter notebook: the same lines, a cell for each block between blank lines."""

from __future__ import annotations

import json
import re


def notebook(program: str, *, title: str) -> str:
    """Write a program as a notebook file (nbformat 4.5).

    Args:
        program: the text that ran; its blocks become code cells.
        title: the heading of the first cell.
    Returns: the JSON text of an ``.ipynb`` file; run from top to bottom it prints what the
        program prints.
    """
    cells = [_cell("markdown", 0, f"# {title}")]
    blocks = [block for block in re.split(r"\n\s*\n", program.strip("\n")) if block.strip()]
    cells += [_cell("code", number, block) for number, block in enumerate(blocks, start=1)]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    book = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, ensure_ascii=False, indent=1)


def _cell(kind: str, number: int, text: str) -> dict[str, object]:
    cell: dict[str, object] = {
        "cell_type": kind,
        "id": f"cell-{number}",
        "metadata": {},
        "source": text.splitlines(keepends=True),
    }
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell
