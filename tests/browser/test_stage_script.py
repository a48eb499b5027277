"""The stage's script alone, in an empty page: what it lets in, and where patching ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from components.drawing.network import network_svg
from components.engine import run
from components.ui.places import PROGRAMS
from components.ui.stage import script
from components.ui.text import speaker

MOUNT = """markup => {
  const host = window.host ??= document.body.appendChild(document.createElement("div"))
  const root = host.shadowRoot ?? host.attachShadow({mode: "open"})
  if (!root.innerHTML) root.innerHTML = '<div class="te-stage"></div><div class="te-said"></div>'
  window.mount({data: {markup}, parentElement: root, setTriggerValue() {}, setStateValue() {}})
  return root.querySelector(".te-stage").innerHTML
}"""

HOSTILE = (
    '<svg><script>window.hit = 1</script><rect id="a"/></svg>',
    '<svg onload="window.hit = 1"><rect id="a"/></svg>',
    '<svg><rect id="a" ONCLICK = "window.hit = 1"/></svg>',
    '<svg><foreignObject><iframe srcdoc="<script>parent.hit = 1</script>">'
    "</iframe></foreignObject></svg>",
    '<svg><a href="javascript:window.hit = 1"><text>x</text></a></svg>',
    '<svg><a xlink:href="&#106;avascript:window.hit = 1"><text>x</text></a></svg>',
    '<svg><image href="http://elsewhere.example/x.png" onerror="window.hit = 1"/></svg>',
    '<svg><rect style="fill: url(http://elsewhere.example/x)"/></svg>',
    '<svg><style>@import "http://elsewhere.example/x.css";</style></svg>',
    '<svg><set attributeName="onload" to="window.hit = 1"/>'
    '<animate onbegin="window.hit = 1"/></svg>',
    '<div><img src="x" onerror="window.hit = 1"></div>',
    "<div><details open ontoggle=window.hit=1><p>x</p></details></div>",
    '<svg/onload=window.hit=1><rect id="a"/></svg>',
    '<math><mtext><mglyph><style><img src=x onerror="window.hit = 1"></style>'
    "</mglyph></mtext></math>",
    '<svg><use href="#a"/><desc><noscript><img src=x onerror="window.hit = 1">'
    "</noscript></desc></svg>",
)


@pytest.fixture
def bench(browser) -> Iterator:
    context = browser.new_context()
    page = context.new_page()
    page.set_content("<body></body>")
    module = script().replace("export default function", "window.mount = function")
    page.add_script_tag(content=module)
    yield page
    context.close()


@pytest.mark.parametrize("markup", HOSTILE)
def test_what_could_run_or_call_out_does_not_get_in(bench, markup):
    asked: list[str] = []
    bench.on("request", lambda request: asked.append(request.url))
    inside = bench.evaluate(MOUNT, markup).lower()
    bench.wait_for_timeout(50)
    assert bench.evaluate("window.hit ?? null") is None
    assert asked == []
    for word in ("<script", "<iframe", "<foreignobject", "<style", "<image", "<img", "javascript:"):
        assert word not in inside
    assert " on" not in inside
    assert "elsewhere" not in inside


def test_an_escaped_text_stays_a_text(bench):
    inside = bench.evaluate(
        MOUNT, "<svg><text>&lt;script&gt;window.hit = 1&lt;/script&gt;</text></svg>"
    )
    assert "&lt;script&gt;" in inside
    assert bench.evaluate("window.hit ?? null") is None


def test_patching_from_any_drawing_to_any_other_ends_at_the_other(bench):
    say = speaker("en")
    program = (PROGRAMS / "network.py").read_text(encoding="utf-8")
    cases = [
        (3, 2, 6, "right"),
        (16, 16, 6, "right"),
        (1, 7, 3, "up"),
        (5, 4, 0, "right"),
        (8, 1, 5, "up"),
    ]
    drawings = [
        network_svg(run(program, seed=s, n_input=n, n_hidden=h), say=say, step=step, direction=way)
        for s, (n, h, step, way) in enumerate(cases)
    ]
    alone = []
    for drawing in drawings:
        bench.evaluate("() => window.host?.remove(), window.host = undefined")
        alone.append(bench.evaluate(MOUNT, drawing))
    for one, other in itertools.permutations(range(len(drawings)), 2):
        bench.evaluate(MOUNT, drawings[one])
        assert bench.evaluate(SORTED, bench.evaluate(MOUNT, drawings[other])) == bench.evaluate(
            SORTED, alone[other]
        )


# Attributes may stand in another order after patching; everything else has to be equal.
SORTED = """text => {
  const holder = new DOMParser().parseFromString(text, "text/html").body
  const line = node => node.nodeType === 3 ? node.data : "<" + node.nodeName + " " +
    [...node.attributes].filter(a => a.name !== "tabindex").map(a => a.name + "=" + a.value.trim())
      .sort().join(" ") + ">" + [...node.childNodes].map(line).join("")
  return [...holder.childNodes].map(line).join("")
}"""


def test_there_is_one_tab_stop_and_a_new_drawing_leaves_it_where_it_is(bench):
    def drawing(seed: int) -> str:
        text = (PROGRAMS / "network.py").read_text(encoding="utf-8")
        return network_svg(run(text, seed=seed), say=speaker("en"))

    stops = """() => [...host.shadowRoot.querySelectorAll('[tabindex="0"]')]
      .map(node => node.dataset.part)"""
    bench.evaluate(MOUNT, drawing(7))
    assert len(bench.evaluate(stops)) == 1
    bench.evaluate("""() => host.shadowRoot.querySelector('[data-part="h[0,1]"]').focus()""")
    bench.evaluate(MOUNT, drawing(8))
    assert bench.evaluate(stops) == ["h[0,1]"]
    bench.evaluate(MOUNT, drawing(9))
    assert bench.evaluate(stops) == ["h[0,1]"]
    focused = "() => host.shadowRoot.activeElement.dataset.part"
    assert bench.evaluate(focused) == "h[0,1]"
