"""Read Python's grammar, one text at a time.

Python up to 3.11.7 and 3.12.1 builds a tree in a place that all threads share. When another thread
has its turn in between, ``ast.parse`` raises ``SystemError: AST constructor recursion depth
mismatch``: in a class of 60, every few minutes on somebody's page.
"""

from __future__ import annotations

import ast
import threading

_one_at_a_time = threading.RLock()


def module_of(text: str, *, filename: str = "<unknown>") -> ast.Module:
    """Parse a program; raises what ``ast.parse`` raises."""
    with _one_at_a_time:
        return ast.parse(text, filename=filename)


def expression_of(text: str) -> ast.Expression:
    """Parse one expression; raises what ``ast.parse`` raises."""
    with _one_at_a_time:
        return ast.parse(text, mode="eval")
