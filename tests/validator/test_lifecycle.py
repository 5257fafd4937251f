"""What is retired, going or doubtful is told: when, where, what to use instead, and what is uncertain about it."""

import pytest

from tests.validator.conftest import CONTRACT
from videogate import catalog, check

VEO_3 = {
    "veo3": "veo3.1",
    "veo3-fast": "veo3.1-fast",
    "veo3-pro": "veo3.1-pro",
    "veo3-frames": "veo3.1",
    "veo3-fast-frames": "veo3.1-fast",
    "veo3-pro-frames": "veo3.1-pro",
}
LITE = ("doubao-seedance-1-0-lite-t2v-250428", "doubao-seedance-1-0-lite-i2v-250428")
PRO, PRO_1_5 = "doubao-seedance-1-0-pro-250528", "doubao-seedance-1-5-pro-251215"
FAST, NEWEST = "doubao-seedance-1-0-pro-fast-251015", "doubao-seedance-2-0-260128"
PREVIEW = "veo-3.1-generate-preview"
FAST_PREVIEW, LITE_PREVIEW = "veo-3.1-fast-generate-preview", "veo-3.1-lite-generate-preview"
OMNI = "gemini-omni-flash-preview"
# By id: the day, the host where one is known, what to use instead, and the source.
ENDS = [
    *((id_, "2026-06-30", "", instead, "veo_card") for id_, instead in VEO_3.items()),
    *(
        (id_, "2026-10-22", "Gemini API", "gemini-omni-1.1-flash", "apiyi")
        for id_ in (PREVIEW, FAST_PREVIEW, LITE_PREVIEW)
    ),
    *((id_, "2026-04-27", "", FAST, "krea") for id_ in LITE),
    (PRO, "2026-07-17", "", NEWEST, "cometapi_models"),
    (PRO_1_5, "2026-11-11", "Volcengine Ark", NEWEST, "cometapi_models"),
    *(
        (id_, "2026-09-30", "Gemini API", "gemini-omni-1.1-flash", "omni_migration")
        for id_ in ("gemini-omni", OMNI)
    ),
    *(
        (id_, "2026-11-06", "Google Cloud", "gemini-omni-1.2-flash", "omni_migration")
        for id_ in ("gemini-omni", OMNI)
    ),
]
HEARSAY = ("no notice of the vendor's own", "未引用原廠公告")
DOUBTS = [
    *((id_, "stands for Veo 3.0 is likely", "很可能就是 Veo 3.0") for id_ in VEO_3),
    (PREVIEW, "`veo-3.1-generate-001` goes on", "仍提供 `veo-3.1-generate-001`"),
    (FAST_PREVIEW, "`veo-3.1-fast-generate-001` goes on", "仍提供 `veo-3.1-fast-generate-001`"),
    *((id_, "2026-05-13 by a change to ComfyUI", "所寫的是 2026-05-13") for id_ in LITE),
    ("gemini-omni", "stands for gemini-omni-flash-preview is likely", "很可能就是"),
    *((id_, *HEARSAY) for id_ in (LITE_PREVIEW, *LITE, PRO, PRO_1_5, OMNI)),
]
CODES = ("retired_model", "deprecated")


def request(model: str) -> dict[str, str]:
    """Return a short request."""
    return {"model": model, "mode": "t2v", "prompt": "x"}


@pytest.mark.parametrize("locale", CONTRACT.api.locales)
@pytest.mark.parametrize(("model", "day", "host", "instead", "source"), ENDS)
def test_an_end_is_one_warning_with_all_there_is_to_say(model, day, host, instead, source, locale):
    """An id that ended is warned of once, whatever the options: day, host and what to use stand in one text."""
    for options in ({}, {"strict": True}, {"unknown_model": "allow"}):
        report = check(request(model), locale=locale, **options)
        (end,) = [i for i in report.issues if i.code in CODES]
        assert (end.severity, end.authority, end.path) == ("warning", "provider", ("model",))
        assert end.source.split()[0] == source
        told = str(end)
        assert all(word in told for word in (model, day, host, instead)), told


@pytest.mark.parametrize(("model", "english", "chinese"), DOUBTS)
def test_the_same_warning_tells_what_is_uncertain(model, english, chinese):
    """A doubt stands in the one text, in both languages; no text has a gap for a fact that is not there."""
    for locale, words in (("en", english), ("zh-Hant", chinese)):
        (end,) = [i for i in check(request(model), locale=locale).issues if i.code in CODES]
        assert words in end.message
        assert not any(hole in str(end) for hole in ("``", "{", "()", "（）", "  "))


def test_only_what_ended_everywhere_is_left_out():
    """Retired everywhere is left out; what goes on at a host stays and says so."""
    found = {m.model.id: m.notes for m in catalog.find(mode="t2v")}
    every = {m.model.id for m in catalog.find(mode="t2v", include_retired=True)}
    gone = {"sora-2", "sora-2-pro", "veo3", "veo3-fast", "veo3-pro", LITE[0], PRO, PRO_1_5}
    assert gone <= every
    assert not gone & set(found)
    assert [n.code for n in found["gemini-omni"] if n.code in CODES] == ["retired_model"]


def test_no_end_is_told_twice():
    """Of each model and picked name there is one row, and so at most one finding."""
    for family in CONTRACT.families:
        subjects = [(x.kind, x.name, x.value) for x in family.lifecycle]
        assert len(subjects) == len(set(subjects))


def test_an_announced_end_says_the_same_before_and_after_its_day():
    """No message of an announced end says that it is over."""
    for issue in CONTRACT.issues:
        for key, text in issue.messages:
            if "_announced" in key:
                assert "announced" in text["en"]
                assert "預告" in text["zh-Hant"]
                assert "is retired" not in text["en"]
                assert "已於" not in text["zh-Hant"]
