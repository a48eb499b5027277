"""What comes with a link or is typed and is no number, no shape and no lines."""

from __future__ import annotations

HOSTILE = {
    "dunder": "__class__",
    "import": "__import__('os').system('true')",
    "file": "open('/etc/passwd')",
    "huge shape": "torch.zeros(10**9, 10**9)",
    "huge integer": "9" * 400,
    "nesting": "[" * 900 + "1" + "]" * 900,
    "bidi": "1\u202e",
    "nul": "1\x00",
    "not a character": "1\ufffd\uffff",
    "full width": "１",
    "markup": "<script>alert(1)</script>",
}
"""Texts."""

JUNK: tuple[object, ...] = (
    None,
    True,
    -1,
    1e308,
    "",
    "step:99",
    "step:-1",
    "step:\u00b2",
    "cell:9,9",
    "[0,0]",
    "weights[9,9]",
    [],
    {},
    [[]],
    {"place": 3, "value": "x"},
    {"place": "weights[0,0]", "value": None},
    {"place": "weights[0,0]", "value": 1e400},
    {"place": "a[0,0]", "value": float("nan")},
    {"place": "__class__[0]", "value": 1},
    {"rows": 2, "columns": 2, "numbers": [1] * 11},
    {"rows": 10**9, "columns": 10**9, "numbers": []},
    {"rows": "2", "columns": None},
    *({"place": f"{text}[0,0]", "value": 1.0} for text in HOSTILE.values()),
    *HOSTILE.values(),
)
"""What a component could send and never does."""
