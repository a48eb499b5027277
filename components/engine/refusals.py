"""How the engine refuses: an error with a reason, its facts and its place."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from components.engine.sentences import SENTENCES
from components.engine.trace import FailureKind

_LONGEST_FACT = 200


class RefusalError(Exception):
    """The engine does not go on, for a reason of its own.

    Attributes:
        kind: the kind of the failure, from `SENTENCES`.
        reason: the id of the sentence.
        facts: its named parts, as text.
        node: where in the program; None where the statement or operation at hand is meant.
    """

    def __init__(self, reason: str, *, node: ast.AST | None = None, **facts: object) -> None:
        super().__init__(reason)
        self.kind: FailureKind = SENTENCES[reason][0]
        self.reason = reason
        self.facts = {name: _short(str(fact)) for name, fact in facts.items()}
        self.node = node


def _short(fact: str) -> str:
    """Keep a fact fit for a sentence, whatever a program or a setting is called."""
    fact = fact if len(fact) <= _LONGEST_FACT else fact[: _LONGEST_FACT - 1] + "…"
    return fact.encode(errors="replace").decode()


def sentence(reason: str, facts: Mapping[str, str]) -> str:
    """Write the English sentence of a reason."""
    return SENTENCES[reason][1].format_map({"line": "1", "column": "0", **facts})
