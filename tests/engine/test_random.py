from __future__ import annotations

import threading

import numpy as np
import pytest
import torch

from components.engine import run
from components.ui.places import ROOT

NEURON = (ROOT / "assets" / "programs" / "neuron.py").read_text(encoding="utf-8")


def test_the_global_generators_are_neither_used_nor_disturbed():
    torch.manual_seed(123)
    np.random.seed(123)
    before = torch.get_rng_state(), np.random.get_state()[1].tolist()
    text = "torch.manual_seed(5)\na = torch.randn(3)\nnp.random.seed(5)\nb = np.random.rand(3)\n"
    text += "c = torch.rand_like(a)\nd = torch.randperm(5)\na.normal_()\na.uniform_()"
    trace = run("import torch\nimport numpy as np\n" + text)
    assert trace.failure is None
    assert torch.equal(torch.get_rng_state(), before[0])
    assert np.random.get_state()[1].tolist() == before[1]


def test_a_second_seed_starts_again():
    trace = run(
        "import torch\ntorch.manual_seed(5)\na = torch.rand(3)\nb = torch.rand(3)\n"
        "torch.manual_seed(5)\nc = torch.rand(3)"
    )
    values = {name: view.values for name, view in trace.variables.items()}
    assert values["a"] == values["c"] != values["b"]


@pytest.mark.parametrize("seed", [0, 7, -1, 2**63, True, 7.9, "torch.tensor(7)"])
def test_seeds_mean_what_they_mean_in_torch(seed):
    trace = run(f"import torch\ntorch.manual_seed({seed})\nx = torch.rand(4)")
    value = 7 if isinstance(seed, str) else int(seed)
    expected = torch.rand(4, generator=torch.Generator().manual_seed(value))
    assert trace.variables["x"].values == expected.tolist()


def test_many_threads_at_once_do_not_see_each_others_numbers():
    expected = {seed: run(NEURON, seed=seed) for seed in range(40)}
    wrong: list[int] = []

    def work(seeds: range) -> None:
        for seed in seeds:
            trace = run(NEURON, seed=seed)
            same = trace.variables["output"].values == expected[seed].variables["output"].values
            if not same or trace.printed != expected[seed].printed:
                wrong.append(seed)

    threads = [threading.Thread(target=work, args=(range(i, 40, 2),)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert len({trace.printed for trace in expected.values()}) > 20
