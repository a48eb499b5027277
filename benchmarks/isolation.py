"""Many learners at once, each with numbers, edits, page and language of their own: does anybody
see what is somebody else's? Every answer is compared with torch, computed here.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
from dataclasses import dataclass, field

from tests.learners.learner import Learner
from tests.learners.lessons import LESSONS, Lesson
from tests.serving import serve

LEARNERS = 20
MOVES = 200
LANGUAGES = {"en": ("en-US", "English"), "zh": ("zh-CN", "中文")}
EDITED = {
    "home": ("corner", "W1.0.0", (1, 16)),
    "network": ("corner", "W1.0.0", (1, 16)),
    "neuron": ("third_weight", "weights.0.2", (3, 16)),
}
"""Where a page's number is edited: the oracle's name for it, the place, and sizes that have it."""

_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(slots=True)
class Pupil:
    """One learner with a lesson of their own.

    Attributes:
        settings: where everything stands that the answers depend on.
        problems: what was not theirs, in sentences.
    """

    number: int
    lesson: Lesson
    language: str
    settings: dict[str, float]
    problems: list[str] = field(default_factory=list)
    moves: int = 0

    async def learn(self, url: str, moves: int) -> None:
        """Open the page, move things, now and then change the language."""
        chance = random.Random(self.number)
        locale = LANGUAGES[self.language][0]
        async with Learner(url, self.lesson.page, self._query(), locale=locale) as learner:
            await learner.run()
            self._check(learner)
            for number in range(moves):
                if number % 10 == 9:
                    self.language = "zh" if self.language == "en" else "en"
                    await learner.move("lang", LANGUAGES[self.language][1])
                else:
                    key, value = self._some_move(chance)
                    self.settings[key] = value
                    await learner.move(key, value)
                self.moves += 1
                self._check(learner)

    def _query(self) -> str:
        sliders = {key: value for key, value in self.settings.items() if key in self.lesson.start}
        query = self.lesson.query(sliders)
        if self._edit is not None:
            name, place, _ = self._edit
            query += f"&edit={place}:{self.settings[name]}"
        return query

    @property
    def _edit(self) -> tuple[str, str, tuple[int, int]] | None:
        edit = EDITED.get(self.lesson.page)
        return edit if edit and edit[0] in self.settings else None

    def _some_move(self, chance: random.Random) -> tuple[str, int]:
        key, value = self.lesson.some_move(chance)
        if self._edit is not None and key == "n_input":
            value = max(value, self._edit[2][0])
        return key, value

    def _check(self, learner: Learner) -> None:
        who = f"learner {self.number}, {self.lesson.page}, {self.settings}"
        self.problems += [f"{who}: {failure}" for failure in learner.screen.failures()]
        if not self.lesson.is_right(learner, self.settings):
            self.problems.append(f"{who}: not what torch says: {learner.text('output')}")
        if bool(_CHINESE.search(learner.text("verdict"))) != (self.language == "zh"):
            self.problems.append(f"{who}: not in {self.language}")


def pupils(count: int) -> list[Pupil]:
    """Make learners of whom no two have the same seed, edit and page."""
    chance = random.Random(count)
    made = []
    for number in range(count):
        page = LESSONS[number % len(LESSONS)]
        settings: dict[str, float] = dict(page.start)
        if "seed" in settings:
            settings["seed"] = 40 * number + 1
        if page.page in EDITED and (number + number // len(LESSONS)) % 2:
            settings[EDITED[page.page][0]] = round(chance.uniform(-3, 3), 2)
            settings["n_input"] = max(3, settings["n_input"])
        made.append(Pupil(number, page, ("en", "zh")[number // 2 % 2], settings))
    return made


async def teach(url: str, count: int, moves: int) -> list[Pupil]:
    """Let learners work at the same time."""
    group = pupils(count)
    await asyncio.gather(*(pupil.learn(url, moves) for pupil in group))
    return group


def main() -> None:
    """Print how many answers were compared, and every problem."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--learners", type=int, default=LEARNERS)
    parser.add_argument("--moves", type=int, default=MOVES, help="of each learner")
    asked = parser.parse_args()
    with serve() as server:
        group = asyncio.run(teach(server.url, asked.learners, asked.moves))
    problems = [problem for pupil in group for problem in pupil.problems]
    moves = sum(pupil.moves for pupil in group)
    print(f"{asked.learners} learners at once, {moves} moves, {len(problems)} problems")
    print("\n".join(problems))
    if problems:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
