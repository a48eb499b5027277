from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.app_helpers import click_button, keyed, query
from tests.browser.watching import one_run


def test_the_lines_of_a_reader_are_drawn_and_walked(open_page):
    page = open_page("/neuron")
    with one_run(page):
        keyed(page, "tasks").locator("label").first.click()
    field = keyed(page, "task_sum").locator("textarea")
    with one_run(page):
        field.fill("output = activation(torch.sum(features * weights))")
        field.press("Control+Enter")
    click_button(page, "task_sum_check")
    drawing = keyed(page, "attempt").locator("svg.te-drawing")
    expect(drawing).to_contain_text("0.1595")
    click_button(page, "attempt_back")
    expect(drawing).to_contain_text("torch.sum")
    click_button(page, "attempt_back")
    expect(drawing).not_to_contain_text("torch.sum(")
    drawing.locator('[data-part="result[0,2]"]').hover()
    expect(drawing.locator("#readout-result")).to_have_text("1.1668")
    expect(drawing.locator('[data-part="a0[0,2]"].te-lit')).to_have_count(1)
    # the keys walk through the page's own program, not through these lines
    page.locator("body").press("ArrowLeft")
    expect(keyed(page, "step").get_by_role("slider")).to_have_value("3")
    expect(drawing.locator('[data-part="result[0,2]"]')).to_have_count(1)
    # the link brings it all to a new browser
    found = query(page)
    assert found.keys() == {"step", "turn", "lines_sum", "checked_sum", "scene"}
    other = open_page(f"/neuron{page.evaluate('location.search')}")
    copy = keyed(other, "attempt").locator("svg.te-drawing")
    expect(copy.locator('[data-part="result[0,2]"]')).to_have_count(1)
    expect(keyed(other, "task_sum").locator("textarea")).to_have_value(
        "output = activation(torch.sum(features * weights))"
    )
    expect(keyed(other, "step").get_by_role("slider")).to_have_value("3")
    assert query(other) == found
