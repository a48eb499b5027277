"""How long the slowest programs take that the engine accepts: what one reader can cost the others.

Each family repeats one line as often as the bounds allow; the longest accepted one is timed.
"""

from __future__ import annotations

import sys
import time

import torch

from components.engine import run
from components.engine.limits import MAX_STEPS

FAMILIES = {
    "matrix product": ("x = torch.ones(400, 400)", "x @ x"),
    "matrix product of integers": ("x = torch.ones(200, 200, dtype=torch.int64)", "x @ x"),
    "matrix product of half precision": ("x = torch.ones(200, 200).half()", "x @ x"),
    "exp": ("x = torch.ones(10**6)", "torch.exp(x)"),
    "tan of float64": ("x = torch.ones(10**6).double()", "torch.tan(x)"),
    "power of integers": ("x = torch.ones(10**6).long()", "x ** 1000000007"),
    "writing in place": ("x = torch.ones(10**6)", "x += 1"),
    "sort": ("x = torch.randn(10**6)", "x.sort()"),
    "argsort of numpy": ("x = np.random.rand(10**6)", "np.argsort(x)"),
    "random numbers": ("x = 1", "np.random.normal(0, 1, 10**6)"),
    "gather": ("x = torch.ones(10**6)\ni = torch.randperm(10**6)", "x.gather(0, i)"),
    "choosing by a mask": ("x = torch.ones(10**6)", "x[x > 0]"),
    "a list to a tensor": ("x = [0.5] * 9999", "torch.tensor(x)"),
    "a tensor to a list": ("x = torch.ones(100, 100)", "x.tolist()"),
    "walking through a list": ("x = [0] * 9999", "len(x)"),
    "stacking many": ("x = [torch.ones(2)] * 250", "torch.stack(x)"),
    "splitting into many": ("x = torch.ones(250, 2)", "x.unbind()"),
    "a list of many": ("x = [torch.ones(2)] * 250", "x * 1"),
    "flipping many dimensions": ("x = torch.ones([2] * 15)", "x.flip([0, 3, 6, 9, 12, 14])"),
    "copying many dimensions": ("x = torch.ones([2] * 16)", "x.transpose(0, 15).contiguous()"),
    "steps with small tensors": ("x = torch.ones(3)", "x = x + 1"),
    "steps whose values are kept": ("x = torch.ones(4096)", "x = x + 1"),
    "steps that write": ("x = torch.ones(4096)", "x += 1"),
    "a call of a function": ("def f(x): return x + x + x + x\nx = torch.ones(3)", "f(x)"),
    "printing": ("x = torch.randn(8, 8)", "print(x)"),
    "an error with fixes": ("x = torch.randn(700, 500)\nx @ x", "x"),
    "a long list in the text": ("x = [" + "1, " * 9_000 + "]", "x"),
}
_SEEDS = "import torch\nimport numpy as np\ntorch.manual_seed(1)\nnp.random.seed(1)\n"


def program(family: str, times: int) -> str:
    """Write a program of a family: its first lines, and one line so many times."""
    first, line = FAMILIES[family]
    return _SEEDS + first + "\n" + (line + "\n") * times


def most(family: str) -> int:
    """Find by halving how often the line may stand."""
    low, high = 1, MAX_STEPS + 1
    while high - low > 1:
        middle = (low + high) // 2
        failure = run(program(family, middle)).failure
        refused = failure is not None and failure.kind == "too big"
        low, high = (low, middle) if refused else (middle, high)
    return low


def milliseconds(text: str) -> float:
    """Run a program three times; the processor's time for the quickest."""
    times = []
    for _ in range(3):
        before = time.process_time()
        run(text)
        times.append(time.process_time() - before)
    return 1000 * min(times)


def main() -> int:
    """Print one row a family, the slowest first."""
    torch.set_num_threads(1)
    rows = [
        (milliseconds(program(name, count)), name, count)
        for name in FAMILIES
        for count in [most(name)]
    ]
    print("| slowest accepted program | lines | ms |\n| --- | --- | --- |")
    for spent, name, count in sorted(rows, reverse=True):
        print(f"| {name} | {count} | {spent:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
