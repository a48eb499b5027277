"""What the engine says when it refuses: one sentence a reason.

The same sentences, with the same names, stand in ``assets/text/<language>/failure.ftl``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from components.engine.trace import FailureKind

_PLACE = "Line {line}, column {column}: "

SENTENCES: Mapping[str, tuple[FailureKind, str]] = MappingProxyType(
    {
        # The text as a whole
        "not-text": ("refused", "A program is text; this is {what}. Use a string."),
        "text-too-long": (
            "too big",
            "The program has {asked} characters and at most {limit} are allowed. "
            "Use a shorter program.",
        ),
        "too-many-parts": (
            "too big",
            "The program has more than {limit} parts. Use a shorter program.",
        ),
        "too-nested": (
            "too big",
            _PLACE + "more than {limit} expressions inside one another. "
            "Use names for the inner ones, on lines of their own.",
        ),
        "not-python": ("syntax", _PLACE + "this is not Python: {detail}."),
        # Statements
        "loop": (
            "refused",
            _PLACE + "{name} is a loop, and a program here has none. "
            "Use one operation on a whole tensor, or write the lines one after another.",
        ),
        "if-statement": (
            "refused",
            _PLACE + "an if statement is not part of the language here. "
            "Use a conditional expression: a if condition else b.",
        ),
        "import": (
            "refused",
            _PLACE + "{name} cannot be imported here. "
            "Use import torch and import numpy as np, each on its own line.",
        ),
        "annotation": (
            "refused",
            _PLACE + "{name} has an annotation. Use name = value, without a type.",
        ),
        "statement": (
            "refused",
            _PLACE + "{name} is not part of the language here. "
            "Use assignments, expressions, print and functions of one expression.",
        ),
        "function-form": (
            "refused",
            _PLACE + "the function {name} is more than one expression. "
            "Use the form def {name}(x): return expression, without decorators or annotations, "
            "at the left margin.",
        ),
        "function-parameters": (
            "refused",
            _PLACE + "the function {name} has a parameter of a special kind. "
            "Use plain parameters: def {name}(x, y): return expression.",
        ),
        "recursion": (
            "refused",
            _PLACE + "the function {name} calls itself. Use a function that does not.",
        ),
        "reserved-name": (
            "refused",
            _PLACE + "{name} keeps its meaning in a program here. Use another name.",
        ),
        "private-name": (
            "refused",
            _PLACE + "{name} begins with an underscore pair, which belongs to Python itself. "
            "Use another name.",
        ),
        "target": (
            "refused",
            _PLACE + "{name} cannot be assigned to. "
            "Use a name, names separated by commas, or an index such as weights[0, 2].",
        ),
        "attribute-set": (
            "refused",
            _PLACE + "the attribute {name} cannot be set here. "
            "Use an operation that makes a new tensor, or one that ends in an underscore.",
        ),
        "list-set": (
            "refused",
            _PLACE + "a list cannot be changed here. Use a new list.",
        ),
        # Expressions
        "expression": (
            "refused",
            _PLACE + "{name} is not part of the language here. "
            "Use numbers, lists, operators, indexing, and functions of torch and numpy.",
        ),
        "comprehension": (
            "refused",
            _PLACE + "{name} is a hidden loop, and a program here has none. "
            "Use one operation on a whole tensor, or write the items out.",
        ),
        "f-string": (
            "refused",
            _PLACE + "formatted text is not part of the language here. "
            "Use print with several arguments.",
        ),
        "operator": (
            "refused",
            _PLACE + "the operator {name} is not part of the language here. "
            "Use arithmetic, @, comparisons, and, or, not.",
        ),
        "literal": (
            "refused",
            _PLACE + "{name} is not a value of the language here. "
            "Use int, float, bool, None, lists and tuples.",
        ),
        "odd-text": (
            "refused",
            _PLACE + "this text holds a character that cannot be shown. Use printable characters.",
        ),
        "text-value": (
            "refused",
            _PLACE + "text cannot be used by {name} here. "
            'Use text only in print, in a setting, or where torch takes a name such as "cpu".',
        ),
        "unknown-name": (
            "refused",
            _PLACE + "{name} is not part of the language here. "
            "Use functions of torch and numpy, and: {instead}.",
        ),
        "unknown-function": (
            "refused",
            _PLACE + "{name} is not among the functions allowed here. Use {instead}.",
        ),
        "unknown-attribute": (
            "refused",
            _PLACE + "the attribute {name} is not among those allowed here. Use {instead}.",
        ),
        "keyword": (
            "refused",
            _PLACE + "{name} does not take the keyword {keyword} here. Use {instead}.",
        ),
        "no-keyword": (
            "refused",
            _PLACE + "{name} does not take the keyword {keyword} here. Use arguments in order.",
        ),
        "too-many-arguments": (
            "refused",
            _PLACE + "{name} takes at most {limit} arguments in order here. "
            "Use fewer, or give them by name.",
        ),
        "argument": (
            "refused",
            _PLACE + "{name} does not take {what} here. Use {instead}.",
        ),
        "called-twice": (
            "refused",
            _PLACE + "only a function or method with a name can be called here. "
            "Use a name, torch.name or value.name in front of the parenthesis.",
        ),
        "not-a-value": (
            "refused",
            _PLACE
            + "{name} is a function or a module, not a value. Use it in a call: {name}(...).",
        ),
        # Values
        "random-device": (
            "refused",
            _PLACE + "{name} with device= would draw other numbers on each device. "
            "Use {name} without device=, then .to(device).",
        ),
        "random-unseeded": (
            "refused",
            _PLACE + "{name} before a seed draws numbers that nobody can draw again. "
            "Use {seed} first.",
        ),
        "seed": (
            "refused",
            _PLACE + "{name} needs a whole number here. Use for example {name}(7).",
        ),
        "not-set": (
            "refused",
            _PLACE + "{name} would read a number that was never set. "
            "Use fill_ or an assignment first.",
        ),
        "value-kind": (
            "refused",
            _PLACE + "{name} gives {what}, which is not a value of the language here. "
            "Use real numbers, tensors and arrays of numbers.",
        ),
        "device-name": (
            "refused",
            _PLACE + 'the device {name} is not used here. Use "cpu" or "cuda".',
        ),
        # Bounds
        "too-many-elements": (
            "too big",
            _PLACE + "{asked} elements are asked for and at most {limit} are allowed. "
            "Use smaller sizes.",
        ),
        "too-many-elements-in-all": (
            "too big",
            _PLACE + "the tensors of this program have more than {limit} elements together. "
            "Use fewer or smaller tensors.",
        ),
        "too-many-dimensions": (
            "too big",
            _PLACE + "{asked} dimensions are asked for and at most {limit} are allowed. "
            "Use fewer dimensions.",
        ),
        "too-many-pieces": (
            "too big",
            _PLACE + "{asked} tensors are asked for and at most {limit} are allowed. "
            "Use fewer, larger pieces.",
        ),
        "too-many-items": (
            "too big",
            _PLACE + "a list of more than {limit} items. Use a tensor or a shorter list.",
        ),
        "too-many-steps": (
            "too big",
            _PLACE + "more than {limit} steps. Use a shorter program.",
        ),
        "too-much-work": (
            "too big",
            _PLACE
            + "the program takes as much work as {asked} multiplications, and at most {limit} "
            "are allowed. Use smaller tensors.",
        ),
        "too-much-printed": (
            "too big",
            _PLACE + "more than {limit} characters to print. Use print on a smaller tensor.",
        ),
        "too-deep": (
            "too big",
            _PLACE + "more than {limit} expressions and calls inside one another. "
            "Use names for the inner ones.",
        ),
        "number-too-long": (
            "too big",
            _PLACE + "an integer of more than {limit} bits. Use a smaller number, or a float.",
        ),
        "decimals": (
            "too big",
            _PLACE + "round takes at most {limit} decimals here. Use a smaller number.",
        ),
        "unsafe-memory": (
            "unsafe memory",
            _PLACE + "the shape {shape} wants {needed} bytes and the memory has {came}. "
            "Use the tensor's earlier shape, or a copy: .clone().",
        ),
        # Settings
        "unknown-setting": (
            "unknown setting",
            "The program does not set {name} to a plain value. Use one of: {instead}.",
        ),
        "no-settings": (
            "unknown setting",
            "The program does not set {name} to a plain value, nor any other name. "
            "Use a line such as {name} = 7 in the program.",
        ),
        "setting-value": (
            "refused",
            "{name} cannot be {what}. "
            "Use a finite number, True, False, None, text, or a list of them.",
        ),
        "setting-too-big": (
            "too big",
            "The value for {name} is larger than {limit} bits. Use a smaller number.",
        ),
        "internal": (
            "refused",
            "The program could not be run: {what}. Use simpler lines.",
        ),
    }
)
