"""What the program's own functions may look like."""

from __future__ import annotations

import ast

from components.engine.names import MODULES, check_private
from components.engine.refusals import RefusalError


class FunctionRules:
    """Checks the functions of one program."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._used: dict[str, set[str]] = {}
        self._definitions: dict[str, ast.FunctionDef] = {}

    def check(self, node: ast.FunctionDef) -> ast.Return:
        """Refuse a function that is more than one expression; give its return statement."""
        check_private(node, node.name)
        if node.name in (*MODULES, "print"):
            raise RefusalError("reserved-name", node=node, name=node.name)
        arguments = node.args
        special = arguments.posonlyargs or arguments.kwonlyargs or arguments.vararg
        names = [argument.arg for argument in arguments.args]
        if special or arguments.kwarg or len(set(names)) < len(names):
            raise RefusalError("function-parameters", node=node, name=node.name)
        returned = self._returned(node)
        if returned is None:
            raise RefusalError("function-form", node=node, name=node.name)
        self._definitions[node.name] = node
        used = {part.id for part in ast.walk(returned) if isinstance(part, ast.Name)}
        self._used.setdefault(node.name, set()).update(used - set(names))
        return returned

    def _returned(self, node: ast.FunctionDef) -> ast.Return | None:
        """Give the return statement of a function that is nothing else but for a docstring."""
        body = node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
        typed = node.returns or any(argument.annotation for argument in node.args.args)
        if node not in self._tree.body or node.decorator_list or typed or len(body) != 1:
            return None
        returned = body[0]
        return returned if isinstance(returned, ast.Return) and returned.value else None

    def check_recursion(self) -> None:
        """Refuse functions that call themselves, directly or through others."""
        for name, definition in self._definitions.items():
            reached: set[str] = set()
            pending = list(self._used[name])
            while pending:
                called = pending.pop()
                if called == name:
                    raise RefusalError("recursion", node=definition, name=name)
                if called not in reached:
                    reached.add(called)
                    pending.extend(self._used.get(called, ()))
