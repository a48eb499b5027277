"""The policy that the server sends is one that the browser obeys."""

from __future__ import annotations

from tests.browser.watching import notes

STRAY_SCRIPT = """() => {
    const script = document.createElement("script");
    script.textContent = "window.strayScriptRan = true";
    document.body.append(script);
    return window.strayScriptRan === true;
}"""


def test_a_script_that_slips_into_the_page_does_not_run(open_page):
    page = open_page("/")
    assert page.evaluate(STRAY_SCRIPT) is False
    assert any("Content Security Policy" in error for error in notes(page).console_errors)
    notes(page).console_errors.clear()
