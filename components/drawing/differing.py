"""Mark in a drawing what another drawing of the same kind shows differently."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as Tree

SVG = "http://www.w3.org/2000/svg"
MARK = "te-differs"
LEFT_OUT = frozenset({"readout", "colour-key"})
"""What says a thing twice, and what is the same in every drawing."""

Node = Tree.Element
Texts = dict[str, list[tuple[Node, str]]]


def with_differences(drawing: str, other: str) -> str:
    """Mark the texts of a drawing that the other has not, or has otherwise in their place.

    A cell without a number is marked as a whole, where its colour is another one.
    """
    Tree.register_namespace("", SVG)
    root, against = Tree.fromstring(drawing), Tree.fromstring(other)
    texts, known = _texts(root), _texts(against)
    for owner, mine in texts.items():
        theirs = [words for _, words in known.get(owner, [])]
        in_place = bool(owner) and len(mine) == len(theirs)
        for number, (node, words) in enumerate(mine):
            if words != theirs[number] if in_place else words not in theirs:
                _mark(node)
    fills = {node.get("id"): _look(node) for node in against.iter(f"{{{SVG}}}rect")}
    for node in root.iter(f"{{{SVG}}}rect"):
        name = node.get("id")
        if name and f"{name}-n" not in texts and fills.get(name, _look(node)) != _look(node):
            _mark(node)
    return Tree.tostring(root, encoding="unicode")


def _texts(root: Node) -> Texts:
    """Collect the texts of a drawing by the part they stand in; ``""`` for no part."""
    found: Texts = {}
    for owner, node in _walk(root, ""):
        words = "".join(node.itertext()).strip()
        if words:
            found.setdefault(owner, []).append((node, words))
    return found


def _walk(node: Node, owner: str) -> Iterator[tuple[str, Node]]:
    owner = node.get("id") or node.get("data-part") or owner
    if owner in LEFT_OUT:
        return
    if node.tag == f"{{{SVG}}}text":
        yield owner, node
        return
    for child in node:
        yield from _walk(child, owner)


def _look(node: Node) -> tuple[str | None, str | None]:
    return node.get("fill"), node.get("style")


def _mark(node: Node) -> None:
    node.set("class", f"{node.get('class', '')} {MARK}".strip())
