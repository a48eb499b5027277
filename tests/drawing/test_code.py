from __future__ import annotations

import html
import re

import pytest

from components.drawing.code import code_html
from components.engine import run

PROGRAMS = {
    "plain": "import torch\n\n\na = torch.ones(2)  # two\nb = a + 1",
    "function": "import torch\ndef f(x):\n    return x * 2\nb = f(torch.ones(2))\n",
    "brackets": "import torch\nb = torch.tensor([\n    1.0,\n    -2.0,\n])\n",
    "text": 'a = "<b>&amp;</b>"\n',
    "continued": "a = 1 + \\\n    2\n",
    "odd": "a = 1 ? 2\n",
    "open": "a = (1,\n",
    "dedent": "def f(x):\n    return x\n  a = 1\n",
    "empty": "",
    "chinese": "import torch\nw = torch.ones(2)  # 权重\nv = w * 2\n",
}


def drawn(program: str) -> str:
    markup = code_html(run(program), spans=[None], current=0)
    return markup.split('<pre class="te-mono">')[1].split("</pre>")[0]


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_every_character_of_the_program_stands_there_once(program):
    assert html.unescape(re.sub("<[^>]+>", "", drawn(program))) == program.rstrip()


def test_keywords_functions_and_comments_look_their_part():
    marked = re.findall(r'<i class="te-(\w+)">([^<]*)</i>', drawn(PROGRAMS["function"]))
    assert marked == [
        ("keyword", "import"),
        ("keyword", "def"),
        ("function", "f"),
        ("keyword", "return"),
    ]
    assert '<i class="te-comment"># 权重</i>' in drawn(PROGRAMS["chinese"])


def test_markup_in_a_program_stays_text():
    assert "<b>" not in drawn(PROGRAMS["text"])


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_every_span_that_opens_closes(program):
    markup = drawn(program)
    assert markup.count("<span") == markup.count("</span>")


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_every_line_has_its_number(program):
    markup = code_html(run(program), spans=[None], current=0)
    gutter = html.unescape(markup.split('aria-hidden="true">')[1].split("</pre>")[0])
    lines = drawn(program).count("\n") + 1
    assert gutter.split("\n") == [str(number) for number in range(1, lines + 1)]
