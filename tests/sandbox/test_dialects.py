"""Every dialect answers in the shapes that gateways have, and in none that the OpenAPI document lacks."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import jsonschema_rs
import pytest

from tests.sandbox.conftest import Api, Serve
from videogate_sandbox._dialects import DIALECTS

ROOT = Path(__file__).parents[2]
REQUESTS: dict[str, dict[str, Any]] = {  # a family each
    "sora": {"model": "sora-2"},
    "veo": {"model": "veo3.1"},
    "seedance": {"model": "doubao-seedance-1-0-pro-250528"},
    "grok": {"model": "grok-video-3"},
    "kling": {"model": "kling-video", "model_name": "kling-v2-6", "mode": "t2v"},
    "gemini_omni": {"model": "gemini-omni"},
    "happyhorse": {"model": "happyhorse-1.0"},
    "vidu": {"model": "viduq3-turbo"},
    "hailuo": {"model": "hailuo-video"},
}
STATES = {
    "queued": "[sandbox: stuck status=queued]",
    "in_progress": "[sandbox: stuck]",
    "succeeded": "",
    "failed": "[sandbox: fail code=moderation]",
}

Documented = Callable[[str, httpx2.Response], bool]


@pytest.fixture(scope="module")
def documented() -> Documented:
    """Return a function that says whether the document has a reply of a call, with its status and body."""
    document = json.loads((ROOT / "generated/openapi/openapi.json").read_bytes())
    operations = {
        operation["operationId"]: operation
        for path in document["paths"].values()
        for operation in path.values()
    }

    def is_documented(call: str, reply: httpx2.Response) -> bool:
        response = operations[call]["responses"][str(reply.status_code)]
        if "$ref" in response:
            response = document["components"]["responses"][response["$ref"].rpartition("/")[2]]
        kind = reply.headers["content-type"].partition(";")[0]
        schema = response["content"][kind]["schema"]
        if kind != "application/json":
            return True
        whole = {**schema, "components": document["components"]}
        return jsonschema_rs.Draft202012Validator(whole).is_valid(reply.json())

    return is_documented


@pytest.mark.parametrize("dialect", DIALECTS)
def test_tasks_are_documented(serve: Serve, documented: Documented, dialect: str) -> None:
    """A task of any family in any state is shown as the document says, in every dialect."""
    api = serve(dialect=dialect)
    for request in REQUESTS.values():
        for prompt in STATES.values():
            created = api.create(**request, prompt=f"a tram {prompt}")
            assert documented("createVideo", created), created.text
            task_id = created.json()["id"]
            reply = api.get(task_id)
            assert documented("retrieveVideo", reply), reply.text


def refused_calls(api: Api) -> Iterator[tuple[str, httpx2.Response]]:
    """Give the reply to every kind of call that is refused, with the call's name."""
    nobody = {"Authorization": "Bearer nobody"}
    waiting = api.made(prompt="a tram [sandbox: stuck]")
    failed = api.made(prompt="a tram [sandbox: fail]")
    yield "createVideo", api.http.post("/v1/videos", json={}, headers=nobody)
    yield "retrieveVideo", api.get(waiting, headers=nobody)
    yield "createVideo", api.http.post(
        "/v1/videos", content=b"{", headers={"content-type": "text/x"}
    )
    yield "createVideo", api.http.post("/v1/videos", content=b"{")
    yield "createVideo", api.create(model="sora-0")
    for request in REQUESTS.values():
        yield "createVideo", api.create(**request, prompt="")
    yield "retrieveVideo", api.get("nowhere")
    yield "downloadVideoContent", api.content("nowhere")
    yield "downloadVideoContent", api.content(waiting)
    yield "downloadVideoContent", api.content(failed)
    for fault in ("rate_limit", "refuse status=500"):
        api.sandbox.faults.add(f"{fault} times=3")
        yield "createVideo", api.create()
        yield "retrieveVideo", api.get(waiting)
        yield "downloadVideoContent", api.content(waiting)
    api.sandbox.faults.add("not_accepted times=1")
    yield "createVideo", api.create()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_refusals_are_documented(serve: Serve, documented: Documented, dialect: str) -> None:
    """Every refusal has a status and a body that the document has, in every dialect."""
    for call, reply in refused_calls(serve(dialect=dialect)):
        assert documented(call, reply), f"{call} {reply.status_code} {reply.text}"


def test_default_is_regular(serve: Serve) -> None:
    """By default refusals are OpenAI's, each with its own status, and no task is ever `unknown`."""
    api = serve()
    statuses = [reply.status_code for _, reply in refused_calls(api)]
    assert statuses[:4] == [401, 401, 400, 400]
    assert statuses[4:14] == [400] * 10
    assert statuses[14:] == [404, 404, 409, 409, 429, 429, 429, 500, 500, 500, 503]
    for reply in (reply for _, reply in refused_calls(api)):
        assert {"message", "type", "code"} <= reply.json()["error"].keys()
    for word, prompt in STATES.items():
        shown = api.get(api.made(prompt=f"a tram {prompt}")).json()
        assert shown["status"] == {"succeeded": "completed"}.get(word, word)


def shown(api: Api, family: str, state: str) -> Any:
    """Give the reply that shows a task of a family in a state."""
    task_id = api.made(**REQUESTS[family], prompt=f"a tram {STATES[state]}")
    return api.get(task_id).json()


def test_stock_is_irregular(serve: Serve) -> None:
    """The stock gateway's oddities are there, each where its adaptor has it."""
    api = serve(dialect="stock")
    created = api.create(seconds="8")
    assert json.loads(created.headers["x-new-api-other-ratios"]) == {"seconds": 8}
    assert created.json()["task_id"] == created.json()["id"]
    for family in ("kling", "vidu", "hailuo", "seedance"):
        assert shown(api, family, "queued")["status"] == "unknown"
    for family in ("sora", "happyhorse"):
        assert shown(api, family, "queued")["status"] == "queued"
    kling = shown(api, "kling", "succeeded")
    assert (kling["model"], kling["created_at"] > 10**12) == ("", True)
    assert kling["metadata"]["url"].startswith(api.served.url)
    assert shown(api, "kling", "failed")["error"]["code"] == ""
    assert shown(api, "kling", "in_progress")["completed_at"] > 0, "it is told before it ended"
    veo = shown(api, "veo", "failed")
    assert "error" not in veo
    assert veo["model"] == "veo-3.0-generate-001"
    assert "metadata" not in shown(api, "veo", "succeeded")
    hailuo = shown(api, "hailuo", "failed")
    assert "error" not in hailuo
    assert "told to" in hailuo["metadata"]["url"]
    assert shown(api, "hailuo", "queued")["metadata"] == {"url": ""}
    vidu = shown(api, "vidu", "failed")["error"]
    assert vidu["message"] == vidu["code"] == "moderation"
    sora = shown(api, "sora", "succeeded")
    assert {"expires_at", "quality", "seconds", "size"} <= sora.keys()
    assert sora["task_id"].startswith("upstream_")
    assert shown(api, "sora", "failed")["progress"] == 100
    refused = api.create(**REQUESTS["happyhorse"], prompt="")
    assert (refused.status_code, refused.json()["code"]) == (200, "ali_api_error")
    unknown = api.create(model="sora-0")
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (503, "model_not_found")
    assert (api.get("nowhere").status_code, api.content("nowhere").status_code) == (400, 404)
    api.sandbox.faults.add("refuse")
    inner = json.loads(api.create().json()["message"])
    assert "told to" in inner["error"]["message"], "the vendor's body is text inside the message"


def test_what_a_gateway_drops_is_lost(serve: Serve) -> None:
    """A stock gateway drops `image_url`, so that the video is made from the text alone, and the task says so."""
    veo = {"model": "veo3.1", "mode": "i2v", "size": "1920x1080"}
    for dialect, mode, name, said in (
        (
            "stock",
            "t2v",
            "image_url",
            "read `model`, `prompt`, `size` and dropped `mode`, `image_url`",
        ),
        ("stock", "i2v", "image", "read `model`, `prompt`, `size`, `image` and dropped `mode`"),
        ("plugins", "t2v", "image", "dropped `mode`, `image`"),
        ("openai", "i2v", "image_url", ""),
    ):
        api = serve(dialect=dialect)
        task_id = api.made(**veo, **{name: "https://example.com/a.png"})
        [task] = api.http.get("/sandbox/tasks").json()["tasks"]
        assert task["id"] == task_id
        assert (task["mode"], task["size"]) == (mode, "1920x1080")
        told = [remark for remark in task["remarks"] if remark.startswith("This gateway read")]
        assert bool(told) == bool(said)
        assert said in "".join(told)


def test_a_length_that_is_no_text_is_refused(serve: Serve) -> None:
    """The first stock gateways refuse a number as `seconds`, whatever the model; later ones take it."""
    for model in ("sora-2", "veo3.1"):
        refused = serve(dialect="stock").create(model=model, seconds=8)
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_request")
        assert "`seconds` has to be a text" in refused.json()["message"]
        assert serve(dialect="plugins").create(model=model, seconds=8).status_code == 200


def test_stock_files_come_whole(serve: Serve) -> None:
    """Stock gateways serve no parts and no HEAD; Vertex tells no length, and gives the file inside the reply too."""
    api = serve(dialect="stock")
    task_id = api.made()
    whole = api.content(task_id, Range="bytes=0-9")
    assert (whole.status_code, "accept-ranges" in whole.headers) == (200, False)
    assert whole.headers["cache-control"] == "public, max-age=86400"
    assert api.http.head(f"/v1/videos/{task_id}/content").status_code == 404
    vertex = serve(dialect="stock_vertex")
    task_id = vertex.made()
    assert vertex.get(task_id).json()["metadata"]["url"].startswith("data:video/mp4;base64,")
    assert "content-length" not in vertex.content(task_id).headers


def test_records_and_envelopes(serve: Serve) -> None:
    """Some gateways show their own record of a task, bare or in an envelope, with progress in per cent."""
    api = serve(dialect="records")
    record = api.get(api.made()).json()
    assert (record["status"], record["progress"], "id" in record) == ("SUCCESS", "100%", False)
    api = serve(dialect="legacy")
    envelope = api.get(api.made()).json()
    assert envelope["code"] == "success"
    assert envelope["data"]["result_url"].startswith(api.served.url)


def test_page_has_every_name(serve: Serve) -> None:
    """The page's own dialect has each name that the page has for the address and the id."""
    video = shown(serve(dialect="page"), "sora", "succeeded")
    assert video["url"] == video["video_url"]
    assert video["id"] == video["task_id"]
