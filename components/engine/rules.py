"""The grammar of the language: which nodes of Python's syntax tree are in it."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Mapping, Sequence

from components.engine.function_rules import FunctionRules
from components.engine.limits import MAX_BITS
from components.engine.names import (
    MODULES,
    assigned_names,
    check_private,
    dotted,
    nearest,
    operation_length,
    unknown_keyword,
)
from components.engine.operation import ATTRIBUTES, BUILTINS, OPERATIONS, VALUE_OWNERS
from components.engine.refusals import RefusalError

_PARTS: frozenset[type[ast.AST]] = frozenset(
    (
        ast.Module, ast.Expr, ast.arguments, ast.BoolOp, ast.UnaryOp, ast.IfExp, ast.Slice,
        ast.List, ast.Tuple,
    )
)  # fmt: skip
_OTHER_OPERATORS: Mapping[type[ast.AST], str] = {
    ast.LShift: "<<", ast.RShift: ">>", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
_STATEMENTS: Mapping[str, str] = {
    "ClassDef": "class", "Delete": "del", "With": "with", "AsyncWith": "async with",
    "Raise": "raise", "Try": "try", "TryStar": "try", "Assert": "assert", "Global": "global",
    "Nonlocal": "nonlocal", "Pass": "pass", "Break": "break", "Continue": "continue",
    "Match": "match", "AsyncFunctionDef": "async def", "Return": "return", "TypeAlias": "type",
}  # fmt: skip
_EXPRESSIONS: Mapping[str, str] = {
    "Lambda": "lambda", "Dict": "{key: value}", "Set": "{...}", "NamedExpr": ":=",
    "Starred": "*", "Await": "await", "Yield": "yield", "YieldFrom": "yield from",
}  # fmt: skip


class Rules:
    """Checks the nodes of one program, in the order of the text."""

    def __init__(self, tree: ast.Module, nodes: Sequence[ast.AST]) -> None:
        self.assigned = set(assigned_names(nodes))
        self.functions = FunctionRules(tree)
        self._accepted: set[ast.AST] = set()

    def check(self, node: ast.AST) -> None:
        """Refuse a node that is outside the language."""
        kind = type(node)
        if kind in _PARTS or node in self._accepted:
            return
        name = kind.__name__
        rule = _RULES.get(kind)
        if rule is not None:
            rule(self, node)
        elif isinstance(node, ast.For | ast.AsyncFor | ast.While):
            raise RefusalError("loop", node=node, name="while" if name == "While" else "for")
        elif name in _STATEMENTS:
            raise RefusalError("statement", node=node, name=_STATEMENTS[name])
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            raise RefusalError("comprehension", node=node, name="for")
        elif name in ("JoinedStr", "FormattedValue", "TemplateStr", "Interpolation"):
            raise RefusalError("f-string", node=node)
        else:
            raise RefusalError("expression", node=node, name=_EXPRESSIONS.get(name, name))

    def _check_operators(self, node: ast.AST) -> None:
        used: list[ast.AST] = []
        if isinstance(node, ast.BinOp | ast.AugAssign):
            used = [node.op]
        elif isinstance(node, ast.Compare):
            used = list(node.ops)
        for operator in used:
            if type(operator) in _OTHER_OPERATORS:
                name = _OTHER_OPERATORS[type(operator)]
                raise RefusalError("operator", node=node, name=name)

    def _import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            names = [(alias.name, alias.asname) for alias in node.names]
            if names in ([("torch", None)], [("numpy", "np")]):
                self._accepted.update(node.names)
                return
            name = ", ".join(alias.name for alias in node.names)
        else:
            name = getattr(node, "module", None) or "."
        raise RefusalError("import", node=node, name=name)

    def _if(self, node: ast.AST) -> None:
        raise RefusalError("if-statement", node=node)

    def _assign(self, node: ast.AST) -> None:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._target(target)
        elif isinstance(node, ast.AugAssign):
            self._check_operators(node)
            self._target(node.target)
        elif isinstance(node, ast.AnnAssign):
            raise RefusalError("annotation", node=node, name=getattr(node.target, "id", "..."))

    def _target(self, target: ast.expr) -> None:
        if isinstance(target, ast.Tuple | ast.List):
            for part in target.elts:
                if isinstance(part, ast.Tuple | ast.List | ast.Starred):
                    name = "*" if isinstance(part, ast.Starred) else "(...)"
                    raise RefusalError("target", node=part, name=name)
                self._target(part)
        elif isinstance(target, ast.Attribute):
            raise RefusalError("attribute-set", node=target, name=target.attr)
        elif isinstance(target, ast.Name) and target.id in (*MODULES, "print"):
            raise RefusalError("reserved-name", node=target, name=target.id)

    def _name(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Name)
        check_private(node, node.id)
        known = node.id in self.assigned or node.id in BUILTINS
        if isinstance(node.ctx, ast.Load) and not known and hasattr(builtins, node.id):
            words = ", ".join(sorted(BUILTINS))
            raise RefusalError("unknown-name", node=node, name=node.id, instead=words)

    def _constant(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Constant)
        value = node.value
        if isinstance(value, str):
            if not all(character.isprintable() or character in "\n\t" for character in value):
                raise RefusalError("odd-text", node=node)
        elif isinstance(value, int):
            if value.bit_length() > MAX_BITS:
                raise RefusalError("number-too-long", node=node, limit=MAX_BITS)
        elif value is Ellipsis:
            raise RefusalError("literal", node=node, name="...")
        elif isinstance(value, bytes | complex):
            raise RefusalError("literal", node=node, name=type(value).__name__)

    def _subscript(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Subscript)
        indices = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        for index in indices:
            if isinstance(index, ast.Constant) and index.value is Ellipsis:
                self._accepted.add(index)

    def _attribute(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Attribute)
        parts = dotted(node)
        if parts is not None and parts[0] in MODULES:
            inner: ast.AST = node
            while isinstance(inner, ast.Attribute):
                self._accepted.add(inner)
                inner = inner.value
            self._module_attribute(node, parts)
        elif node.attr.startswith("__"):
            raise RefusalError("private-name", node=node, name=node.attr)
        elif node.attr not in ATTRIBUTES:
            near = nearest(node.attr, ATTRIBUTES)
            raise RefusalError("unknown-attribute", node=node, name=node.attr, instead=near)

    def _module_attribute(self, node: ast.Attribute, parts: list[str]) -> None:
        name = ".".join(parts)
        length = operation_length(parts)
        if length == 0:
            raise RefusalError(
                "unknown-function", node=node, name=name, instead=nearest(name, OPERATIONS)
            )
        for attribute in parts[length:]:
            if attribute not in ATTRIBUTES:
                near = nearest(attribute, ATTRIBUTES)
                raise RefusalError("unknown-attribute", node=node, name=attribute, instead=near)

    def _call(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Call)
        if not isinstance(node.func, ast.Name | ast.Attribute):
            raise RefusalError("called-twice", node=node)
        seen: set[str] = set()
        for keyword in node.keywords:
            if keyword.arg is None:
                raise RefusalError("expression", node=keyword, name="**")
            if keyword.arg in seen:
                detail = f"keyword argument repeated: {keyword.arg}"
                raise RefusalError("not-python", node=keyword, detail=detail)
            seen.add(keyword.arg)
            self._check_keyword(node, keyword)

    def _check_keyword(self, call: ast.Call, keyword: ast.keyword) -> None:
        """Refuse a keyword that no operation of this name takes."""
        function = call.func
        if isinstance(function, ast.Attribute):
            parts = dotted(function)
            if parts is not None and parts[0] in MODULES:
                rows = [OPERATIONS[name] for name in [".".join(parts)] if name in OPERATIONS]
            else:
                names = [f"{owner}.{function.attr}" for owner in VALUE_OWNERS]
                rows = [OPERATIONS[name] for name in names if name in OPERATIONS]
        elif isinstance(function, ast.Name) and function.id not in self.assigned:
            rows = [OPERATIONS[name] for name in BUILTINS & {function.id}]
        else:
            return
        if keyword.arg == "device" and any("random" in row.how for row in rows):
            raise RefusalError("random-device", node=call, name=rows[0].name)
        if rows and not any(keyword.arg in row.keywords for row in rows):
            raise unknown_keyword(rows, keyword.arg or "", keyword)

    def _keyword(self, node: ast.AST) -> None:
        assert isinstance(node, ast.keyword)
        check_private(node, node.arg or "")

    def _argument(self, node: ast.AST) -> None:
        assert isinstance(node, ast.arg)
        check_private(node, node.arg)
        if node.arg in MODULES:
            raise RefusalError("reserved-name", node=node, name=node.arg)

    def _function(self, node: ast.AST) -> None:
        assert isinstance(node, ast.FunctionDef)
        self._accepted.add(self.functions.check(node))


_RULES: Mapping[type[ast.AST], Callable[[Rules, ast.AST], None]] = {
    ast.BinOp: Rules._check_operators,
    ast.Compare: Rules._check_operators,
    ast.Import: Rules._import,
    ast.ImportFrom: Rules._import,
    ast.If: Rules._if,
    ast.Assign: Rules._assign,
    ast.AugAssign: Rules._assign,
    ast.AnnAssign: Rules._assign,
    ast.Name: Rules._name,
    ast.Constant: Rules._constant,
    ast.Subscript: Rules._subscript,
    ast.Attribute: Rules._attribute,
    ast.Call: Rules._call,
    ast.keyword: Rules._keyword,
    ast.arg: Rules._argument,
    ast.FunctionDef: Rules._function,
}
