from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from components.ui import text
from components.ui.kinds import Choice, Edits, Pastes
from components.ui.places import ROOT, TEXT
from components.ui.settings import BELOW, PAGE_SETTINGS
from components.ui.text import LANGUAGES, speaker

# Keys that code puts together; each pattern stands for the family it names.
FAMILIES = (
    r"(home|tensors|neuron|shapes|reshape|network|memory|devices)-(title|link|lead)",
    r"neuron-step-\d",
    r"tensors-(verdict|slice|image|pair|channel)-[\w-]+",
    r"tensors-(same|stretched|kept|promoted|clash|stopped)",
    r"drawing-rank-\d(-said)?",
    r"drawing-(tensor-description|slice|broadcast)-[\w-]+",
    r"photo-(note|none)",
    r"network-step-(multiply-first|activate-hidden|(multiply|add)-(hidden|output))",
    r"shapes-(step|card|rank)-[\w-]+",
    r"shapes-(other-computation|trap)",
    r"setting-[\w-]+",
    r"failure-[\w-]+",
    r"fix-[\w-]+",
    r"warning-[\w-]+",
    r"notice-[\w-]+",
    r"neuron-does",
    r"paste-[\w-]+",
    r"picture-(no-page|no-theme|no-width|too-long|busy|broken)",
    r"chart-curve-(goes|turns|flat)",
    r"guess-(stops(-right|-not)?|right|order|dimensions|taken|count|columns|rows|both)",
    r"guess-why-(home|slice|arithmetic|neuron|shapes|reshape|network)",
    r"export-(py|ipynb|svg|png)",
    r"drawing-network-(input|hidden|output)",
    r"ask-kind-(predict|break|repair)",
    r"ask-next-(break|repair)",
    r"task-(name|ask|again)-(sum|matmul|network)",
    r"task-hint-[\w-]+",
    r"task-(right|luck|differences?|shape|means|copied|missing|value)",
    r"reshape-verdict-[\w-]+",
    r"devices-(step|head|way|task)-\w+",
    r"drawing-devices-how-(same|copy|view|numpy|new)",
    r"drawing-devices-(head-\w+|none|none-numpy)",
    r"devices-axis-size-\w+",
    r"memory-bytes-(normal|subnormal|zero|inf|nan)",
    r"reshape-head-\w+",
    r"reshape-rule-(view|reshape|resize)",
    r"memory-(verdict|group|story|head|slider|sign)-[\w-]+",
    r"drawing-memory-(owner|brief|kind)-\w+",
    r"drawing-memory-(failed|wrote|wrote-same|turned|grown|passed-view|passed-new|alias|view|copy|made|rebound|number)",
    r"drawing-reshape-(itself|same|copy|empty|error|covered)",
    r"drawing-reshape-(card|cell|short|why)-[\w-]+",
    r"ask-(home|tensors|slice|image|arithmetic|neuron|shapes|reshape|network|memory|devices)-(predict|break|repair)(-[\w-]+)?",
)


class Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in (TEXT / language).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                reader = Placeholders()
                reader.visit(entry)
                found[entry.id.name] = reader.names
    return found


def source() -> str:
    files = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "components").rglob("*.py")]
    return "\n".join(Path(file).read_text(encoding="utf-8") for file in files)


def test_both_languages_have_the_same_messages_in_the_same_files():
    names = {lang: sorted(p.name for p in (TEXT / lang).glob("*.ftl")) for lang in ("en", "zh")}
    assert names["en"] == names["zh"]
    assert set(messages("en")) == set(messages("zh"))


def test_chinese_uses_no_placeholder_that_english_does_not_have():
    english, chinese = messages("en"), messages("zh")
    assert not {key: chinese[key] - english[key] for key in chinese if chinese[key] - english[key]}


def test_every_key_in_the_code_has_a_message():
    used = set(re.findall(r"""say\(\s*"([a-z][\w-]*)\"""", source()))
    assert used
    assert used <= set(messages("en"))


def test_every_message_is_used():
    text = source()
    unused = [
        key
        for key in messages("en")
        if not re.search(f"[\"']{key}[\"']", text)
        and not any(re.fullmatch(family, key) for family in FAMILIES)
    ]
    assert not unused


def test_every_setting_and_option_has_a_label():
    keys = messages("en")
    for settings in PAGE_SETTINGS.values():
        for item in settings:
            if isinstance(item, Edits | Pastes) or item.key in BELOW:
                continue
            assert f"setting-{item.key}" in keys
            if isinstance(item, Choice) and item.key != "look":
                assert {f"setting-{item.key}-{option}" for option in item.options} <= set(keys)


@pytest.mark.parametrize("path", sorted((TEXT / "zh").glob("*.ftl")), ids=lambda path: path.name)
def test_bold_chinese_closes_where_markdown_sees_it(path):
    # "**" after a full stop and before a letter stays literal in Markdown.
    for line in path.read_text(encoding="utf-8").splitlines():
        for closing in list(re.finditer(r"(.)\*\*(.?)", line))[1::2]:
            before, after = closing.groups()
            assert before not in "。，；：！？" or after in " 。，；：！？"


def test_a_message_without_translation_falls_back_to_english():
    assert speaker("zh")("frame-name") == "Tensor Explorer"
    assert speaker("en")("no-such-key") == "no-such-key"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_found_without_parsing_the_others(language):
    assert set(text._written(language)) == set(messages(language))


def test_a_message_brings_those_it_refers_to():
    text._bundle.cache_clear()
    text.speaker.cache_clear()
    facts = {"inputs": 5, "biased": "1.0", "activated": "0.7", "output": "0.7", "name": "tanh"}
    assert "{" not in speaker("en")("neuron-step-4", activation="tanh", **facts)


def test_many_first_visitors_at_once_all_get_their_words():
    text._bundle.cache_clear()
    text._written.cache_clear()
    text.speaker.cache_clear()
    start = Barrier(16)

    def first(number: int) -> str:
        start.wait()
        return speaker("zh" if number % 2 else "en")("neuron-title")

    with ThreadPoolExecutor(16) as visitors:
        assert set(visitors.map(first, range(16))) == {"One neuron", "一个神经元"}
