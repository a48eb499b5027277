"""The palette: contrast, the value scale, and that no colour stands anywhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.drawing.palette import (
    ROLES,
    UNSET,
    contrast,
    css_variables,
    minus_bar,
    paint,
    sign_role,
    slot_fill,
    value_fill,
)

ROOT = Path(__file__).parents[2]
THEMES = ("light", "dark")


@pytest.mark.parametrize(
    ("role", "light", "dark"),
    [
        ("ink", 17.8, 17.2),
        ("ink2", 6.7, 8.8),
        ("line", 3.4, 4.3),
        ("pos", 4.9, 8.2),
        ("neg", 3.5, 9.0),
        ("m1", 6.6, 7.8),
        ("m2", 4.9, 10.0),
        ("m3", 6.0, 9.2),
        ("m4", 6.9, 9.0),
        ("err", 7.5, 8.0),
        ("ui", 7.5, 9.0),
    ],
)
def test_contrast_on_the_page_is_what_the_grammar_says(role, light, dark):
    measured = [contrast(role, "page", theme=theme) for theme in THEMES]
    assert measured == pytest.approx([light, dark], abs=0.06)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "ground", ["zero", "pos-tint", "neg-tint", "panel", "m1-b", "m2-b", "m3-b", "m4-b"]
)
def test_numbers_are_legible_on_every_ground_they_stand_on(ground, theme):
    assert contrast("ink", ground, theme=theme) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_lines_that_carry_meaning_reach_three_to_one(theme):
    for role in ("pos", "neg", "line", "m1", "m2", "m3", "m4", "err"):
        assert contrast(role, "page", theme=theme) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_the_minus_bar_is_seen_at_both_ends_of_the_scale(theme):
    assert contrast(minus_bar(-0.1), "zero", theme=theme) >= 3
    assert contrast(minus_bar(-2.0), "neg", theme=theme) >= 3


def test_error_words_are_legible_on_their_ground():
    assert all(contrast("err", "err-tint", theme=theme) >= 4.5 for theme in THEMES)


def test_every_role_is_a_css_variable_in_light_and_dark():
    css = css_variables()
    for name, role in ROLES.items():
        assert f"--te-{name}:" in css
        assert role.light in css
        assert role.dark in css
    assert "--te-sans:" in css
    assert "--te-mono:" in css


def test_a_role_is_painted_by_name_and_an_expression_as_it_is():
    assert paint("ink") == "var(--te-ink)"
    assert paint("none") == "none"
    with pytest.raises(KeyError):
        contrast("ink", "red", theme="light")


@pytest.mark.parametrize(
    ("value", "tint", "solid"),
    [
        (0.0, "var(--te-zero)", "var(--te-zero)"),
        (-0.0, "var(--te-zero)", "var(--te-zero)"),
        (
            0.74,
            _mix := "color-mix(in oklab,var(--te-zero),var(--te-pos-tint) 37%)",
            _mix.replace("-tint", ""),
        ),
        (
            -1.0,
            _mix := "color-mix(in oklab,var(--te-zero),var(--te-neg-tint) 50%)",
            _mix.replace("-tint", ""),
        ),
        (2, "var(--te-pos-tint)", "var(--te-pos)"),
        (-99.9, "var(--te-neg-tint)", "var(--te-neg)"),
        (float("inf"), "var(--te-pos-tint)", "var(--te-pos)"),
        (float("-inf"), "var(--te-neg-tint)", "var(--te-neg)"),
        (float("nan"), UNSET, UNSET),
        (None, UNSET, UNSET),
        (
            True,
            "color-mix(in oklab,var(--te-zero),var(--te-pos-tint) 50%)",
            "color-mix(in oklab,var(--te-zero),var(--te-pos) 50%)",
        ),
    ],
)
def test_a_fill_stands_for_its_number_on_a_fixed_range(value, tint, solid):
    assert (value_fill(value, "tint"), value_fill(value, "solid")) == (tint, solid)


def test_the_sign_has_a_colour_only_where_there_is_a_number():
    assert [sign_role(v) for v in (-0.1, 0.0, 3, None, float("nan"))] == [
        "neg",
        "pos",
        "pos",
        "line",
        "line",
    ]


def test_slots_go_from_light_to_dark_in_the_order_of_memory():
    assert slot_fill(1, 0, 1) == slot_fill(1, 0, 4) == "var(--te-m1-a)"
    assert slot_fill(2, 3, 4) == "var(--te-m2-b)"
    assert "67%" in slot_fill(1, 2, 4)


def test_no_colour_stands_outside_the_palette():
    files = [*(ROOT / "components").rglob("*.py"), *(ROOT / "assets" / "stage").glob("*")]
    assert len(files) > 20
    found = [
        f"{path.relative_to(ROOT)}: {match}"
        for path in files
        if path.name != "palette.py"
        for match in re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(", path.read_text("utf-8"))
        if not re.fullmatch(r"#\d{1,3}", match)  # an issue's number is not a colour
    ]
    assert found == []
