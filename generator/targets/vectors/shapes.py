"""Mistakes inside objects: every property of the wrong type, every needed one left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ... import ir

Mistake = tuple[str, ir.Json, str, tuple[str | int, ...]]  # name, the field's value, code, place
Build = Callable[[ir.Json], ir.Json]
WRONG: dict[str, ir.Json] = {
    "string": 1,
    "number": "a",
    "integer": 1.5,
    "boolean": "a",
    "object": "a",
    "array": "a",
}
RIGHT: dict[str, ir.Json] = {"string": "a", "number": 1, "integer": 1, "boolean": True}


def mistakes(contract: ir.Contract, field: ir.Field) -> Iterator[Mistake]:
    """Every mistake that can be made inside a field's object, or inside an item of its list."""
    tree = _Tree(contract.schemas)
    reference: ir.Json = {"$ref": f"#/$defs/{field.type.schema}"}
    if field.type.is_list:
        yield from tree.walk(reference, "item", lambda value: [value], (0,))
    else:
        yield from tree.walk(reference, "object", lambda value: value, ())


def right_cases(contract: ir.Contract, field: ir.Field) -> dict[str, ir.Json]:
    """An item without a mistake for every kind that the shape of a field's items knows."""
    tree = _Tree(contract.schemas)
    if not field.type.schema:
        return {}
    cases = tree.cases({"$ref": f"#/$defs/{field.type.schema}"})
    return {tag: tree.right(case) for tag, case in cases.items()}


class _Tree:
    """The schemas of nested objects."""

    def __init__(self, schemas: Mapping[str, ir.Json]) -> None:
        self.schemas = schemas

    def known(self, schema: ir.Json) -> dict[str, ir.Json]:
        """A schema, or the one that it refers to."""
        found = schema if isinstance(schema, dict) else {}
        target = found.get("$ref")
        if target is None:
            return found
        return self.known(self.schemas[str(target).removeprefix("#/$defs/")])

    def members(self, schema: ir.Json, key: str) -> dict[str, ir.Json]:
        found = self.known(schema).get(key)
        return found if isinstance(found, dict) else {}

    def cases(self, schema: ir.Json) -> dict[str, ir.Json]:
        """The schemas between which a property decides, by its value."""
        mapping = self.members(schema, "discriminator").get("mapping")
        found = mapping if isinstance(mapping, dict) else {}
        return {tag: {"$ref": target} for tag, target in found.items()}

    def right(self, schema: ir.Json) -> ir.Json:
        """A value in which there is no mistake."""
        known, cases = self.known(schema), self.cases(schema)
        if cases:
            return self.right(next(iter(cases.values())))
        values = _values(known)
        if values:
            return values[0]
        if known.get("type") == "object":
            return {
                name: self.right(one) for name, one in self.members(schema, "properties").items()
            }
        if known.get("type") == "array":
            return [self.right(known.get("items"))]
        return RIGHT.get(str(known.get("type")), "a")

    def walk(
        self, schema: ir.Json, title: str, build: Build, at: tuple[str | int, ...]
    ) -> Iterator[Mistake]:
        """The mistakes in one value, wherever it stands."""
        known, cases = self.known(schema), self.cases(schema)
        kind, values = str(known.get("type") or ""), _values(known)
        if cases:
            tag = str(self.members(schema, "discriminator").get("propertyName"))
            yield f"{title}.no_{tag}", build({"other": "a"}), "missing_field", (*at, tag)
            for name, case in cases.items():
                yield from self.walk(case, f"{title}.{name}", build, at)
        elif values:
            yield f"{title}.other", build("other"), "not_allowed", at
        elif kind in WRONG:
            yield f"{title}.wrong", build(WRONG[kind]), "invalid_type", at
        if kind == "array":
            items, inner = known.get("items"), lambda value: build([value])
            yield from self.walk(items, f"{title}.item", inner, (*at, 0))
        properties = self.members(schema, "properties")
        whole = {name: self.right(one) for name, one in properties.items()}
        required = known.get("required")
        for name in map(str, required if isinstance(required, list) else []):
            rest: ir.Json = {k: v for k, v in whole.items() if k != name}
            yield f"{title}.no_{name}", build(rest), "missing_field", (*at, name)
        # A constant decides between cases, and is asked for there.
        judged = {name: one for name, one in properties.items() if "const" not in self.known(one)}
        if len(judged) > 1:
            wrong: dict[str, ir.Json] = {
                name: "a" if self.known(judged[name]).get("type") == "boolean" else True
                for name in reversed(judged)
            }
            yield f"{title}.all", build(wrong | whole | wrong), "invalid_type", (
                *at,
                next(iter(judged)),
            )
        for name, one in judged.items():
            inside = _inside(build, whole, name)
            yield from self.walk(one, f"{title}.{name}", inside, (*at, name))


def _values(known: Mapping[str, ir.Json]) -> list[ir.Json]:
    listed = known.get("enum")
    return [known["const"]] if "const" in known else listed if isinstance(listed, list) else []


def _inside(build: Build, whole: Mapping[str, ir.Json], name: str) -> Build:
    return lambda value: build({**whole, name: value})
