"""The files of ``deploy/`` agree with the app, with each other, and with what reads them."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.learners.learner import Learner
from tests.serving import ROOT, serve

DEPLOY = ROOT / "deploy"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
PROXY = (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
MANIFESTS: list[dict[str, Any]] = [
    manifest
    for file in sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    for manifest in yaml.safe_load_all(file.read_text(encoding="utf-8"))
]


def kind(name: str) -> dict[str, Any]:
    return next(one for one in MANIFESTS if one["kind"] == name)


def container() -> dict[str, Any]:
    one: dict[str, Any] = kind("Deployment")["spec"]["template"]["spec"]["containers"][0]
    return one


@pytest.mark.parametrize("manifest", MANIFESTS, ids=lambda one: one["kind"])
def test_a_manifest_is_what_kubernetes_expects(manifest):
    kubernetes_validate.validate(manifest, "1.37", strict=True)


def test_a_manifest_with_a_slip_of_the_pen_would_be_noticed():
    wrong = kind("Deployment") | {"spec": {**kind("Deployment")["spec"], "replica": 3}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.37", strict=True)


def test_all_select_the_processes_of_the_deployment():
    labels = kind("Deployment")["spec"]["template"]["metadata"]["labels"]
    assert kind("Deployment")["spec"]["selector"]["matchLabels"] == labels
    assert kind("PodDisruptionBudget")["spec"]["selector"]["matchLabels"] == labels
    assert kind("NetworkPolicy")["spec"]["podSelector"]["matchLabels"] == labels
    service = next(
        one
        for one in MANIFESTS
        if one["metadata"]["name"] == "tensor-explorer" and one["kind"] == "Service"
    )
    assert service["spec"]["selector"] == labels
    assert kind("HorizontalPodAutoscaler")["spec"]["scaleTargetRef"]["name"] == "tensor-explorer"


def test_the_image_runs_as_the_user_that_the_manifest_names_on_a_root_that_is_not_written():
    user = kind("Deployment")["spec"]["template"]["spec"]["securityContext"]["runAsUser"]
    assert re.findall(r"^USER (\d+)$", CONTAINERFILE, re.MULTILINE) == [str(user)]
    assert container()["securityContext"]["readOnlyRootFilesystem"] is True
    assert {mount["mountPath"] for mount in container()["volumeMounts"]} == {"/tmp"}
    for name in ("app1", "app2", "app3", "app4"):
        assert COMPOSE["services"][name]["read_only"] is True
        assert COMPOSE["services"][name]["tmpfs"] == ["/tmp"]


def test_one_port_and_one_readiness_for_all():
    port = container()["ports"][0]["containerPort"]
    assert f'"--server.port", "{port}"' in CONTAINERFILE
    assert f"EXPOSE {port}" in CONTAINERFILE
    assert container()["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert "option httpchk GET /readyz" in PROXY
    proxy = COMPOSE["services"]["proxy"]["environment"]
    places = dict(re.findall(r'server (app\d) "\$\{(APP\d)\}"', PROXY))
    assert {proxy[place] for place in places.values()} == {f"{name}:{port}" for name in places}
    assert places.keys() == COMPOSE["services"].keys() - {"proxy"}


def test_the_learner_is_kept_at_a_process_by_the_same_cookie_everywhere():
    annotations = kind("Ingress")["metadata"]["annotations"]
    cookie = annotations["nginx.ingress.kubernetes.io/session-cookie-name"]
    assert f"cookie {cookie} insert" in PROXY


def test_the_containerfile_has_no_lint():
    hadolint = shutil.which("hadolint", path=f"{Path(sys.executable).parent}:/usr/bin")
    assert hadolint
    done = subprocess.run(
        [hadolint, str(DEPLOY / "Containerfile")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_what_the_image_copies_is_all_the_app_needs_and_nothing_is_written_there(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    image = tmp_path / "app"
    for line in re.findall(r"^COPY (?!--from)(.+)$", CONTAINERFILE, re.MULTILINE):
        *sources, target = line.split()
        for source in sources:
            assert f"!{source}" in (ROOT / ".dockerignore").read_text(encoding="utf-8")
            into = image / source if target == source else image / target / source
            into.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / source).is_dir():
                no_caches = shutil.ignore_patterns("__pycache__")
                shutil.copytree(ROOT / source, into, symlinks=True, ignore=no_caches)
            else:
                shutil.copy(ROOT / source, into)
    before = sorted(image.rglob("*"))

    async def visit(url: str) -> str:
        async with Learner(url, "neuron") as learner:
            await learner.run()
            return learner.text("output")

    with serve(image / "deploy" / "server.py") as server:
        assert asyncio.run(visit(server.url)) == "0.1595"
    assert sorted(image.rglob("*")) == before
