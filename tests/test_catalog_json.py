"""catalog.json: read back, it is the contract; nothing is lost and nothing is said twice."""

import dataclasses
import difflib
import json
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from generator import ir
from generator.authored import read_authored
from generator.load import load_catalog
from generator.render import Renderer
from generator.resolve import resolve_contract
from generator.targets.catalog_json import plan_catalog

ROOT = Path(__file__).resolve().parent.parent
NASTY = "</script><script>alert(1)</script> \"'\\ \n\r\t{{ 7*7 }} {% x %} `|` \u202e \u2028 \x00 👩\u200d🚀"


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """Return the real catalog's contract."""
    return resolve_contract(read_authored(load_catalog(ROOT / "spec")))


def render(contract: ir.Contract) -> str:
    """Render catalog.json."""
    (row,) = plan_catalog(contract)
    assert row.path == "catalog.json"
    return Renderer(ROOT / "templates").render(row).decode()


@pytest.fixture(scope="session")
def data(contract: ir.Contract) -> Any:
    """Return the real catalog's catalog.json, parsed."""
    return json.loads(render(contract))


# --- reading it back, with nothing but the keys that it documents ------------------------------------------------


def text(data: Any) -> ir.Text:
    """Read a text."""
    return ir.Text(tuple(data.items()))


def claim(data: Any) -> ir.Provenance:
    """Read who says so."""
    return ir.Provenance(**data)


def field(data: Any) -> ir.Field:
    """Read a field."""
    kind = dict(data["type"])
    type_ = ir.ValueType(
        kind=kind["kind"],
        is_list=kind.get("is_list", False),
        schema=kind.get("schema", ""),
        values=tuple(kind.get("values", [])),
        is_open=not kind.get("is_closed", False),
        numeric_strings=kind.get("numeric_strings", False),
        zero_is_absent=kind.get("zero_is_absent", False),
        lift=kind.get("lift", False),
    )
    return ir.Field(
        name=data["name"],
        title=text(data["title"]),
        text=text(data["text"]),
        type=type_,
        names=tuple(
            ir.Name(n["name"], n.get("unwrap", ""), tuple(n.get("keep", ()))) for n in data["names"]
        ),
        wire=data["wire"],
        wire_kind=data.get("wire_kind", "same"),
        media=data.get("media", ""),
        unit=data.get("unit", ""),
        standing=data.get("standing", "used"),
        verbatim=data.get("verbatim", False),
        parts=tuple(
            ir.Part(
                p["type"],
                p.get("role"),
                p.get("any_role", False),
                p["value"],
                tuple(p["provides"]),
            )
            for p in data.get("parts", [])
        ),
        example=data.get("example"),
        provenance=claim(data["provenance"]),
    )


def limit(data: Any) -> ir.Limit:
    """Read a limit."""
    found = {**data, "provenance": claim(data["provenance"])}
    if "snap" in data:
        found["snap"] = ir.Snap(tuple(data["snap"]["to"]), data["snap"]["ties"])
    for name in ("values", "modes", "models"):
        found[name] = tuple(data.get(name, ()))
    return ir.Limit(**found)


def rule(data: Any) -> ir.Rule:
    """Read a rule."""
    conditions = (dict(c) for c in data["when"])
    return ir.Rule(
        name=data["name"],
        when=tuple(
            ir.Condition(
                **{**c, **({"is_one_of": tuple(c["is_one_of"])} if "is_one_of" in c else {})}
            )
            for c in conditions
        ),
        require=tuple(data.get("require", ())),
        forbid=tuple(data.get("forbid", ())),
        note=data.get("note", False),
        text=text(data["text"]),
        modes=tuple(data.get("modes", ())),
        models=tuple(data.get("models", ())),
        provenance=claim(data["provenance"]),
    )


def example(data: Any, mode: str) -> ir.Example:
    """Read an example."""
    return ir.Example(
        name=data["name"],
        title=text(data["title"]),
        request=data["request"],
        model=data["request"].get("model", ""),
        mode=mode,
        provenance=claim(data["provenance"]),
    )


def variant(data: Any, family: str, whole: Any, fields: dict[str, ir.Field]) -> ir.Variant:
    """Read a variant; its limits and rules are the family's that name its mode or none."""
    mode = data["mode"]

    def here(items: Any) -> Any:
        return [x for x in items if mode in x.get("modes", [mode])]

    return ir.Variant(
        family=family,
        mode=mode,
        title=text(data["title"]),
        text=text(data["text"]),
        aliases=tuple(data["aliases"]),
        wire=data["wire"],
        fields=tuple(fields[name] for name in data["fields"]),
        requirements=tuple(
            ir.Requirement(tuple(r["fields"]), claim(r["provenance"])) for r in data["requirements"]
        ),
        uses=tuple(data["uses"]),
        unused=tuple(data["unused"]),
        rules=tuple(map(rule, here(whole["rules"]))),
        limits=tuple(map(limit, here(whole["limits"]))),
        examples=tuple(example(e, mode) for e in data["examples"]),
        provenance=claim(data["provenance"]),
    )


def family(name: str, catalog: Any) -> ir.Family:
    """Read a family and its models."""
    data = catalog["families"][name]
    fields = {f["name"]: field(f) for f in data["fields"]}
    return ir.Family(
        name=name,
        title=text(data["title"]),
        text=text(data["text"]),
        resource=data["resource"],
        default_model=data.get("default_model", ""),
        models=tuple(
            ir.CatalogModel(
                id=id_,
                title=m["title"],
                text=text(m["text"]) if "text" in m else None,
                family=m["family"],
                ranks=tuple(m.get("ranks", ())),
                provenance=claim(m["provenance"]),
            )
            for id_, m in catalog["models"].items()
            if m["family"] == name
        ),
        fields=tuple(fields.values()),
        variants=tuple(variant(v, name, data, fields) for v in data["variants"]),
        mode_required=claim(data["mode_required"]) if data["mode_required"] else None,
        sends_inferred_mode=data["sends_inferred_mode"],
        mode_confusions=tuple((v, text(t)) for v, t in data["mode_confusions"].items()),
        elsewhere=tuple((id_, tuple(here.items())) for id_, here in data["elsewhere"].items()),
        provenance=claim(data["provenance"]),
    )


def normal(family: ir.Family) -> ir.Family:
    """Put what has no order of its own into the file's: models, and the models of limits and rules."""

    def sort(item: Any) -> Any:
        return dataclasses.replace(item, models=tuple(sorted(item.models, reverse=True)))

    def plain(item: ir.Example) -> ir.Example:
        return dataclasses.replace(item, request=dict(item.request))

    return dataclasses.replace(
        family,
        models=tuple(sorted(family.models, key=lambda m: m.id, reverse=True)),
        variants=tuple(
            dataclasses.replace(
                v,
                limits=tuple(map(sort, v.limits)),
                rules=tuple(map(sort, v.rules)),
                examples=tuple(map(plain, v.examples)),
            )
            for v in family.variants
        ),
    )


# --- nothing is lost -------------------------------------------------------------------------------------------------


def test_every_family_can_be_read_back(contract, data):
    """Families, models, fields, variants, requirements, limits, rules and examples come back equal."""
    assert list(data["families"]) == [f.name for f in contract.families]
    for expected in contract.families:
        assert family(expected.name, data) == normal(expected)


def test_counts_agree(contract, data):
    """As many models, fields, variants, requirements, limits and rules are written as there are."""
    assert set(data["models"]) == {m.id for m in contract.models}
    for expected in contract.families:
        found = data["families"][expected.name]
        assert len(found["fields"]) == len(expected.fields)
        assert len(found["variants"]) == len(expected.variants)
        assert sum(len(v["requirements"]) for v in found["variants"]) == sum(
            len(v.requirements) for v in expected.variants
        )
        assert len(found["limits"]) == len({x for v in expected.variants for x in v.limits})
        assert len(found["rules"]) == len({x for v in expected.variants for x in v.rules})


def test_the_api_can_be_read_back(contract, data):
    """Names, servers, errors, blank characters, endpoints and task shapes come back equal."""
    api, found = contract.api, data["api"]
    assert "".join(map(chr, found["blank"])) == api.blank
    for name in ("package", "version", "noun", "key_variable", "base_url_variable", "key_prefix"):
        assert found[name] == getattr(api, name)
    for name in ("locales", "group_suffixes", "not_offered"):
        assert tuple(found[name]) == getattr(api, name)
    for name in ("title", "text", "model_text", "mode_text"):
        assert text(found[name]) == getattr(api, name)
    assert claim(found["provenance"]) == api.provenance
    assert [(s["url"], text(s["text"])) for s in found["servers"]] == [
        (s.url, s.text) for s in api.servers
    ]
    assert [
        (int(n), e["name"], e["schema"], tuple(e["not_accepted"]), text(e["text"]))
        for n, e in found["errors"].items()
    ] == [(e.status, e.name, e.schema, e.not_accepted, e.text) for e in api.errors]
    for resource in contract.resources:
        written = data["resources"][resource.name]
        assert text(written["text"]) == resource.text
        for endpoint in resource.endpoints:
            e = written["endpoints"][endpoint.operation]
            assert endpoint == ir.Endpoint(
                operation=endpoint.operation,
                reply=e.get("reply", ""),
                errors=tuple(e["errors"]),
                text=text(e["text"]),
                provenance=claim(e["provenance"]),
                **{name: e[name] for name in ("method", "path", "status", "media_type")},
            )
        if resource.task:
            shape = {k: tuple(v) if isinstance(v, list) else v for k, v in written["task"].items()}
            assert ir.TaskShape(**shape) == resource.task


def test_words_can_be_read_back(contract, data):
    """Modes, schemas, phrases, issues and sources come back equal."""
    assert contract.modes == tuple(
        ir.ModeInfo(name=m["name"], title=text(m["title"]), text=text(m["text"]))
        for m in data["modes"]
    )
    assert {n: s["schema"] for n, s in data["schemas"].items()} == dict(contract.schemas)
    assert {n: text(s["text"]) for n, s in data["schemas"].items()} == dict(contract.schema_texts)
    assert tuple((n, text(t)) for n, t in data["words"].items()) == contract.words
    assert contract.issues == tuple(
        ir.IssueText(
            code=code,
            text=text(i["text"]),
            messages=tuple((n, text(t)) for n, t in i["messages"].items()),
            hints=tuple((n, text(t)) for n, t in i.get("hints", {}).items()),
        )
        for code, i in data["issues"].items()
    )
    assert contract.sources == tuple(ir.Source(id=n, **s) for n, s in data["sources"].items())


def test_every_part_of_the_contract_is_written(data):
    """A part that is added to the contract is noticed here, and then written."""
    written = {f.name for f in dataclasses.fields(ir.Contract)} - {"files", "schema_texts"}
    assert set(data) == written | {"about", "models"}
    unwritten = {
        ir.Family: {"name", "models", "default_model"},
        ir.Variant: {"family", "rules", "limits"},
    }
    for kind, elsewhere in unwritten.items():
        first = next(iter(data["families"].values()))
        found = first if kind is ir.Family else first["variants"][0]
        assert {f.name for f in dataclasses.fields(kind)} - elsewhere <= set(found)


def keys(data: Any) -> Iterator[str]:
    """List every key at any depth."""
    if isinstance(data, dict):
        yield from data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else []:
        yield from keys(item)


def test_about_names_only_keys_that_exist(data):
    """The description speaks of no key that is not in the file."""
    tops = {key.split(".")[0].removesuffix("[]") for key in data["about"]["keys"]}
    assert {top for top in tops if not top.startswith("…")} <= set(data)
    leaves = {key.rpartition(".")[2].removesuffix("[]") for key in data["about"]["keys"]}
    assert leaves - {"ID", "R"} <= set(keys(data))


# --- laws ------------------------------------------------------------------------------------------------------------


def limited(contract: ir.Contract) -> ir.Contract:
    """Copy the contract with limits and a rule of every form in the first family."""
    family = contract.families[0]
    ids = tuple(m.id for m in family.models)
    one, *_, last = (v.mode for v in family.variants)
    by = ir.Provenance("provider", "page", "§9", "inferred")
    first = ir.Limit(field="duration", minimum=0, maximum=10.5, modes=(last,), provenance=by)
    limits = (
        first,
        ir.Limit(field="duration", snap=ir.Snap((4, 6.5), "down"), provenance=by),
        ir.Limit(field="prompt", min_length=0, max_length=9, pattern="a|b", provenance=by),
        ir.Limit(field="images", min_items=0, max_items=3, modes=(one, last), provenance=by),
        ir.Limit(field="size", values=("1x1", "0"), models=ids, provenance=by),
    )
    rule = ir.Rule(
        name="odd",
        when=(
            ir.Condition("n", given=False),
            ir.Condition("seed", above=0, below=1.5),
            ir.Condition("sound", is_one_of=(False, 0, "")),
        ),
        require=("prompt",),
        forbid=("size",),
        text=family.text,
        modes=(last,),
        models=ids,
        provenance=by,
    )
    variants = tuple(
        dataclasses.replace(
            v,
            limits=tuple(x for x in limits if not x.modes or v.mode in x.modes),
            rules=(*((rule,) if v.mode == last else ()), *v.rules),
        )
        for v in family.variants
    )
    changed = dataclasses.replace(family, variants=variants)
    return dataclasses.replace(contract, families=(changed, *contract.families[1:]))


def test_limits_of_every_form_can_be_read_back(contract):
    """Zeros, false values, snaps, scopes and the order among limits survive."""
    whole = limited(contract)
    expected = whole.families[0]
    assert family(expected.name, json.loads(render(whole))) == normal(expected)


def test_adding_a_model_only_adds_lines_that_name_it(contract):
    """One more model, in the index and under its family's limits, changes no other line."""
    base = limited(contract)
    before = render(base).splitlines()
    for family in base.families:
        new = f"{family.models[-1].id}-next"
        model = dataclasses.replace(family.models[-1], id=new, title=new)
        variants = tuple(
            dataclasses.replace(
                v,
                limits=tuple(
                    dataclasses.replace(x, models=(*x.models, new)) if x.models else x
                    for x in v.limits
                ),
            )
            for v in family.variants
        )
        grown = dataclasses.replace(family, models=(*family.models, model), variants=variants)
        families = tuple(grown if f is family else f for f in base.families)
        after = render(dataclasses.replace(base, families=families)).splitlines()
        changed = [x for x in difflib.ndiff(before, after) if x[0] in "+-"]
        assert changed
        assert all(x.startswith("+ ") and f'"{new}"' in x for x in changed)


def test_hostile_text_is_only_text(contract):
    """Text of any kind comes back as it was, and none of it could end a script element."""
    nasty = ir.Text(tuple((locale, NASTY) for locale in contract.api.locales))
    first = contract.families[0]
    changed = dataclasses.replace(
        first,
        text=nasty,
        provenance=ir.Provenance("decision", reason=NASTY),
        variants=tuple(
            dataclasses.replace(
                v,
                text=nasty,
                examples=tuple(
                    dataclasses.replace(
                        e, request=MappingProxyType({"model": e.model, NASTY: [NASTY]})
                    )
                    for e in v.examples
                ),
            )
            for v in first.variants
        ),
    )
    page = render(dataclasses.replace(contract, families=(changed, *contract.families[1:])))
    assert family(first.name, json.loads(page)) == normal(changed)
    assert "<" not in page


def test_every_model_has_one_line_in_descending_order(contract):
    """Each id stands in one line, so that a newer one adds a line and touches none."""
    lines = render(contract).splitlines()
    found = [line for line in lines if line.startswith('    "') and '"family": ' in line]
    ids = [line.split('"')[1] for line in found]
    assert ids == sorted((m.id for m in contract.models), reverse=True)


def test_fields_are_written_once_a_family(data):
    """Variants name their fields; no field is described twice in a family."""
    for family in data["families"].values():
        names = {f["name"] for f in family["fields"]}
        assert len(names) == len(family["fields"])
        for found in family["variants"]:
            assert set(found["fields"]) <= names


def test_the_same_contract_gives_the_same_file(contract):
    """Rendering twice gives the same bytes, and one empty line never ends the file."""
    page = render(contract)
    assert page == render(contract)
    assert page.endswith("}\n")
