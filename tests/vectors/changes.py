"""What is changed in the rules of a family: each member of each row is dropped, changed, or swapped with the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Data = Any
Row = dict[str, Any]
Path = tuple[str | int, ...]
Changes = Iterator[tuple[str, "Change"]]
GONE = object()  # what stands in place of something dropped
WORD = "odd-one"  # a word that stands nowhere
FINE = 0.01  # by how much a number moves that need not be whole
NEXT = {
    "standing": {
        "used": "ignored",
        "unknown": "used",
        "absent": "refused",
        "ignored": "refused",
        "refused": "unknown",
    },
    "status": {"retired": "deprecated", "deprecated": "retired"},
    "code": {"retired_model": "deprecated", "deprecated": "retired_model"},
    "ties": {"up": "down", "down": "up"},
}
KINDS = {"integer": ("number", "any"), "number": ("integer", "any"), "any": ("text",)}
SCOPES = ("modes", "models")  # of these, none at all means every one
CLAIMS = ("claim", "overrides", "mode_required")
# Members without which there is no row, or that refer to a field, which is dropped as a whole.
NEEDED = frozenset(("name", "field", "names", "wire", "claim", "fields", "standing", "status"))
NEEDED |= {"code", "as_of", "of", "role", "type", "value", "provides", "kind"}
UNSPELT = frozenset(("name", "field", "kind", "media"))  # words that have no other in their place
# Lists whose order counts.
ORDERED = frozenset(("fields", "names", "needs", "values", "also", "provides", "limits", "rules"))
ORDERED |= {"require", "require_any", "forbid", "at_most_one_of", "of", "disputed_by"}


@dataclass(frozen=True)
class Change:
    """What becomes of a place in a table: another value, or nothing at all."""

    path: Path
    value: Data


def changes_to(rules: Row) -> Changes:
    """Every change to the rules of a family."""
    for name, value in rules.items():
        if name == "ranks":
            for model, modes in value.items():
                yield f": no rank of {model}", Change((name, model), GONE)
                yield from of_words(f" rank of {model}", (name, model), modes)
        elif name != "name":
            yield from of_member("", (name,), value)
    if "sends_inferred_mode" not in rules:
        yield ": sends_inferred_mode too", Change(("sends_inferred_mode",), True)
    material = [field["name"] for field in rules["fields"] if "media" in field]
    for index, mode in enumerate(rules["modes"]):
        at, path, uses = f" mode {mode['name']}", ("modes", index), mode.get("uses", ())
        for name in [name for name in material if name not in uses]:
            yield f"{at}: uses {name} too", Change((*path, "uses"), (*uses, name))
        if "wire" not in mode:
            yield f"{at}: another wire", Change((*path, "wire"), WORD)
    for index, field in enumerate(rules["fields"]):
        yield from of_field(f" {field['name']}", ("fields", index), field)
    for index, (title, rule) in enumerate(numbered(rules.get("rules", ()), "rules")):
        if "note" not in rule:
            yield f" {title}: note too", Change(("rules", index, "note"), True)
    for index, (title, limit) in enumerate(numbered(rules.get("limits", ()), "limits")):
        kinds = {field["name"]: field["type"]["kind"] for field in rules["fields"]}
        is_whole = "path" not in limit and kinds[limit["field"]] == "integer"
        yield from of_range(f" {title}", ("limits", index), limit, 1 if is_whole else FINE)


def of_rows(at: str, path: Path, rows: Sequence[Row]) -> Changes:
    """A list without each of its rows, with two that change places, and with each of them changed."""
    kind = str(path[-1])
    titles = [title for title, _ in numbered(rows, kind)]
    for index, (title, row) in enumerate(zip(titles, rows, strict=True)):
        if kind not in ("fields", "modes") and (kind != "names" or len(rows) > 1):
            yield f"{at} {title}: dropped", Change(path, (*rows[:index], *rows[index + 1 :]))
        for name, value in row.items():
            if name != "role" or not row["any_role"]:
                yield from of_member(f"{at} {title}", (*path, index, name), value)
    if kind in ORDERED or path == ("modes",):
        yield from of_order(at, path, rows, titles)


def of_member(at: str, path: Path, value: Data) -> Changes:
    """One member of a row dropped or changed."""
    name = str(path[-1])
    if isinstance(value, tuple) and isinstance(value[0], dict):
        yield from of_rows(at, path, value)
        return
    title = (
        "effect matched" if value == "matched" else name
    )  # the one effect that is more than words
    if name not in NEEDED:
        yield f"{at}: {name} all" if name in SCOPES else f"{at}: no {title}", Change(path, GONE)
    if name in CLAIMS:
        yield from of_claim(at if name == "claim" else f"{at} {name}", path, value)
    elif isinstance(value, tuple):
        yield from of_words(at, path, value)
    elif isinstance(value, dict):
        within = f"{at} sends" if name == "sends" else at
        for inner, one in value.items():
            yield from of_member(within, (*path, inner), one)
    elif isinstance(value, bool):
        if name == "any_role":
            yield f"{at}: any_role flipped", Change(path, not value)
    elif isinstance(value, int | float):
        yield from of_number(at, path, value)
    elif name not in UNSPELT:
        yield f"{at}: another {title}", Change(path, NEXT.get(name, {}).get(value, WORD))


def of_field(at: str, path: Path, field: Row) -> Changes:
    """A field of another kind, and with flags that it does not have."""
    kind, flags = field["type"]["kind"], ["is_list"]
    for other in KINDS.get(kind, ("any",)):
        yield f"{at}: kind {other}", Change((*path, "type", "kind"), other)
    if kind in ("integer", "number"):
        flags += ["numeric_strings", "keeps_text", "zero_is_absent"]
        if "sends" not in field:
            sends = {"kind": "text", "claim": ("decision",)}
            yield f"{at}: sends text", Change((*path, "sends"), sends)
    if "is_list" in field["type"]:
        flags += ["lift"]
    for name in [name for name in flags if name not in field["type"]]:
        yield f"{at}: {name} too", Change((*path, "type", name), True)
    if kind == "choice":
        is_open = field["type"].get("is_open", True)
        yield f"{at}: is_open flipped", Change((*path, "type", "is_open"), not is_open)
    if "media" not in field:
        yield f"{at}: media too", Change((*path, "media"), "image")


def of_range(at: str, path: Path, limit: Row, by: float) -> Changes:
    """The ends of a range a little further, in each statement of a limit."""
    said = [(at, path, limit)]
    for index, (title, row) in enumerate(numbered(limit.get("disputed_by", ()), "disputed_by")):
        said.append((f"{at} {title}", (*path, "disputed_by", index), row))
    for where, place, row in said:
        ends = [name for name in ("minimum", "maximum") if isinstance(row.get(name), int | float)]
        for name in ends:
            for more in (-by, by) if "step" not in row else (-1, 1):
                value = round(row[name] + more, 6)
                yield f"{where}: {name} {more:+}", Change((*place, name), value)


def of_number(at: str, path: Path, value: float) -> Changes:
    """A count one higher and one lower; the ends of ranges are moved elsewhere."""
    name = str(path[-1])
    if name == "step":
        yield f"{at}: step doubled", Change(path, value * 2)
    elif path[0] != "limits" or name not in ("minimum", "maximum"):
        for more in (-1, 1):
            yield f"{at}: {name} {more:+}", Change(path, value + more)


def of_claim(at: str, path: Path, claim: tuple[str, ...]) -> Changes:
    """Somebody else says so, or in another place; why is a sentence, and no rule."""
    other = "provider" if claim[0] == "contract" else "contract"
    yield f"{at}: {other} says so", Change(path, (other, *claim[1:]))
    yield f"{at}: another source", Change(path, (claim[0], WORD, *claim[2:]))


def of_words(at: str, path: Path, words: Sequence[Data]) -> Changes:
    """A list without each of its words, if there are others, and with two that change places."""
    name = "rank" if path[0] == "ranks" else str(path[-1])
    titles = [f"by {word[1]}" if isinstance(word, tuple) else str(word) for word in words]
    for index, title in enumerate(titles):
        if len(words) > 1:
            rest = (*words[:index], *words[index + 1 :])
            yield f"{at}: {name} without {title}", Change(path, rest)
    if name in ORDERED and path[0] != "standings":
        yield from of_order(at, path, words, titles)


def of_order(at: str, path: Path, items: Sequence[Data], titles: Sequence[str]) -> Changes:
    """A list in which two neighbours change places, each pair in turn; of limits, two on one field."""
    for one, item in enumerate(items):
        fit = [
            n for n in range(one + 1, len(items)) if path != ("limits",) or about(item, items[n])
        ]
        for two in fit[:1]:
            found = list(items)
            found[one], found[two] = found[two], item
            yield f"{at}: {path[-1]} {titles[two]} before {titles[one]}", Change(path, (*found,))


def about(one: Row, other: Row) -> bool:
    """Whether two limits are about one field."""
    return bool(one["field"] == other["field"])


def shape_changes(at: str, path: Path, shape: Row) -> Changes:
    """Changes to what is known of a nested value."""
    for name, value in shape.items():
        if name in ("properties", "cases"):
            for key, inner in value.items():
                yield f"{at}: {name} without {key}", Change((*path, name, key), GONE)
                if not isinstance(inner, str):
                    yield from shape_changes(f"{at}.{key}", (*path, name, key), inner)
            order = [*value]
            for one, two in pairwise(order):
                place = {one: two, two: one}
                found = {place.get(key, key): value[place.get(key, key)] for key in order}
                yield f"{at}: {name} {two} before {one}", Change((*path, name), found)
        else:
            yield f"{at}: no {name}", Change((*path, name), GONE)
            if isinstance(value, tuple):
                yield from of_words(at, (*path, name), value)


# --- what things are called ------------------------------------------------------------------------------------------


def numbered(rows: Sequence[Row], kind: str) -> Iterator[tuple[str, Row]]:
    """Rows with what they are called; a number where that is not the first of its name."""
    seen: Counter[str] = Counter()
    for row in rows:
        title = title_of(row, kind)
        seen[title] += 1
        yield title if seen[title] == 1 else f"{title} {seen[title]}", row


def title_of(row: Row, kind: str) -> str:
    """What a row is called: no place in a list, which another one changes."""
    match kind:
        case "limits" | "when":
            place = ".".join((row["field"], *row.get("path", ())))
            return f"{'limit on' if kind == 'limits' else 'when'} {place}"
        case "disputed_by":
            return f"by {row['claim'][1]}"
        case "synonyms":
            return f"synonym {row['given']}"
        case "counts":
            return f"count of {row['field']}"
        case "other_hosts":
            return f"at {row['host']}"
        case "needs":
            return f"needs {'/'.join(row['fields'])}"
        case "parts":
            return f"part {'-'.join(filter(None, (row['type'], row['role'])))}"
        case "standings":
            return f"{row['standing']} {'/'.join(row['fields'])}"
        case "gaps":
            return f"no {'/'.join(row['modes'])}"
        case "lifecycle":
            return " ".join(str(row[name]) for name in ("kind", "name", "value") if name in row)
        case "modes" | "names":
            return f"{'mode' if kind == 'modes' else 'as'} {row['name']}"
        case _:
            return str(row["name"])
