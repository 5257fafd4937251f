"""Forms: multipart and urlencoded bodies, as SDKs, browsers and web frameworks give them."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.openapi.payloads import Case, value_of
from tests.validator.conftest import minimum
from videogate import Adjustment, FormFile, Report, check, check_form, validate
from videogate._engine.family import family_of

URL = "https://example.com/cat.png"
CAT = ("cat.png", b"\x89PNG", "image/png")
SORA = [("model", "sora-2"), ("prompt", "a kite")]
VEO = [("model", "veo3.1"), ("prompt", "a kite")]
KLING = [("model", "kling-video"), ("model_name", "kling-v2-6"), ("prompt", "a kite")]
Fields = list[tuple[str, Any]]


class Untouchable:
    """An uploaded file that may not be read, as web frameworks give them."""

    filename = "cat.png"
    content_type = "image/png"

    def read(self) -> bytes:
        """Fail."""
        raise AssertionError("read")


def form_of(payload: dict[str, Any], *, is_bracketed: bool) -> Iterator[tuple[str, str]]:
    """A request as the parts of a form: what is nested as JSON text or under bracketed names."""
    for name, value in payload.items():
        if isinstance(value, list) and not (value and isinstance(value[0], dict)):
            yield from ((f"{name}[]" if is_bracketed else name, text(item)) for item in value)
        elif is_bracketed and isinstance(value, list):
            items = {f"{name}[{index}]": item for index, item in enumerate(value)}
            yield from bracketed(items)
        elif is_bracketed:
            yield from bracketed({name: value})
        else:
            yield name, text(value)


def bracketed(items: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each innermost value under its whole name."""
    for name, value in items.items():
        if isinstance(value, dict):
            yield from bracketed({f"{name}[{key}]": inner for key, inner in value.items()})
        else:
            yield name, text(value)


def text(value: Any) -> str:
    """A value as a form writes it."""
    return value if isinstance(value, str) else json.dumps(value)


def found(report: Report) -> list[tuple[str, tuple[str | int, ...], str]]:
    """What a report says of which places."""
    return [(issue.code, issue.path, issue.severity) for issue in report.issues]


def errors(report: Report) -> list[tuple[str, tuple[str | int, ...]]]:
    """The errors of a report."""
    return [(issue.code, issue.path) for issue in report.errors]


def changes(report: Report) -> list[tuple[str, tuple[str | int, ...], object, object]]:
    """The adjustments of a report."""
    return [(a.kind, a.path, a.before, a.after) for a in report.adjustments]


# --- the same request in another dress -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "wire"),
    [
        (
            [*SORA, ("seconds", "8"), ("size", "1280x720")],
            {"seconds": "8", "size": "1280x720"},
        ),
        ([*SORA, ("input_reference[image_url]", URL)], {"input_reference": {"image_url": URL}}),
        ([*SORA, ("input_reference[file_id]", "f")], {"input_reference": {"file_id": "f"}}),
        ([*SORA, ("images[]", URL), ("images[]", URL)], {"images": [URL, URL]}),
        ([*SORA, ("images[]", URL)], {"images": [URL]}),
        (
            [
                *KLING,
                ("mode", "multi_i2v"),
                ("image_list[][image]", "a"),
                ("image_list[][image]", "b"),
                ("watermark_info[enabled]", "true"),
                ("cfg_scale", "0.5"),
            ],
            {
                "image_list": [{"image": "a"}, {"image": "b"}],
                "watermark_info": {"enabled": True},
                "cfg_scale": 0.5,
            },
        ),
        (
            [
                *KLING,
                ("mode", "t2v"),
                ("camera_control[type]", "simple"),
                ("camera_control[config][zoom]", "5"),
            ],
            {"camera_control": {"type": "simple", "config": {"zoom": 5}}},
        ),
        ([*VEO, ("metadata[a][b]", "1")], {"metadata": {"a": {"b": "1"}}}),
    ],
    ids=lambda value: " ".join(name for name, _ in value) if isinstance(value, list) else "",
)
def test_what_the_openai_sdk_writes_is_understood(fields: Fields, wire: dict[str, Any]) -> None:
    """Parts named as the openai SDK names them give the object that the caller wrote."""
    report = check_form(fields)
    given = dict(fields)
    assert not [e for e in report.errors if e.code != "mode_ambiguous"]
    assert wire.items() <= report.wire().items()
    assert report.wire().keys() - wire.keys() <= given.keys()


@pytest.mark.parametrize("is_bracketed", [False, True], ids=["text", "brackets"])
def test_a_form_says_what_its_json_says(case: Case, is_bracketed: bool) -> None:
    """Each field of each variant, written as a form, gives the wire, the mode and the findings of its JSON."""
    payload = minimum(case)
    for field in case.variant.fields:
        if is_bracketed and field.name == "metadata":
            continue  # nobody knows what is a number there
        value = value_of(field)
        request = {**payload, field.name: text(value) if field.type.keeps_text else value}
        report = check_form(form_of(request, is_bracketed=is_bracketed))
        expected = check(request)
        assert report.wire() == expected.wire()
        assert (report.mode, report.mode_source) == (expected.mode, expected.mode_source)
        assert found(report) == found(expected)


def test_a_urlencoded_body() -> None:
    """What the standard library makes of a urlencoded body is checked as it is."""
    body = "model=veo3.1&prompt=a+kite&seconds=8&video_urls=a&video_urls=b&mode=reference_material"
    assert check_form(parse_qsl(body)).wire() == {
        "model": "veo3.1",
        "prompt": "a kite",
        "seconds": "8",
        "video_urls": ["a", "b"],
        "mode": "reference_material",
    }


@pytest.mark.parametrize(
    "fields",
    [
        [*VEO, ("video_urls", "a"), ("video_urls", "b")],
        (pair for pair in [*VEO, ("video_urls", "a"), ("video_urls", "b")]),
        [*VEO, ("video_urls", ["a", "b"])],
        {**dict(VEO), "video_urls": ["a", "b"]},
        SimpleNamespace(multi_items=lambda: [*VEO, ("video_urls", "a"), ("video_urls", "b")]),
        SimpleNamespace(lists=lambda: [*((n, [v]) for n, v in VEO), ("video_urls", ["a", "b"])]),
        [*VEO, ("video_urls[1]", "b"), ("video_urls[0]", "a")],
        [*VEO, ("video_urls[2]", "b"), ("video_urls[1]", "a")],
        [*VEO, ("video_urls", '["a", "b"]')],
    ],
    ids=["pairs", "once", "lists", "dict", "multi_items", "lists()", "[0]", "[1]", "JSON"],
)
def test_lists_in_every_form(fields: Any) -> None:
    """A list is repeated names, numbered names or JSON, in pairs, in a mapping or in a framework's own form."""
    assert check_form(fields).wire()["video_urls"] == ["a", "b"]


def test_numbers_where_text_is_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the catalog takes no number as text, a form's text that is a JSON number is one, and no other is."""
    monkeypatch.setattr(family_of("veo").fields["seed"], "numeric_strings", False)
    assert check_form([*VEO, ("seed", "42")]).wire()["seed"] == 42
    assert not check({**dict(VEO), "seed": "42"}).ok
    for wrong in ("042", "4_2", " 42", "0x2a", "many", "9" * 5000):
        assert errors(check_form([*VEO, ("seed", wrong)])) == [("invalid_type", ("seed",))]


@pytest.mark.parametrize(
    "empty", ["", " ", None, [], SimpleNamespace(filename=""), (None, "")], ids=repr
)
def test_empty_parts_say_nothing(empty: object) -> None:
    """A blank text, and the part of a form in which no file was chosen, count as not given, also beside another."""
    report = check_form([*SORA, ("input_reference", empty), ("images", empty), ("metadata", empty)])
    assert (report.mode, report.wire()) == ("t2v", dict(SORA))
    chosen = check_form([*SORA, ("input_reference", empty), ("input_reference", CAT)])
    assert (chosen.mode, chosen.ok) == ("i2v", True)


# --- files -----------------------------------------------------------------------------------------------------------


def test_a_file_counts_as_given(case: Case) -> None:
    """A file in the place of any address of material meets what the address meets, and stands in the wire."""
    payload = minimum(case)
    for field in case.variant.fields:
        if not field.media or field.type.kind not in ("url", "any"):
            continue
        for name in field.names:
            request = {**payload, name.name: [URL] if field.type.is_list else URL}
            if name.name != field.name:
                request.pop(field.name, None)
            file = FormFile(b"", "a.png")
            report = check_form({**request, name.name: file})
            assert found(report) == found(check(request))
            assert any(v is file or v == [file] for v in report.wire().values())


def test_a_file_goes_out_under_the_name_that_takes_it() -> None:
    """Under whatever name a file came, it goes out under the one that takes uploads, which is reported."""
    report = check_form([*SORA, ("image", CAT), ("seconds", "8")])
    assert (report.ok, report.mode, report.mode_because) == (True, "i2v", ("image",))
    wire = report.wire()
    file = wire.pop("input_reference")
    assert wire == {**dict(SORA), "seconds": "8"}
    assert isinstance(file, FormFile)
    assert (file.filename, file.content_type, file.source) == CAT[:1] + CAT[2:] + CAT[1:2]
    assert file.part() == CAT
    assert changes(report)[-1] == ("renamed", ("image",), "image", "input_reference")
    assert not any(
        isinstance(c, Adjustment) and c.kind == "renamed" for c in same_name().adjustments
    )
    with pytest.raises(TypeError, match="FormFile"):
        json.dumps(report.wire())


def same_name() -> Report:
    """The report on a file under the name that takes it."""
    return check_form([*SORA, ("input_reference", CAT)])


def test_files_in_lists() -> None:
    """Files and addresses may stand side by side in a list."""
    report = check_form([*VEO, ("reference_images", CAT), ("reference_images", URL)])
    file, address = report.wire()["reference_images"]
    assert isinstance(file, FormFile)
    assert (file.filename, address, report.mode) == ("cat.png", URL, "reference_images")


@pytest.mark.parametrize(
    ("file", "filename", "content_type"),
    [
        (b"PNG", "", ""),
        (bytearray(b"PNG"), "", ""),
        (memoryview(b"PNG"), "", ""),
        (("cat.png", b"PNG"), "cat.png", ""),
        (("cat.png", io.BytesIO(), "image/png"), "cat.png", "image/png"),
        (("cat.png", b"PNG", "image/png", {"X": "y"}), "cat.png", "image/png"),
        ((None, b"PNG"), "", ""),
        (Untouchable(), "cat.png", "image/png"),
        (SimpleNamespace(filename="cat.png", content_type=None, file=b""), "cat.png", ""),
        (SimpleNamespace(read=lambda: 1 / 0, name="/home/me/cat.png"), "cat.png", ""),
        (FormFile(b"PNG", "cat.png"), "cat.png", ""),
    ],
    ids=range(11),
)
def test_files_of_every_kind(file: Any, filename: str, content_type: str) -> None:
    """A file may be bytes, a tuple, an open file or an upload; it is never read and goes on as it came."""
    sent = check_form([*SORA, ("input_reference", file)]).wire()["input_reference"]
    assert isinstance(sent, FormFile)
    assert (sent.filename, sent.content_type) == (filename, content_type)
    given = file[1] if isinstance(file, tuple) else getattr(file, "file", file)
    assert (sent is file) if isinstance(file, FormFile) else (sent.source is given)
    assert sent.part()[0]
    assert sent.part()[2]


def test_the_typed_request_holds_the_file() -> None:
    """The typed request shows the file under the canonical attribute, and sends it as the report does."""
    report = check_form([*SORA, ("image", CAT)])
    assert report.request is not None
    assert isinstance(report.request.image_url, FormFile)
    assert report.request.wire() == report.wire()


def test_what_goes_out_comes_in_again() -> None:
    """The wire, given as a form, is the same request and changes nothing more."""
    for fields in ([*SORA, ("image", CAT), ("seconds", "8")], [*VEO, ("images", CAT), ("n", "2")]):
        wire = check_form(fields).wire()
        again = check_form(wire)
        assert again.wire() == wire
        assert changes(again) == []


# --- what is wrong ---------------------------------------------------------------------------------------------------


WRONG: list[tuple[Fields, str, tuple[str | int, ...], str]] = [
    (
        [*VEO, ("metadata", '{"a": ')],
        "invalid_json",
        ("metadata",),
        "`metadata` is not JSON: Expecting value at line 1, column 7. "
        "In a form, write it as JSON text, or as parts named `metadata[…]`.",
    ),
    (
        [*KLING, ("mode", "t2v"), ("camera_control", "simple")],
        "invalid_json",
        ("camera_control",),
        "`camera_control` is not JSON: Expecting value at line 1, column 1. "
        "In a form, write it as JSON text, or as parts named `camera_control[…]`.",
    ),
    (
        [*KLING, ("mode", "multi_i2v"), ("image_list", '{"image": "a"}'), ("image_list", "b")],
        "invalid_json",
        ("image_list", 1),
        "`image_list[1]` is not JSON: Expecting value at line 1, column 1. "
        "In a form, write it as JSON text, or as parts named `image_list[1][…]`.",
    ),
    (
        [*VEO, ("metadata", "[" * 100_000)],
        "invalid_json",
        ("metadata",),
        "`metadata` is not JSON: it is nested too deeply at line 1, column 1. "
        "In a form, write it as JSON text, or as parts named `metadata[…]`.",
    ),
    (
        [*SORA, ("input_reference", '{"image_url"')],
        "invalid_json",
        ("input_reference",),
        "`input_reference` is not JSON: Expecting ':' delimiter at line 1, column 13. "
        "In a form, write it as JSON text, or as parts named `input_reference[…]`.",
    ),
    (
        [*VEO, ("metadata", "5")],
        "invalid_type",
        ("metadata",),
        "`metadata` must be an object, not a number.",
    ),
    (
        [*VEO, ("prompt", "another kite")],
        "invalid_type",
        ("prompt",),
        "`prompt` is given 2 times. It takes one value; a form gives it once.",
    ),
    (
        [("model", "veo3"), *VEO],
        "invalid_type",
        ("model",),
        "`model` is given 2 times. It takes one value; a form gives it once.",
    ),
    (
        [
            ("model", "gemini-omni"),
            ("mode", "r2v"),
            ("prompt", "x"),
            *[("input_reference", CAT)] * 3,
        ],
        "invalid_type",
        ("input_reference",),
        "`input_reference` is given 3 times. It takes one value; a form gives it once.",
    ),
    (
        [*SORA, ("callback_url", CAT)],
        "invalid_type",
        ("callback_url",),
        "`callback_url` must be a string, not a file. Send a file as `input_reference`.",
    ),
    (
        [*VEO, ("content[0][image_url][url]", CAT)],
        "invalid_type",
        ("content", 0, "image_url", "url"),
        "`content[0].image_url.url` must be plain JSON, not a file. Send a file as `input_reference`.",
    ),
    (
        [*VEO, ("seed", "many")],
        "invalid_type",
        ("seed",),
        '`seed` must be a whole number, not "many".',
    ),
    (
        [*VEO, ("seconds", "8s")],
        "invalid_type",
        ("seconds",),
        "`seconds` must be a number, not a string. Write the number alone: `8`.",
    ),
    (
        [*KLING, ("mode", "t2v"), ("watermark_info[enabled]", "yes")],
        "invalid_type",
        ("watermark_info", "enabled"),
        '`watermark_info.enabled` must be true or false, not "yes".',
    ),
    (
        [*SORA, ("image", CAT), ("image_url", URL)],
        "alias_conflict",
        ("image",),
        "`image_url` and `image` are two names of one field but differ: "
        f'"{URL}" and "cat.png". Keep one of them.',
    ),
    (
        [
            *KLING,
            ("mode", "multi_i2v"),
            *[("image_list[][image]", "a")] * 2,
            ("image_list[][n]", "1"),
        ],
        "invalid_type",
        ("image_list",),
        "Which values of `image_list` belong together cannot be told. "
        "Number the items, as in `image_list[0][…]`, or send the list as JSON text.",
    ),
]


@pytest.mark.parametrize(("fields", "code", "path", "message"), WRONG, ids=range(len(WRONG)))
def test_mistakes_are_told_at_the_forms_own_names(
    fields: Fields, code: str, path: tuple[str | int, ...], message: str
) -> None:
    """What a form gets wrong is one finding at its name, in words that fit a form, in both languages."""
    [error] = (i for i in check_form(fields).issues if (i.code, i.path) == (code, path))
    assert (error.code, error.path, str(error)) == (code, path, message)
    assert error.authority in ("contract", "decision")
    assert error.severity == ("error" if error.authority == "contract" else "warning")
    told = check_form(fields, locale="zh-Hant").issues
    [chinese] = (i for i in told if (i.code, i.path) == (code, path))
    assert "{" not in str(chinese).replace('{"image', "")
    assert chinese.message[-1] == "。"
    assert chinese.message != error.message


def test_a_file_under_an_unknown_name_is_kept_and_told() -> None:
    """A file under a name that no model knows is what any value there is: a warning with the name that was meant."""
    report = check_form([*SORA, ("input_referense", CAT)])
    [warning] = [w for w in report.warnings if w.path == ("input_referense",)]
    assert warning.code == "unknown_field"
    assert warning.hint == "Did you mean `input_reference`?"
    assert isinstance(report.wire()["input_referense"], FormFile)


def test_a_file_in_place_of_the_model() -> None:
    """A file where the model belongs is an error there."""
    report = check_form([("model", CAT), ("prompt", "x")])
    [error] = report.errors
    assert str(error) == "`model` must be a string, not a file."


def test_names_are_strings() -> None:
    """A name that is no string is an error of its own, and the rest is checked."""
    fields: Any = {5: "x", **dict(VEO)}
    report = check_form(fields)
    assert errors(report) == [("invalid_type", ("<number>",))]
    assert report.mode == "t2v"


@pytest.mark.parametrize("fields", [None, "model=veo3", b"model=sora-2", 5, [1], ["ab", 5], [()]])
def test_what_is_no_form(fields: Any) -> None:
    """What has no names and values is reported, never raised."""
    assert errors(check_form(fields)) == [("not_an_object", ())]
    assert errors(check_form(SimpleNamespace(multi_items=lambda: [1]))) == [("not_an_object", ())]  # type: ignore[arg-type]


def test_odd_names_stand_as_they_are() -> None:
    """A name whose brackets do not pair, or are too many, is one name; nothing is lost."""
    odd = ["a[", "a]b[", "[a]", "a[b]c", "[]", "a[[b]]", "a" + "[b]" * 1000]
    report = check_form([*VEO, *((name, "x") for name in odd)])
    assert report.ok
    assert {name: report.wire()[name] for name in odd} == dict.fromkeys(odd, "x")


def test_options_are_those_of_check() -> None:
    """`strict`, `unknown_model` and `partial` mean what they mean to `check`."""
    assert not check_form([*VEO, ("zzz", "1")], strict=True).ok
    newer = check_form([("model", "newer"), ("a", "1"), ("a", CAT)], unknown_model="allow")
    assert newer.ok
    assert newer.wire()["a"][0] == "1"
    assert isinstance(newer.wire()["a"][1], FormFile)
    assert not check_form([("model", "veo3.1")]).ok
    assert check_form([("model", "veo3.1")], partial=True).ok


NAMES = st.sampled_from(
    [
        *("model", "mode", "prompt", "seconds", "duration", "images", "image", "input_reference"),
        *("content", "metadata", "camera_control", "image_list", "content[0][type]", "a[][b]"),
        *("input_reference[image_url]", "image_list[][image]", "image_list[][n]", "metadata[a]"),
        *("content[][type]", "content[][text]", "camera_control[config][zoom]", "images[]", "zzz"),
    ]
)
VALUES = st.one_of(
    st.sampled_from(
        [
            *("veo3.1", "kling-video", "gemini-omni", "doubao-seedance-2-0-260128", "i2v", "t2v"),
            *("", "{", "[", "[]", "{}", "null", "NaN", "true", "5", "1e999", URL, "\ud800"),
            *('[{"type": "text"}]', '{"image_url": 5}', "https://form.invalid/0", CAT, b"", ()),
        ]
    ),
    st.text(max_size=8),
    st.none() | st.booleans() | st.floats() | st.binary(max_size=3),
    st.lists(st.text(max_size=3) | st.binary(max_size=2), max_size=3),
    st.tuples(st.none() | st.text(max_size=3), st.text(max_size=3) | st.binary(max_size=3)),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(NAMES | st.text("a[]0", max_size=6), VALUES), max_size=8), st.booleans())
def test_anything_is_a_report(fields: Fields, is_strict: bool) -> None:
    """Whatever a form holds, the outcome is a report that can be read, and every error names a place in the form."""
    report = check_form(fields, strict=is_strict)
    for issue in report.issues:
        assert str(issue)
        assert "form.invalid" not in str(issue) or any("form.invalid" in str(v) for _, v in fields)
    assert repr(report)
    assert report.to_error()
    if report.ok:
        assert check_form(report.wire()).wire() == report.wire()


def test_a_form_costs_no_more_than_a_check() -> None:
    """Checking a form imports neither pydantic nor an HTTP library."""
    code = (
        "import sys; from videogate import check_form; "
        f"check_form({SORA!r}).wire(); print('pydantic' in sys.modules, 'httpx2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_a_form_makes_the_same_typed_request() -> None:
    """A form without files gives the typed request that `validate` gives for its JSON."""
    report = check_form([*SORA, ("seconds", "8")])
    assert report.request == validate({**dict(SORA), "seconds": "8"})
