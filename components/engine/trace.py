"""The record of a run: plain, frozen data that outlives the tensors it describes.

A ``Trace`` is what every page draws and what every sentence quotes. Nothing in it is a tensor:
values are tuples, lists of numbers and strings, copied at the moment a step ran, so that a later
in-place edit cannot change an earlier step. This module imports neither torch nor numpy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from components.engine.frozen import FrozenDict

Shape = tuple[int, ...]
Values = Any
"""A number, or lists nested as deep as the tensor has dimensions; None marks a slot not set."""

Kind = Literal[
    "tensor", "ndarray", "number", "bool", "text", "shape", "dtype", "device", "sequence", "none"
]
Relation = Literal["same tensor", "view of the same memory", "copy", "new"]
FailureKind = Literal[
    "syntax",  # the text is not Python
    "refused",  # Python, but outside the language of the app
    "unknown setting",  # run(text, name=...) for a name the program does not set
    "too big",  # a bound was reached: text, steps, elements, digits, ...
    "unsafe memory",  # a tensor whose shape no longer fits into its storage
    "name",  # a name that has no value
    "shape",  # torch: sizes that do not go together
    "dtype",  # torch: element types that do not go together
    "index",  # torch or Python: an index outside the tensor
    "device",  # the device is missing or failed
    "torch",  # any other error of torch, numpy or Python
]


@dataclass(frozen=True, slots=True)
class Storage:
    """One memory of the run: a byte interval on one device, and who owns it."""

    id: int
    device: str
    address: int
    nbytes: int
    owner: Literal["torch", "numpy"]


@dataclass(frozen=True, slots=True)
class TensorView:
    """One value as it was at one moment.

    Attributes:
        name: the variable's name, or None for a result that has none.
        kind: what the value is; the fields below `kind` are set where they apply.
        shape: sizes, as ``tuple(tensor.shape)``; ``()`` for numbers.
        dtype: ``"float32"``, ``"int64"``, ...; for a Python number ``"int"`` or ``"float"``.
        device: ``"cpu"`` or ``"cuda:0"``.
        stride: step in elements for each dimension.
        offset: where the first element lies in its storage, in elements.
        storage: id of the storage in ``Trace.storages``; None where the value has none.
        values: nested lists like ``tolist()``; None in a slot that was never set; None as a whole
            when the tensor is larger than the recorder keeps.
        requires_grad: whether torch tracks gradients for it.
    """

    name: str | None
    kind: Kind
    shape: Shape = ()
    dtype: str = ""
    device: str = "cpu"
    stride: Shape = ()
    offset: int = 0
    storage: int | None = None
    values: Values = None
    requires_grad: bool = False


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair that was really run and worked.

    Attributes:
        expression: the whole right-hand expression of the failing statement as rewritten.
        result_shape: what the expression gives; where that is nothing, as with ``print``, what the
            part gives that failed before.
        meaning: what it does to the numbers: a word of `repair.candidate.MEANINGS`, and with
            ``fix-`` in front the id of a sentence in the texts.
        statement: the whole statement as rewritten; `repairs.with_fix` writes it into the program.
    """

    expression: str
    result_shape: Shape
    meaning: str
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a run stopped.

    Attributes:
        kind: what sort of failure this is.
        message: torch's own text, unchanged, where torch failed; else an English sentence.
        reason: the id of that sentence in the texts (``"loop"``); ``""`` for torch's own message.
        facts: the named parts of the sentence, for a translation (``{"name": "eval"}``).
        line, column: where, counted from 1 and from 0, in characters.
        text: the failing sub-expression.
        operands: what met there.
        fixes: repairs that were run, best first.
        error: the name of the exception where torch, numpy or Python failed: ``"RuntimeError"``.
    """

    kind: FailureKind
    message: str
    reason: str = ""
    facts: Mapping[str, str] = field(default_factory=FrozenDict)
    line: int | None = None
    column: int | None = None
    text: str = ""
    operands: tuple[TensorView, ...] = ()
    fixes: tuple[Fix, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One evaluated call or operator.

    Attributes:
        operation: ``"torch.mm"``, ``"+"``, ``"Tensor.view"``, or the name of a function of the
            program.
        operation_kind: the kind of its row in the allow-list ("matmul", "elementwise", ...); picks
            the drawing. ``"function"`` for the program's own functions.
        text: the source of the expression.
        line, end_line: counted from 1.
        column, end_column: counted from 0, in characters.
        operands: receiver first, then the arguments, as they were before the step.
        result: what came out; None if the step failed.
        relation: the closest relation of the result to any operand; None if it failed or is a
            number.
        relations: the relation of the result to each operand, None where an operand has no memory.
        target: the name the result was assigned to, if this step is the whole right-hand side.
        in_place: whether the step wrote into memory that existed before.
        changed: (storage id, slot) of every slot whose value the step changed; of very many, the
            first ones.
        failure: why the step failed, or None.
        inner: the steps inside a call of one of the program's functions.
    """

    operation: str
    operation_kind: str
    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    operands: tuple[TensorView, ...]
    result: TensorView | None
    relation: Relation | None = None
    relations: tuple[Relation | None, ...] = ()
    target: str | None = None
    in_place: bool = False
    changed: tuple[tuple[int, int], ...] = ()
    failure: Failure | None = None
    inner: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class QuietWarning:
    """Something that ran and is probably a mistake.

    Attributes:
        reason: the id of its sentence; in the texts with ``warning-`` in front.
        facts: the named parts of the sentence.
        step: the step that did it.
    """

    reason: str
    facts: Mapping[str, str]
    step: Step


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything that one run of a program did.

    Attributes:
        program: the text that ran, settings filled in.
        settings: top-level literals of the program, by name.
        steps: in the order in which they ran; a function's own steps are in ``Step.inner``.
        variables: name -> value at the end of the run (or where it stopped).
        printed: what ``print`` wrote.
        failure: why the run stopped early, or None.
        storages: every memory of the run; ``TensorView.storage`` is an index into it.
    """

    program: str
    settings: Mapping[str, Any]
    steps: tuple[Step, ...]
    variables: Mapping[str, TensorView]
    printed: str
    failure: Failure | None
    storages: tuple[Storage, ...] = ()

    @property
    def warnings(self) -> tuple[QuietWarning, ...]:
        """What ran and is probably a mistake, in the order of the steps; found when asked for."""
        from components.engine.mistakes import find_mistakes

        return tuple(find_mistakes(self.steps))
