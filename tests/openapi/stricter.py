"""The real catalog under limits and rules of every shape that the spec language has, whoever says so."""

from __future__ import annotations

import dataclasses
from typing import Any

from callsheet import ir

PAGE = ir.Provenance("contract", "page", "§4")
VENDOR = ir.Provenance("provider", "web", "§1", "published")


def stricter(contract: ir.Contract, said: ir.Provenance) -> ir.Contract:
    """A Contract whose families are all under the same limits and rules, on the word of one authority."""
    families = tuple(_family(f, said) for f in contract.families)
    return dataclasses.replace(contract, families=families)


def _family(family: ir.Family, said: ir.Provenance) -> ir.Family:
    modes = {v.mode for v in family.variants}
    rules = (r for r in _rules(family, said) if not r.modes or modes & {*r.modes})
    return dataclasses.replace(
        family,
        limits=(*family.limits, *_limits(family, said)),
        rules=(*family.rules, *rules),
    )


def _models(family: ir.Family) -> tuple[str, ...]:
    """One model, or a value that picks one."""
    picker = next((f for f in family.fields if f.name == family.picked_by), None)
    return (str(picker.type.values[0]),) if picker else (family.models[0].id,)


def _limits(family: ir.Family, said: ir.Provenance) -> tuple[ir.Limit, ...]:
    def limit(field: str, **bounds: Any) -> ir.Limit:
        return ir.Limit(field=field, provenance=said, **bounds)

    some, first = _models(family), family.variants[0].mode
    taker = ir.Statement(provenance=VENDOR, values=("high", "word", "low"))
    return (
        limit("size", max_length=9, pattern=r"\d+x\d+|word", also=("auto",)),
        limit("size", values=("1280x720", "word", "auto"), models=some),
        limit("quality", values=("word", "high"), disputed_by=(taker,)),
        limit("fps", minimum=-2, maximum=29.5),
        limit("width", minimum=25, maximum=1025, step=4, also=(1,), modes=(first,)),
        limit("height", values=(480, 512), effect="matched", models=some),
        limit("images", max_items=2),
        limit("reference_images", min_items=2, max_items=4, models=some),
        limit("duration", values=(4, 5, 10), also=(-1,), models=some),
        limit("n", minimum=1, maximum=4, step=1),
        limit("metadata", path=("x",), values=("ab", 1)),
        limit("metadata", path=("config", "*"), minimum=-10, maximum=10, max_length=2),
    )


def _rules(family: ir.Family, said: ir.Provenance) -> tuple[ir.Rule, ...]:
    def rule(name: str, *when: ir.Condition, **then: Any) -> ir.Rule:
        return ir.Rule(name=name, when=when, text=family.text, provenance=said, **then)

    is_given, some = ir.Condition("size", given=True), _models(family)
    return (
        rule("size_or_ratio", is_given, forbid=("aspect_ratio",)),
        rule("word_is_for_users", ir.Condition("size", is_one_of=("WORD",)), require=("user",)),
        rule(
            "high_and_fast",
            ir.Condition("quality", is_one_of=("high",)),
            ir.Condition("fps", above=4, below=20),
            require_any=("user", "seed"),
            models=some,
        ),
        rule(
            "image_needs_seed",
            ir.Condition("image_url", given=True),
            require=("seed",),
            modes=("i2v",),
        ),
        rule("one_size", at_most_one_of=("size", "width", "height")),
        rule(
            "no_length_no_rate", ir.Condition("duration", given=False), forbid=("fps",), models=some
        ),
        rule("few_images", total=ir.Total(of=("image_url", "images"), min_items=0, max_items=2)),
        rule(
            "some_images",
            ir.Condition("metadata", is_one_of=("ab",), path=("x",)),
            total=ir.Total(of=("image_url", "images"), min_items=2),
        ),
        rule(
            "zoom_or_one",
            ir.Condition("metadata", above=1, path=("config", "*")),
            require=("metadata.config.zoom",),
            forbid=("metadata.config.x",),
            limits=(
                ir.Due(field="n", maximum=1),
                ir.Due(field="images", max_items=1),
                ir.Due(field="metadata", path=("type",), values=("simple",)),
            ),
        ),
        rule("disputed", is_given, forbid=("user",), disputed_by=(VENDOR,)),
        rule("noted", is_given, note=True),
    )
