"""What the validator says and does beyond required fields: names, numbers, modes, material, unknown things."""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.validator.conftest import CONTRACT
from videogate import Report, check, check_json, is_valid

PIC, CLIP = "https://example.com/pic.png", "https://example.com/clip.mp4"
KLING = {"model": "kling-video", "model_name": "kling-v2-6", "prompt": "a kite"}
VEO = {"model": "veo3.1", "mode": "t2v", "prompt": "a kite"}
SORA = {"model": "sora-2", "mode": "t2v", "prompt": "a kite"}
GEMINI = {"model": "gemini-omni", "mode": "t2v", "prompt": "a kite"}
GEMINI_ENDS = ("retired_model", ("model",))  # what is said of each request to it
SEEDANCE = {"model": "doubao-seedance-2-0-260128"}
TEXT = {"type": "text", "text": "a kite"}
IMAGE = {"type": "image_url", "image_url": {"url": PIC}}
VIDEO = {"type": "video_url", "video_url": {"url": CLIP}}
SOUND = {"type": "audio_url", "audio_url": {"url": CLIP}}
LAST = {**IMAGE, "role": "last_frame"}
REFERENCE = {**IMAGE, "role": "reference_image"}
JSON_TEXTS = 5_000
JSON_MARKS = '{}[]":, 1eNa\\\ud800\x00é\ufeff\n'
JSON_CODES = ("utf-8", "utf-16-le", "utf-32-be")


def errors(report: Report) -> list[tuple[str, tuple[str | int, ...]]]:
    """The errors' codes and places."""
    return [(e.code, e.path) for e in report.errors]


def doubts(report: Report) -> list[tuple[str, tuple[str | int, ...]]]:
    """The codes and places of types that only a decision gives: warnings, with which the request may be sent."""
    assert report.ok
    codes = ("invalid_type", "missing_field", "not_allowed")
    ours = [x for x in report.warnings if x.authority == "decision" and x.code in codes]
    return [(issue.code, issue.path) for issue in ours]


def found(report: Report, severity: str = "") -> list[tuple[str, tuple[str | int, ...]]]:
    """The codes and places of all findings, or of those of one severity."""
    return [(i.code, i.path) for i in report.issues if severity in ("", i.severity)]


def changes(report: Report) -> list[tuple[str, object, object]]:
    """The adjustments: kind, before, after."""
    return [(a.kind, a.before, a.after) for a in report.adjustments]


# --- aliases and wire names ------------------------------------------------------------------------------------------


def test_kling_sends_its_image_as_image() -> None:
    """Kling's first image goes out under `image`, and the renaming is reported."""
    report = check({**KLING, "mode": "i2v", "image_url": PIC})
    assert report.wire() == {**KLING, "mode": "i2v", "image": PIC}
    assert changes(report) == [("renamed", "image_url", "image")]
    assert report.adjustments[0].source == "page §4.5"
    assert report.issues == []


def test_a_name_goes_out_as_it_was_given() -> None:
    """No name is exchanged for the catalog's own: nothing goes out otherwise than it came."""
    for name in ("image", "image_url", "input_reference"):
        payload = {"model": "veo3.1", "prompt": "x", name: PIC}
        report = check(payload)
        assert (report.wire(), report.adjustments) == (payload, [])
        assert report.values["image_url"] == PIC


def test_two_names_with_different_values_conflict_once() -> None:
    """A different value under another name is exactly one `alias_conflict`, which names both."""
    report = check({**KLING, "mode": "i2v", "image_url": PIC, "image": "https://example.com/b.png"})
    assert errors(report) == [("alias_conflict", ("image",))]
    [error] = report.errors
    assert error.accepted == ("image_url", "image")
    assert "`image_url`" in error.message
    assert "`image`" in error.message


def test_two_names_that_agree_are_merged() -> None:
    """Names that agree after coercion are one value: the first in the catalog's order is sent, and that is reported."""
    report = check({**VEO, "seconds": "8", "duration": 8})
    assert report.ok
    assert report.wire() == {**VEO, "duration": 8}
    assert changes(report) == [("merged", "seconds", "duration")]
    assert found(report) == [("adjusted", ("seconds",))]


@pytest.mark.parametrize("other", [6, "6", 5.5], ids=repr)
def test_two_lengths_that_differ_conflict(other: object) -> None:
    """`seconds` and `duration` with different lengths are a conflict, whatever form they are written in."""
    assert errors(check({**VEO, "seconds": "5", "duration": other})) == [
        ("alias_conflict", ("seconds",))
    ]


def test_of_names_that_differ_the_catalogs_first_goes_out() -> None:
    """Whichever comes first in the request, the catalog's first name is kept, and held against the limits."""
    request = {"model": "happyhorse-1.0-video-edit", "prompt": "a kite"}
    lengths, blanks = {"seconds": "15", "duration": 14}, {"reference_images": [], "resolution": " "}
    for given in ({**request, **lengths, **blanks}, {**blanks, **request, **lengths}):
        for one in (given, dict(reversed(given.items()))):
            report = check(one)
            assert report.wire() == {**request, "duration": 14}
            assert found(report) == [
                ("alias_conflict", ("seconds",)),
                ("not_allowed", ("duration",)),
                ("unsupported_mode", ("mode",)),
            ]


def test_a_name_that_cannot_be_read_leaves_the_other_counted() -> None:
    """Where one of two names cannot be read, what the other says counts together with items of `content`."""
    request = {**SEEDANCE, "prompt": "a kite", "content": [IMAGE], "end_image_url": PIC}
    report = check({**request, "image": [PIC], "image_url": PIC})
    assert found(report) == [("invalid_type", ("image",)), ("too_many_items", ("image_url",))]


def test_a_name_that_cannot_be_read_gives_way_on_the_wire() -> None:
    """What cannot be read goes out as it came, unless something better goes out under its name."""
    for lengths in ({"duration": 8, "seconds": "std"}, {"seconds": "std", "duration": 8}):
        report = check({**SORA, **lengths})
        assert errors(report) == [("invalid_type", ("seconds",))]
        assert report.wire() == {**SORA, "seconds": "8"}
    assert check({**SORA, "seconds": "std"}).wire()["seconds"] == "std"


def test_rules_leave_a_conflict_alone() -> None:
    """A rule on a field whose names disagree has nothing to go by, and the conflict is said."""
    report = check(
        {"model": "veo3.1", "prompt": "a kite", "resolution": "4k", "duration": 6, "seconds": 8}
    )
    assert errors(report) == [("alias_conflict", ("seconds",))]
    assert "rule_violated" not in {issue.code for issue in report.issues}


def test_sora_sends_the_length_as_text() -> None:
    """Sora's `duration` goes out as `seconds`, a string."""
    report = check({**SORA, "duration": 8})
    assert report.wire() == {**SORA, "seconds": "8"}
    assert ("renamed", "duration", "seconds") in changes(report)
    assert ("converted", 8, "8") in changes(report)
    assert check({**SORA, "seconds": "8"}).adjustments == []


@pytest.mark.parametrize(
    ("given", "sent"),
    [(8.0, "8"), ("8.0", "8"), (8.5, "8.5"), (1e-7, "0.0000001"), (1e20, "1" + "0" * 20)],
    ids=repr,
)
def test_numbers_go_out_as_plain_decimals(given: object, sent: str) -> None:
    """A number that goes out as text is written so that it is read as the same number again."""
    report = check({**SORA, "duration": given})
    assert report.wire()["seconds"] == sent
    assert check(report.wire()).wire() == report.wire()


def test_input_reference_objects_say_an_address() -> None:
    """`input_reference: {"image_url": u}` says what `image_url: u` says, agrees with it, and stays an object."""
    i2v = {**VEO, "mode": "i2v"}
    payload = {**i2v, "input_reference": {"image_url": PIC}}
    wrapped = check(payload)
    assert (wrapped.wire(), wrapped.values["image_url"]) == (payload, PIC)
    kling = check({**KLING, "mode": "i2v", "input_reference": {"image_url": PIC}})
    assert kling.wire() == {**KLING, "mode": "i2v", "image": PIC}
    assert check({**i2v, "image_url": PIC, "input_reference": {"image_url": PIC}}).ok
    other = check({**i2v, "image_url": PIC, "input_reference": {"image_url": CLIP}})
    assert errors(other) == [("alias_conflict", ("input_reference",))]


@pytest.mark.parametrize(
    "reference", [{"file_id": "file-1"}, {"file_id": "file-1", "image_url": PIC}]
)
def test_uploaded_files_stay_objects(reference: dict[str, str]) -> None:
    """An object with a `file_id` meets the need for an image and goes out as it is, under its own name."""
    report = check({**SORA, "mode": "i2v", "input_reference": reference})
    assert report.ok
    assert report.wire() == {**SORA, "mode": "i2v", "input_reference": reference}


@pytest.mark.parametrize(
    ("reference", "place"),
    [
        ({"file_id": 5}, "file_id"),
        ({"file_id": ["file-1"]}, "file_id"),
        ({"file_id": "file-1", "image_url": 5}, "image_url"),
    ],
)
def test_uploaded_files_are_named_by_text(reference: dict[str, object], place: str) -> None:
    """Each known member of an object that goes out as it is should be text; the finding stands at the member."""
    report = check({**SORA, "mode": "i2v", "input_reference": reference})
    assert doubts(report) == [("invalid_type", ("input_reference", place))]


@pytest.mark.parametrize("reference", [{}, {"url": PIC}, {"image_url": " "}, {"image_url": 5}])
def test_input_references_without_content_are_doubted(reference: dict[str, object]) -> None:
    """An object with neither of the two keys may be what a gateway takes: one warning, and no missing image."""
    report = check({**SORA, "mode": "i2v", "input_reference": reference})
    assert doubts(report) == [("invalid_type", ("input_reference",))]
    assert "image_url" in report.warnings[0].hint


@pytest.mark.parametrize("name", ["images", "image_urls", "reference_images"])
def test_one_address_is_lifted_into_a_list(name: str) -> None:
    """One bare address becomes a list of one where the catalog says so, and that is reported."""
    report = check({"model": "gemini-omni", "mode": "r2v", "prompt": "a kite", name: PIC})
    assert report.ok
    assert report.wire()[name] == [PIC]
    assert changes(report) == [("lifted", PIC, [PIC])]


@pytest.mark.parametrize("given", [5, {"url": PIC}, True], ids=repr)
def test_other_types_are_not_lifted(given: object) -> None:
    """What is neither a list nor one of its items is told in words about the list, and goes out as it is."""
    report = check({"model": "gemini-omni", "mode": "r2v", "prompt": "a kite", "images": given})
    assert doubts(report) == [("invalid_type", ("images",))]
    assert "a list" in report.warnings[0].message


def test_objects_are_not_lifted() -> None:
    """Where no lift is declared one bare value is told with what to write."""
    report = check({**KLING, "mode": "multi_i2v", "image_list": {"image": PIC}})
    assert doubts(report) == [("invalid_type", ("image_list",))]
    assert "`[…]`" in report.warnings[0].hint


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("./cat.png", "data:image/"),
        ("/home/me/cat.png", "data:image/"),
        ("cat.png", "data:image/"),
        ("file:///x", "data:image/"),
        ("C:\\cat.png", "data:image/"),
        ("iVBORw0KGgoAAAANSUhEUg==", "base64"),
        ("/9j/4AAQSkZJRgABAQEASABIAAD" + "A" * 80, "base64"),
        ("not a url", "https://"),
        ("ftp://example.com/cat.png", "https://"),
    ],
)
@pytest.mark.parametrize("name", ["image_url", "image", "input_reference", "images"])
def test_what_is_no_address_is_told(name: str, text: str, way: str) -> None:
    """It is a warning that names the fix, in both languages; under `strict` an error; it goes out as it is."""
    payload = {**VEO, "mode": "i2v", name: [text] if name == "images" else text}
    for locale in ("en", "zh-Hant"):
        report = check(payload, locale=locale)
        [told] = [w for w in report.warnings if w.code == "bad_format"]
        assert told.path[0] == name
        assert way in told.hint
        assert report.wire() == payload
    strict = check(payload, strict=True)
    assert "bad_format" in [error.code for error in strict.errors]
    assert not is_valid(payload, strict=True)


@pytest.mark.parametrize(
    "text", ["http://a.b/c", "HTTPS://a.b", "data:image/png;base64,AA", "asset://1"]
)
def test_addresses_and_data_uris_pass(text: str) -> None:
    """Nothing is said of what a gateway can read."""
    for name in ("image_url", "images", "callback_url"):
        report = check(
            {**VEO, "mode": "i2v", "image_url": PIC, name: [text] if name == "images" else text}
        )
        assert "bad_format" not in [issue.code for issue in report.issues]


@pytest.mark.parametrize(
    ("request_", "name", "sent"),
    [
        ({"model": "veo3.1", "resolution": "720"}, "resolution", "720p"),
        ({"model": "veo3.1", "resolution": 1080}, "resolution", "1080p"),
        ({"model": "happyhorse-1.0", "resolution": 720}, "resolution", "720P"),
        ({"model": "sora-2", "size": "1280*720"}, "size", "1280x720"),
    ],
)
def test_other_ways_to_write_a_value_are_understood(
    request_: dict[str, object], name: str, sent: str
) -> None:
    """What means a value is judged as it and goes out as it, and that is told."""
    report = check({"prompt": "a kite", "mode": "t2v", **request_})
    assert report.ok
    assert report.wire()[name] == sent
    assert ("spelling", request_[name], sent) in changes(report)
    assert not [w for w in report.warnings if w.path == (name,)]


# --- numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [5, 5.0, "5", "5.0", "05", "5.00"], ids=repr)
def test_numbers_may_be_text(given: object) -> None:
    """5 is 5, as a number or in ASCII digits, with or without decimals; a text goes out as that text."""
    report = check({**VEO, "duration": given})
    assert report.ok
    assert report.values["duration"] == 5
    assert isinstance(report.values["duration"], int)
    sent = report.wire()["duration"]
    assert sent == given
    assert type(sent) is (str if isinstance(given, str) else int)


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ("5s", "`5`"), ("5 sec", "`5`"), ("2.5s", "`2.5`"), ("5秒", "`5`"), ("5 ", "`5`"),
        (" 5", ""), ("٥", ""), ("５", ""), ("²", ""), ("1e3", ""), ("1_000", ""), ("1,000", ""), ("+5", ""),
        ("5.", ""), (".5", ""), ("five", ""), ("0x10", ""), ("- 5", ""), ("9" * 500, ""), ("8" * 500 + "s", ""),
        (True, ""), (False, ""), ([5], ""), ({"s": 5}, ""),
        (float("nan"), "NaN"), (float("inf"), "NaN"), (float("-inf"), "NaN"), (10**400, "NaN"),
    ],
    ids=lambda value: repr(value)[:20],
)  # fmt: skip
def test_other_forms_of_numbers_are_refused(given: object, hint: str) -> None:
    """Anything else is `invalid_type`, with the number to write where one stands before a unit."""
    report = check({**VEO, "duration": given})
    assert errors(report) == [("invalid_type", ("duration",))]
    expected = hint or ("JSON number" if isinstance(given, str) else "")
    assert expected in report.errors[0].hint
    assert bool(expected) == bool(report.errors[0].hint)
    assert len(str(report.errors[0])) < 300


@pytest.mark.parametrize("given", [-3, "-3", -0.5, -(10**300)], ids=repr)
def test_negative_lengths_are_out_of_range(given: object) -> None:
    """A length below zero is `out_of_range`."""
    report = check({**VEO, "duration": given})
    assert errors(report) == [("out_of_range", ("duration",))]
    assert "at least 0" in report.errors[0].message


@pytest.mark.parametrize("given", [0, 0.0, -0.0, "0", "0.0"], ids=repr)
def test_zero_means_absent(given: object) -> None:
    """A length of 0 is left off the wire, with a note."""
    report = check({**VEO, "duration": given})
    assert report.ok
    assert report.wire() == VEO
    assert found(report, "note") == [("adjusted", ("duration",))]
    assert str(report.notes[0]) == "`duration` is left off. Zero means that no value is given."


@pytest.mark.parametrize("given", [5.5, "5.5"], ids=repr)
def test_whole_numbers_are_whole(given: object) -> None:
    """A field of whole numbers takes no fraction."""
    assert errors(check({**VEO, "seed": given})) == [("invalid_type", ("seed",))]


def test_huge_whole_numbers_are_kept() -> None:
    """A whole number is kept to the last digit."""
    assert check({**VEO, "seed": "1" + "0" * 30 + "1"}).wire()["seed"] == 10**31 + 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (4, ""),
        ("6", ""),
        (5, "to which of them is not documented"),
        (5.5, "the nearest is 6"),
        ("7.2", "the nearest is 8"),
        (9, "to which of them is not documented"),
    ],
    ids=repr,
)
def test_gemini_omni_matches_lengths(given: object, said: str) -> None:
    """The gateway matches lengths: each goes out as given, with a note of what it becomes, under `strict` too."""
    for strict in (False, True):
        report = check({**GEMINI, "seconds": given}, strict=strict)
        assert report.ok
        assert report.wire()["seconds"] == given
        notes = [issue.message for issue in report.issues if issue.path == ("seconds",)]
        assert len(notes) == bool(said)
        assert all(said in note for note in notes)


@pytest.mark.parametrize("given", [3, 30, "60"])
def test_nobody_says_what_becomes_of_other_lengths(given: object) -> None:
    """A length below the shortest or above the longest goes out with a warning, which `strict` makes an error."""
    report = check({**GEMINI, "seconds": given})
    assert report.ok
    assert report.wire()["seconds"] == given
    assert found(report, "warning") == [("out_of_range", ("seconds",)), GEMINI_ENDS]
    assert errors(check({**GEMINI, "seconds": given}, strict=True)) == [
        ("out_of_range", ("seconds",))
    ]


@pytest.mark.parametrize("value", [-1, -3, "-3.0"])
def test_a_length_below_zero_is_not_moved(value: Any) -> None:
    """Where lengths are matched to a list, one below zero is out of range as anywhere else, and stays as it is."""
    report = check({**GEMINI, "duration": value})
    assert errors(report) == [("out_of_range", ("duration",))]
    assert "snapped" not in [c[0] for c in changes(report)]


# --- model -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("model", "hint"),
    [
        ("veo3-stable", "`model: veo3`"),
        ("sora-2-official", "`model: sora-2`"),
        ("kling-v2-6", "`model: kling-video, model_name: kling-v2-6`"),
        ("veo-3.1-generate-preview", "`model: veo3.1`"),
        ("veo3.l", "`veo3.1`"),
        ("grok-video", "`grok-video-3`"),
        ("something else entirely", "catalog"),
    ],
)
def test_unknown_models_get_the_hint_that_helps(model: str, hint: str) -> None:
    """An unknown id is one error; its hint names the base id, the name used here or the closest ids."""
    report = check({"model": model, "prompt": "a kite"})
    assert errors(report) == [("unknown_model", ("model",))]
    assert hint in report.errors[0].hint
    assert (report.family, report.mode, report.request) == (None, None, None)


@pytest.mark.parametrize("model", [None, "", " "], ids=repr)
def test_model_has_no_default(model: object) -> None:
    """A null, blank or absent model is a missing field."""
    for payload in ({"model": model, "prompt": "a kite"}, {"prompt": "a kite"}):
        assert errors(check(payload)) == [("missing_field", ("model",))]


@pytest.mark.parametrize("model", [5, True, ["veo3"], {"id": "veo3"}], ids=repr)
def test_model_is_text(model: object) -> None:
    """A model that is no string is `invalid_type`."""
    assert errors(check({"model": model})) == [("invalid_type", ("model",))]


def test_newer_models_may_be_let_through() -> None:
    """With `unknown_model="allow"` an unknown id is a warning, even under strict, and nothing is changed."""
    payload = {"model": "veo9", "seconds": "5s", "image": "", "promt": "a kite"}
    for strict in (False, True):
        report = check(payload, unknown_model="allow", strict=strict)
        assert report.ok
        assert found(report) == [("unknown_model", ("model",))]
        assert report.wire() == payload
        assert report.adjustments == []
        assert report.request is None


def test_spelling_of_closed_words_is_normalised_and_reported() -> None:
    """Model, mode and closed choices compare without case, go out as the family spells them, and are reported."""
    report = check(
        {"model": "Kling-Video", "model_name": "KLING-V2-6", "mode": "T2V", "prompt": "x"}
    )
    assert report.ok
    assert report.wire() == {
        "model": "kling-video",
        "model_name": "kling-v2-6",
        "mode": "t2v",
        "prompt": "x",
    }
    assert changes(report) == [
        ("spelling", "Kling-Video", "kling-video"),
        ("spelling", "KLING-V2-6", "kling-v2-6"),
        ("spelling", "T2V", "t2v"),
    ]
    assert len(found(report, "note")) == 3


def test_open_words_go_out_as_written() -> None:
    """A value whose vocabulary is not published goes out as written."""
    report = check({**VEO, "resolution": "720P", "aspect_ratio": "16：9"})
    assert report.wire() == {**VEO, "resolution": "720P", "aspect_ratio": "16：9"}
    assert report.issues == []


def test_closed_choices_refuse_other_words() -> None:
    """A word outside a closed vocabulary is `not_allowed`, with the closest and all that would do."""
    report = check({**KLING, "mode": "t2v", "model_name": "kling-v26"})
    assert errors(report) == [("not_allowed", ("model_name",))]
    assert "kling-v2-6" in report.errors[0].accepted
    assert "Did you mean `kling-v2-6`?" in report.errors[0].hint


# --- mode ------------------------------------------------------------------------------------------------------------


def test_modes_have_aliases_and_a_wire_value() -> None:
    """HappyHorse's `edit` is accepted under both names and goes out as `video_edit`."""
    request = {"model": "happyhorse-1.0", "prompt": "a kite", "video_url": CLIP}
    for mode in ("edit", "video_edit", "Video_Edit"):
        report = check({**request, "mode": mode})
        assert (report.mode, report.wire()["mode"]) == ("edit", "video_edit")
        assert bool(report.adjustments) == (mode != "video_edit")


@pytest.mark.parametrize("tier", ["std", "pro", "4K"])
def test_klings_own_use_of_mode_is_explained(tier: str) -> None:
    """A quality tier in `mode` is refused with an explanation and the modes that there are."""
    report = check({**KLING, "mode": tier})
    assert errors(report) == [("unsupported_mode", ("mode",))]
    assert "quality tier" in report.errors[0].hint
    assert report.errors[0].accepted == ("t2v", "i2v", "multi_i2v", "extend")


def test_modes_of_other_families_are_unsupported() -> None:
    """A mode that the family does not list is an error with the closest one."""
    report = check({**VEO, "mode": "i2v_first_lst"})
    assert errors(report) == [("unsupported_mode", ("mode",))]
    assert "`i2v_first_last`" in report.errors[0].hint


def test_mode_is_text() -> None:
    """A mode that is no string is one error."""
    assert errors(check({**VEO, "mode": 5})) == [("invalid_type", ("mode",))]


def test_ambiguous_modes_list_what_is_left_over_or_missing() -> None:
    """Material that no mode takes together: the hint says for each mode what it leaves over or lacks."""
    payload = {"model": "veo3.1", "prompt": "a kite", "image_url": PIC, "reference_images": [PIC]}
    report = check(payload)
    assert errors(report) == [("mode_ambiguous", ("mode",))]
    hint = report.errors[0].hint
    assert "`t2v` does not use `image_url`, `reference_images`" in hint
    assert "`i2v` does not use `reference_images`" in hint
    assert "`i2v_first_last` lacks `end_image_url`" in hint
    assert report.errors[0].accepted == (
        "t2v", "i2v", "i2v_first_last", "reference_images", "reference_material",
    )  # fmt: skip
    assert check({**payload, "mode": "i2v"}).ok


def test_model_ids_rank_modes_and_forbid_none() -> None:
    """An id that names a mode comes first when the mode is inferred; another mode may still be given."""
    payload = {"prompt": "a kite", "reference_images": [PIC]}
    assert check({"model": "happyhorse-1.0", **payload}).mode == "reference_images"
    assert check({"model": "happyhorse-1.0-r2v", **payload}).mode == "r2v"
    assert check({"model": "happyhorse-1.0-r2v", "prompt": "a kite", "mode": "t2v"}).ok


def test_the_report_says_why() -> None:
    """The reason names the material that the mode was inferred from, or that there is none."""
    report = check({"model": "veo3.1", "prompt": "a kite", "image": PIC})
    assert (report.mode, report.mode_source) == ("i2v", "inferred")
    assert "`image`" in report.mode_reason
    assert "no image" in check({"model": "veo3.1", "prompt": "a kite"}).mode_reason
    assert check({"model": "veo9"}).mode_reason == "The mode could not be told."
    assert "推斷" in check({"model": "veo3.1", "prompt": "x"}, locale="zh-Hant").mode_reason


def test_material_that_a_mode_leaves_alone_is_a_warning() -> None:
    """A known field that the given mode does not use is kept, sent and a warning that names the modes that do."""
    report = check({**VEO, "image_url": PIC})
    assert report.wire()["image_url"] == PIC
    assert found(report, "warning") == [("unused_field", ("image_url",))]
    assert "`i2v`" in report.warnings[0].hint


# --- carrier groups --------------------------------------------------------------------------------------------------


def test_gemini_omni_takes_several_places_together() -> None:
    """Places of a group are no aliases: `image` and `reference_images` may stand together and differ."""
    payload = {**GEMINI, "mode": "r2v", "image": PIC, "reference_images": [CLIP], "image_url": CLIP}
    report = check(payload)
    assert found(report) == [GEMINI_ENDS]
    assert report.wire() == payload


# --- metadata --------------------------------------------------------------------------------------------------------


def test_metadata_is_passed_on_and_counts_for_nothing() -> None:
    """`metadata` goes out as written: it satisfies nothing, conflicts with nothing and is not adjusted."""
    metadata = {
        "image_url": " ",
        "seconds": "7s",
        "duration": 5,
        "mode": "x",
        "list": [None, ""],
        "n": 9,
    }
    report = check({**GEMINI, "duration": 6, "metadata": metadata})
    assert found(report) == [GEMINI_ENDS]
    assert report.wire()["metadata"] is metadata
    assert report.adjustments == []


@pytest.mark.parametrize(
    ("mode", "key", "expected"),
    [
        ("t2v", "prompt", ("missing_field", ("prompt",))),
        ("i2v", "image", ("missing_one_of", ())),
    ],
)
def test_needs_met_only_in_metadata_get_that_hint(
    mode: str, key: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    """A required field that stands only inside `metadata`, under any name, is missing, and the hint says why."""
    payload = {
        "model": "veo3.1",
        "mode": mode,
        "prompt": "a kite",
        "metadata": {key: PIC},
    }
    payload.pop(key, None)
    report = check(payload)
    assert errors(report) == [expected]
    assert "metadata" in report.errors[0].hint


# --- content ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ([TEXT], "t2v"),
        ([TEXT, IMAGE], "i2v"),
        ([TEXT, {**IMAGE, "role": None}], "i2v"),
        ([TEXT, {**IMAGE, "role": "first_frame"}], "i2v"),
        ([TEXT, IMAGE, LAST], "i2v_first_last"),
        ([TEXT, REFERENCE], "reference_images"),
        ([TEXT, REFERENCE, VIDEO], "reference_material"),
        ([TEXT, VIDEO], "reference_material"),
        ([TEXT, REFERENCE, SOUND], "reference_material"),
    ],
)
def test_content_drives_inference_by_type_and_role(content: list[object], mode: str) -> None:
    """Seedance's `content` meets what a mode needs and goes out verbatim."""
    payload = {**SEEDANCE, "content": content}
    report = check(payload)
    assert (report.errors, report.warnings) == ((), ())
    assert (report.mode, report.mode_source) == (mode, "inferred")
    assert report.wire() == payload
    assert report.adjustments == []
    assert report.request is not None
    assert report.request.prompt == "a kite"


def test_sound_alone_is_material_and_a_warning() -> None:
    """A part of sound settles the mode by itself; that the vendor asks for a picture beside it is a warning."""
    report = check({**SEEDANCE, "content": [TEXT, SOUND]})
    assert (report.mode, report.mode_source) == ("reference_material", "inferred")
    assert report.errors == ()
    assert found(report) == [("rule_violated", ("image_urls",))]


def test_gemini_omni_reads_content_too() -> None:
    """Gemini Omni's `content` meets its groups by the type of its parts."""
    assert check({"model": "gemini-omni", "content": [TEXT, IMAGE]}).mode == "r2v"
    assert check({"model": "gemini-omni", "content": [TEXT, VIDEO]}).mode == "edit"
    assert check({"model": "gemini-omni", "content": [TEXT, VIDEO, IMAGE]}).mode == "edit"
    text_only = check({"model": "gemini-omni", "mode": "r2v", "content": [TEXT]})
    assert errors(text_only) == [("missing_one_of", ())]


def test_prompt_beside_content() -> None:
    """The same prompt twice is fine; a different one is a warning at the part, and both go out."""
    same = check({**SEEDANCE, "prompt": "a kite", "content": [TEXT, IMAGE]})
    assert same.issues == []
    payload = {**SEEDANCE, "prompt": "a boat", "content": [TEXT, IMAGE]}
    report = check(payload)
    assert report.ok
    assert found(report) == [("alias_conflict", ("content", 0))]
    assert report.warnings[0].severity == "warning"
    assert report.wire() == payload
    assert report.request is not None
    assert report.request.prompt == "a boat"


def test_unknown_kinds_of_parts_are_a_warning() -> None:
    """A part of a type that the family is not known to read is kept, sent and a warning."""
    payload = {**SEEDANCE, "content": [TEXT, {"type": "draft_task", "draft_task": {"id": "x"}}]}
    report = check(payload)
    assert found(report) == [("not_allowed", ("content", 1, "type"))]
    assert report.ok
    assert report.wire() == payload
    assert "audio_url" in report.warnings[0].accepted
    gemini = check(
        {
            "model": "gemini-omni",
            "content": [TEXT, SOUND],
        }
    )
    assert found(gemini) == [("not_allowed", ("content", 1, "type")), GEMINI_ENDS]
    lacking = check({"model": "gemini-omni", "content": [TEXT, {"type": "audio_url"}]})
    assert found(lacking) == [
        ("not_allowed", ("content", 1, "type")),
        ("missing_field", ("content", 1, "audio_url")),
        GEMINI_ENDS,
    ]


def test_parts_that_a_mode_leaves_alone_are_a_warning() -> None:
    """A part whose material the given mode does not use, or is known to refuse, is a warning at the part."""
    report = check({"model": "gemini-omni", "mode": "r2v", "content": [TEXT, IMAGE, VIDEO]})
    assert report.ok
    assert found(report) == [("unused_field", ("content", 2)), GEMINI_ENDS]
    assert "`edit`" in report.warnings[0].hint
    report = check({**SEEDANCE, "mode": "i2v", "content": [TEXT, IMAGE, VIDEO]})
    assert report.ok
    assert found(report) == [("refused_field", ("content", 2))]


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({}, [("missing_field", ("type",))]),
        ({"type": None, "text": "x"}, [("missing_field", ("type",))]),
        ({"type": "text"}, [("missing_field", ("text",))]),
        ({"type": "text", "text": " "}, [("missing_field", ("text",))]),
        ({"type": "text", "text": 5}, [("invalid_type", ("text",))]),
        ({"type": "image_url"}, [("missing_field", ("image_url",))]),
        ({"type": "image_url", "image_url": PIC}, [("invalid_type", ("image_url",))]),
        ({"type": "image_url", "image_url": {}}, [("missing_field", ("image_url", "url"))]),
        ({"type": "image_url", "image_url": {"url": 5}}, [("invalid_type", ("image_url", "url"))]),
        ({**IMAGE, "role": 5}, [("invalid_type", ("role",))]),
        ({**IMAGE, "x": {"y": None}, "detail": 5}, []),
    ],
)
def test_parts_have_their_form(
    part: dict[str, object], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    """Every part has a type and what its type needs, of the right JSON type; further keys are let through."""
    report = check({**SEEDANCE, "mode": "t2v", "prompt": "a kite", "content": [TEXT, part]})
    assert doubts(report) == [(code, ("content", 1, *path)) for code, path in expected]
    assert report.wire()["content"] == [TEXT, part]


def test_every_bad_item_is_reported_at_its_index() -> None:
    """Null, blank and wrong items of a list are told at their index, all of them, and nothing is called missing."""
    report = check({**SEEDANCE, "content": [None, TEXT, 5, {"type": "text"}, ""]})
    assert doubts(report) == [
        ("invalid_type", ("content", 0)),
        ("invalid_type", ("content", 2)),
        ("missing_field", ("content", 3, "text")),
        ("invalid_type", ("content", 4)),
    ]
    images = check({**VEO, "mode": "reference_images", "reference_images": [PIC, None, " ", 5]})
    assert doubts(images) == [("invalid_type", ("reference_images", i)) for i in (1, 2, 3)]
    whole = check({**SEEDANCE, "mode": "i2v", "content": "a kite"})
    assert doubts(whole) == [("invalid_type", ("content",))]


def test_content_that_nobody_is_known_to_read_is_not_looked_into() -> None:
    """In a family that is not known to read `content`, it goes out as written and meets nothing."""
    payload = {**VEO, "content": [{"anything": 1}]}
    report = check(payload)
    assert report.ok
    assert report.wire() == payload


# --- nested objects --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("camera_control", {"type": "simple", "config": {"zoom": 5, "pan": -1.5}, "more": []}, []),
        ("camera_control", {"type": None, "config": {"zoom": None}}, []),
        ("camera_control", {"type": 5}, [("invalid_type", ("type",))]),
        ("camera_control", {"config": 5}, [("invalid_type", ("config",))]),
        ("camera_control", {"config": {"zoom": "5"}}, [("invalid_type", ("config", "zoom"))]),
        ("camera_control", {"config": {"zoom": True, "tilt": []}}, [("invalid_type", ("config", "zoom"))]),
        ("camera_control", "simple", [("invalid_type", ())]),
        ("watermark_info", {"enabled": False}, []),
        ("watermark_info", {"enabled": 1}, [("invalid_type", ("enabled",))]),
        ("image_list", [{"image": PIC}, {"image": PIC, "weight": 1}], []),
        ("image_list", [{"image": PIC}, {"img": PIC}], [("missing_field", (1, "image"))]),
        ("image_list", [{"image": " "}, {"image": 5}],
         [("missing_field", (0, "image")), ("invalid_type", (1, "image"))]),
        ("image_list", [PIC], [("invalid_type", (0,))]),
    ],
)  # fmt: skip
def test_nested_objects_have_their_form(
    field: str, value: object, expected: list[tuple[str, tuple[str | int, ...]]]
) -> None:
    """Nested objects are held against their schema, with findings at the nested place, and go out as written."""
    mode = "multi_i2v" if field == "image_list" else "t2v"
    report = check({**KLING, "mode": mode, field: value})
    assert doubts(report) == [(code, (field, *path)) for code, path in expected]
    assert report.wire()[field] == value


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("camera_control", {"config": {"zoom": float("nan")}}, ("config", "zoom")),
        ("cfg_scale", float("inf"), ()),
        ("sound", b"on", ()),
        ("image_list", [PIC, {"image": {1, 2}}], (1, "image")),
        ("negative_prompt", ["a", float("nan")], (1,)),
    ],
)  # fmt: skip
def test_what_json_cannot_carry_is_an_error(
    field: str, value: object, place: tuple[str | int, ...]
) -> None:
    """Whoever gives a field its type: what no JSON can say cannot go out as given, and is one error."""
    report = check({**KLING, "mode": "t2v", field: value})
    assert errors(report) == [("invalid_type", (field, *place))]
    assert report.errors[0].authority == "contract"


def test_misspelt_keys_of_nested_objects_are_guessed() -> None:
    """A required key that is missing beside a similar one gets that hint."""
    report = check({**KLING, "mode": "multi_i2v", "image_list": [{"imge": PIC}]})
    assert "`imge`" in report.warnings[0].hint
    assert "image_list[0].image" in report.warnings[0].message


def test_shapes_say_all_that_their_schemas_say() -> None:
    """The nested schemas that are looked into use only what a shape can hold, so validator and schemas agree."""
    understood = {
        "type",
        "required",
        "properties",
        "items",
        "const",
        "enum",
        "$ref",
        "oneOf",
        "discriminator",
    }
    waiting = [
        f.type.schema for family in CONTRACT.families for f in family.fields if f.type.schema
    ]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        todo = [CONTRACT.schemas[name]]
        while todo:
            schema = todo.pop()
            assert isinstance(schema, dict)
            assert schema.get("additionalProperties", True) is True
            assert schema.keys() <= understood | {
                "description",
                "deprecated",
                "additionalProperties",
            }, name
            assert "oneOf" not in schema or "mapping" in schema["discriminator"]
            waiting += [target.removeprefix("#/$defs/") for target in _targets(schema)]
            todo += [*schema.get("properties", {}).values(), *filter(None, [schema.get("items")])]
    assert seen >= {"CameraControl", "CameraConfig", "ContentPart", "MediaAddress"}


def _targets(schema: dict[str, Any]) -> list[str]:
    mapped = schema.get("discriminator", {}).get("mapping", {}).values()
    return [*mapped, *([schema["$ref"]] if "$ref" in schema else [])]


# --- unknown things --------------------------------------------------------------------------------------------------


def test_unknown_fields_are_kept_sent_and_guessed() -> None:
    """A property that the API does not have is a warning with a guess, and goes out as it is."""
    report = check({**VEO, "promt": "x", "zzz": {"a": None}, "empty": None})
    assert report.ok
    assert found(report) == [("unknown_field", ("promt",)), ("unknown_field", ("zzz",))]
    assert "`prompt`" in report.warnings[0].hint
    assert "`metadata`" in report.warnings[1].hint
    assert report.wire() == {**VEO, "promt": "x", "zzz": {"a": None}}
    missing = check({"model": "veo3.1", "mode": "t2v", "promt": "x"})
    assert "`promt`" in missing.errors[0].hint


def test_fields_of_other_families_are_named() -> None:
    """A field that only other families have is a warning that names them."""
    report = check({**VEO, "camera_control": {"type": 5}})
    assert found(report) == [("unused_field", ("camera_control",))]
    assert "`kling`" in report.warnings[0].hint


def test_undocumented_effects_are_notes() -> None:
    """A documented field of which nobody knows whether it takes effect is a note."""
    payload = {"model": "grok-video-3", "mode": "t2v", "prompt": "a kite", "fps": 30, "n": 2}
    report = check(payload)
    assert report.warnings == ()
    assert ("unused_field", ("fps",)) in found(report, "note")
    assert ("rule_violated", ("n",)) in found(report, "note")
    assert check(payload, strict=True).ok


def test_sources_that_differ_are_notes() -> None:
    """What one source refuses and another takes is a note that names both, and no error under `strict`."""
    report = check({**VEO, "fps": 30, "n": 2})
    assert report.warnings == ()
    assert ("refused_field", ("fps",)) in found(report, "note")
    assert ("not_allowed", ("n",)) in found(report, "note")
    assert all("Sources differ" in note.message for note in report.notes)
    assert check({**VEO, "fps": 30, "n": 2}, strict=True).ok


@pytest.mark.parametrize("payload", [None, 5, "text", True, [], ["model"], b"{}", 5.5], ids=repr)
def test_other_payloads_are_no_objects(payload: object) -> None:
    """Anything but a mapping is `not_an_object`."""
    assert errors(check(payload)) == [("not_an_object", ())]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("", "line 1, column 1"),
        ("{", "line 1"),
        ('{"model": "veo3",\n oops}', "line 2, column 2"),
        ('{"model": NaN}', "NaN"),
        ('{"model": Infinity}', "Infinity"),
        (b'{"model": "\xff"}', "UTF-8"),
        ("[" * 100_000, "deep"),
        ('{"n": ' + "9" * 5000 + "}", ""),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_bodies_that_are_no_json(body: str | bytes, place: str) -> None:
    """A body that cannot be read is `invalid_json` with the place."""
    report = check_json(body)
    assert errors(report) == [("invalid_json", ())]
    assert place in report.errors[0].message


def test_bodies_are_read_as_utf_8() -> None:
    """JSON text and UTF-8 bytes give the report that their object gives."""
    for payload in ({**VEO, "prompt": "風箏"}, {"model": "veo3"}):
        text = json.dumps(payload, ensure_ascii=False)
        for body in (text, text.encode(), bytearray(text.encode())):
            report = check_json(body)
            assert found(report) == found(check(payload))
            assert report.wire() == check(payload).wire()
    assert is_valid(VEO)
    assert not is_valid({"model": "veo3"})
    assert not is_valid({**GEMINI, "duration": 12}, strict=True)


def test_errors_are_given_in_openais_form() -> None:
    """`to_error()` is JSON data with the first place and every message."""
    body = check({"model": "kling-video", "mode": "t2v"}).to_error()
    assert json.loads(json.dumps(body)) == body
    assert body["error"]["param"] == "model_name"
    assert body["error"]["code"] == "missing_field"
    assert [issue["path"] for issue in body["error"]["issues"]] == [["model_name"], ["prompt"]]
    assert check(VEO).to_error() == {"error": None}


def test_order_is_stable_across_hash_seeds() -> None:
    """Findings, candidates and reasons come in the same order whatever the hash seed."""
    program = (
        "from videogate import check\n"
        "r = check({'model': 'veo3.1', 'image': 5, 'reference_images': 5.5, 'video_urls': {}, 'zz': 1})\n"
        "print([i.to_dict() for i in r.issues], r.mode_reason)\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            check=True,
            text=True,
            env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
        ).stdout
        for seed in range(4)
    }
    assert len(said) == 1


def test_a_first_check_imports_little() -> None:
    """Importing the package and a first check, with its texts unread, need neither pydantic nor httpx2."""
    program = (
        "import sys, videogate\n"
        f"report = videogate.check({ {**KLING, 'mode': 'i2v', 'image': PIC, 'camera_control': {'type': 's'}}!r})\n"
        "assert report.ok and report.wire()\n"
        "heavy = {'pydantic', 'pydantic_core', 'httpx2', 'dataclasses', 'json', 'difflib', 'inspect'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    # -S: what the environment's start-up files import is not the package's doing.
    path = ":".join(p for p in sys.path if p)
    command = [sys.executable, "-S", "-c", program]
    run = subprocess.run(
        command, capture_output=True, check=True, text=True, env={"PYTHONPATH": path}
    )
    assert run.stdout == "[]\n"


LOOP: dict[str, Any] = {}
LOOP["again"] = [LOOP]


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"promt": float("inf")}, ("promt",)),
        ({"zzz": [1, {"a": float("nan")}]}, ("zzz", 1, "a")),
        ({"metadata": {"raw": b"bytes"}}, ("metadata", "raw")),
        ({"metadata": {"many": {1, 2}}}, ("metadata", "many")),
        ({"metadata": {"huge": 10**5000}}, ("metadata", "huge")),
        ({"camera_control": {"type": "simple", "x": float("-inf")}}, ("camera_control", "x")),
        ({"metadata": LOOP}, ("metadata", "again", 0)),
    ],
)
def test_what_is_no_json_is_refused_where_it_stands(
    given: dict[str, Any], path: tuple[str | int, ...]
) -> None:
    """A value that no JSON can carry is an error at its place, also in what is passed on as it is."""
    report = check(
        {
            "model": "kling-video",
            "model_name": "kling-v2-6",
            "mode": "extend",
            "video_id": "v",
            **given,
        }
    )
    assert [(issue.code, issue.path) for issue in report.errors] == [("invalid_type", path)]
    assert str(report.errors[0])


def test_a_value_may_stand_in_several_places() -> None:
    """The same object twice in one request is no loop."""
    same = {"a": [1, 2]}
    assert check(
        {"model": "veo3", "prompt": "x", "metadata": {"one": same, "two": [same, same]}}
    ).ok


def test_a_list_is_looked_through_however_often_its_like_was_seen() -> None:
    """An item that is no object is told also behind items that hold more than text, at the second sight too."""
    bad = {**VEO, "content": [{"type": "text", "n": 5}, 5]}
    assert check({**VEO, "content": [{"type": "text", "text": "a"}]}).ok
    for _ in range(3):
        assert doubts(check(bad)) == [("invalid_type", ("content", 1))]
        assert is_valid(bad)
        assert not is_valid(bad, strict=True)


def test_json_text_is_read_as_json_loads_reads_it(seed: int, say: Callable[[str], None]) -> None:
    """Whatever the text, its encoding and what stands around it, `check_json` and `json.loads` agree on what it is."""

    def refuse(name: str) -> None:
        raise ValueError(name)

    chance = random.Random(seed)
    say(f"{JSON_TEXTS} JSON texts in three encodings")
    for _ in range(JSON_TEXTS):
        marks = chance.choices(JSON_MARKS, k=chance.randint(0, 8))
        text = "{" * chance.randint(0, 1) + "".join(marks)
        for body in (text, *(text.encode(code, "surrogatepass") for code in JSON_CODES)):
            try:
                expected = check(json.loads(body, parse_constant=refuse)).issues[0].code
            except ValueError:
                expected = "invalid_json"
            assert check_json(body).issues[0].code == expected, body
