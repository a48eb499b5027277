from __future__ import annotations

import subprocess
import sys

import pytest

from tests.serving import ROOT

resource = pytest.importorskip("resource")


def limits_after(program: str) -> list[int]:
    """Run a program that starts with the limit that many systems give, and read what it prints."""
    soft = "import resource; hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]\n"
    soft += "resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))\n"
    done = subprocess.run(
        [sys.executable, "-c", soft + program],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [int(number) for number in done.stdout.split()[-2:]]


def test_the_server_takes_what_it_may_have():
    said, limit = limits_after(
        "from deploy.openfiles import allow_many_files\n"
        "print(allow_many_files(), resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    )
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    assert said == limit
    assert limit == (65_536 if hard == resource.RLIM_INFINITY else min(65_536, hard))


def test_it_does_so_before_the_first_visitor_comes():
    before, limit = limits_after(
        "import asyncio\n"
        "from deploy.server import app, lifespan\n"
        "async def start():\n"
        "    async with lifespan(app):\n"
        "        print(256, resource.getrlimit(resource.RLIMIT_NOFILE)[0])\n"
        "asyncio.run(start())"
    )
    assert limit > before
