"""The validator: the Contract as plain Python data that the engine reads, and the words of its issues."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ... import ir
from ...naming import attribute_name, constant_name, variant_class
from ...render.python import Call, Name, Pair, pystr
from ...render.row import Row
from ..order import in_order

# What an engine that runs alone needs of the copied files: a folder, or a file.
ENGINE = (
    "_bounds.py",
    "_check.py",
    "_engine.py",
    "_facts.py",
    "_families/__init__.py",
    "_issue.py",
    "_judge.py",
    "_learn.py",
    "_nested.py",
    "_outline.py",
    "_plain.py",
    "_plan.py",
    "_reading.py",
    "_report.py",
    "_rules.py",
    "_said.py",
    "_short.py",
    "_steps.py",
    "_survey.py",
    "_texts/__init__.py",
    "_told.py",
    "_values.py",
    "_ways.py",
    "_words.py",
)
LONGEST_NAME = 80  # of a constant; a longer one has no room beside what it is set to
LONGEST_IMPORT = 100 - len("from .._rules import ")  # what fits into a line
BANNER = (
    "# Made by `callsheet generate` from {source}.\n"
    "# Edits are lost: change the catalog and run the command again."
)


def banner(source: str) -> str:
    """The two lines that open a rendered Python module."""
    return BANNER.format(source=source)


@dataclass(frozen=True, slots=True)
class IndexView:
    """Which model belongs to which family, and what slow paths need to know of the others."""

    banner: str
    models: tuple[Pair, ...]
    spellings: tuple[Pair, ...]
    families: tuple[str, ...]
    elsewhere: tuple[Pair, ...]
    group_suffixes: tuple[str, ...]
    field_families: tuple[Pair, ...]
    attributes: Pair
    locales: tuple[str, ...]
    blank: Pair


@dataclass(frozen=True, slots=True)
class SharedFieldsView:
    """Fields that several families take in exactly the same way."""

    banner: str
    imports: str
    claims: tuple[Pair, ...]
    fields: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class FamilyDataView:
    """One family as data."""

    banner: str
    doc: str
    imports: str
    has_shared: bool  # some of its fields are those of other families too
    claims: tuple[Pair, ...]
    name: str
    fields: tuple[object, ...]
    modes: tuple[Call, ...]
    options: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class ShapesView:
    """What is known of the objects inside a request."""

    banner: str
    shapes: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class TextsView:
    """The words of every issue in one language."""

    banner: str
    locale: str
    sources: tuple[Pair, ...]
    phrases: tuple[Pair, ...]
    issues: tuple[Pair, ...]


def plan_validator(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the validator's rendered modules."""
    package = f"python/{contract.api.package}"
    shared = _shared_fields(contract)
    rows = [
        Row("python/package/_index.py.j2", f"{package}/_index.py", _index(contract)),
        Row(
            "python/package/_families/fields.py.j2",
            f"{package}/_families/_fields.py",
            _shared(shared),
        ),
        Row("python/package/_shapes.py.j2", f"{package}/_shapes.py", _shapes(contract)),
    ]
    for family in contract.families:
        path = f"{package}/_families/{family.name}.py"
        rows.append(Row("python/package/_families/family.py.j2", path, _family(family, shared)))
    for locale in contract.api.locales:
        path = f"{package}/_texts/{locale_module(locale)}.py"
        rows.append(Row("python/package/_texts/locale.py.j2", path, _texts(contract, locale)))
    return tuple(rows)


def plan_engine(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of an engine that runs alone: the validator's rendered modules, and those that are copied."""
    package = f"python/{contract.api.package}"
    copied = (Row(f"python/package/{name}", f"{package}/{name}") for name in ENGINE)
    return (*plan_validator(contract), *copied)


def locale_module(locale: str) -> str:
    """The module that holds a language's texts: `zh-Hant` is `zh_hant`."""
    return locale.lower().replace("-", "_")


def _index(contract: ir.Contract) -> IndexView:
    takers: dict[str, list[str]] = {}
    for family in contract.families:
        for field in family.fields:
            for name in field.names:
                takers.setdefault(name.name, []).append(family.name)
    everywhere = len(contract.families)
    return IndexView(
        banner=banner("spec/"),
        models=tuple(_item(m.id, (m.family, m.id)) for m in contract.models),
        spellings=tuple(_item(m.id.casefold(), m.id) for m in contract.models),
        families=tuple(f.name for f in contract.families),
        elsewhere=tuple(_item(*pair) for f in contract.families for pair in f.elsewhere),
        group_suffixes=contract.api.group_suffixes,
        field_families=tuple(
            _item(n, tuple(dict.fromkeys(fs)))
            for n, fs in takers.items()
            if len(set(fs)) < everywhere
        ),
        attributes=Pair("ATTRIBUTES: dict[str, str]", _attributes(contract)),
        locales=contract.api.locales,
        blank=Pair("BLANK", Name(ascii(contract.api.blank).replace("'", '"'))),
    )


def _attributes(contract: ir.Contract) -> dict[str, str]:
    """The fields whose attributes have other names than they."""
    names = {
        field.name: attribute_name(field.name) for f in contract.families for field in f.fields
    }
    return {attribute: name for name, attribute in names.items() if attribute != name}


def _item(key: str, value: object) -> Pair:
    """An item of a dict display."""
    return Pair(pystr(key), value, ": ")


def _texts(contract: ir.Contract, locale: str) -> TextsView:
    return TextsView(
        banner=banner("spec/issues.yaml and spec/sources.yaml"),
        locale=locale,
        sources=tuple(_item(s.id, s.name[locale]) for s in contract.sources),
        phrases=tuple(_item(name, text[locale]) for name, text in contract.words),
        issues=tuple(
            _item(
                issue.code,
                (
                    {name: text[locale] for name, text in issue.messages},
                    {name: text[locale] for name, text in issue.hints},
                ),
            )
            for issue in contract.issues
        ),
    )


# --- shapes ----------------------------------------------------------------------------------------------------------


def _shapes(contract: ir.Contract) -> ShapesView:
    """The shapes of all nested objects that are looked into, and of what these refer to."""
    fields = [f for family in contract.families for f in family.fields if not is_unjudged(f)]
    waiting = list(dict.fromkeys(f.type.schema for f in fields if f.type.schema))
    found: dict[str, Call] = {}
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = _shape(contract.schemas[name], waiting)
    return ShapesView(
        banner("spec/schemas.yaml"), tuple(_item(name, found[name]) for name in sorted(found))
    )


def _shape(schema: ir.Json, waiting: list[str]) -> Call:
    """A JSON Schema as a `Shape`; the names it refers to join those that wait."""
    known = _mapping(schema)
    kind = known.get("type")
    kinds = tuple(kind) if isinstance(kind, list) else (kind,)
    required = tuple(_listed(known.get("required")))
    values = (known["const"],) if "const" in known else tuple(_listed(known.get("enum")))
    properties = _mapping(known.get("properties"))
    union = _mapping(known.get("discriminator"))
    items = known.get("items")
    return Call(
        "Shape",
        _trimmed(kinds) if kind else (),
        _given(
            required=required,
            properties={name: _inner(inner, waiting) for name, inner in properties.items()},
            items=_inner(items, waiting) if items else None,
            values=values,
            tag=union.get("propertyName"),
            cases={
                str(tag): _inner({"$ref": target}, waiting)
                for tag, target in _mapping(union.get("mapping")).items()
            },
        ),
    )


def _inner(schema: ir.Json, waiting: list[str]) -> Call | str:
    target = _mapping(schema).get("$ref")
    if target is None:
        return _shape(schema, waiting)
    name = str(target).removeprefix("#/$defs/")
    waiting.append(name)
    return name


def _mapping(value: ir.Json) -> dict[str, ir.Json]:
    return value if isinstance(value, dict) else {}


def _listed(value: ir.Json) -> list[ir.Json]:
    return value if isinstance(value, list) else []


# --- families --------------------------------------------------------------------------------------------------------


class _Claims:
    """Names for the distinct claims of a module, so that each is built once; a new one renames no other."""

    def __init__(self) -> None:
        self.names: dict[tuple[str, str, str], str] = {}

    def name(self, provenance: ir.Provenance) -> Name:
        key = (provenance.authority, provenance.cite, provenance.reason)
        if key not in self.names:
            name = constant_name(f"{provenance.authority} {provenance.cite}")[:LONGEST_NAME]
            number = sum(n.partition("__")[0] == name for n in self.names.values()) + 1
            self.names[key] = f"{name}__{number}" if number > 1 else name
        return Name(self.names[key])

    def calls(self) -> tuple[Pair, ...]:
        return tuple(
            Pair(name, Call("Claim", _trimmed(authority, source, reason)))
            for (authority, source, reason), name in self.names.items()
        )


def _trimmed(*values: object) -> tuple[object, ...]:
    """Arguments without the empty ones at the end."""
    end = len(values)
    while end and not values[end - 1]:
        end -= 1
    return values[:end]


def _shared_fields(contract: ir.Contract) -> dict[ir.Field, str]:
    counts: dict[ir.Field, int] = {}
    for family in contract.families:
        for field in family.fields:
            counts[_bare(field)] = counts.get(_bare(field), 0) + 1
    found: dict[ir.Field, str] = {}
    for field, count in counts.items():
        if count > 1 and field.name.upper() not in found.values():
            found[field] = field.name.upper()
    return found


def _bare(field: ir.Field) -> ir.Field:
    """A field that compares by what the validator needs."""
    import dataclasses

    return dataclasses.replace(field, example=None)


def _shared(shared: dict[ir.Field, str]) -> SharedFieldsView:
    claims = _Claims()
    fields = tuple(Pair(name, _field(field, claims)) for field, name in shared.items())
    return SharedFieldsView(
        banner("spec/fields.yaml"),
        _imports([f.value for f in fields], ["Claim"]),
        claims.calls(),
        fields,
    )


def _family(family: ir.Family, shared: dict[ir.Field, str]) -> FamilyDataView:
    claims = _Claims()
    fields = tuple(
        Name(f"_fields.{shared[_bare(f)]}") if _bare(f) in shared else _field(f, claims)
        for f in family.fields
    )
    modes = tuple(_mode(v, claims) for v in family.variants)
    options: list[tuple[str, object]] = []
    if family.mode_required:
        options.append(("mode_required", claims.name(family.mode_required)))
    if family.sends_inferred_mode:
        options.append(("sends_inferred_mode", True))
    if family.mode_confusions:
        options.append(
            ("confusions", {value: dict(text.by_locale) for value, text in family.mode_confusions})
        )
    if family.picked_by:
        options.append(("picked_by", family.picked_by))
    ranks = {m.id: m.ranks for m in family.models if m.ranks}
    if ranks:
        options.append(("ranks", ranks))
    limits = in_order([v.limits for v in family.variants])
    rules = in_order([v.rules for v in family.variants])
    options += _given(
        limits=tuple(_limit(x, claims) for x in limits),
        rules=tuple(_rule(r, claims) for r in rules),
        standings=tuple(_standing(x, claims) for x in family.standings),
        gaps=tuple(_gap(x, claims) for x in family.gaps),
        lifecycle=tuple(_lifecycle(x, claims) for x in family.lifecycle),
    )
    return FamilyDataView(
        banner=banner(f"spec/families/{family.name}.yaml"),
        doc=family.text.default,
        imports=_imports([*fields, *modes, *(v for _, v in options)], ["Claim", "Family"]),
        has_shared=any(isinstance(f, Name) for f in fields),
        claims=claims.calls(),
        name=family.name,
        fields=fields,
        modes=modes,
        options=tuple(Pair(name, value, "=") for name, value in options),
    )


def _imports(values: Iterable[object], always: Iterable[str]) -> str:
    found = set(always)

    def walk(value: object) -> None:
        if isinstance(value, Call):
            found.add(value.name)
            for item in (*value.args, *(v for _, v in value.keywords)):
                walk(item)
        elif isinstance(value, tuple):
            for item in value:
                walk(item)

    for value in values:
        walk(value)
    listed = ", ".join(sorted(found))
    if len(listed) <= LONGEST_IMPORT:
        return listed
    return "".join(["(\n", *(f"    {name},\n" for name in sorted(found)), ")"])


def _field(field: ir.Field, claims: _Claims) -> Call:
    kind = field.type
    names = tuple(Call("Name", _trimmed(n.name, n.unwrap, n.keep)) for n in field.names[1:])
    parts = tuple(
        Call("Part", (p.type, p.role, p.any_role, tuple(p.value.split(".")), p.provides))
        for p in field.parts
    )
    return Call(
        "Field",
        (field.name, kind.kind, claims.name(field.provenance)),
        _given(
            names=names,
            wire=field.wire if field.wire != field.name else "",
            is_wire_text=field.wire_kind == "text",
            is_list=kind.is_list,
            is_media=bool(field.media),
            schema="" if is_unjudged(field) else kind.schema,
            values=kind.values,
            is_open=None if kind.is_open else kind.is_open,
            numeric_strings=kind.numeric_strings,
            zero_is_absent=kind.zero_is_absent,
            lift=kind.lift,
            verbatim=field.verbatim,
            standing=field.standing if field.standing != "used" else "",
            parts=parts,
            overrides=claims.name(field.overrides) if field.overrides else None,
        ),
    )


def is_unjudged(field: ir.Field) -> bool:
    """Whether a field goes out as written without a look inside: nobody says that the family reads it."""
    return field.verbatim and not field.parts


def _given(**keywords: object) -> tuple[tuple[str, object], ...]:
    """Keywords that say something; `is_open=False` does."""
    return tuple((k, v) for k, v in keywords.items() if v or (k == "is_open" and v is False))


def _mode(variant: ir.Variant, claims: _Claims) -> Call:
    needs = tuple(Call("Need", (r.fields, claims.name(r.provenance))) for r in variant.requirements)
    return Call(
        "Mode",
        (variant.mode,),
        (
            ("request", variant_class(variant.family, variant.mode)),
            ("needs", needs),
            *_given(
                uses=variant.uses,
                unused=variant.unused,
                wire=variant.wire if variant.wire != variant.mode else "",
                aliases=variant.aliases,
            ),
        ),
    )


def _bounds(bounds: ir.Bounds, provenance: ir.Provenance, claims: _Claims) -> Call:
    return Call("Bounds", (claims.name(provenance),), tuple(bounds.bounds.items()))


def _limit(limit: ir.Limit, claims: _Claims) -> Call:
    statements = (
        [_bounds(limit, limit.provenance, claims)] if limit.bounds or not limit.snap else []
    )
    statements += [_bounds(x, x.provenance, claims) for x in limit.disputed_by]
    if limit.snap and not limit.bounds:
        statements = [Call("Bounds", (claims.name(limit.provenance),))]
    return Call(
        "Limit",
        (limit.field, *statements),
        _given(
            path=limit.path,
            snap=limit.snap.values if limit.snap else (),
            ties="down" if limit.snap and limit.snap.ties == "down" else "",
            effect=limit.effect,
            **_scope(limit),
        ),
    )


def _scope(item: ir.Limit | ir.Rule | ir.FieldStanding) -> dict[str, object]:
    return {"modes": item.modes, "models": _listed_models(item.models)}


def _listed_models(models: tuple[str, ...]) -> tuple[str, ...]:
    """Model ids, one a line: a new one adds a line."""
    return tuple(sorted(models, reverse=True))


def _rule(rule: ir.Rule, claims: _Claims) -> Call:
    total = rule.total
    numbers: list[tuple[str, object]] = []
    if total:
        numbers = [
            (name, value)
            for name in ("min_items", "max_items")
            if (value := getattr(total, name)) is not None
        ]
    return Call(
        "Rule",
        (
            rule.name,
            tuple(_condition(c) for c in rule.when),
            claims.name(rule.provenance),
            dict(rule.text.by_locale),
        ),
        (
            *_given(
                require=rule.require,
                require_any=rule.require_any,
                forbid=rule.forbid,
                at_most_one_of=rule.at_most_one_of,
                total_of=total.of if total else (),
            ),
            *numbers,
            *_given(
                limits=tuple(_due(d, rule.provenance, claims) for d in rule.limits),
                note=rule.note,
                **_scope(rule),
                disputed_by=tuple(claims.name(p) for p in rule.disputed_by),
            ),
        ),
    )


def _due(due: ir.Due, provenance: ir.Provenance, claims: _Claims) -> Call:
    bounds = _bounds(due, provenance, claims)
    return Call("Due", (due.field, bounds), _given(path=due.path))


def _condition(condition: ir.Condition) -> Call:
    keywords = [
        (name, getattr(condition, name))
        for name in ("given", "above", "below")
        if getattr(condition, name) is not None
    ]
    if condition.path:
        keywords.append(("path", condition.path))
    if condition.is_one_of:
        keywords.append(("one_of", condition.is_one_of))
    return Call("Condition", (condition.field,), tuple(keywords))


def _standing(item: ir.FieldStanding, claims: _Claims) -> Call:
    return Call(
        "Verdict",
        (item.fields, item.standing, claims.name(item.provenance)),
        _given(**_scope(item), disputed_by=tuple(claims.name(p) for p in item.disputed_by)),
    )


def _gap(gap: ir.Gap, claims: _Claims) -> Call:
    return Call(
        "Gap",
        (gap.modes, claims.name(gap.provenance)),
        _given(
            models=_listed_models(gap.models),
            disputed_by=tuple(claims.name(p) for p in gap.disputed_by),
        ),
    )


def _lifecycle(item: ir.Lifecycle, claims: _Claims) -> Call:
    value = () if item.value is None else (("value", item.value),)
    return Call(
        "Lifecycle",
        (item.code, item.kind, item.name, item.status, item.as_of, claims.name(item.provenance)),
        (*value, *_given(instead=item.instead)),
    )
