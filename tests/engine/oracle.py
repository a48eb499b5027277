"""Plain Python as the oracle: run programs in one subprocess and describe their variables."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

_SCRIPT = """
import contextlib, io, json, sys, types
import numpy as np
import torch

def describe(value):
    if isinstance(value, torch.Tensor):
        return {"kind": "tensor", "shape": list(value.shape), "stride": list(value.stride()),
                "dtype": str(value.dtype).removeprefix("torch."), "values": repr(value.tolist())}
    if isinstance(value, np.ndarray):
        return {"kind": "ndarray", "shape": list(value.shape), "dtype": str(value.dtype),
                "stride": [step // value.itemsize for step in value.strides],
                "values": repr(value.tolist())}
    if isinstance(value, np.generic):
        return {"kind": "number", "dtype": str(value.dtype), "values": repr(value.item())}
    if isinstance(value, (bool, int, float, str, type(None))):
        return {"kind": "plain", "values": repr(value)}
    if isinstance(value, (tuple, list)):
        return {"kind": "items", "values": [describe(item) for item in value]}
    if isinstance(value, (torch.dtype, torch.device, np.dtype)):
        return {"kind": "plain", "values": repr(str(value).removeprefix("torch."))}
    return {"kind": "plain", "values": repr(value.__name__)}

answers = []
for program in json.load(sys.stdin):
    names, printed, error = {}, io.StringIO(), None
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(program, "<program>", "exec"), names)
        except Exception as raised:
            error = str(raised)
    names = {name: value for name, value in names.items() if not name.startswith("__")}
    answers.append({
        "variables": {name: describe(value) for name, value in names.items()
                      if not isinstance(value, (types.ModuleType, types.FunctionType))},
        "printed": printed.getvalue(), "error": error})
json.dump(answers, sys.stdout)
"""


def run_in_python(programs: list[str], script: str = _SCRIPT) -> list[dict[str, Any]]:
    """Run programs with ``python`` itself: variables, printed text and error of each.

    Args:
        script: what reads the programs and tells about them, if something else is to be told.
    """
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        input=json.dumps(programs),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers
