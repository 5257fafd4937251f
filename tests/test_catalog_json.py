"""catalog.json: read back, it is the contract; nothing is lost and nothing is said twice."""

import dataclasses
import difflib
import json
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from callsheet import ir
from callsheet.pipeline import load_contract
from callsheet.render.renderer import Renderer
from callsheet.targets.catalog.plan import plan_catalog
from callsheet.targets.schema.unsaid import unsaid_reasons

ROOT = Path(__file__).resolve().parent.parent
NASTY = "</script><script>alert(1)</script> \"'\\ \n\r\t{{ 7*7 }} {% x %} `|` \u202e \u2028 \x00 👩\u200d🚀"


@pytest.fixture(scope="session")
def contract() -> ir.Contract:
    """Return the real catalog's contract."""
    return load_contract(ROOT / "spec")


def render(contract: ir.Contract) -> str:
    """Render catalog.json."""
    (row,) = plan_catalog(contract)
    assert row.path == "catalog.json"
    return Renderer(ROOT / "templates").render(row).decode()


@pytest.fixture(scope="session")
def data(contract: ir.Contract) -> Any:
    """Return the real catalog's catalog.json, parsed."""
    return json.loads(render(contract))


STATEMENTS = {
    "gaps": ir.Gap,
    "local_files": ir.LocalFiles,
    "defaults": ir.Default,
    "remarks": ir.Remark,
}

# --- reading it back, with nothing but the keys that it documents ------------------------------------------------


def text(data: Any) -> ir.Text:
    """Read a text."""
    return ir.Text(tuple(data.items()))


def frozen(data: Any) -> Any:
    """Read lists as tuples, and objects as pairs."""
    if isinstance(data, dict):
        return tuple((key, frozen(value)) for key, value in data.items())
    return tuple(map(frozen, data)) if isinstance(data, list) else data


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
        synonyms=tuple(ir.Synonym(*pair) for pair in kind.get("synonyms", {}).items()),
        is_open=not kind.get("is_closed", False),
        numeric_strings=kind.get("numeric_strings", False),
        keeps_text=kind.get("keeps_text", False),
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
        elsewhere=words(data.get("elsewhere", {})),
        entry=data.get("entry", data["name"]),
        sends=whole(ir.Sends, data["sends"]) if "sends" in data else None,
        media=data.get("media", ""),
        unit=data.get("unit", ""),
        standing=data.get("standing", "used"),
        verbatim=data.get("verbatim", False),
        parts=tuple(
            ir.Part(
                p["given"]["type"],
                p["given"].get("role"),
                "role" not in p["given"],
                p["value"],
                tuple(p["provides"]),
            )
            for p in kind.get("parts", [])
        ),
        overrides=claim(data["overrides"]) if "overrides" in data else None,
        example=data.get("example"),
        provenance=claim(data["provenance"]),
    )


def words(data: Any) -> tuple[ir.Elsewhere, ...]:
    """Read what other APIs call a thing."""
    return tuple(ir.Elsewhere(word, claim(by)) for word, by in data.items())


def whole(kind: Any, data: Any) -> Any:
    """Read a statement by the names that the contract has for its parts."""
    hints = get_type_hints(kind)
    return kind(**{name: part(hints[name], value) for name, value in data.items()})


def part(kind: Any, data: Any) -> Any:
    """Read one part of a statement."""
    kinds = [one for one in get_args(kind) if one is not type(None)]
    if data is not None and len(kinds) == 1 and type(None) in get_args(kind):
        return part(kinds[0], data)
    readers = {ir.Text: text, ir.Provenance: claim}
    if kind in readers:
        return readers[kind](data)
    if isinstance(data, dict) and get_origin(kind) is tuple:
        return tuple(data.items())  # the figures of a remark
    if get_origin(kind) is tuple:
        return tuple(part(kinds[0], item) for item in data)
    return whole(kind, data) if dataclasses.is_dataclass(kind) else data


def limit(data: Any) -> ir.Limit:
    """Read a limit; what its own source says of it comes first."""
    field, *path = data["field"].split(".")
    own, *others = (whole(ir.Statement, one) for one in data["said"])
    rest = {"effect": data["effect"]} if "effect" in data else {}
    return ir.Limit(
        field=field,
        path=tuple(path),
        modes=tuple(data.get("modes", ())),
        models=tuple(data.get("models", ())),
        disputed_by=tuple(others),
        **{name: getattr(own, name) for name in ir.BOUNDS},
        provenance=own.provenance,
        **rest,
    )


def rule(data: Any) -> ir.Rule:
    """Read a rule; its groups are single fields but for one, and so are the fields that its bounds are on."""
    rest = {name: value for name, value in data.items() if name != "unsaid_in_schema"}
    groups, limits = rest.pop("require", []), rest.pop("limits", [])
    totals = [part(ir.Total, due) for due in limits if len(due["of"]) > 1]
    return ir.Rule(
        when=tuple(map(condition, rest.pop("when", []))),
        require=tuple(group[0] for group in groups if len(group) == 1),
        require_any=next((tuple(group) for group in groups if len(group) > 1), ()),
        limits=tuple(map(due_of, (due for due in limits if len(due["of"]) == 1))),
        total=totals[0] if totals else None,
        **{name: part(get_type_hints(ir.Rule)[name], value) for name, value in rest.items()},
    )


def condition(data: Any) -> ir.Condition:
    """Read a condition."""
    rest = dict(data)
    field, *path = rest.pop("field").split(".")
    words = tuple(rest.pop("values", ()))
    return ir.Condition(field=field, path=tuple(path), is_one_of=words, **rest)


def due_of(data: Any) -> ir.Due:
    """Read bounds that a rule sets."""
    [name] = data["of"]
    field, *path = name.split(".")
    bounds = {n: tuple(v) if isinstance(v, list) else v for n, v in data.items() if n != "of"}
    return ir.Due(field=field, path=tuple(path), **bounds)


def lifecycle(data: Any) -> ir.Lifecycle:
    """Read what is going or gone; a model or a mode is what a property says."""
    if data["kind"] in ("model", "mode", "elsewhere"):
        assert data["name"] == data["kind"]
        data = {**{n: v for n, v in data.items() if n != "value"}, "name": data["value"]}
    return whole(ir.Lifecycle, data)


def requirement(data: Any, fields: dict[str, ir.Field]) -> ir.Requirement:
    """Read a requirement; the names that would do are those of its fields, lists with parts among them."""
    owners = {name.name: field for field in fields.values() for name in field.names}
    named = tuple(dict.fromkeys(owners[name].name for name in data["accepted"]))
    assert data["fields"] == [name for name in named if not fields[name].parts]
    assert data["path"] == (list(named) if len(named) == 1 else [])
    return ir.Requirement(named, claim(data["provenance"]))


def example(data: Any) -> ir.Example:
    """Read an example."""
    return ir.Example(
        name=data["name"],
        title=text(data["title"]),
        request=data["request"],
        provenance=claim(data["provenance"]),
    )


def variant(data: Any, family: str, every: Any, fields: dict[str, ir.Field]) -> ir.Variant:
    """Read a variant."""
    mode = data["mode"]

    def here(items: Any) -> Any:
        return [x for x in items if mode in x.get("modes", [mode])]

    return ir.Variant(
        family=family,
        mode=mode,
        title=text(data["title"]),
        text=text(data["text"]),
        aliases=tuple(data["aliases"]),
        elsewhere=words(data["elsewhere"]),
        wire=data["wire"],
        fields=tuple(fields[name] for name in data["fields"]),
        requirements=tuple(requirement(r, fields) for r in data["requirements"]),
        uses=tuple(data["uses"]),
        counts=tuple(
            ir.Count(c["field"], c["items"], claim(c["provenance"])) for c in data["counts"]
        ),
        unused=tuple(
            n for x in here(every["standings"]) if x["standing"] == "left" for n in x["fields"]
        ),
        examples=tuple(example(e) for e in data["examples"]),
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
        picked_by=data.get("picked_by", ""),
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
        mode_required=(
            claim(data["mode_required"]["provenance"]) if data["mode_required"] else None
        ),
        sends_inferred_mode=data["sends_inferred_mode"],
        mode_confusions=tuple((v, text(t)) for v, t in data["mode_confusions"].items()),
        elsewhere=tuple((id_, tuple(here.items())) for id_, here in data["elsewhere"].items()),
        limits=tuple(map(limit, data["limits"])),
        rules=tuple(map(rule, data["rules"])),
        standings=tuple(
            whole(ir.FieldStanding, x) for x in data["standings"] if x["standing"] != "left"
        ),
        lifecycle=tuple(map(lifecycle, data["lifecycle"])),
        **{n: tuple(whole(kind, x) for x in data[n]) for n, kind in STATEMENTS.items()},
        provenance=claim(data["provenance"]),
    )


def normal(family: ir.Family) -> ir.Family:
    """Put what has no order of its own into the file's: models, and the models of statements."""

    def sort(item: Any) -> Any:
        if not hasattr(item, "models"):
            return item
        return dataclasses.replace(item, models=tuple(sorted(item.models, reverse=True)))

    def plain(item: ir.Example) -> ir.Example:
        return dataclasses.replace(item, request=dict(item.request))

    return dataclasses.replace(
        family,
        models=family.models[::-1],
        **{
            n: tuple(map(sort, getattr(family, n)))
            for n in ("limits", "rules", "standings", *STATEMENTS)
        },
        variants=tuple(
            dataclasses.replace(v, examples=tuple(map(plain, v.examples))) for v in family.variants
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
        assert len(found["limits"]) == len(expected.limits)
        assert len(found["rules"]) == len(expected.rules)


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
        (
            int(n),
            e["name"],
            e["schema"],
            tuple(e["also"]),
            tuple(e["not_accepted"]),
            text(e["text"]),
        )
        for n, e in found["errors"].items()
    ] == [(e.status, e.name, e.schema, e.also, e.not_accepted, e.text) for e in api.errors]
    for resource in contract.resources:
        written = data["resources"][resource.name]
        assert text(written["text"]) == resource.text
        for endpoint in resource.endpoints:
            e = written["endpoints"][endpoint.operation]
            assert endpoint == ir.Endpoint(
                operation=endpoint.operation,
                reply=e.get("reply", ""),
                also=tuple(e.get("also", [])),
                ranges=e.get("ranges", False),
                errors=tuple(e["errors"]),
                text=text(e["text"]),
                provenance=claim(e["provenance"]),
                **{name: e[name] for name in ("method", "path", "status", "media_type")},
            )
        if resource.task:
            shape = {k: frozen(v) for k, v in written["task"].items()}
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
    assert contract.sources == tuple(
        ir.Source(id=n, **{**s, "name": text(s["name"])}) for n, s in data["sources"].items()
    )
    # Whether one third party stands alone follows from the sources.
    facts = tuple(dataclasses.replace(f, is_third_party_alone=False) for f in contract.facts)
    assert facts == tuple(
        ir.Fact(id=n, **{**f, "also": tuple(f.get("also", ()))}) for n, f in data["facts"].items()
    )


def test_every_part_of_the_contract_is_written(data):
    """A part that is added to the contract is noticed here, and then written."""
    written = {f.name for f in dataclasses.fields(ir.Contract)} - {
        "files",
        "places",
        "sandbox",  # how gateways answer: no request is checked by it
        "schema_texts",
        "vectors",
    }
    assert set(data) == written | {"about", "models"}
    unwritten = {
        ir.Family: {"name", "models"},
        ir.Variant: {"family", "rules", "limits", "unused"},
    }
    families = list(data["families"].values())
    for kind, elsewhere in unwritten.items():
        written = families if kind is ir.Family else families[0]["variants"]
        found = {key for one in written for key in one}
        assert {f.name for f in dataclasses.fields(kind)} - elsewhere <= found


def keys(data: Any) -> Iterator[str]:
    """List every key at any depth."""
    if isinstance(data, dict):
        yield from data
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, list) else []:
        yield from keys(item)


def test_about_names_only_keys_that_exist(data):
    """The description speaks of no key that is not in the file, but for bounds that this catalog does not use."""
    tops = {key.split(".")[0].removesuffix("[]") for key in data["about"]["keys"]}
    assert {top for top in tops if not top.startswith("…")} <= set(data)
    leaves = {key.rpartition(".")[2].removesuffix("[]") for key in data["about"]["keys"]}
    assert leaves - {"ID", "R"} <= {*keys(data), *ir.BOUNDS}


# --- what is derived -------------------------------------------------------------------------------------------------


def test_what_is_derived_follows_from_the_rest(data):
    """Material, needs, what any mode requires and what models offer say no more than fields, requirements and gaps."""
    for found in data["families"].values():
        media = [f["name"] for f in found["fields"] if "media" in f]
        assert found["material"] == media
        groups = [[r["fields"] for r in v["requirements"]] for v in found["variants"]]
        for one, wanted in zip(found["variants"], groups, strict=True):
            assert one["needs"] == [group for group in wanted if {*group} <= {*media}]
        shared = [r["fields"] for r in found["any_mode"]["requirements"]]
        assert shared == [group for group in groups[0] if all(group in other for other in groups)]
        for pick, modes in found["offers"].items():
            gaps = [x for x in found["gaps"] if pick in x.get("models", [pick])]
            lacking = {mode for gap in gaps for mode in gap["modes"]}
            assert modes == [v["mode"] for v in found["variants"] if v["mode"] not in lacking]
    every = {pick for found in data["families"].values() for pick in found["offers"]}
    assert {*data["models"]} <= every


def test_what_schemas_cannot_say_is_marked(contract, data):
    """A limit or a rule has the reason that is found for it, and no other has one."""
    for family in contract.families:
        found, key = data["families"][family.name], "unsaid_in_schema"
        marked = {limit(x): x[key] for x in found["limits"] if key in x}
        marked |= {rule(x): x[key] for x in found["rules"] if key in x}
        assert marked == unsaid_reasons(normal(family))


# --- laws ------------------------------------------------------------------------------------------------------------


def limited(contract: ir.Contract) -> ir.Contract:
    """Copy the contract with statements of every form in the first family."""
    family = contract.families[0]
    ids = tuple(m.id for m in family.models)
    one, *_, last = (v.mode for v in family.variants)
    by = ir.Provenance("provider", "page", "§9", "inferred")
    first = ir.Limit(field="duration", minimum=0, maximum=10.5, modes=(last,), provenance=by)
    limits = (
        first,
        ir.Limit(field="duration", values=(4, 6.5), effect="matched", provenance=by),
        ir.Limit(field="prompt", min_length=0, max_length=9, pattern="a|b", provenance=by),
        ir.Limit(field="images", min_items=0, max_items=3, modes=(one, last), provenance=by),
        ir.Limit(field="size", values=("1x1", "0"), models=ids, provenance=by),
        ir.Limit(field="n", minimum=1, step=0.5, also=(-1, 0), effect="cut", provenance=by),
        ir.Limit(field="camera", path=("config", "*"), nonzero=0, provenance=by),
        ir.Limit(
            field="prompt",
            max_length=0,
            script="han",
            disputed_by=(ir.Statement(max_length=9, script="han", provenance=by),),
            provenance=by,
        ),
    )
    rule = ir.Rule(
        name="odd",
        when=(
            ir.Condition("n", given=False),
            ir.Condition("seed", above=0, below=1.5),
            ir.Condition("sound", is_one_of=(False, 0, "")),
            ir.Condition("camera", path=("type",), given=True),
        ),
        require=("prompt",),
        require_any=("seed", "camera.type"),
        forbid=("size",),
        at_most_one_of=("n", "sound"),
        total=ir.Total(of=("images", "videos"), min_items=0, max_items=3),
        limits=(ir.Due(field="camera", path=("config",), minimum=0, values=(0, 1.5)),),
        note=True,
        text=family.text,
        modes=(last,),
        models=ids,
        disputed_by=(by,),
        provenance=by,
    )
    changed = dataclasses.replace(
        family,
        limits=limits,
        rules=(rule, *family.rules),
        standings=(
            ir.FieldStanding(
                fields=("n", "seed"),
                standing="ignored",
                modes=(last,),
                models=ids,
                disputed_by=(by,),
                provenance=by,
            ),
        ),
        gaps=(ir.Gap(modes=(one, last), models=ids, disputed_by=(by,), provenance=by),),
        local_files=(
            ir.LocalFiles(fields=("n",), form="upload", name="x", disputed_by=(by,), provenance=by),
        ),
        defaults=(
            ir.Default(
                field="n",
                value=0,
                disputed_by=(
                    ir.OtherDefault(value=False, provenance=by),
                    ir.OtherDefault(chosen_by="vendor", provenance=by),
                ),
                provenance=by,
            ),
            ir.Default(field="camera", value={"type": ["simple"]}, models=ids, provenance=by),
        ),
        remarks=(
            ir.Remark(
                about="n",
                why="file",
                says=(("max", 0), ("of", [1, {"a": None}])),
                text=family.text,
                disputed_by=(ir.OtherFigures(says=(("max", False),), provenance=by),),
                provenance=by,
            ),
        ),
        lifecycle=(
            ir.Lifecycle(
                kind="value",
                name="n",
                value=0,
                status="retired",
                code="deprecated",
                as_of="2026-01-31",
                host="Loft",
                stands_for="Wren 2",
                is_hearsay=True,
                instead="1",
                vendor_instead="wren-3",
                note=True,
                other_hosts=(
                    ir.OtherHost(host="Barn", id="wren-2-barn", provenance=by),
                    ir.OtherHost(
                        host="Nest",
                        status="deprecated",
                        as_of="2026-02-28",
                        vendor_instead="wren-4",
                        provenance=by,
                    ),
                ),
                disputed_by=(
                    ir.OtherEnd(as_of="2026-02-28", provenance=by),
                    ir.OtherEnd(provenance=by),
                ),
                provenance=by,
            ),
        ),
    )
    return dataclasses.replace(contract, families=(changed, *contract.families[1:]))


def test_statements_of_every_form_can_be_read_back(contract):
    """Zeros, false values, disputes, scopes and the order among statements survive."""
    copied = limited(contract)
    expected = copied.families[0]
    assert family(expected.name, json.loads(render(copied))) == normal(expected)


def test_adding_a_model_only_adds_lines_that_name_it(contract):
    """One more model, in the index and under its family's limits, changes no other line."""
    base = limited(contract)
    before = render(base).splitlines()
    for family in base.families:
        new = f"{max(model.id for model in family.models)}-next"
        model = dataclasses.replace(family.models[-1], id=new, title=new)
        limits = tuple(
            dataclasses.replace(x, models=(*x.models, new)) if x.models else x
            for x in family.limits
        )
        grown = dataclasses.replace(family, models=(*family.models, model), limits=limits)
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
                        e, request=MappingProxyType({"model": e.request["model"], NASTY: [NASTY]})
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


def test_every_model_has_one_line_and_the_newest_of_a_family_comes_first(contract):
    """Each id stands in one line, so that one added at the end of its file adds a line and touches none."""
    lines = render(contract).splitlines()
    found = [line for line in lines if line.startswith('  "') and '"family": ' in line]
    ids = [line.split('"')[1] for line in found]
    assert ids == [m.id for f in contract.families for m in f.models[::-1]]


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
