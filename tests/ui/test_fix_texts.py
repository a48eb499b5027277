"""Fixes and quiet warnings have a sentence for each meaning and reason, in both languages."""

from __future__ import annotations

import pytest

from components.engine import run
from components.engine.mistakes import REASONS
from components.engine.repair.candidate import MEANINGS
from components.ui.text import LANGUAGES, speaker
from tests.engine.test_mistakes import HEADER, MISTAKES
from tests.ui.test_text import messages


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_meaning_and_every_reason_has_its_sentence_and_no_other_has(language):
    keys = messages(language)
    fixes = {key.removeprefix("fix-") for key in keys if key.startswith("fix-")}
    warnings = {key.removeprefix("warning-") for key in keys if key.startswith("warning-")}
    assert (fixes, warnings) == (set(MEANINGS), set(REASONS))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lines", [row[0] for row in MISTAKES], ids=[row[1] for row in MISTAKES])
def test_a_warning_says_what_the_record_says(language, lines):
    (found,) = run(HEADER + lines).warnings
    words = speaker(language)(f"warning-{found.reason}", **found.facts)
    assert "{" not in words
    assert all(found.facts[name] in words for name in messages(language)[f"warning-{found.reason}"])
