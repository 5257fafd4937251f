"""What vectors must cover, counted from the Contract without asking those who make them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from ... import ir
from .shapes import right_cases
from .statement_items import said_items
from .subject import severity

NOTHING = ("null", "blank", "empty")
WORDS = ("unknown", "unknown/strict", "misspelt", "misspelt/strict", "case", "case/strict")


def items(contract: ir.Contract) -> Iterator[str]:
    """Every item, family by family."""
    for family in contract.families:
        yield from items_of(contract, family)


def items_of(contract: ir.Contract, family: ir.Family) -> Iterator[str]:
    """Every item of one family."""
    counted = Family(contract, family)
    for kind in (
        counted.modes, counted.needs, counted.names, counted.types, counted.parts, counted.general,
        *said_items(family),
    ):  # fmt: skip
        yield from kind()


class Family:
    """One family and the items of it."""

    def __init__(self, contract: ir.Contract, family: ir.Family) -> None:
        self.contract = contract
        self.family = family
        self.name = family.name
        self.fields = {f.name: f for f in family.fields}
        self.all_media = [f.name for f in family.fields if f.media]
        self.media = [f.name for f in family.fields if f.media and not f.parts]
        self.all_parts = [(f, p) for f in family.fields for p in f.parts]

    @property
    def pairs(self) -> list[tuple[str, ...]]:
        """Every material, and every two of them."""
        return [names for number in (1, 2) for names in combinations(self.media, number)]

    def modes(self) -> Iterator[str]:
        """Every way to name a mode, and every material that calls for one."""
        family = self.family
        is_only = len(family.variants) == 1
        known: set[str] = set()
        for v in family.variants:
            words = dict.fromkeys((v.mode, v.wire))
            kinds = [
                "name",
                "wire",
                *(f"alias_{a}" for a in v.aliases),
                *(f"case_{w}" for w in words),
            ]
            kinds += ["only"] if is_only else ["inferred"]
            yield from (f"mode:{self.name}.{v.mode}/{kind}" for kind in kinds)
            known |= {w.casefold() for w in (v.mode, v.wire, *v.aliases)}
        more = [f"other_{m.name}" for m in self.contract.modes if m.name.casefold() not in known]
        more += [f"confused_{word}" for word, _ in family.mode_confusions]
        if family.mode_required:
            more += ["required", "required_partial"]
        if any(not any({*pair} <= {*v.uses} for v in family.variants) for pair in self.pairs):
            more.append("ambiguous")
        more += ["null", "blank", "blank_wide", "unknown", "type"]
        more += ["unknown_allow", "unknown_allow_strict"]
        yield from (f"mode:{self.name}/{w}" for w in more)
        if not is_only:
            sets: list[set[str]] = [set(), *map(set, self.pairs)]
            for v in family.variants:
                least = {r.fields[0] for r in v.requirements} & {*self.media}
                sets += [least, *(least | {name} for name in self.media)]
                if any(not {*r.fields} & {*self.all_media} for r in v.requirements):
                    yield f"inference:{self.name}.{v.mode}/lacking"
            for found in sets:
                names = "+".join(name for name in self.media if name in found)
                yield f"inference:{self.name}.{names}"
            yield f"inference:{self.name}/others"
            for name in {c.field: c for v in family.variants for c in v.counts}:
                counted = [v for v in family.variants if any(c.field == name for c in v.counts)]
                sizes = range(1, max(c.items for v in counted for c in v.counts) + 2)
                needs = [r.fields for v in counted for r in v.requirements if name in r.fields]
                for other in dict.fromkeys(("", *(n for one in needs for n in one if n != name))):
                    beside = f"_beside_{other}" if other else ""
                    yield from (f"inference:{self.name}.{name}_{n}{beside}" for n in sizes)
            for carrier, part in self.all_parts:
                if any(self.fields[n].media for n in part.provides):
                    yield f"inference:{self.name}.{carrier.name}.{title(part)}"
            for model in family.models:
                ranks = (*model.ranks, "none") if model.ranks else ()
                yield from (f"rank:{model.id}.{mode}" for mode in ranks)

    def needs(self) -> Iterator[str]:
        """Every need of every mode."""
        for v in self.family.variants:
            yield from (f"{k}:{self.name}.{v.mode}" for k in ("variant", "partial", "metadata"))
            for need in v.requirements:
                base = f"requirement:{self.name}.{v.mode}.{'|'.join(need.fields)}"
                yield base
                for carrier in (f for f in self.family.fields if f.parts):
                    if any(not {*p.provides} & {*need.fields} for p in carrier.parts):
                        yield f"{base}/{carrier.name}-other"
                for name in need.fields:
                    field = self.fields[name]
                    if not field.parts:
                        yield from (f"{base}/{n.name}" for n in field.names)
                        if field.type.kind != "any":
                            yield f"unreadable:{self.name}.{v.mode}.{name}"
                    for carrier, part in self.all_parts:
                        if name in part.provides:
                            yield f"{base}/{carrier.name}-{title(part)}"

    def names(self) -> Iterator[str]:
        """Every name and form a field is given in, and every way to say nothing."""
        for field in self.family.fields:
            base = f"{self.name}.{field.name}"
            yield f"field:{base}"
            yield from (f"absent:{base}/{kind}" for kind in NOTHING)
            yield from (f"alias:{base}.{n.name}" for n in field.names[1:])
            for one, two in combinations([n.name for n in field.names], 2):
                yield from (f"alias_pair:{base}.{one}+{two}/{w}" for w in ("agree", "conflict"))
            for name in field.names:
                if name.unwrap:
                    more = ["/agree"] if len(field.names) > 1 else []
                    ways = ("", "/type", "/blank", *more)
                    yield from (f"unwrap:{base}.{name.name}{way}" for way in ways)
                yield from (f"keep:{base}.{name.name}.{key}" for key in name.keep)
            if field.type.lift:
                yield f"lift:{base}"
            if field.overrides:
                yield from (f"override:{base}.{name}" for name in self.fields if name != field.name)

    def types(self) -> Iterator[str]:
        """Every kind of value of every field, right and wrong."""
        if any(f.holds_address for f in self.family.fields):
            yield from (f"address:{self.name}/{what}" for what in ("none", "strict"))
        if any(
            severity(f.provenance) != "error" and not f.type.is_list for f in self.family.fields
        ):
            yield f"type:{self.name}/strict"
        for field in self.family.fields:
            base, kind = f"{self.name}.{field.name}", field.type
            if kind.is_list:
                yield from (f"item:{base}/{what}" for what in ("null", "blank", "wrong", "list"))
            if kind.kind != "any" and not kind.lift:
                yield f"type:{base}/wrong"
            if kind.kind == "any":
                yield f"type:{base}/any"
            yield from (f"synonym:{base}.{one.given}" for one in kind.synonyms)
            if kind.kind in ("integer", "number"):
                ways = ("float", "decimals", "zeros") if kind.numeric_strings else ()
                yield from (f"number:{base}/{way}" for way in ("text", "written", *ways))
                yield from (f"zero:{base}", f"negative:{base}")
                if kind.kind == "number":
                    yield f"number:{base}/fraction"
            if kind.kind == "choice":
                for value in kind.values:
                    yield f"value:{base}.{value}"
                    if str(value).upper() != value or ":" in str(value):
                        yield f"spelling:{base}.{value}"
                if not kind.is_open:
                    yield f"value:{base}/other"
            if field.verbatim and not field.parts:
                yield f"verbatim:{base}"
            elif kind.schema:
                top = "item" if kind.is_list else "object"
                schema = {"$ref": f"#/$defs/{kind.schema}"}
                yield from (f"shape:{base}/{place}" for place in self.shapes(schema, top))

    def shapes(self, schema: Any, place: str) -> Iterator[str]:
        """Every mistake that can be made in a nested value."""
        while "$ref" in schema:
            schema = self.contract.schemas[schema["$ref"].rpartition("/")[2]]
        cases = schema.get("discriminator", {}).get("mapping", {})
        if cases:
            yield f"{place}.no_{schema['discriminator']['propertyName']}"
        elif "const" not in schema:
            yield f"{place}.{'other' if 'enum' in schema else 'wrong'}"
        for tag, target in cases.items():
            yield from self.shapes({"$ref": target}, f"{place}.{tag}")
        yield from (f"{place}.no_{name}" for name in schema.get("required", ()))
        if schema.get("type") == "array":
            yield from self.shapes(schema.get("items", {}), f"{place}.item")
        properties = schema.get("properties", {}).items()
        judged = {name: inner for name, inner in properties if "const" not in inner}
        if len(judged) > 1:
            yield f"{place}.all"
        for name, inner in judged.items():
            yield from self.shapes(inner, f"{place}.{name}")

    def parts(self) -> Iterator[str]:
        """Every kind of item that stands for a field."""
        for carrier, part in self.all_parts:
            base = f"{self.name}.{carrier.name}"
            yield from (f"part:{base}.{title(part)}/{v.mode}" for v in self.family.variants)
            yield from (f"role:{base}.{title(part)}/{w}" for w in ("other", "blank", "null"))
            yield from (f"part:{base}/other", f"part:{base}.{part.type}/blank")
            known = {p.type for p in carrier.parts}
            cases = right_cases(self.contract, carrier)
            strange = [kind for kind in cases if kind not in known]
            yield from (f"part:{base}/other_{kind}" for kind in strange)
            if not self.fields[part.provides[0]].media:
                yield from (f"part_text:{base}.{part.type}/{w}" for w in ("agrees", "differs"))

    def general(self) -> Iterator[str]:
        """Names that the family does not know, and blanks."""
        api = self.contract.api
        unknown = ["other", "spaced", *(f"group_{s}" for s in api.group_suffixes)]
        unknown += [f"elsewhere_{id_}" for id_, _ in self.family.elsewhere]
        plain = ["none", "null", "blank", "type", "allow_strict"]
        plain += [f"case_{m.id}" for m in self.family.models if m.id.upper() != m.id]
        yield from (f"model_id:{self.name}/{what}" for what in (*plain, *unknown))
        yield from (f"model_id:{self.name}/{what}/allow" for what in unknown)
        own = {n.name for f in self.family.fields for n in f.names}
        everywhere = [f for one in self.contract.families for f in one.fields]
        for name in dict.fromkeys(n.name for f in everywhere for n in f.names):
            if name not in own:
                yield f"foreign:{self.name}.{name}"
        yield from (f"unknown_field:{self.name}/{what}" for what in WORDS)
        yield from (f"order:{self.name}/{what}" for what in ("fields", "unknown"))
        yield from (f"blank:{self.name}.{ord(c):04x}" for c in api.blank)


def title(part: ir.Part) -> str:
    """Give the name of a kind of part: its type, and its role where it has one."""
    return f"{part.type}-{part.role}" if part.role else part.type
