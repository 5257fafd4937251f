"""Every schema gives every vector's outcome, at both levels; what no schema can say is told, counted and capped."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from callsheet import ir
from callsheet.naming import variant_class
from callsheet.pipeline import load_contract
from callsheet.targets.identity import tagged
from callsheet.targets.schema.unsaid import unsaid_reasons
from tests.openapi.payloads import drop_absent
from tests.schemas import read_schemas, validator_of
from tests.vectors.reader import FOLDER, Vector, read_vectors

GENERATED = Path(__file__).resolve().parents[2] / "generated"
SPEC = GENERATED.parent / "spec"
CATALOG = json.loads((GENERATED / "catalog.json").read_bytes())
SCHEMAS = read_schemas()
BLANK = "".join(map(chr, CATALOG["api"]["blank"]))
LASTING = {"retired_model", "deprecated", "unknown_model"}  # warnings that strict lets be
MOST = 0.015  # of all verdicts; so many may be beyond schemas, whatever the catalog says
Verdict = Callable[[Mapping[str, Any]], bool]


@cache
def schema(name: str) -> Verdict:
    """Give the verdict of a standalone schema, named by file, or for `openapi` of the document's request body."""
    if name == "openapi":
        document = json.loads((GENERATED / "openapi/openapi.json").read_bytes())
        body = document["paths"]["/v1/videos"]["post"]["requestBody"]["content"]
        whole = {**body["application/json"]["schema"], "components": document["components"]}
        is_valid = jsonschema_rs.Draft202012Validator(whole).is_valid
    else:
        is_valid = validator_of(name, SCHEMAS).is_valid
    return lambda request: is_valid(drop_absent(request, BLANK))


def as_sent(vector: Vector) -> dict[str, Any]:
    """Give a request with its words spelt as they are sent: the schemas list them so."""
    found = dict(vector.request)
    for change in vector.expect["adjustments"]:
        if change["kind"] == "spelling" or change["path"] == ["mode"]:
            [name] = change["path"]
            found[name] = change["after"]
    return found


def is_ok(vector: Vector, *, strict: bool) -> bool:
    """Whether a request passes at a level, by what the vector says of it."""
    if not strict or vector.options.get("strict"):
        return bool(vector.expect["ok"])
    issues = vector.expect["issues"]
    return not any(
        i["severity"] == "error" or (i["severity"] == "warning" and i["code"] not in LASTING)
        for i in issues
    )


def is_of_types(vector: Vector) -> bool:
    """Whether all values are of the catalog's types: the document has types where the page, and an error, has none."""

    def is_of_a_shape(issue: Mapping[str, Any]) -> bool:
        path, code = issue["path"], issue["code"]
        if code == "not_allowed" and len(path) == 3 and path[2] == "type":
            return False  # what a piece is, is only warned of
        return len(path) > 1 and code in ("missing_field", "not_allowed")

    ours = [i for i in vector.expect["issues"] if i["authority"] == "decision"]
    return not any(i["code"] == "invalid_type" or is_of_a_shape(i) for i in ours)


def beyond(vector: Vector, *, strict: bool) -> str:
    """Why no schema can give a vector's outcome, by the name that the catalog has for it; empty when they can."""
    telling = {"error", "warning"} if strict else {"error"}
    found = {i["code"] for i in vector.expect["issues"] if i["severity"] in telling}
    if "alias_conflict" in found:
        return "agreement"
    if is_ok(vector, strict=strict):  # nothing is broken at this level
        return ""
    broken = {name for name in vector.covers if name.endswith(("/broken", "/out", "/strict"))}
    return next((why for item, why in marked() if any(item in name for name in broken)), "")


@cache
def marked() -> tuple[tuple[str, str], ...]:
    """Give what no schema says: how vectors call it, and why."""
    found = []
    for family in load_contract(SPEC).families:
        tags = tagged(family.limits)
        for x, why in unsaid_reasons(family).items():
            is_rule = isinstance(x, ir.Rule)
            name = f"rule:{family.name}.{x.name}/" if is_rule else ""
            found.append((name or f"limit:{family.name}.{x.place}.{tags[x]}/", why))
    return tuple(found)


def levels(vector: Vector) -> Iterator[bool]:
    """Give the levels, plain and strict, at which schemas can be asked about a vector."""
    if not {"partial", "unknown_model", "unknown_mode"} & vector.options.keys():
        yield from (True,) if vector.options.get("strict") else (False, True)


def names_of(vector: Vector, *, strict: bool) -> list[str]:
    """Give the schemas that a request may be held against."""
    family, mode = vector.family, vector.expect["mode"]
    ending = ".strict.json" if strict else ".json"
    names = ["request", *([family] if vector.expect["model"] else [])]
    found = [] if strict else ["openapi"]
    found += [name + ending for name in names]
    if vector.expect["mode_source"] == "given":
        found.append(f"{family}{ending}#/$defs/{variant_class(family, mode)}")
    return found


@pytest.mark.parametrize("family", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_schemas_give_every_outcome(family: str) -> None:
    """The document, the family's and the mode's schema say what a vector expects, the strict ones what strict would."""
    wrong, number = [], 0
    vectors = [v for v in read_vectors() if v.family == family]
    for vector in vectors:
        for strict in levels(vector):
            if not beyond(vector, strict=strict):
                request, expected = as_sent(vector), is_ok(vector, strict=strict)
                for name in names_of(vector, strict=strict):
                    number += 1
                    wanted = expected and (name != "openapi" or is_of_types(vector))
                    if schema(name)(request) != wanted:
                        wrong.append(f"{vector.id}: {name} says {not wanted}")
    assert not wrong, f"{len(wrong)} of {number}, such as {wrong[:8]}"
    assert number > len(vectors)


def test_little_is_beyond_schemas(say: Callable[[str], None]) -> None:
    """The verdicts that no schema can give are few; they are counted by the reason that the catalog has for it."""
    asked = [(vector, strict) for vector in read_vectors() for strict in levels(vector)]
    reasons = Counter(beyond(vector, strict=strict) for vector, strict in asked)
    del reasons[""]
    said = ", ".join(f"{why} {number}" for why, number in sorted(reasons.items()))
    say(f"{len(asked)} verdicts; beyond schemas: {said}")
    assert reasons.keys() <= CATALOG["api"]["unsaid_in_schema"].keys()
    assert reasons.total() <= MOST * len(asked)
