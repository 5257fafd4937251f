"""FastAPI: `body: VideoRequest` runs the whole check, tells every error at its place, and shows in the document."""

import asyncio
import io
import json
import re
from typing import Any

import httpx2
import jsonschema_rs
import pytest
from fastapi import FastAPI, Request
from openapi_spec_validator import validate as validate_openapi
from starlette.datastructures import FormData, Headers, UploadFile

from tests.openapi.payloads import Case, value_of
from tests.validator.conftest import minimum
from videogate import FormFile, VideoRequest, catalog, check, check_form, parse_callback
from videogate.requests.kling import KlingI2v, KlingRequest

URL = "https://example.com/cat.png"
app = FastAPI()


@app.post("/any")
async def any_request(body: VideoRequest) -> dict[str, Any]:
    """Take any request."""
    return {"class": type(body).__name__, "wire": body.wire(), "length": body.duration}


@app.post("/kling")
async def kling_request(body: KlingRequest) -> dict[str, Any]:
    """Take any request of one family."""
    return {"class": type(body).__name__, "wire": body.wire()}


@app.post("/two")
async def two_requests(one: KlingI2v, other: VideoRequest) -> dict[str, Any]:
    """Take two requests."""
    return {"one": one.wire(), "other": other.wire()}


@app.post("/callback")
async def callback(request: Request) -> dict[str, Any]:
    """Take what is delivered."""
    return {"id": parse_callback(await request.body()).id}


def post(path: str, content: bytes, media_type: str = "application/json") -> httpx2.Response:
    """Send a body to the app."""

    async def send() -> httpx2.Response:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://app") as client:
            headers = {"Content-Type": media_type}
            return await client.post(path, content=content, headers=headers)

    return asyncio.run(send())


def post_json(path: str, body: object) -> httpx2.Response:
    """Send JSON to the app."""
    return post(path, json.dumps(body).encode())


WRONG: dict[str, dict[str, Any]] = {
    "nested": {
        "model": "kling-video",
        "mode": "i2v",
        "duration": "5s",
        "metadata": "x",
        "prompt": {"a": 1},
        "model_name": "kling-v9",
        "zzz": 1,
    },
    "items": {"model": "veo3.1", "mode": "t2v", "image_urls": [URL, None, 5], "prompt": " "},
    "inside": {"model": "veo3.1", "metadata": {"a": [{"b": float("inf")}]}, "prompt": "a kite"},
    "no model": {"prompt": "a kite"},
    "model": {"model": "veo3-stable", "prompt": "a kite"},
    "mode": {"model": "veo3.1", "mode": "t2w", "prompt": 5},
    "braces": {"model": "kling-video", "mode": "{hint}", "{message}": 1, "prompt": {"{x}": "{y}"}},
    "aliases": {"model": "veo3.1", "prompt": "a kite", "seconds": 5, "duration": 6},
}


@pytest.mark.parametrize("name", WRONG)
def test_every_error_is_listed_at_its_place(name: str) -> None:
    """A bad body is answered with 422 and one entry for each error: code, place and sentence as `check` has them."""
    report = check(WRONG[name])
    answer = post_json("/any", WRONG[name])
    assert answer.status_code == 422
    detail = answer.json()["detail"]
    assert [e["type"] for e in detail] == [e.code for e in report.errors]
    assert [e["loc"] for e in detail] == [["body", *e.path] for e in report.errors]
    assert [e["msg"] for e in detail] == [str(e) for e in report.errors]
    assert [e["ctx"] for e in detail] == [
        {
            "severity": "error",
            "authority": e.authority,
            "source": e.source,
            "hint": e.hint,
            "accepted": list(e.accepted),
            "message": str(e),
        }
        for e in report.errors
    ]
    assert len({tuple(e["loc"]) for e in detail}) == len(detail)


def test_an_entry_shows_what_was_given() -> None:
    """The input of an entry is the value at its place, or what stands around a missing one."""
    detail = post_json("/any", WRONG["nested"]).json()["detail"]
    inputs = {tuple(e["loc"]): e["input"] for e in detail}
    assert inputs["body", "duration"] == "5s"
    assert inputs["body", "metadata"] == "x"
    assert inputs["body", "prompt"] == {"a": 1}
    assert post_json("/any", {"model": "veo3.1"}).json()["detail"][0]["input"] == {
        "model": "veo3.1"
    }


def test_a_good_body_arrives_typed(case: Case) -> None:
    """The minimum of each variant arrives as the class of its family and mode."""
    payload = minimum(case)
    answer = post_json("/any", payload)
    assert answer.status_code == 200
    report = check(payload)
    assert answer.json() == {
        "class": report.request_class,
        "wire": report.wire(),
        "length": report.values.get("duration"),
    }


def test_aliases_and_text_arrive_as_they_are_meant() -> None:
    """What arrives has the canonical attributes, whatever was sent, and goes on as it came."""
    answer = post_json("/any", {"model": "gemini-omni", "prompt": "a kite", "seconds": "7"})
    assert answer.json()["class"] == "GeminiOmniT2v"
    assert (answer.json()["length"], answer.json()["wire"]["seconds"]) == (7, "7")


def test_a_family_takes_its_own_models() -> None:
    """A family's class as the body refuses other models with the names of its own."""
    [entry] = post_json("/kling", {"model": "veo3.1", "prompt": "x"}).json()["detail"]
    assert entry["loc"] == ["body", "model"]
    own = [model.id for model in catalog.models("kling")]
    said, used = entry["msg"].split(" Use ")
    assert said == '"veo3.1" is not a `model` of `KlingRequest`.'
    assert re.findall("`(.+?)`", used) == own
    assert entry["ctx"]["accepted"] == own


def test_two_bodies_keep_their_places() -> None:
    """In a body of several requests each error stands below the name of its own; a class names its one mode."""
    wrong = {
        "one": {"model_name": "kling-v2-6", "mode": "t2v", "prompt": "x", "image_url": URL},
        "other": {"model": "veo3.1", "prompt": 5},
    }
    first, second = post_json("/two", wrong).json()["detail"]
    assert first["loc"] == ["body", "one", "mode"]
    assert first["msg"] == '"t2v" is not a `mode` of `KlingI2v`. Use `i2v`.'
    assert second["loc"] == ["body", "other", "prompt"]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b'{"model": "veo3.1", "seed": NaN}', ["seed"]),
        (b'{"model": "veo3.1", "seed": 1e999, "metadata": {"a": -Infinity}}', ["seed"]),
        (b'{"model": "\\ud800"}', ["model"]),
        (b'{"model": "veo3.1", "promp\\ud800t": "\\ud800"}', ["prompt"]),
        (b'{"model": "veo3.1", "prompt": ' + b"[" * 700 + b"]" * 700 + b"}", ["prompt"]),
        (b'{"model": "veo3.1", "metadata": ' + b'{"a":' * 700 + b"1" + b"}" * 701, ["prompt"]),
        (b"[1]", []),
        (b'"model"', []),
    ],
    ids=["NaN", "infinity", "surrogate", "surrogates", "lists", "objects", "list", "text"],
)
def test_every_refusal_can_be_written(content: bytes, place: list[str | int]) -> None:
    """What no answer could repeat is shown as text, so that it is refused like any other."""
    answer = post("/any", content)
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", *place]
    for entry in answer.json()["detail"]:
        assert entry["msg"] == entry["ctx"]["message"]


def test_a_body_that_is_no_json() -> None:
    """A form where JSON belongs is an error too, not a crash."""
    answer = post("/any", b"model=veo3.1", "application/x-www-form-urlencoded")
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["type"] == "not_an_object"


# --- the document ----------------------------------------------------------------------------------------------------


def schema_of(name: str) -> dict[str, Any]:
    """A schema out of the app's document."""
    return app.openapi()["components"]["schemas"][name]


def test_the_document_names_the_request() -> None:
    """The app's document is valid, refers to the request by name, and says that a model is needed."""
    document = json.loads(json.dumps(app.openapi()))
    validate_openapi(document)
    body = document["paths"]["/any"]["post"]["requestBody"]
    assert body["required"]
    assert body["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/VideoRequest"
    }
    assert "422" in document["paths"]["/any"]["post"]["responses"]
    schema = schema_of("VideoRequest")
    assert (schema["title"], schema["type"], schema["required"]) == (
        "VideoRequest",
        "object",
        ["model"],
    )
    assert "sora-2" in schema["properties"]["model"]["enum"]
    assert schema["properties"]["seconds"] == {"type": ["number", "string"]}
    assert schema["properties"]["images"] == {
        "type": ["array", "string"],
        "items": {"type": "string"},
    }
    assert schema_of("KlingRequest")["required"] == ["model"]
    assert schema_of("KlingRequest")["properties"]["model"]["enum"] == [
        model.id for model in catalog.models("kling")
    ]
    assert "videos" not in schema_of("KlingRequest")["properties"]


def test_the_document_takes_what_the_check_takes(case: Case) -> None:
    """The schema has every name of every field, and takes the values that it is accepted with."""
    schema = schema_of("VideoRequest")
    family = schema_of("KlingRequest") if case.family.name == "kling" else schema
    for field in case.variant.fields:
        for name in field.names:
            value = {name.unwrap: URL} if name.unwrap else value_of(field)
            request = {**minimum(case), name.name: value}
            for one in (schema, family):
                assert name.name in one["properties"]
                assert jsonschema_rs.is_valid(one, request), (name.name, value)
    assert not jsonschema_rs.is_valid(schema, {"prompt": "x"})
    assert not jsonschema_rs.is_valid(schema, {"model": "veo3.1", "prompt": 5})


# --- forms and callbacks ---------------------------------------------------------------------------------------------


def test_the_form_of_the_framework_is_checked_as_it_is() -> None:
    """What `await request.form()` gives goes into `check_form`: uploads are files, repeated names lists."""
    upload = UploadFile(
        io.BytesIO(b"PNG"), filename="cat.png", headers=Headers({"content-type": "image/png"})
    )
    form = FormData(
        [
            *(("model", "sora-2"), ("prompt", "a kite"), ("seconds", "8")),
            *(("input_reference", upload), ("zzz", "1"), ("zzz", "2")),
        ]
    )
    report = check_form(form)
    assert (report.ok, report.mode) == (True, "i2v")
    file = report.wire()["input_reference"]
    assert isinstance(file, FormFile)
    assert (file.filename, file.content_type, file.source) == ("cat.png", "image/png", upload.file)
    assert report.wire()["zzz"] == ["1", "2"]
    assert upload.file.tell() == 0


def test_a_callback_arrives() -> None:
    """The bytes of a callback go into `parse_callback`."""
    body = {"code": "success", "data": {"task_id": "task_1", "status": "completed"}}
    assert post_json("/callback", body).json() == {"id": "task_1"}
