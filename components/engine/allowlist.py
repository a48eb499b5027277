"""What a program may use: the one table of functions, methods, attributes and constants.

To teach the engine an operation, add a row. Columns:

- name, as torch or numpy spells it;
- owners: where it lives. ``_`` adds the in-place method (``add`` also gives ``Tensor.add_``);
- kind: what sort of operation it is; picks the drawing, the size rule and how "not set" spreads;
- parameters: the positional ones, ``*sizes`` for any number of them, then ``|`` and those that are
  keywords only. ``:text`` marks one that takes a string. When a row has a function and a method,
  the first parameter is the method's receiver;
- how: what the engine has to know beyond the kind, see `Operation`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_DTYPES = "float32 float float64 double float16 half bfloat16 int64 long int32 int int16 int8 uint8"
_UNARY = (
    "neg exp log log2 log10 log1p sqrt rsqrt square reciprocal abs sign sigmoid tanh relu "
    "sin cos tan sinh cosh asin acos atan floor ceil trunc logical_not"
)
_NP_UNARY = (
    "negative exp log log2 log10 log1p sqrt square reciprocal abs absolute sign tanh sin cos tan "
    "floor ceil trunc logical_not isnan isinf isfinite"
)
_COMPARE = "eq ne lt le gt ge logical_and logical_or logical_xor"
_NP_BINARY = (
    "add subtract multiply divide power maximum minimum mod remainder floor_divide equal not_equal "
    "less less_equal greater greater_equal logical_and logical_or logical_xor"
)
_NEW = "dtype:text device:text requires_grad"

ROWS: tuple[tuple[str, str, str, str, str], ...] = (
    # Constants
    (f"{_DTYPES} bool pi e inf nan", "torch", "constant", "", "constant"),
    ("float32 float64 float16 int64 int32 int16 int8 uint8 bool_", "np", "constant", "", "constant"),
    ("pi e inf nan newaxis", "np", "constant", "", "constant"),
    # Creation
    ("zeros ones", "torch", "creation", f"*size | size {_NEW}", "sized"),
    ("empty", "torch", "creation", f"*size | size {_NEW}", "sized fresh"),
    ("full", "torch", "creation", f"size fill_value | {_NEW}", "sized"),
    ("eye", "torch", "creation", f"n m | {_NEW}", "square"),
    ("arange", "torch", "creation", f"start end step | {_NEW}", "count"),
    ("linspace", "torch", "creation", f"start end steps | {_NEW}", "count"),
    ("tensor", "torch", "creation", f"data | {_NEW}", "data"),
    ("as_tensor", "torch", "conversion", "data dtype device:text", "data"),
    ("from_numpy", "torch", "conversion", "ndarray", ""),
    ("zeros_like ones_like", "torch", "creation", f"input | {_NEW}", ""),
    ("full_like", "torch", "creation", f"input fill_value | {_NEW}", ""),
    ("empty_like", "torch", "creation", f"input | {_NEW}", "fresh"),
    ("new_zeros new_ones", "Tensor", "creation", f"*size | size {_NEW}", "sized"),
    ("new_full", "Tensor", "creation", f"size fill_value | {_NEW}", "sized"),
    ("new_empty", "Tensor", "creation", f"*size | size {_NEW}", "sized fresh"),
    ("zeros ones", "np", "creation", "shape dtype:text", "sized"),
    ("empty", "np", "creation", "shape dtype:text", "sized fresh"),
    ("full", "np", "creation", "shape fill_value dtype:text", "sized"),
    ("eye", "np", "creation", "N M k dtype:text", "square"),
    ("arange", "np", "creation", "start stop step dtype:text", "count"),
    ("linspace", "np", "creation", "start stop num endpoint | dtype:text", "count"),
    ("array", "np", "creation", "object dtype:text | copy ndmin", "data"),
    ("asarray", "np", "conversion", "a dtype:text | copy", "data"),
    ("zeros_like ones_like", "np", "creation", "a dtype:text", ""),
    ("full_like", "np", "creation", "a fill_value dtype:text", ""),
    ("empty_like", "np", "creation", "prototype dtype:text", "fresh"),
    # Random numbers
    ("manual_seed", "torch", "seed", "seed", "random"),
    ("rand randn", "torch", "random", f"*size | size {_NEW}", "sized random"),
    ("randint", "torch", "random", f"low high size | {_NEW}", "sized random"),
    ("randperm", "torch", "random", f"n | {_NEW}", "sized random"),
    ("rand_like randn_like", "torch", "random", f"input | {_NEW}", "random"),
    ("normal_", "Tensor", "in-place", "mean std", "random overwrite"),
    ("uniform_", "Tensor", "in-place", "from to", "random overwrite"),
    ("seed", "np.random", "seed", "seed", "random"),
    ("rand randn", "np.random", "random", "*size", "sized random"),
    ("random random_sample standard_normal", "np.random", "random", "size", "sized random"),
    ("uniform", "np.random", "random", "low high size", "sized random"),
    ("normal", "np.random", "random", "loc scale size", "sized random"),
    ("randint", "np.random", "random", "low high size dtype:text", "sized random"),
    # Elementwise
    ("add sub", "torch Tensor _", "elementwise", "input other | alpha", ""),
    ("mul remainder fmod", "torch Tensor _", "elementwise", "input other", ""),
    ("div", "torch Tensor _", "elementwise", "input other | rounding_mode:text", ""),
    ("floor_divide", "torch Tensor _", "elementwise", "input other", ""),
    ("pow", "torch Tensor _", "elementwise", "input exponent", ""),
    (_UNARY, "torch Tensor _", "elementwise", "input", ""),
    ("round", "torch Tensor _", "elementwise", "input | decimals", ""),
    ("clamp clip", "torch Tensor _", "elementwise", "input min max", ""),
    (_COMPARE, "torch Tensor _", "elementwise", "input other", ""),
    ("maximum minimum", "torch Tensor", "elementwise", "input other", ""),
    ("isnan isinf isfinite", "torch Tensor", "elementwise", "input", ""),
    ("isclose", "torch Tensor", "elementwise", "input other rtol atol equal_nan", ""),
    ("masked_fill", "torch Tensor _", "elementwise", "input mask value", ""),
    ("lerp", "torch Tensor _", "elementwise", "input end weight", ""),
    ("where", "torch", "elementwise", "condition input other", ""),
    ("where", "Tensor", "elementwise", "condition other", ""),
    (_NP_UNARY, "np", "elementwise", "x", ""),
    (_NP_BINARY, "np", "elementwise", "x1 x2", ""),
    ("where", "np", "elementwise", "condition x y", ""),
    ("clip", "np ndarray", "elementwise", "a a_min a_max | min max", ""),
    ("round", "np ndarray", "elementwise", "a decimals", ""),
    ("isclose", "np", "elementwise", "a b rtol atol", ""),
    # Matrix products
    ("mm bmm", "torch Tensor", "matmul", "input mat2", ""),
    ("mv", "torch Tensor", "matmul", "input vec", ""),
    ("dot", "torch Tensor", "matmul", "input tensor | other", ""),
    ("matmul inner", "torch Tensor", "matmul", "input other", ""),
    ("outer", "torch Tensor", "matmul", "input vec2", ""),
    ("addmm", "torch Tensor", "matmul", "input mat1 mat2 | beta alpha", ""),
    ("matmul", "np", "matmul", "x1 x2", ""),
    ("dot", "np ndarray", "matmul", "a b", ""),
    ("outer inner", "np", "matmul", "a b", ""),
    # Reductions
    ("sum mean", "torch Tensor", "reduction", "input dim keepdim | axis dtype", ""),
    ("prod", "torch Tensor", "reduction", "input dim keepdim | dtype", ""),
    ("max min", "torch Tensor", "reduction", "input dim keepdim | other", ""),
    ("amax amin argmax argmin", "torch Tensor", "reduction", "input dim keepdim", ""),
    ("any all logsumexp", "torch Tensor", "reduction", "input dim keepdim", ""),
    ("std var", "torch Tensor", "reduction", "input dim | keepdim unbiased correction", ""),
    ("norm", "torch Tensor", "reduction", "input p:text dim keepdim", ""),
    ("sum mean prod", "np ndarray", "reduction", "a axis | dtype:text keepdims", ""),
    ("max min argmax argmin any all", "np ndarray", "reduction", "a axis | keepdims", ""),
    ("std var", "np ndarray", "reduction", "a axis | ddof keepdims", ""),
    # Along one dimension
    ("softmax log_softmax", "torch Tensor", "along", "input dim | dtype", ""),
    ("cumsum cumprod", "torch Tensor", "along", "input dim | dtype", ""),
    ("sort", "torch Tensor", "along", "input dim descending | stable", ""),
    ("argsort", "torch Tensor", "along", "input dim descending | stable", ""),
    ("topk", "torch Tensor", "along", "input k dim largest sorted", ""),
    ("cumsum cumprod", "np ndarray", "along", "a axis", ""),
    ("argsort", "np ndarray", "along", "a axis", ""),
    ("sort", "np", "along", "a axis", ""),
    # Shapes
    ("view reshape", "Tensor", "reshaping", "*shape | shape", ""),
    ("resize", "Tensor", "reshaping", "*sizes", "sized"),
    ("resize_", "Tensor", "in-place", "*size", "sized geometry"),
    ("reshape", "torch", "reshaping", "input shape", ""),
    ("view_as reshape_as expand_as", "Tensor", "reshaping", "other", ""),
    ("T mT", "Tensor", "reshaping", "", "attribute"),
    ("t", "torch Tensor _", "reshaping", "input", "geometry"),
    ("transpose swapaxes", "torch Tensor _", "reshaping", "input dim0 dim1", "geometry"),
    ("squeeze", "torch Tensor _", "reshaping", "input dim", "geometry"),
    ("unsqueeze", "torch Tensor _", "reshaping", "input dim", "geometry"),
    ("permute", "torch", "reshaping", "input dims", ""),
    ("permute", "Tensor", "reshaping", "*dims | dims", ""),
    ("flatten", "torch Tensor", "reshaping", "input start_dim end_dim", ""),
    ("ravel", "torch Tensor", "reshaping", "input", ""),
    ("contiguous", "Tensor", "reshaping", "", ""),
    ("expand", "Tensor", "reshaping", "*size | size", "grows"),
    ("broadcast_to", "torch Tensor", "reshaping", "input size", "grows"),
    ("repeat", "Tensor", "reshaping", "*repeats | repeats", "grows"),
    ("tile", "torch", "reshaping", "input dims", "grows"),
    ("tile", "Tensor", "reshaping", "*dims | dims", "grows"),
    ("unfold", "Tensor", "reshaping", "dimension size step", "grows"),
    ("movedim", "torch Tensor", "reshaping", "input source destination", ""),
    ("flip", "torch", "reshaping", "input dims", ""),
    ("flip", "Tensor", "reshaping", "*dims | dims", ""),
    ("roll", "torch Tensor", "reshaping", "input shifts dims", ""),
    ("diagonal", "torch Tensor", "reshaping", "input offset dim1 dim2", ""),
    ("diag", "torch Tensor", "reshaping", "input diagonal", "square"),
    ("tril triu", "torch Tensor", "reshaping", "input diagonal", ""),
    ("T", "ndarray", "reshaping", "", "attribute"),
    ("reshape", "np", "reshaping", "a shape | order:text", ""),
    ("reshape", "ndarray", "reshaping", "*shape | order:text", ""),
    ("transpose", "np", "reshaping", "a axes", ""),
    ("transpose", "ndarray", "reshaping", "*axes", ""),
    ("ravel", "np ndarray", "reshaping", "a order:text", ""),
    ("flatten", "ndarray", "reshaping", "order:text", ""),
    ("squeeze", "np ndarray", "reshaping", "a axis", ""),
    ("swapaxes", "np ndarray", "reshaping", "a axis1 axis2", ""),
    ("expand_dims", "np", "reshaping", "a axis", ""),
    ("broadcast_to", "np", "reshaping", "array shape", "grows"),
    ("tile", "np", "reshaping", "A reps", "grows"),
    ("flip", "np", "reshaping", "m axis", ""),
    # Choosing elements
    ("select", "torch Tensor", "indexing", "input dim index", ""),
    ("narrow", "torch Tensor", "indexing", "input dim start length", ""),
    ("index_select gather", "torch Tensor", "indexing", "input dim index", ""),
    ("masked_select", "torch Tensor", "indexing", "input mask", "whole"),
    ("nonzero", "torch Tensor", "indexing", "input", "reads"),
    # Several tensors
    ("cat concat", "torch", "joining", "tensors dim", ""),
    ("stack", "torch", "joining", "tensors dim", ""),
    ("hstack vstack", "torch", "joining", "tensors", ""),
    ("chunk", "torch Tensor", "splitting", "input chunks dim", "pieces"),
    ("split", "torch Tensor", "splitting", "tensor split_size_or_sections dim | split_size", "pieces"),
    ("unbind", "torch Tensor", "splitting", "input dim", "pieces"),
    ("concatenate stack", "np", "joining", "arrays axis", ""),
    ("hstack vstack", "np", "joining", "tup", ""),
    # Conversion
    ("float double half bfloat16 int long short bool", "Tensor", "conversion", "", ""),
    ("to", "Tensor", "conversion", "target:text dtype copy | device:text other", ""),
    ("type", "Tensor", "conversion", "dtype", ""),
    ("type_as", "Tensor", "conversion", "other", ""),
    ("cpu", "Tensor", "conversion", "", ""),
    ("cuda", "Tensor", "conversion", "device:text", ""),
    ("numpy", "Tensor", "conversion", "| force", ""),
    ("detach", "Tensor", "conversion", "", ""),
    ("clone", "torch Tensor", "conversion", "input", ""),
    ("requires_grad_", "Tensor", "conversion", "requires_grad", ""),
    ("item tolist", "Tensor ndarray", "conversion", "", "reads"),
    ("copy", "np", "conversion", "a order:text", ""),
    ("copy", "ndarray", "conversion", "order:text", ""),
    ("astype", "ndarray", "conversion", "dtype:text | copy", ""),
    # Writing in place
    ("zero_", "Tensor", "in-place", "", "overwrite"),
    ("fill_", "Tensor", "in-place", "value", "overwrite"),
    ("copy_", "Tensor", "in-place", "other", "overwrite"),
    ("fill", "ndarray", "in-place", "value", "overwrite"),
    ("sort", "ndarray", "in-place", "axis", "whole"),
    # Looking at a tensor
    ("shape dtype device ndim requires_grad", "Tensor", "inspection", "", "attribute"),
    ("nbytes itemsize is_cuda is_leaf", "Tensor", "inspection", "", "attribute"),
    ("size stride", "Tensor", "inspection", "dim", ""),
    ("numel dim nelement ndimension storage_offset", "Tensor", "inspection", "", ""),
    ("is_contiguous element_size is_floating_point", "Tensor", "inspection", "", ""),
    ("shape dtype ndim size strides nbytes itemsize", "ndarray", "inspection", "", "attribute"),
    ("equal", "torch Tensor", "inspection", "input other", "reads"),
    ("allclose", "torch Tensor", "inspection", "input other rtol atol equal_nan", "reads"),
    ("numel", "torch", "inspection", "input", ""),
    ("is_tensor is_floating_point", "torch", "inspection", "input", ""),
    ("device", "torch", "inspection", "device:text", ""),
    ("result_type", "torch", "inspection", "tensor1 tensor2", ""),
    ("promote_types", "torch", "inspection", "type1 type2", ""),
    ("can_cast", "torch", "inspection", "from to", ""),
    ("is_available device_count", "torch.cuda", "inspection", "", ""),
    ("shares_memory may_share_memory", "np", "inspection", "a b", "bounded"),
    ("array_equal", "np", "inspection", "a1 a2", "reads"),
    ("allclose", "np", "inspection", "a b rtol atol", "reads"),
    ("shape ndim size", "np", "inspection", "a", ""),
    ("numel", "Size", "inspection", "", ""),
    ("values indices", "pair", "inspection", "", "attribute"),
    ("type index", "device", "inspection", "", "attribute"),
    ("itemsize is_floating_point", "dtype", "inspection", "", "attribute"),
    # Operators
    ("+ - * / // % ** & | ^ ~", "operator", "elementwise", "a b", ""),
    ("< <= > >=", "operator", "elementwise", "a b", ""),
    ("== !=", "operator", "elementwise", "a:text b:text", ""),
    ("is is_not", "operator", "inspection", "a b", ""),
    ("and or not", "operator", "number", "a b", "reads"),
    ("@", "operator", "matmul", "a b", ""),
    ("[]", "operator", "indexing", "a index", ""),
    ("[]=", "operator", "in-place", "a index value", ""),
    ("+= -= *= /= //= %= **= @= &= |= ^=", "operator", "in-place", "a b", ""),
    # Python's own
    ("print", "python", "print", "*values:text | sep:text end:text", ""),
    ("len", "python", "inspection", "obj", ""),
    ("float", "python", "number", "x:text", "reads"),
    ("int bool", "python", "number", "x", "reads"),
    ("abs", "python", "elementwise", "x", ""),
    ("round", "python", "elementwise", "number ndigits", ""),
    ("min max sum", "python", "number", "*values", "reads"),
    ("list tuple", "python", "number", "iterable", "reads"),
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One row for one owner.

    Attributes:
        name: as it stands in `Step.operation`, e.g. ``"Tensor.view"``; ``"len"`` for Python's own.
        attribute: the last part of the name.
        positional: names of the positional parameters, without the receiver.
        variadic: whether any number of positional arguments may be given.
        keywords: parameters that may be given by name.
        text: parameters that take a string.
        how: a set of

            - ``attribute``, ``constant``: read, not called;
            - ``sized``: the result has the size asked for; ``square``, ``count``, ``data``,
              ``grows``: other rules for the size, see `sizes`; ``pieces``: several tensors;
            - ``fresh``: the result's memory was not set by anybody;
            - ``random``: needs the run's generator;
            - ``overwrite``: writes every element of the receiver, whatever was there before;
            - ``geometry``: changes shape and strides of the receiver, no number;
            - ``reads``: turns elements into Python values or sizes;
            - ``whole``: any element of the result may depend on any element of the operands;
            - ``bounded``: called with a limit of its own.
    """

    name: str
    owner: str
    attribute: str
    kind: str
    positional: tuple[str, ...]
    variadic: bool
    keywords: frozenset[str]
    text: frozenset[str]
    how: frozenset[str]

    @property
    def writes(self) -> bool:
        """Whether it changes its receiver."""
        return self.kind == "in-place"


def _operation(name: str, owner: str, kind: str, parameters: str, how: str) -> Operation:
    before, _, after = parameters.partition("|")
    text = {word.split(":")[0].lstrip("*") for word in parameters.split() if word.endswith(":text")}
    positional = [word.split(":")[0] for word in before.split()]
    variadic = bool(positional) and positional[0].startswith("*")
    names = [word.lstrip("*") for word in positional]
    keywords = {word.split(":")[0] for word in after.split()} | (set() if variadic else set(names))
    return Operation(
        name=name if owner in ("python", "operator") else f"{owner}.{name}",
        owner=owner,
        attribute=name,
        kind=kind,
        positional=tuple(names),
        variadic=variadic,
        keywords=frozenset(keywords),
        text=frozenset(text),
        how=frozenset(how.split()),
    )


def _operations() -> Iterator[Operation]:
    for names, owners, kind, parameters, how in ROWS:
        homes = owners.split()
        is_function = homes[0] in ("torch", "np")
        _, _, without_receiver = parameters.partition(" ")
        for name in names.split():
            for home in homes:
                is_method = home in ("Tensor", "ndarray", "_")
                taken = without_receiver if is_function and is_method else parameters
                if home == "_":
                    how_in_place = how if "geometry" in how else ""
                    yield _operation(f"{name}_", "Tensor", "in-place", taken, how_in_place)
                else:
                    calm = how.replace("geometry", "")
                    yield _operation(name, home, kind, taken, how if kind == "in-place" else calm)


OPERATIONS: Mapping[str, Operation] = {operation.name: operation for operation in _operations()}
"""Every allowed name, with its owner: ``"torch.mm"``, ``"Tensor.view"``, ``"len"``."""

ATTRIBUTES: frozenset[str] = frozenset(
    operation.attribute
    for operation in OPERATIONS.values()
    if operation.owner in ("Tensor", "ndarray", "Size", "pair", "device", "dtype")
)
"""Every name that may follow a dot behind a value."""

BUILTINS: frozenset[str] = frozenset(
    operation.name for operation in OPERATIONS.values() if operation.owner == "python"
)
