from __future__ import annotations

import pytest
import torch

from tests.pages.contract import LESSONS, PAGES, WAYS, from_file, output_of, text_of

every_lesson = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
every_lesson = pytest.mark.parametrize("page", LESSONS, ids=lambda page: page.name)
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


def sigmoid(x: torch.Tensor) -> torch.Tensor:
    return 1 / (1 + torch.exp(-x))


def expected(page: str, seed: int, n_input: int, n_hidden: int = 1) -> str:
    """Plain torch as the oracle, with a generator of its own."""
    source = torch.Generator().manual_seed(seed)

    def randn(*shape: int) -> torch.Tensor:
        return torch.randn(shape, generator=source)

    if page == "neuron":
        x, w, b = randn(1, n_input), randn(1, n_input), randn(1, 1)
        return f"{sigmoid((x * w).sum() + b).item():.4f}"
    x, w1, w2 = randn(1, n_input), randn(n_input, n_hidden), randn(n_hidden, 1)
    b1, b2 = randn(1, n_hidden), randn(1, 1)
    return f"{sigmoid(sigmoid(x @ w1 + b1) @ w2 + b2).item():.4f}"


@every_way
@every_page
def test_a_page_opens_with_its_sliders_and_its_output(page, way):
    at = way(page)
    assert not at.exception
    assert at.title[0].value
    for key, (low, high, default) in page.sliders.items():
        slider = at.slider(key=key)
        assert (slider.min, slider.max, slider.value) == (low, high, default)
    assert output_of(at) == page.output
    for key in page.containers:
        assert at.container(key=key)


@every_page
def test_no_slider_breaks_the_page_at_its_ends(page):
    for key, (low, high, _) in page.sliders.items():
        at = from_file(page)
        for value in (low, high):
            at.slider(key=key).set_value(value).run()
            assert not at.exception
            assert text_of(at, "verdict")


@every_lesson
@pytest.mark.parametrize(("seed", "n_input", "n_hidden"), [(0, 1, 1), (42, 16, 16), (999, 7, 3)])
def test_the_output_is_torchs(page, seed, n_input, n_hidden):
    sizes = {"seed": seed, "n_input": n_input, "n_hidden": n_hidden}
    wanted = {key: value for key, value in sizes.items() if key in page.sliders}
    at = from_file(page, **{key: str(value) for key, value in wanted.items()})
    assert output_of(at) == expected(page.name, **wanted)


@every_page
def test_chinese_from_the_locale_and_from_the_link(page):
    at = from_file(page, lang="zh")
    assert not at.exception
    assert any("一" <= letter <= "鿿" for letter in text_of(at, "verdict"))
    # A number or a shape is the same everywhere; a word in its place is not.
    assert (output_of(at) == page.output) == ("*" not in page.output)


@every_page
@pytest.mark.parametrize(
    "value", ["-3", "99999", "many", "", "<script>alert(1)</script>", "1e9", "²"]
)
def test_a_wrong_link_gets_a_sentence_and_a_picture(page, value):
    for key in page.sliders:
        at = from_file(page, **{key: value})
        assert not at.exception
        assert len(at.container(key="notice").info) == 1
        assert "<" not in at.container(key="notice").info[0].value
        assert output_of(at)


@every_lesson
def test_the_program_and_what_it_printed_stand_on_the_page(page):
    at = from_file(page, seed="9")
    [program] = [
        code for code in at.code if code.language == "python" and "import torch" in code.value
    ]
    assert "seed = 9" in program.value
    printed = at.container(key="printed").get("code")[0].value
    assert printed.startswith("torch.Size([1, ")
    assert output_of(at) in printed
