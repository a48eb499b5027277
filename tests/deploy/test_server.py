"""What the real server sends, asked over HTTP."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from email.message import Message
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from deploy.headers import content_security_policy
from tests.serving import Server


def ask(url: str, *, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
    request = Request(url, method=method, data=b"x" if method in ("PUT", "POST") else None)
    for name, value in headers.items():
        request.add_header(name.replace("_", "-"), value)
    try:
        with urlopen(request, timeout=20) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as refusal:
        return refusal.code, refusal.headers, refusal.read()


def main_script(server: Server) -> str:
    _, _, page = ask(server.url)
    found = re.search(rb'src="\./(static/js/index[^"]+)"', page)
    assert found
    return f"{server.url}/{found[1].decode()}"


@pytest.mark.parametrize("path", ["/", "/neuron", "/network?seed=3", "/_stcore/health"])
def test_every_answer_carries_the_safety_headers(server, path):
    status, headers, _ = ask(server.url + path)
    assert status == 200
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; script-src 'self' ")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/neuron"])
def test_the_policy_allows_just_the_inline_scripts_of_the_page_that_is_sent(server, path):
    _, headers, page = ask(server.url + path)
    scripts = re.findall(rb"<script>(.*?)</script>", page, re.DOTALL)
    assert scripts
    sent = re.findall(r"'sha256-([^']+)'", headers["Content-Security-Policy"])
    hashes = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts]
    assert sent == hashes
    assert "unsafe-eval" not in headers["Content-Security-Policy"]


def test_another_inline_script_gives_another_policy():
    one = content_security_policy("<script>a = 1</script>")
    other = content_security_policy("<script>a = 2</script>")
    assert one != other
    assert "sha256" not in content_security_policy("<script src='a.js'></script>")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
@pytest.mark.parametrize("path", ["/_stcore/upload_file/a/b", "/_stcore/upload_file"])
def test_uploads_are_refused(server, method, path):
    status, headers, _ = ask(server.url + path, method=method)
    assert status == 403
    assert "Content-Security-Policy" in headers


def test_scripts_are_compressed_the_same_the_first_and_the_second_time(server):
    address = main_script(server)
    _, plain_headers, plain = ask(address)
    assert "Content-Encoding" not in plain_headers
    for _ in range(2):
        _, headers, body = ask(address, Accept_Encoding="gzip")
        assert headers["Content-Encoding"] == "gzip"
        assert headers["Vary"] == "Accept-Encoding"
        assert "Content-Security-Policy" in headers
        assert len(body) < len(plain) / 2
        assert gzip.decompress(body) == plain


def test_a_browser_that_has_the_script_gets_no_body(server):
    address = main_script(server)
    _, headers, _ = ask(address, Accept_Encoding="gzip")
    status, _, body = ask(address, Accept_Encoding="gzip", If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")


def test_the_page_is_compressed(server):
    _, headers, body = ask(server.url, Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert b"<html" in gzip.decompress(body)


def test_the_first_thing_it_writes_is_where_it_answers(server):
    first = next(line.strip() for line in server.log().splitlines() if line.strip())
    assert re.fullmatch(rf"Tensor Explorer is ready \([\d.]+ s\): {server.url}/", first)


def test_the_options_of_the_repository_hold_though_it_runs_from_elsewhere(server):
    _, _, answer = ask(server.url + "/_stcore/host-config")
    assert json.loads(answer)["allowedOrigins"] == []


def test_pictures_have_an_address_of_their_own(server):
    status, headers, body = ask(f"{server.url}/picture.svg?page=neuron&edit=weights.0.2:1.5")
    assert status == 200
    assert headers["Content-Type"].startswith("image/svg+xml")
    assert b"<svg" in body
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert headers["X-Content-Type-Options"] == "nosniff"
    head = ask(f"{server.url}/picture.svg?page=neuron&edit=weights.0.2:1.5", method="HEAD")
    assert (head[0], head[1]["ETag"], head[2]) == (200, headers["ETag"], b"")


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 404), ("?page=../../etc", 404), ("?page=neuron&edit=" + "x" * 17_000, 414)],
    ids=["none", "unknown", "long"],
)
@pytest.mark.parametrize("path", ["picture.svg", "picture.png", "record.json"])
def test_an_address_without_a_picture_says_so(server, path, query, status):
    got, headers, body = ask(f"{server.url}/{path}{query}")
    assert got == status
    assert headers["Content-Type"].startswith(("image/", "application/json"))
    assert body
