"""`callsheet show`: what a call needs, first what must be given, in words that fit a terminal."""

import dataclasses
import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from callsheet import ir
from callsheet.catalog.authored import read_authored
from callsheet.catalog.load import load_catalog
from callsheet.resolve.contract import resolve_contract
from callsheet.show.variant import NotInCatalog, Sheet, print_sheet, sheet_to_json, show_variant

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """Return the real catalog's contract."""
    return resolve_contract(read_authored(load_catalog(ROOT / "spec")))


def printed(sheet: Sheet, width: int = 80) -> str:
    """Print a sheet to a file, as a pipe would get it."""
    out = io.StringIO()
    print_sheet(sheet, Console(file=out, width=width))
    return out.getvalue()


def names(rows):
    """List the fields of rows."""
    return [row.field for row in rows]


def test_kling_extend_needs_an_id_and_no_prompt(contract):
    """Extending takes model, model name, mode and video id; the prompt is optional, with a note."""
    (mode,) = show_variant(contract, "kling-video", "extend").modes
    assert set(names(mode.required)) == {"model", "model_name", "mode", "video_id"}
    assert "prompt" in names(mode.optional)
    assert any(n.severity == "note" and "stock gateways" in n.text for n in mode.notes)


def test_gemini_omni_takes_images_in_seven_places(contract):
    """Each of the seven places for an image stands in one group."""
    (mode,) = show_variant(contract, "gemini-omni", "r2v").modes
    (group,) = mode.groups
    assert names(group) == [
        "image",
        "image_url",
        "images",
        "image_urls",
        "reference_images",
        "input_reference",
        "content",
    ]


def test_the_wire_value_of_a_mode_is_shown(contract):
    """HappyHorse's edit shows that it goes out as `video_edit`, under both of its names."""
    for word in ("edit", "video_edit", "VIDEO_EDIT"):
        sheet = show_variant(contract, "happyhorse-1.0", word)
        assert sheet.modes[0].wire == "video_edit"
        assert "edit (sent as video_edit)" in printed(sheet)


def test_a_wire_name_is_shown_where_it_differs(contract):
    """Kling's first image goes out as `image`, and the sheet says so."""
    (mode,) = show_variant(contract, "kling-video", "i2v").modes
    row = next(r for group in mode.groups for r in group if r.field == "image_url")
    assert row.wire == "image"
    assert set(row.names) == {"image", "input_reference"}


def test_every_requirement_of_every_variant_is_shown(contract):
    """For every model and mode: what is required, the groups, and each other field once."""
    for family in contract.families:
        for model in family.models:
            sheet = show_variant(contract, model.id)
            assert [m.mode for m in sheet.modes] == [v.mode for v in family.variants]
            for mode, variant in zip(sheet.modes, family.variants, strict=True):
                singles = [r.fields[0] for r in variant.requirements if not r.is_group]
                groups = [list(r.fields) for r in variant.requirements if r.is_group]
                grouped = [name for group in groups for name in group]
                assert [n for n in names(mode.required) if n not in ("model", "mode")] == singles
                assert [names(group) for group in mode.groups] == groups
                shown = {*names(mode.required), *names(mode.optional), *grouped}
                assert shown == {"model", "mode", *(f.name for f in variant.fields)}
                assert mode.unused == variant.unused


@pytest.mark.parametrize("width", [80, 100, 140])
def test_names_are_never_broken(contract, width):
    """In every sheet no line is too long, and each name and source is there whole."""
    for family in contract.families:
        for variant in family.variants:
            sheet = show_variant(contract, family.models[0].id, variant.mode)
            page = printed(sheet, width)
            words = set(page.replace(",", " ").split())
            (mode,) = sheet.modes
            assert max(len(line) for line in page.splitlines()) <= width
            for row in (*mode.required, *(r for g in mode.groups for r in g), *mode.optional):
                source = row.source.replace(",", " ").split()
                assert {row.field, *row.names, row.authority, *source} <= words


def test_many_modes_are_shown_in_short(contract):
    """Without a mode, every mode is shown and optional fields stand by name only."""
    page = printed(show_variant(contract, "veo3.1"))
    variants = next(f for f in contract.families if f.name == "veo").variants
    for variant in variants:
        assert f"\n{variant.mode}: " in page
    assert page.count("Optional: mode, ") == len(variants)
    assert "Name a mode" in page


def test_a_pipe_gets_plain_text(contract, monkeypatch):
    """Neither colours nor escapes are printed to a file, or with NO_COLOR to a terminal."""
    sheet = show_variant(contract, "sora-2", "i2v")
    assert "\x1b" not in printed(sheet)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    out = io.StringIO()
    print_sheet(sheet, Console(file=out, width=80, force_terminal=True))
    assert "\x1b[3" not in out.getvalue()


def test_models_and_families_are_found_in_any_case(contract):
    """An id in capitals gives the model, a family's name gives the family with all its ids."""
    assert show_variant(contract, "KLING-Video").model == "kling-video"
    family = show_variant(contract, "Veo")
    assert (family.family, family.model) == ("veo", "")
    [veo] = [family for family in contract.families if family.name == "veo"]
    assert family.models == tuple(model.id for model in veo.models)


@pytest.mark.parametrize(
    ("model", "mode", "said"),
    [
        ("kling-vidoe", None, "did you mean `kling-video`?"),
        ("veo3.1-stable", None, "send `veo3.1`"),
        ("sora-2-2025-10-06", None, "send `model: sora-2`"),
        ("kling-video", "extnd", "did you mean `extend`?"),
        ("kling-video", "pro", "quality tier"),
        ("\x1b[31mred", None, r"\x1b[31mred"),
    ],
)
def test_what_is_not_there_is_named_with_what_would_do(contract, model, mode, said):
    """An unknown model or mode says what is closest, or what is meant by it elsewhere."""
    with pytest.raises(NotInCatalog) as caught:
        show_variant(contract, model, mode)
    assert said in str(caught.value)
    assert str(caught.value).isprintable()


def test_limits_are_shown_for_the_model_that_they_concern(contract):
    """A model's sheet has its own limits; the family's sheet says whose each one is."""
    claim = ir.Provenance("provider", "page")
    family = next(f for f in contract.families if f.name == "sora")
    limit = ir.Limit(field="size", values=("1x1",), models=("sora-2-pro",), provenance=claim)
    limited = dataclasses.replace(
        contract, families=(dataclasses.replace(family, limits=(limit,)),)
    )

    def size(model: str) -> list[str]:
        (mode,) = show_variant(limited, model, "t2v").modes
        (row,) = (r for r in mode.optional if r.field == "size")
        return [said.text for said in row.said if not said.text.startswith(("left", "sources"))]

    assert size("sora-2-pro") == ["one of `1x1`"]
    assert size("sora-2") == []
    assert size("sora") == ["`sora-2-pro`: one of `1x1`"]


def test_the_most_specific_default_is_shown_with_what_it_stands_over(contract):
    """One default holds for a model in a mode: its own, the mode's or the family's; the family's sheet has all."""
    claim = ir.Provenance("provider", "page")
    family = next(f for f in contract.families if f.name == "sora")
    scopes = (((), ()), (("t2v",), ()), ((), ("sora-2-pro",)), (("i2v",), ("sora-2-pro",)))
    defaults = tuple(
        ir.Default(field="duration", value=value, modes=modes, models=models, provenance=claim)
        for value, (modes, models) in zip((4, 8, 12, 16), scopes, strict=True)
    )
    changed = dataclasses.replace(
        contract, families=(dataclasses.replace(family, defaults=defaults),)
    )

    def left_out(model: str, mode: str) -> list[str]:
        (shown,) = show_variant(changed, model, mode).modes
        (row,) = (r for r in shown.optional if r.field == "duration")
        return [
            said.text.partition("left out: ")[2] for said in row.said if "left out" in said.text
        ]

    over = ", which stands over the family's (`4`)"
    assert left_out("sora-2", "i2v") == ["`4`"]
    assert left_out("sora-2", "t2v") == [f"`8`{over}"]
    assert left_out("sora-2-pro", "t2v") == [f"`12`{over}, the mode's (`8`)"]
    assert left_out("sora-2-pro", "i2v") == [f"`16`{over}, the model's (`12`)"]
    assert len(left_out("sora", "t2v")) == 3


def test_all_that_is_said_of_a_model_is_shown(contract):
    """Limits, what the vendor's schema lacks, defaults, rules and the end of a model, each with its source."""
    page = " ".join(printed(show_variant(contract, "sora-2", "t2v"), 200).split())
    for words in (
        "one of 4, 8, 12; anything else is refused provider openai VideoSeconds",
        "sources differ: one of 4, 8, 12, 16, 20 provider openai_guide Models",
        "left out: 4 provider openai VideoSeconds",
        "not in the vendor's schema provider openai CreateVideoJsonBody",
        "warning retired since 2026-09-24 provider openai_models",
        "note Asking for more than one video is documented nowhere",
    ):
        assert words in page, words


def test_a_value_that_picks_the_real_model_is_shown_as_a_model(contract):
    """Of Kling's models each has its own sheet, with what to send and with its own limits and rules only."""
    sheet = show_variant(contract, "Kling-v2-6", "i2v")
    (mode,) = sheet.modes
    values = {row.field: row.value for row in mode.required}
    assert (sheet.model, values["model"], values["model_name"]) == (
        "kling-v2-6",
        "`kling-video`",
        "`kling-v2-6`",
    )
    assert [n.text for n in mode.notes if "sound" in n.text]
    assert not [n.text for n in mode.notes if "kling-v1" in n.text]
    (gone,) = show_variant(contract, "kling-v1", "multi_i2v").modes
    assert [n.text for n in gone.notes][:2] == [
        "retired since 2026-09-15; by third parties alone; no notice of the vendor's own is cited",
        "The vendor does not have this mode.",
    ]


def test_the_sheet_is_json(contract):
    """The sheet's data survives JSON and names every part of a row."""
    sheet = show_variant(contract, "gemini-omni")
    data = json.loads(json.dumps(sheet_to_json(sheet)))
    variants = next(f for f in contract.families if f.name == "gemini_omni").variants
    assert [m["mode"] for m in data["modes"]] == [v.mode for v in variants]
    assert set(data["modes"][1]["groups"][0][0]) == {
        "field",
        "names",
        "wire",
        "value",
        "authority",
        "source",
        "reason",
        "said",
    }


def test_hostile_text_prints_as_text(contract):
    """Markup and escapes in a text are printed as the characters that they are."""
    nasty = "[bold red]x[/] \x1b[31m \u202e :smile: </script> {{ y }}"
    words = ir.Text(tuple((locale, nasty) for locale in contract.api.locales))
    family = dataclasses.replace(contract.families[0], text=words, title=words)
    sheet = show_variant(dataclasses.replace(contract, families=(family,)), family.name)
    page = printed(sheet, 200)
    assert "[bold red]x[/] \\x1b[31m \\u202e :smile: </script> {{ y }}" in page
    assert "\x1b" not in page


def test_an_end_is_shown_with_host_and_doubts(contract):
    """A sheet tells where a model ended and what is uncertain; of another API's id the refusal tells it."""
    (mode,) = show_variant(contract, "gemini-omni", "t2v").modes
    (text,) = (n.text for n in mode.notes if n.severity == "warning" and "since" in n.text)
    assert text.startswith("retired since 2026-09-30 (Gemini API); the vendor names")
    assert "deprecated since 2026-11-06 (Google Cloud) (provider, published, omni_card_new)" in text
    assert "is likely, not documented" in text
    for upstream in ("veo-3.1-generate-preview", "VEO-3.1-lite-generate-preview"):
        with pytest.raises(NotInCatalog, match="retired since 2026-10-22"):
            show_variant(contract, upstream)
