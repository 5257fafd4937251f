"""Typed requests: the same engine behind classes, in pydantic models and out of `validate`."""

import copy
import importlib
import pickle
from typing import Annotated, Any

import httpx2
import pytest
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from callsheet import ir
from callsheet.naming import module_name, pascal, variant_class
from tests.openapi.payloads import Case, value_of
from tests.validator.conftest import CASES, minimum
from videogate import Client, RequestInvalid, VideoRequest, check, types, validate
from videogate.requests.gemini_omni import GeminiOmniR2v
from videogate.requests.grok import GrokRequest
from videogate.requests.kling import KlingExtend, KlingI2v, KlingMultiI2v, KlingRequest, KlingT2v
from videogate.requests.seedance import SeedanceI2v, SeedanceReferenceImages
from videogate.requests.sora import SoraI2v, SoraT2v
from videogate.requests.veo import VeoI2v, VeoT2v

PIC = "https://example.com/pic.png"


def class_of(case: Case) -> Any:
    """The request class of a family × mode."""
    module = importlib.import_module(f"videogate.requests.{module_name(case.family.name)}")
    return getattr(module, variant_class(case.family.name, case.variant.mode))


def arguments(case: Case) -> dict[str, Any]:
    """The minimum input as keywords: without `mode`."""
    return {k: v for k, v in minimum(case).items() if k != "mode"}


def places(error: ValidationError, skip: int = 0) -> list[tuple[str | int, ...]]:
    """Where pydantic says that something is wrong."""
    return [problem["loc"][skip:] for problem in error.errors()]


def by_entry(case: Case, payload: dict[str, Any]) -> dict[str, Any]:
    """A request under the names that the family's typed requests send."""
    entries = {field.name: field.entry for field in case.family.fields}
    return {entries.get(name, name): value for name, value in payload.items()}


def test_minimal_class_gives_the_wire_of_check(case: Case) -> None:
    """A class made of the minimum input sends what `check` sends for the mapping under the family's own entries."""
    request = class_of(case)(**arguments(case))
    payload = by_entry(case, minimum(case))
    assert request.wire() == check(payload).wire()
    assert request == validate(payload)
    assert (request.model, request.mode) == (payload["model"], case.variant.mode)
    assert type(request).model_fields["mode"].default == case.variant.mode


def test_every_field_is_an_attribute(case: Case) -> None:
    """Each field of a variant is an attribute with the value as the engine reads it; all others are None."""
    request = class_of(case)(**arguments(case))
    for field in case.variant.fields:
        with_field = request.model_copy(update={field.name: value_of(field)})
        expected = check(by_entry(case, {**minimum(case), field.name: value_of(field)}))
        assert with_field.wire() == expected.wire()
        assert getattr(with_field, field.name) == expected.values[field.name]
    for name in {f.name for c in CASES for f in c.family.fields}:
        if name not in {f.name for f in case.variant.fields}:
            assert getattr(request, name) is None
    with pytest.raises(AttributeError):
        request.promt  # noqa: B018  # reading it is the test


def test_examples_are_the_same_either_way(case: Case) -> None:
    """What `check` makes of an example, a class makes of its values, and `check` again of what that sends."""
    for example in case.variant.examples:
        report = check(example.request)
        request = report.request
        assert request is not None
        attributes = {name: getattr(request, name) for name in request.model_fields_set}
        values = {name: value for name, value in report.values.items() if name in attributes}
        assert values == {name: attributes[name] for name in values}
        made = type(request)(model=report.model, **values)
        again = check(made.wire())
        assert again.values  # read before the request is made of them
        for other in (made, again.request, check(made.wire()).request):
            assert other == made
            assert other.wire() == made.wire()
            assert {n: getattr(other, n) for n in other.model_fields_set} == attributes


def test_values_are_those_of_the_engine() -> None:
    """A request holds what was given, not a copy, whether a report or its class makes it."""
    pictures, extra = [PIC], {"a": {"b": 1.0}}
    payload = {"model": "veo3.1", "mode": "reference_images", "prompt": "x"}
    payload |= {"reference_images": pictures, "metadata": extra}
    request = validate(payload)
    assert request.reference_images is pictures
    assert request.metadata is extra
    assert type(request)(**payload).metadata == extra
    assert type(VeoT2v(model="veo3.1", prompt="x", duration=8.0).duration) is int


def test_requests_that_send_something_else_differ() -> None:
    """Requests are equal when both what they say and what they send are; a hash is of what they say."""
    one, other = (validate({"model": "veo3.1", "prompt": "x", "zzz": n}) for n in (1, 2))
    assert one != other
    assert one != one.wire()
    assert len({one, other, validate(one.wire())}) == 2
    assert "zzz" not in one.model_dump()
    assert one.model_extra == {"zzz": 1}


DOUBTS: list[tuple[dict[str, Any], str, object]] = [
    ({"sound": True}, "sound", True),
    ({"image_url": 5}, "image_url", 5),
    ({"image_url": {"url": PIC}}, "input_reference", {"url": PIC}),
    ({"external_task_id": 42}, "external_task_id", 42),
    ({"camera_control": "simple"}, "camera_control", "simple"),
    ({"negative_prompt": ["rain"]}, "negative_prompt", ["rain"]),
]


@pytest.mark.parametrize(("given", "name", "value"), DOUBTS, ids=range(len(DOUBTS)))
def test_values_of_other_types_than_ours_are_kept(
    given: dict[str, Any], name: str, value: object
) -> None:
    """What only a decision gives a type goes out as it was given, beside the attributes, whoever makes the request."""
    fields = {"model_name": "kling-v2-6", "prompt": "x", "image_url": PIC, **given}
    called = KlingI2v(**fields)
    checked = check(called.wire()).request
    assert checked is not None
    again = pickle.loads(pickle.dumps(called)).model_copy()  # noqa: S301
    for request in (called, checked, again):
        assert request.wire()[name] == value
        assert (request.model_extra or {})[name] == value
        assert "mode" in repr(request)
    assert called == checked == again
    copy = called.model_copy(update={next(iter(given)): PIC})
    assert value not in copy.wire().values()


def test_each_missing_field_is_an_error_at_its_place(case: Case) -> None:
    """Without what the mode needs the class raises pydantic's error at the place that `check` names."""
    for requirement in case.by_contract:
        given = case.without(arguments(case), requirement)
        report = check({**given, "mode": case.variant.wire})
        with pytest.raises(ValidationError) as caught:
            class_of(case)(**given)
        assert places(caught.value) == [error.path for error in report.errors]
        assert [e["type"] for e in caught.value.errors()] == [error.code for error in report.errors]


def test_validate_gives_the_class_of_family_and_mode(case: Case, model: ir.CatalogModel) -> None:
    """`validate` returns the class of family and mode for every model."""
    request = validate(minimum(case, model))
    assert type(request) is class_of(case)
    assert isinstance(request, VideoRequest)
    family = importlib.import_module(f"videogate.requests.{module_name(case.family.name)}")
    assert isinstance(request, getattr(family, f"{pascal(case.family.name)}Request"))


def test_attributes_are_canonical_in_every_family() -> None:
    """Whatever names were given, attributes have the canonical ones and the values as they are meant."""
    request = validate(
        {"model": "sora-2", "prompt": "x", "seconds": "8", "input_reference": {"image_url": PIC}}
    )
    assert isinstance(request, SoraI2v)
    assert (request.duration, request.image_url, request.prompt) == (8, PIC, "x")
    assert request.wire()["seconds"] == "8"
    assert validate({"model": "gemini-omni", "prompt": "x", "seconds": 7}).duration == 7


def test_content_shows_and_is_not_hoisted() -> None:
    """What `content` says shows under the fields that it stands for; the wire keeps it as written."""
    content = [
        {"type": "text", "text": "a kite"},
        {"type": "image_url", "role": "first_frame", "image_url": {"url": PIC}},
    ]
    payload = {"model": "doubao-seedance-2-0-260128", "mode": "i2v", "content": content}
    for request in (validate(payload), SeedanceI2v(**payload)):
        assert isinstance(request, SeedanceI2v)
        assert (request.prompt, request.image_url) == ("a kite", PIC)
        assert request.wire() == payload
        assert request.model_copy(update={"duration": 5}).wire() == {**payload, "duration": 5}
    assert (
        validate({**payload, "prompt": "a fox"}).prompt == "a fox"
    )  # the field itself comes first
    content[1]["role"] = "reference_image"
    request = validate({**payload, "mode": "reference_images"})
    assert isinstance(request, SeedanceReferenceImages)
    assert request.reference_images == [PIC]


WRONG: list[dict[str, Any]] = [
    {"duration": "5s"},
    {"duration": True, "prompt": " "},
    {"model_name": "kling-v9", "image_url": 5},
    {"image_url": {"url": PIC}, "prompt": 5},
    {"camera_control": {"type": 5, "config": {"zoom": "x"}}, "seed": 5.5},
    {"metadata": [1], "end_image_url": None, "prompt": None},
]


@pytest.mark.parametrize("wrong", WRONG, ids=[" ".join(w) for w in WRONG])
def test_wrong_values_are_errors_at_the_places_of_check(wrong: dict[str, Any]) -> None:
    """A class, `VideoRequest` in a model and a type adapter raise at the places that `check` names."""
    given = {"model_name": "kling-v2-6", "prompt": "x", "image_url": PIC, **wrong}
    payload = {"model": "kling-video", "mode": "i2v", **given}
    object_name = "input_reference" if isinstance(given["image_url"], dict) else "image_url"
    by_name = {object_name if k == "image_url" else k: v for k, v in payload.items()}
    report = check(by_name)
    expected = [error.path for error in report.errors]
    assert expected
    with pytest.raises(ValidationError) as caught:
        KlingI2v(**given)
    assert places(caught.value) == expected
    assert [e["msg"] for e in caught.value.errors()] == [str(e) for e in report.errors]

    class Body(BaseModel):
        video: VideoRequest
        more: list[KlingRequest] = []

    with pytest.raises(ValidationError) as caught:
        Body(video=by_name, more=[by_name])  # type: ignore[arg-type]
    assert places(caught.value) == [
        *(("video", *path) for path in expected),
        *(("more", 0, *path) for path in expected),
    ]
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(dict[str, VideoRequest]).validate_python({"a": by_name})
    assert places(caught.value, skip=1) == expected
    with pytest.raises(RequestInvalid) as refused:
        validate(by_name)
    assert [e.path for e in refused.value.report.errors] == expected


def test_any_request_in_a_model() -> None:
    """As the type of a field, `VideoRequest` takes mappings, JSON and requests, and gives the exact class."""

    class Body(BaseModel):
        video: Annotated[VideoRequest, Field(description="What to make.")]

    payload = {
        "model": "kling-video",
        "model_name": "kling-v2-6",
        "mode": "extend",
        "video_id": "1",
        "zzz": 1,
    }
    for body in (Body(video=payload), Body(video=validate(payload)), Body.model_validate({"video": payload})):  # type: ignore[arg-type]
        assert isinstance(body.video, KlingExtend)
        assert body.video.wire() == payload
    read = Body.model_validate_json(
        '{"video": {"model": "veo3.1", "prompt": "風箏", "seconds": "8"}}'
    )
    assert isinstance(read.video, VeoT2v)
    assert read.video.wire() == {"model": "veo3.1", "prompt": "風箏", "seconds": "8"}
    assert read.video.duration == 8
    for wrong in (None, 5, "veo3", [payload]):
        with pytest.raises(ValidationError) as caught:
            Body(video=wrong)  # type: ignore[arg-type]
        assert places(caught.value) == [("video",)]
    deep: Any = []
    for _ in range(10_000):
        deep = [deep]
    with pytest.raises(ValidationError):
        Body(video={"model": "veo3", "content": deep, "prompt": 5})  # type: ignore[arg-type]


def test_family_types_refuse_other_families() -> None:
    """A family's class takes its own requests only."""
    adapter = TypeAdapter(GrokRequest)
    assert adapter.validate_python({"model": "grok-video-3", "prompt": "x"}).wire()["prompt"] == "x"
    with pytest.raises(ValidationError) as caught:
        adapter.validate_python({"model": "veo3", "prompt": "x"})
    assert places(caught.value) == [("model",)]


@pytest.mark.parametrize(
    ("given", "place", "words"),
    [
        ({"mode": "i2v"}, ("mode",), '"i2v" is not a `mode` of `VeoT2v`'),
        ({"model": "grok-video-3"}, ("model",), '"grok-video-3" is not a `model` of `VeoT2v`'),
        ({"model": "veo9"}, ("model",), "not a model of this API"),
        ({"image_url": PIC}, ("image_url",), "`VeoT2v` has no field `image_url`."),
        ({"promt": "x"}, ("promt",), "Did you mean `prompt`?"),
        ({"seconds": 5}, ("seconds",), "It calls it `duration`."),
    ],
)
def test_classes_take_canonical_names_only(
    given: dict[str, Any], place: tuple[str], words: str
) -> None:
    """Another mode, another family's model, an unknown keyword and an alias are one error each, which says so."""
    with pytest.raises(ValidationError) as caught:
        VeoT2v(**{"model": "veo3.1", "prompt": "x", **given})
    assert places(caught.value) == [place]
    assert words in str(caught.value)
    with pytest.raises(ValidationError) as caught:
        VeoT2v(model="veo3.1", prompt="x").model_copy(update=given)
    assert places(caught.value) == [place]


def test_requests_are_frozen() -> None:
    """A request cannot be changed."""
    request = VeoT2v(model="veo3.1", prompt="x")
    with pytest.raises(ValidationError, match="frozen"):
        request.prompt = "y"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        del request.prompt
    assert hash(request) == hash(VeoT2v(model="veo3.1", prompt="x"))
    request.wire()["prompt"] = "y"
    assert request.wire()["prompt"] == "x"


def test_requests_share_nothing_that_can_be_changed() -> None:
    """What a request or a report gives out is the caller's own, and the payload may change after the check."""
    payload = {"model": "veo3.1", "prompt": "x", "duration": 8}
    for _ in range(3):  # from the second on, what is known of such requests is used again
        request = validate(payload)
        request.model_fields_set.clear()
        request.wire().clear()
        assert request.model_fields_set == {"model", "mode", "prompt", "duration"}
        assert request.wire() == payload
        report = check(payload)
        payload["prompt"] += "y"
        assert report.wire() == {**payload, "prompt": request.prompt}
        assert report.request == request


def test_copies_are_checked_again() -> None:
    """`model_copy(update=…)` checks what it makes, keeps what it does not know, and leaves the original alone."""
    request = validate({"model": "gemini-omni", "prompt": "x", "seconds": 4, "zzz": 1})
    copied = request.model_copy(update={"duration": "7"})
    assert copied.duration == 7
    assert copied.wire() == {
        "mode": "t2v",
        "model": "gemini-omni",
        "prompt": "x",
        "duration": "7",
        "zzz": 1,
    }
    assert request.wire() == {"model": "gemini-omni", "prompt": "x", "seconds": 4, "zzz": 1}
    assert request.model_copy(update={"duration": None}).wire().keys() == {
        "mode",
        "model",
        "prompt",
        "zzz",
    }
    with pytest.raises(ValidationError) as caught:
        request.model_copy(update={"duration": "7s"})
    assert places(caught.value) == [("duration",)]
    assert request.model_copy() == request
    kling = KlingI2v(model_name="kling-v2-6", prompt="x", image_url=PIC)
    other = kling.model_copy(update={"image_url": {"file_id": "file-1"}})
    assert other.wire()["input_reference"] == {"file_id": "file-1"}
    assert "image" not in other.wire()
    back = other.model_copy(update={"image_url": PIC}, deep=True)
    assert back == kling


def test_a_typed_request_sends_its_familys_own_entry() -> None:
    """One attribute stands for all names of a field: the family's own entry goes out, and `check` leaves it so."""
    for request, name, value in (
        (SoraI2v(model="sora-2", prompt="x", image_url=PIC), "input_reference", PIC),
        (SoraI2v(model="sora-2", prompt="x", image_url=PIC, duration=8), "seconds", "8"),
        (KlingI2v(model_name="kling-v2-6", prompt="x", image_url=PIC), "image", PIC),
        (VeoT2v(model="veo3.1", prompt="x", duration=8), "duration", 8),
    ):
        assert request.wire()[name] == value
        again = check(request.wire())
        assert (again.wire(), again.adjustments) == (request.wire(), [])


def test_uploaded_files_as_an_object() -> None:
    """A class takes the object form under the canonical name and sends it under the name that is known to take it."""
    reference = {"file_id": "file-1"}
    request = SoraI2v(model="sora-2", prompt="x", image_url=reference)
    assert request.image_url == reference
    assert request.wire()["input_reference"] == reference


def test_nested_objects_may_be_models() -> None:
    """Nested values may be the classes of `types`, mappings, or one in the other; the wire is plain JSON."""
    camera = {"type": "simple", "config": {"zoom": 5.0}}
    config = types.CameraConfig(zoom=5)
    for given in (
        camera,
        types.CameraControl(type="simple", config=config),
        {"type": "simple", "config": config},
    ):
        request = KlingT2v(model_name="kling-v2-6", prompt="x", camera_control=given)
        assert request.wire()["camera_control"] == camera
    items = [types.ImageListItem(image=PIC), {"image": PIC}]
    listed = KlingMultiI2v(model_name="kling-v2-6", prompt="x", image_list=items)
    assert listed.wire()["image_list"] == [{"image": PIC}, {"image": PIC}]


def test_pickle_copy_and_dump_round_trip(case: Case) -> None:
    """A pickled, copied or dumped and re-made request is the same request."""
    request = class_of(case)(**arguments(case))
    for other in (
        pickle.loads(pickle.dumps(request)),  # noqa: S301  # its own
        copy.deepcopy(request),
        copy.copy(request),
    ):
        assert other == request
        assert other.wire() == request.wire()
        assert type(other) is type(request)
    assert class_of(case)(**request.model_dump()).wire() == request.wire()
    assert (
        type(request).model_validate(request.model_dump(exclude_none=True)).wire() == request.wire()
    )


def test_repr_says_what_is_given() -> None:
    """The repr names class, model and mode and what is given, and no None."""
    request = VeoT2v(model="veo3.1", prompt="x", duration=8)
    assert repr(request) == "VeoT2v(model='veo3.1', mode='t2v', duration=8, prompt='x')"
    assert "None" not in repr(validate({"model": "sora-2", "prompt": "x"}))
    assert VideoRequest.__name__ == "VideoRequest"
    assert VideoRequest.__module__ == "videogate.requests"


def test_json_schemas_build(case: Case) -> None:
    """Each class, and a model with `VideoRequest` in it, has a JSON schema; required is what must be given."""
    schema = class_of(case).model_json_schema()
    needed = [r.fields[0] for r in case.by_contract if not r.is_group]
    model = [] if case.family.default_model else ["model"]
    assert sorted(schema["required"]) == sorted([*model, *needed])
    assert schema["additionalProperties"] is False

    class Body(BaseModel):
        any: VideoRequest
        family: KlingRequest
        exact: SoraT2v | VeoI2v | GeminiOmniR2v

    body = Body.model_json_schema()
    assert body["required"] == ["any", "family", "exact"]
    assert body["properties"]["any"] == {"$ref": "#/$defs/VideoRequest"}
    assert body["$defs"]["VideoRequest"]["required"] == ["model"]
    assert body["$defs"]["KlingRequest"]["required"] == ["model"]


def test_methods_raise_the_package_error() -> None:
    """A variant's method refuses bad fields as `create` does, before anything is sent, with the whole report."""

    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise AssertionError(f"sent: {request.url}")

    transport = httpx2.MockTransport(refuse)
    client = Client(api_key="sk-x", base_url="https://example.com", transport=transport)
    with client, pytest.raises(RequestInvalid) as caught:
        client.videos.veo.t2v(model="veo3.1", promt="x")  # type: ignore[call-arg]
    found = [(issue.code, issue.path) for issue in caught.value.report.errors]
    assert found == [("unknown_field", ("promt",)), ("missing_field", ("prompt",))]
    assert str(caught.value) == "`VeoT2v` has no field `promt`. Did you mean `prompt`? (and 1 more)"
