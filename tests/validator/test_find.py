"""`catalog.find`: which models can do what."""

import subprocess
import sys

import pytest

from callsheet.probe.requests import scopes
from tests.validator.conftest import CONTRACT
from videogate import catalog, check
from videogate.catalog import CatalogMatch


def told(matches: tuple[CatalogMatch, ...]) -> set[tuple[str, str]]:
    """Return the real model and the mode of each match."""
    return {(next(iter(m.with_.values()), m.model.id), m.mode) for m in matches}


def known(matches: tuple[CatalogMatch, ...]) -> tuple[CatalogMatch, ...]:
    """Return the matches but for models of which the catalog says no more than their id: they can do anything."""
    described = {scope.name for f in CONTRACT.families for scope in scopes(f) if scope.is_described}
    return tuple(m for m in matches if next(iter(told((m,))))[0] in described)


def test_it_tells_which_models_can_do_this():
    """Ten seconds between two frames at 1080p: who makes them without doubt, and who with sources that differ."""
    matches = known(catalog.find(mode="i2v_first_last", duration=10, resolution="1080p"))
    assert told(tuple(m for m in matches if not m.notes)) == {
        ("viduq3-turbo", "i2v_first_last"),
    }
    differing = next(m for m in matches if m.model.id == "doubao-seedance-2-0-260128")
    assert [note.code for note in differing.notes] == ["not_allowed"]
    assert "Sources differ" in str(differing.notes[0])
    assert not {m.model.family for m in matches} & {"veo", "sora", "kling", "gemini_omni"}


def test_the_value_that_picks_the_real_model_is_told():
    """Of Kling's models those match that take a last frame, each with the name to send."""
    matches = catalog.find(mode="i2v", end_image_url="https://example.com/last.png", duration=10)
    assert {m.with_["model_name"] for m in matches if m.model.family == "kling"} == {
        "kling-v2-5-turbo",
        "kling-v2-6",
        "kling-v3",
    }
    named = catalog.find(mode="t2v", model_name="kling-v3")
    assert [m.model for m in named] == [*catalog.models("kling")]
    assert all((m.mode, m.with_) == ("t2v", {}) for m in named)


def test_retired_models_are_told_when_asked_for():
    """What a vendor has shut down is left out, or stands there with a note that says so."""
    assert not [m for m in known(catalog.find(mode="t2v")) if m.model.family == "sora"]
    matches = known(catalog.find(mode="t2v", seconds="8", include_retired=True))
    sora = [m for m in matches if m.model.family == "sora"]
    assert [m.model.id for m in sora] == ["sora-2", "sora-2-pro"]
    assert all([n.code for n in m.notes] == ["retired_model"] for m in sora)
    extend = catalog.find(mode="extend", include_retired=True)
    assert ("kling-v1", "extend") in told(extend)
    assert ("kling-v1", "extend") not in told(catalog.find(mode="extend"))


def test_every_name_of_a_field_and_of_a_mode_will_do():
    """Aliases and wire values ask for the same; blank values ask for nothing."""
    assert catalog.find(mode="t2v", seconds="8", ratio="9:16")
    assert told(catalog.find(mode="t2v", seconds="8")) == told(catalog.find(mode="t2v", duration=8))
    by_wire, by_name = told(catalog.find(mode="video_edit")), told(catalog.find(mode="EDIT"))
    assert by_wire == by_name - {(model.id, "edit") for model in catalog.models("gemini_omni")}
    assert told(catalog.find(mode="t2v", size=None)) == told(catalog.find(mode="t2v", size=" "))


def test_a_length_that_the_gateway_matches_is_noted():
    """Gemini Omni makes 8 seconds; of 7 its match notes that the gateway makes another length of them."""
    for length, codes in ((8, []), (7, ["not_allowed"])):
        matches = catalog.find(mode="t2v", duration=length)
        gemini = next(m for m in matches if m.model.id == "gemini-omni")
        ends = ("retired_model", "deprecated")
        assert [note.code for note in gemini.notes if note.code not in ends] == codes


def test_what_is_to_be_added_is_noted():
    """Sound goes with a picture on Seedance 2.0, and the match says so."""
    matches = catalog.find(mode="reference_material", audio_urls=["https://example.com/song.mp3"])
    seedance = next(m for m in matches if m.model.family == "seedance")
    assert [note.code for note in seedance.notes] == ["rule_violated"]


def test_what_no_model_has_is_refused():
    """A field or a mode that no family has is an error of the caller, with the closest one."""
    with pytest.raises(TypeError, match="did you mean 'duration'"):
        catalog.find(duratoin=8)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="did you mean 'i2v'"):
        catalog.find(mode="i2vv")


def test_a_match_begins_a_request_that_is_sound():
    """Whatever matches: with what it lacks it makes a request without warnings, but of an end that its notes tell."""
    filled = {
        "prompt": "x",
        "image_url": "https://example.com/1.png",
        "end_image_url": "https://example.com/2.png",
    }
    for match in catalog.find(mode="i2v_first_last", duration=8):
        report = check({**match.request, **filled, "duration": 8})
        ends = [n.code for n in match.notes if n.severity == "warning"]
        assert (report.errors, [w.code for w in report.warnings]) == ((), ends), match
        assert set(ends) <= {"retired_model", "deprecated"}


def test_nothing_asked_gives_every_mode_that_a_vendor_has():
    """Without a wish every model stands there with the modes that no source denies it."""
    everything = told(catalog.find(include_retired=True))
    assert {name for name, _ in everything} >= {
        m.id for m in catalog.models() if m.family != "kling"
    }
    assert ("kling-v2-6", "multi_i2v") not in everything
    assert ("kling-v1-6", "multi_i2v") in everything


def test_finding_needs_no_pydantic():
    """A service that only asks does not pay for typed requests."""
    code = (
        "import sys; from videogate import catalog; catalog.find(mode='t2v'); print(*sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pydantic" not in ended.stdout.split()
