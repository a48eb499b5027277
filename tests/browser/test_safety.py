"""Nothing that comes from outside becomes part of the page; the policy stands behind that."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import cycle
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from components.ui.kinds import Lines
from components.ui.packing import packed
from components.ui.settings import settings_of
from tests.browser.app_helpers import click_button, keyed
from tests.browser.watching import notes, one_run, wait_for_run
from tests.pages.contract import PAGES

STRAY_SCRIPT = """() => {
    const script = document.createElement("script");
    script.textContent = "window.strayScriptRan = true";
    document.body.append(script);
    return window.strayScriptRan === true;
}"""
PAYLOADS = (
    "<script data-evil>window.evil=1</script>",
    "<img data-evil src=x onerror=window.evil=1>",
    "\"'><svg data-evil onload=window.evil=1>",
    "</code></pre></textarea></title><b data-evil>x</b>",
    "<iframe data-evil srcdoc='<script>parent.evil=1</script>'>",
    "[x](javascript:window.evil=1) ![x](http://evil.example/x.png)",
    "`</code><b data-evil>` $\\href{javascript:window.evil=1}{x}$ <http://evil.example>",
    "{{7*7}} {$x} ${window.evil=1} :material/evil: :red[x]",
    "<a data-evil href=http://evil.example>x</a><style data-evil>*{color:red}</style>",
)
_LOOK = """() => {
    const found = []
    const suspect = "[data-evil], [href^='javascript'], [href*='evil.'], [src*='evil.']"
    const walk = (root) => {
        for (const node of root.querySelectorAll(suspect)) found.push(node.outerHTML)
        for (const node of root.querySelectorAll("*")) if (node.shadowRoot) walk(node.shadowRoot)
    }
    walk(document)
    return window.evil ? [...found, "a script ran"] : found
}"""
ALL_IN_ONE = " ".join(PAYLOADS)


@pytest.fixture
def open_watched(open_page):
    """Open pages, and fail at the end if anything of a payload has become part of one."""
    opened, dialogs = [], []

    def open_one(*given, **named):
        page = open_page(*given, **named)
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        opened.append(page)
        return page

    yield open_one
    for page in opened:
        wait_for_run(page)
        page.wait_for_timeout(300)
        assert page.evaluate(_LOOK) == []
    assert dialogs == []


def test_a_script_that_slips_into_the_page_does_not_run(open_page):
    page = open_page("/")
    assert page.evaluate(STRAY_SCRIPT) is False
    assert any("Content Security Policy" in error for error in notes(page).console_errors)
    notes(page).console_errors.clear()


def test_what_these_tests_look_for_would_be_found(open_page):
    page = open_page("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b data-evil>x</b>')")
    assert page.evaluate(_LOOK) == ['<b data-evil="">x</b>']


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_link(open_watched, page):
    """Every parameter of a page holds a payload, the lines of your turn several."""
    evil = cycle(PAYLOADS)
    query = {
        item.key: packed(f"output = 1  # {ALL_IN_ONE}") if isinstance(item, Lines) else next(evil)
        for item in settings_of(page.name)
        if item.key not in ("turn", "chart")
    }
    query |= {"turn": {"neuron": "sum", "network": "network"}.get(page.name, "none")}
    path = "/" if page.name == "home" else f"/{page.name}"
    opened = open_watched(f"{path}?{urlencode(query)}&{urlencode({ALL_IN_ONE: ALL_IN_ONE})}")
    assert keyed(opened, "notice").count()


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("part", f't["{PAYLOADS[1]}"]'),
        ("part", f"t[{PAYLOADS[0]}]"),
        ("own", f'[["{PAYLOADS[1]}"]]'),
        ("own", PAYLOADS[3]),
    ],
)
def test_an_expression_in_a_link(open_watched, key, text):
    query = urlencode({"topic": "slice" if key == "part" else "tensor", "fill": "own", key: text})
    page = open_watched(f"/tensors?{query}")
    assert keyed(page, key).locator("input, textarea").first.input_value() == text


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_what_is_typed_on_tensors(open_watched, text):
    page = open_watched("/tensors?topic=slice")
    field = keyed(page, "part").locator("input")
    field.fill(f't["{text}"]')
    with one_run(page):
        field.press("Enter")
    page.wait_for_timeout(200)


def test_what_is_typed_elsewhere(open_watched):
    page = open_watched("/neuron?turn=sum")
    area = keyed(page, "task_sum").locator("textarea")
    area.fill(f'output = "{ALL_IN_ONE}"\nx = torch.{PAYLOADS[0]}'.replace("\\", "/"))
    area.press("Control+Enter")
    wait_for_run(page)
    click_button(page, "task_sum_check")
    assert keyed(page, "task_sum_verdict").inner_text()
    with one_run(page):
        keyed(page, "change").locator("label").first.click()
    paste = keyed(page, "paste_text").locator("textarea")
    paste.fill(ALL_IN_ONE)
    paste.press("Control+Enter")
    wait_for_run(page)
    click_button(page, "paste_take")
    assert keyed(page, "paste_problem").inner_text()


def test_a_size_and_a_guess(open_watched):
    page = open_watched("/reshape?ask=1")
    for key in ("size_typed", "guess_shape"):
        field = keyed(page, key).locator("input")
        if field.count():
            field.fill(ALL_IN_ONE[:200])
            field.press("Enter")
            wait_for_run(page)


def test_a_picture_by_address(open_watched, server):
    """What stands in the address of a picture becomes no part of it, nor of the record."""
    page = open_watched("/")
    for text in (*PAYLOADS, ALL_IN_ONE):
        for query in (
            {"page": "neuron", "edit": f"weights.0.0:{text}", "lang": text},
            {"page": text},
        ):
            answer = page.request.get(f"{server.url}/picture.svg?{urlencode(query)}")
            assert answer.headers["content-security-policy"].startswith("default-src 'none'")
            names = {node.tag.rpartition("}")[2] for node in ET.fromstring(answer.text()).iter()}
            assert not names & {"script", "iframe", "img", "a", "foreignObject"}
            assert "data-evil" not in {
                name for node in ET.fromstring(answer.text()).iter() for name in node.attrib
            }
            record = page.request.get(f"{server.url}/record.json?{urlencode(query)}")
            assert record.headers["content-type"].startswith("application/json")
            assert record.headers["x-content-type-options"] == "nosniff"


def test_a_file_is_not_taken(open_watched, server):
    page = open_watched("/tensors?topic=image&picture=own")
    answer = page.request.put(f"{server.url}/_stcore/upload_file/a/b", data=ALL_IN_ONE)
    assert answer.status == 403
    evil = {"name": f"{PAYLOADS[1]}.png", "mimeType": "image/png", "buffer": b"<svg onload=1>"}
    keyed(page, "photo").locator("input[type=file]").set_input_files(evil)
    expect(keyed(page, "photo").get_by_role("status")).not_to_be_empty()
