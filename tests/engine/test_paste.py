from __future__ import annotations

import time
from typing import get_args

import numpy as np
import pytest
import torch

from components.engine import run
from components.engine.paste import Pasted, data_line, read_numbers
from components.engine.paste_cells import Reason
from components.ui.text import LANGUAGES, speaker

READ = {
    "a list": ("[1, 2, 3]", [1, 2, 3], (3,)),
    "lists in a list": ("[[1, 2], [3, 4]]", [[1, 2], [3, 4]], (2, 2)),
    "commas after the last": ("[[1, 2,], [3, 4,],],", [[1, 2], [3, 4]], (2, 2)),
    "rows without a list around them": ("[1, 2],\n[3, 4]", [[1, 2], [3, 4]], (2, 2)),
    "numbers with commas": ("1, 2, 3", [1, 2, 3], (3,)),
    "numbers with spaces": ("  1 2\t".rstrip("\t") + "\n3   4 \n", [[1, 2], [3, 4]], (2, 2)),
    "lines with commas": ("1, 2,\n\n3, 4,\n", [[1, 2], [3, 4]], (2, 2)),
    "one number": ("0.5", [0.5], (1,)),
    "a column": ("1\n2\n3\n", [[1], [2], [3]], (3, 1)),
    "a spreadsheet": ("1\t2.5\r\n-3\t4e-2\r\n", [[1, 2.5], [-3, 0.04]], (2, 2)),
    "a row of a spreadsheet": ("1\t2\t3\n", [[1, 2, 3]], (1, 3)),
    "decimal commas": ("0,5\t1\n-2,25\t1,5e3", [[0.5, 1], [-2.25, 1500]], (2, 2)),
    "three decimals, plain from their neighbour": ("1,234\t0,5", [[1.234, 0.5]], (1, 2)),
    "torch": ("tensor([[0.15, -0.2],\n        [1., 2.]])", [[0.15, -0.2], [1, 2]], (2, 2)),
    "torch with a tail": (
        "tensor([[1., 2.]], device='cuda:0',\n       dtype=torch.float64, requires_grad=True)",
        [[1, 2]],
        (1, 2),
    ),
    "torch with a gradient": ("tensor([[ 0.5]], grad_fn=<AddmmBackward0>)\n", [[0.5]], (1, 1)),
    "a parameter": (
        "Parameter containing:\ntensor([[ 0.1, -2.0]], requires_grad=True)",
        [[0.1, -2]],
        (1, 2),
    ),
    "a number of torch": ("tensor(0.1595)", 0.1595, ()),
    "NumPy": ("[[0.1 0.2]\n [0.3 0.4]]", [[0.1, 0.2], [0.3, 0.4]], (2, 2)),
    "a NumPy repr": ("array([1., 2.], dtype=float32)", [1, 2], (2,)),
    "a line of a program": ("weights = torch.tensor([[.5, +1]])", [[0.5, 1]], (1, 2)),
    "four dimensions": ("[[[[1]], [[2]]]]", [[[[1]], [[2]]]], (1, 2, 1, 1)),
    "a typographic minus": ("−1, 2\n3, −4.5", [[-1, 2], [3, -4.5]], (2, 2)),
    "a Chinese comma": ("[1，2]", [1, 2], (2,)),
}

PROBLEMS = {
    "nothing": ("", "empty", 1, 0, ""),
    "spaces": (" \n\t\n", "empty", 1, 0, ""),
    "an empty list": ("[[1], []]", "empty", 1, 6, "[]"),
    "an empty tensor": ("tensor([], size=(0, 3))", "empty", 1, 7, "[]"),
    "an empty call": ("tensor()", "empty", 1, 6, "("),
    "a word": ("[[1, 2],\n [three, 4]]", "not-a-number", 2, 2, "three"),
    "a head line": ("height\tage\n1\t2", "not-a-number", 1, 0, "height"),
    "nan": ("[1., nan]", "not-a-number", 1, 5, "nan"),
    "a hexadecimal": ("1, 0x10", "not-a-number", 1, 3, "0x10"),
    "an underscore": ("1_000", "not-a-number", 1, 0, "1_000"),
    "other digits": ("[1, ٣]", "not-a-number", 1, 4, "٣"),
    "a complex number": ("tensor([1.+2.j])", "not-a-number", 1, 8, "1.+2.j"),
    "an accountant's minus": ("(5)\t3", "not-a-number", 1, 0, "(5)"),
    "a tuple": ("[(1, 2)]", "not-a-number", 1, 1, "("),
    "inf": ("[1, -inf]", "too-large", 1, 4, "-inf"),
    "beyond float32": ("3.5e38", "too-large", 1, 0, "3.5e38"),
    "beyond float64": ("1, 1e999", "too-large", 1, 3, "1e999"),
    "thousands": ("1,234\t5\n", "ambiguous", 1, 0, "1,234"),
    "thousands and points": ("1.5\t1,234", "not-a-number", 1, 4, "1,234"),
    "an empty cell": ("1\t2\r\n3\t\r\n", "missing", 2, 2, ""),
    "two commas": ("[1,, 2]", "missing", 1, 3, ","),
    "a comma first": ("1, 2\n, 4", "missing", 2, 0, ","),
    "a shortened print-out": ("tensor([0., 1.,  ..., 9.])", "shortened", 1, 17, "..."),
    "a short row": ("1, 2\n  3", "ragged", 2, 2, "3"),
    "a short list": ("[[1, 2],\n [3]]", "ragged", 2, 1, "[3]"),
    "a short block": ("[[[1], [2]], [[3]]]", "ragged", 1, 13, "[[3]]"),
    "a number beside a row": ("[[1], 2]", "mixed", 1, 6, "2"),
    "a row beside a number": ("[1,\n[2]]", "mixed", 2, 0, "["),
    "not closed": ("[[1, 2],\n [3, 4]", "bracket", 1, 0, "["),
    "not opened": ("1, 2]", "bracket", 1, 4, "]"),
    "a call not closed": ("x = tensor([1.]", "bracket", 1, 10, "("),
    "a call closed too early": ("tensor([1., 2.)", "bracket", 1, 7, "["),
    "two tensors": ("tensor([1.])\ntensor([2.])", "rest", 2, 0, "tensor"),
    "numbers after the tail": ("tensor([1.], dtype=x, [2])", "rest", 1, 22, "["),
    "too deep": ("[[[[[1]]]]]", "too-deep", 1, 4, "["),
    "too deep with the list around": ("[[[[1]]]], [[[[1]]]]", "too-deep", 1, 0, ""),
}

HOSTILE = [
    "__import__('os').system('true')",
    "tensor(open('/etc/passwd').read())",
    "[[x for x in range(10**9)]]",
    "[1, ().__class__]",
    "1; import os",
    "9**9**9",
    "<script>alert(1)</script>",
    "\x00\ud800\u202e",
    "'''",
]


@pytest.mark.parametrize("case", READ)
def test_what_is_read(case):
    text, values, shape = READ[case]
    assert read_numbers(text) == Pasted(values, shape)


@pytest.mark.parametrize("case", PROBLEMS)
def test_what_is_marked(case):
    text, *expected = PROBLEMS[case]
    pasted = read_numbers(text)
    problem = pasted.problem
    assert problem is not None
    assert pasted.values is None
    assert [problem.reason, problem.line, problem.column, problem.text] == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_foreign_code_is_a_cell_that_is_no_number(text):
    problem = read_numbers(text).problem
    assert problem is not None
    assert problem.reason in ("not-a-number", "bracket")
    assert str(problem.facts["text"]).isprintable()


def test_the_facts_of_a_ragged_row():
    problem = read_numbers("1\t2\n3\t4\t5").problem
    assert problem is not None
    assert problem.facts == {"line": "2", "text": "3 4 5", "came": 3, "expected": 2}


def test_a_long_cell_is_cut_and_cannot_leave_its_backticks():
    problem = read_numbers("[1, `" + "a" * 500 + "]").problem
    assert problem is not None
    assert problem.text == "`" + "a" * 39
    assert problem.facts["text"] == "\ufffd" + "a" * 39


@pytest.mark.parametrize(
    "parts", ["[", "]", ", ", " ", "\t", "\n", "[[[[", "1" * 50, "1e", "tensor("]
)
def test_long_texts_end_soon(parts):
    began = time.perf_counter()
    for tail in ("", "x", "]", ")"):
        read_numbers((parts * 100_000)[:99_999] + tail)
        read_numbers("tensor(" + (parts * 100_000)[:99_000] + tail)
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("text", [", ".join(["1"] * 4097), f"[{' '.join(['1'] * 4097)}]"])
def test_there_is_an_end_to_numbers(text):
    problem = read_numbers(text).problem
    assert problem is not None
    assert (problem.reason, problem.text, problem.facts["limit"]) == ("too-many", "1", 4096)
    assert read_numbers(text.replace("1", "", 1).lstrip(", ")).shape in ((4096,),)


def test_a_text_or_a_line_that_is_too_long_is_told_apart_from_a_bad_cell():
    column = "\n".join(["-1"] * 4096)
    digits = ", ".join(["0.1234567890123456"] * 4096)
    for text in (" " * 100_001, column, digits):
        problem = read_numbers(text).problem
        assert problem is not None
        assert problem.reason == "too-long"


@pytest.mark.parametrize("text", ["\t".join(["-0.1595"] * 4096), "\n".join(["0.1595"] * 4096)])
def test_the_largest_data_lines_still_run(text):
    pasted = read_numbers(text)
    trace = run(f"import torch\n{data_line('x', pasted)}\ny = x + 1")
    assert trace.failure is None
    assert trace.variables["x"].shape == pasted.shape


def test_the_data_line():
    pasted = read_numbers("[[1, 2], [3, -4.5]]")
    assert data_line("W1", pasted) == "W1 = torch.tensor([[1.0, 2.0], [3.0, -4.5]])"
    assert data_line("bias", read_numbers("tensor(3)")) == "bias = torch.tensor(3.0)"
    with pytest.raises(ValueError, match="no numbers"):
        data_line("W1", read_numbers("?"))


def test_what_torch_and_numpy_print_now():
    weight = torch.nn.Linear(3, 2).weight
    numbers = torch.tensor([[1e10, -2.5e-7], [0.0, 3.0]], dtype=torch.float64)
    array = np.array([[1e10, -2.5e-7], [0.0, 3.0]])
    assert read_numbers(repr(weight)).shape == (2, 3)
    assert read_numbers(repr(numbers)).values == numbers.tolist()
    assert read_numbers(repr(array)).values == read_numbers(str(array)).values == array.tolist()
    shortened = read_numbers(repr(torch.zeros(2000))).problem
    assert shortened is not None
    assert shortened.reason == "shortened"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence_with_all_its_facts(language):
    say = speaker(language)
    seen = set()
    for text, *_ in [*PROBLEMS.values(), (", ".join(["1"] * 4097),), (" " * 100_001,)]:
        problem = read_numbers(text).problem
        assert problem is not None
        seen.add(problem.reason)
        sentence = say(f"paste-{problem.reason}", **problem.facts)
        assert not {"{", "$"} & set(sentence)
        assert f"paste-{problem.reason}" not in sentence
        if problem.reason in ("ragged", "too-many", "not-a-number"):
            assert f"`{problem.facts['text']}`" in sentence
    assert seen == set(get_args(Reason))
