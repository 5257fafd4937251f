"""The words of every issue, taken from real findings."""

import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

import videogate
from callsheet import ir
from tests.validator.stricter import render, stricter

URL = "https://example.com/it"
KLING = {"model": "kling-video", "model_name": "kling-v2-6", "mode": "t2v", "prompt": "a kite"}
VEO = {"model": "veo3", "mode": "t2v", "prompt": "a kite"}
SEEDANCE = {"model": "doubao-seedance-2-0-260128", "mode": "t2v"}
PAYLOADS: tuple[object, ...] = (
    *(None, [], "text", 5.5, True),
    {},
    *(
        {"model": m}
        for m in (5, "veo3-stable", "kling-v2-6", "veo3.l", "?", "{model}", "veo3\n", "v" * 999)
    ),
    *({**VEO, "mode": m} for m in (5, "t2w", "?", "{mode}", "x" * 999)),
    *({**KLING, "mode": m} for m in ("std", None)),
    {**KLING, "model_name": "kling-v1-6"},
    {"model": "VEO3", "mode": "T2V", "prompt": "a kite"},
    {
        "model": "veo3",
        "prompt": "a kite",
        "image": URL,
        "reference_images": URL,
        "video_urls": [URL],
    },
    {"model": "gemini-omni", "mode": "r2v", "metadata": {"image": URL}},
    {"model": "gemini-omni", "mode": "edit", "prompt": "a kite"},
    {"model": "gemini-omni", "prompt": "a kite", "seconds": 7},
    {"model": "happyhorse-1.0", "mode": "edit", "prompt": "a kite", "videos": URL},
    {"model": "veo3", "mode": "i2v", "promt": "a kite", "metadata": {"image": URL}},
    {"model": "veo3", "mode": "i2v", "prompt": "a kite"},
    {"model": "sora-2", "prompt": "a kite", "input_reference": {"url": URL}, "duration": -1},
    *({**VEO, "duration": d} for d in (0, "5s", float("nan"), True, [], {}, {"s": 1}, "five")),
    {**VEO, "seconds": 5, "duration": "5"},
    {**VEO, "seconds": 5, "duration": 6},
    {**VEO, "seed": 5.5, "fps": 30, "n": 2, "user": 5, "metadata": "x", "images": {"a": 1}},
    {**VEO, "prmpt": "{x}", "camera_control": {}, "zzz": 1, "{field}": 1, "a\x00b": 1, 5: 1},
    {**VEO, "image_urls": [URL, None, 5], "image_url": URL},
    {
        **KLING,
        "model_name": "kling-v1",
        "seed": 1,
        "resolution": "720p",
        "camera_control": {"type": "simple"},
    },
    {"model": "sora-2", "prompt": "a kite", "seconds": 10, "size": "1x1", "mode": "i2v_first_last"},
    {"model": "viduq3-turbo", "prompt": "a kite", "duration": 1.5, "mode": "reference_images"},
    {"model": "hailuo-video", "prompt": "a kite", "duration": 10, "resolution": "1080P"},
    {"model": "gemini-omni", "mode": "r2v", "prompt": "a kite", "images": [URL] * 12},
    {**SEEDANCE, "prompt": "a kite", "duration": 3, "seed": 2**32, "resolution": "1080p"},
    {"model": "happyhorse-1.0", "mode": "t2v", "prompt": "風" * 2600, "duration": 8},
    {**KLING, "mode": "i2v", "image": URL, "negative_prompt": "x" * 600, "cfg_scale": 2},
    {**KLING, "model_name": "kling-v2-7"},
    {**KLING, "camera_control": {"type": 5, "config": {"zoom": "{x}"}}, "model_name": "Kling-V9"},
    {**KLING, "model_name": "KLING-V2-6", "cfg_scale": "0,5", "image_url": URL, "image_list": URL},
    {
        **SEEDANCE,
        "prompt": "a boat",
        "content": [{"type": "text", "text": "a kite"}, {"type": "x"}, {}],
    },
    {**SEEDANCE, "content": [{"type": "image_url", "image_url": {"url": URL}}, {"type": "text"}]},
)
STRICTER: tuple[dict[str, object], ...] = (
    {**VEO, "prompt": "a"},
    {**VEO, "prompt": "a kite over the sea", "user": "{0}", "quality": "hgh"},
    {**VEO, "duration": 99, "fps": 1, "seed": 10, "n": 3, "quality": "?"},
    {**VEO, "size": "1x1", "resolution": "1x1", "width": 5, "height": 5},
    {**VEO, "aspect_ratio": "9:16"},
    {"model": "veo3", "mode": "reference_images", "prompt": "a kite", "reference_images": [URL]},
    {
        "model": "veo3",
        "mode": "reference_images",
        "prompt": "a kite",
        "reference_images": [URL] * 4,
    },
    # What is going, and what is gone.
    {"model": "veo3", "mode": "i2v", "prompt": "a kite", "image_url": URL, "external_task_id": "1"},
    {"model": "veo3", "mode": "i2v", "prompt": "a kite", "input_reference": URL, "image": URL},
    {**VEO, "prompt": "a kite", "quality": "low", "function_mode": "x", "n": 1},
    {**VEO, "model": "veo3-fast", "prompt": "a kite", "aspect_ratio": "1:1"},
    {"model": "veo3", "mode": "i2v_first_last", "image": URL, "end_image_url": URL},
)
BODIES = ("{", b"\xff", "[" * 100_000, '{"n": NaN}', "{'a': 1}", '{"a": {x}}')


@pytest.fixture(scope="module")
def strictgate(contract: ir.Contract, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of a catalog in which more can be wrong."""
    return render(stricter(contract), tmp_path_factory.mktemp("stricter"))


def _issues(strictgate: ModuleType, locale: str) -> list[Any]:
    reports = [videogate.check(p, locale=locale) for p in PAYLOADS]
    reports += [videogate.check(p, locale=locale, unknown_model="allow") for p in PAYLOADS]
    reports += [videogate.check_json(body, locale=locale) for body in BODIES]
    reports += [strictgate.check(p, locale=locale) for p in STRICTER]
    return [issue for report in reports for issue in report.issues]


def test_every_code_has_been_seen(
    contract: ir.Contract, strictgate: ModuleType, say: Callable[[str], None]
) -> None:
    """Every code of the catalog comes up in a real check."""
    known = {i.code for i in contract.issues}
    seen = {i.code for i in _issues(strictgate, "en")}
    say(f"{len(seen)} of {len(known)} codes come up in real checks")
    assert seen == known


@pytest.mark.parametrize("locale", ["en", "zh-Hant", "fr"])
def test_messages_and_hints_are_sentences(
    strictgate: ModuleType, locale: str, say: Callable[[str], None]
) -> None:
    """Every message and hint is a whole sentence, with nothing left to fill in and of a length that can be read."""
    issues = _issues(strictgate, locale)
    hints = {i.hint for i in issues}
    said = {i.message for i in issues}
    say(f"{len(issues)} findings in {locale}, {len(said)} messages, {len(hints)} hints")
    for issue in issues:
        assert issue.message, issue.code
        for text in filter(None, (issue.message, issue.hint)):
            # What the request says may have braces; then it stands in backquotes or quotes.
            bare = re.sub(r"`[^`]*`|\"[^\"]*\"|\{\"model\".*\}", "Q", text)
            if issue.code != "rule_violated":
                assert not re.search(r"\{\w*\}", bare), text
            assert text[-1] in ".?。？", text
            assert not re.search(r"  |``| ,|None|<class|\s[.。,]", bare), text
            assert text.isprintable(), text
            assert len(text) < 900, text
            has_chinese = re.search("[\u4e00-\u9fff]", bare) is not None
            assert has_chinese == (locale == "zh-Hant"), text
            assert not bare[0].islower(), text


def test_who_differs_is_said_in_the_message() -> None:
    """Where sources differ, one sentence names both sides, and the hint says what is safe."""
    (note,) = videogate.check({"model": "sora-2", "prompt": "a kite", "seconds": 10}).notes
    assert note.message.startswith("Sources differ: `sora-2` in mode `t2v` takes 10 for `seconds`")
    assert note.message.index("the reseller Yunwu") < note.message.index("OpenAI's own API")
    assert note.hint == "To be safe, use `4`, `8` or `12`."
    assert note.text("zh-Hant")[1] == "保險起見，請使用 `4`、`8` 或 `12`。"


def test_what_a_schema_lacks_is_not_said_to_be_ignored() -> None:
    """Of a field that the vendor's schema does not have it is said that nobody knows what becomes of it."""
    (lone,) = [
        w
        for w in videogate.check({"model": "sora-2", "prompt": "a kite", "seed": 5}).warnings
        if w.path == ("seed",)
    ]
    assert (lone.code, lone.authority) == ("unused_field", "provider")
    assert lone.message == (
        "The vendor's schema has no `seed` for `sora-2` in mode `t2v`; nobody says what becomes of it."
    )
    assert (
        lone.text("zh-Hant")[0]
        == "供應商的結構中，`sora-2` 的 `t2v` 模式沒有 `seed`；給了會如何，沒有任何說明。"
    )


def test_another_number_is_no_misspelling() -> None:
    """A value that differs in its number alone is not taken for a slip of the pen; one in its letters is."""
    (wrong,) = videogate.check({**KLING, "model_name": "kling-v2-7"}).errors
    assert "Did you mean" not in wrong.hint
    (slip,) = videogate.check({**KLING, "model_name": "kling-v26"}).errors
    assert slip.hint.startswith("Did you mean `kling-v2-6`?")


def test_rules_speak_their_own_words(strictgate: ModuleType) -> None:
    """A rule's text is shown as it is: braces in it are not filled in."""
    report = strictgate.check({**VEO, "size": "1x1", "resolution": "1x1"})
    assert [(e.code, e.path) for e in report.errors] == [("rule_violated", ("resolution",))]
    assert report.errors[0].message == "Write {prompt} or {nothing}."
    assert (
        strictgate.check(report.wire(), locale="fr").errors[0].message == report.errors[0].message
    )


@pytest.mark.parametrize(
    ("given", "code", "severity"),
    [
        ({"prompt": "a"}, "too_short", "error"),
        ({"prompt": "a kite over the sea"}, "too_long", "error"),
        ({"user": "order-1042"}, "", ""),
        ({"user": "order-1042\n"}, "bad_format", "error"),
        ({"user": "order-１"}, "bad_format", "error"),
        ({"duration": "9"}, "out_of_range", "error"),
        ({"duration": "8"}, "", ""),
        ({"fps": 1}, "out_of_range", "warning"),
        ({"seed": 10}, "out_of_range", "warning"),
        ({"seed": 10, "model": "veo3.1"}, "", ""),
        ({"quality": "hgh"}, "not_allowed", "warning"),
        ({"width": 5}, "refused_field", "warning"),
        ({"height": 5}, "unused_field", "warning"),
        ({"size": "1x1", "resolution": "1x1"}, "rule_violated", "error"),
        ({"aspect_ratio": "9:16"}, "rule_violated", "warning"),
        ({"aspect_ratio": "9:16", "quality": "high"}, "", ""),
    ],
)
def test_limits_and_rules(
    strictgate: ModuleType, given: dict[str, object], code: str, severity: str
) -> None:
    """A broken limit or rule of the contract is an error, one of a vendor a warning and an error under `strict`."""
    report = strictgate.check({**VEO, **given})
    assert [i.code for i in report.issues if i.severity != "note"] == [code] * bool(code)
    if code:
        issue = next(i for i in report.issues if i.severity != "note")
        assert issue.severity == severity
        assert issue.authority == ("contract" if severity == "error" else issue.authority)
        assert not strictgate.check({**VEO, **given}, strict=True).ok


def test_long_and_odd_values_are_shown_cut() -> None:
    """What a request says is quoted cut and escaped, in every place that quotes it."""
    huge = "\x1b[31m\u202e" + "x" * 100_000
    for payload in (
        {"model": huge},
        {**VEO, "mode": huge},
        {**VEO, huge: 1},
        {**KLING, "model_name": huge},
        {
            **SEEDANCE,
            "prompt": huge,
            "content": [{"type": "text", "text": huge + "y"}, {"type": huge}],
        },
    ):
        for issue in videogate.check(payload).issues:
            assert len(str(issue)) < 900
            assert str(issue).isprintable()


def test_a_source_that_says_both_is_named_once() -> None:
    """Where one source speaks for both sides, the second time it is called another place of it, in both languages."""
    request = {"model": "hailuo-video", "prompt": "a kite", "resolution": "720P"}
    said = [
        videogate.check(request, locale=locale).notes[0].message for locale in ("en", "zh-Hant")
    ]
    assert [said[0].count("a later copy"), said[1].count("較新副本")] == [1, 1]
    assert "not according to another place in it" in said[0]
    assert "依其中另一處" in said[1]


def test_what_is_going_or_gone_is_told_wherever_it_stands(strictgate: ModuleType) -> None:
    """Models, modes, fields, names and values that end are each told once: a warning, or a note if disputed."""
    request = {"model": "veo3-fast", "mode": "i2v", "prompt": "a kite", "quality": "low"}
    request |= {"input_reference": URL, "image": URL, "external_task_id": "1"}
    for _ in range(3):  # also when its like has been seen
        report = strictgate.check(request, strict=True)
        ends = [issue for issue in report.issues if issue.code == "deprecated"]
        assert {issue.path[0]: issue.severity for issue in ends} == {
            "model": "note",  # announced, and not so by another source
            "mode": "warning",
            "external_task_id": "note",  # announced
            "image": "warning",
            "input_reference": "note",  # announced
            "quality": "warning",
        }
        assert len(ends) == 6
        told = {issue.path[0]: issue.message for issue in ends}
        assert "is announced for 2026-01-31" in told["input_reference"]
        assert told["model"].endswith("Sources differ: by the published page, §4 it goes on.")
