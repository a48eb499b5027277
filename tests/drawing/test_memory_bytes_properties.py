"""What the fields of any floating-point number make is the number that struct reads."""

from __future__ import annotations

import math
import re
import struct

from hypothesis import example, given
from hypothesis import strategies as st

from components.drawing.memory_bytes import meaning, spell
from components.drawing.numbers import MINUS

TYPES = {"float64": ("d", -1022), "float32": ("f", -126), "float16": ("e", -14)}
"""How struct calls a type, and the power of its smallest normal number."""
FORMULA = re.compile(r"(-?)\(([01]) \+ (\S+)\) × 2\^\((\d+) - (\d+)\)")


def computed(formula: str) -> float:
    """Compute what a formula says."""
    match = FORMULA.fullmatch(formula.replace(MINUS, "-"))
    assert match, formula
    sign, first, part, power, bias = match.groups()
    size = math.ldexp(int(first) + float(part), int(power) - int(bias))
    return -size if sign else size


@given(st.floats(), st.sampled_from(sorted(TYPES)))
@example(0.0, "float64")
@example(-0.0, "float32")
@example(5e-324, "float64")
@example(-2.2e-308, "float64")
@example(1e-40, "float32")
@example(6e-8, "float16")
@example(math.inf, "float64")
@example(-math.inf, "float16")
@example(math.nan, "float32")
def test_the_fields_make_the_number_that_struct_reads(value, dtype):
    code, smallest = TYPES[dtype]
    try:
        raw = struct.pack(f"<{code}", value)
    except OverflowError:  # too large for the type
        raw = struct.pack(f"<{code}", math.inf)
    [number] = struct.unpack(f"<{code}", raw)
    found = meaning(spell(raw, dtype))
    if not math.isfinite(number):
        assert (found.kind, found.formula) == ("nan" if math.isnan(number) else "inf", "")
    elif number == 0:
        assert (found.kind, found.formula) == ("zero", "")
    else:
        assert computed(found.formula) == number
        normal = abs(number) >= math.ldexp(1.0, smallest)
        assert found.kind == ("normal" if normal else "subnormal")
