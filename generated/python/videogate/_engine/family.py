"""Families and models as the engine goes by them, made of the rules when a request first asks for one."""

from __future__ import annotations

from .._data import index
from .bounds import Statement
from .facts import Rule
from .fields import Field
from .issue import Claim, Finding
from .values import dig, fold, is_array, is_blank, is_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from .fields import Name, Part
    from .plan import Plan
    from .values import Path

    # Order in the catalog, the name, its field's bit, the field, and the name on the wire if that is another.
    Entry = tuple[int, str, int, Field, str]
    Place = tuple[
        Path, Part
    ]  # an item of a list such as `content`: where it stands, and what it stands for


class Need:
    """Fields of which one must be given."""

    def __init__(self, table: dict[str, Any], family: Family) -> None:
        self.fields: tuple[str, ...] = table["fields"]
        self.claim = claim_of(table["claim"])
        self.mask = family.mask(self.fields)
        self.is_material = all(family.fields[name].is_media for name in self.fields)
        self.names = tuple(n.name for name in self.fields for n in family.fields[name].names)
        self.made: dict[str, Finding] = {}  # by mode

    def lacking(self, mode: str, unknown: tuple[str, ...]) -> Finding:
        """The finding when it is not met; names that no family knows may be meant for it."""
        found = None if unknown else self.made.get(mode)
        if found is None:
            facts: dict[str, object] = {
                "field": self.fields[0],
                "fields": self.fields,
                "mode": mode,
                "given": unknown,
            }
            code, path = (
                ("missing_field", self.fields) if len(self.fields) == 1 else ("missing_one_of", ())
            )
            found = Finding(
                code, path, self.claim.severity, self.claim, "", facts, self.names, True
            )
            if not unknown:
                self.made[mode] = found
        return found


class Mode:
    """One way to generate, in one family."""

    def __init__(self, table: dict[str, Any], family: Family) -> None:
        self.name: str = table["name"]
        self.wire: str = table.get("wire", self.name)
        self.aliases: tuple[str, ...] = table.get("aliases", ())
        self.needs = tuple(Need(need, family) for need in table.get("needs", ()))
        self.uses = frozenset(table.get("uses", ()))
        self.uses_mask = family.mask(self.uses)
        self.leaves = family.material & ~self.uses_mask
        self.material_needs = tuple(need.mask for need in self.needs if need.is_material)


class Limit:
    """A limit on one field's value: its own statement first, then what further sources say of the same."""

    def __init__(self, table: dict[str, Any]) -> None:
        snap = table.get("snap", {})
        self.field: str = table["field"]
        self.path: tuple[str, ...] = table.get("path", ())
        self.effect: str = table.get("effect", "")
        self.snap: tuple[int | float, ...] = snap.get("values", ())
        self.ties: str = snap.get("ties", "")
        rows = (table, *table.get("disputed_by", ()))
        self.statements = tuple(Statement(row, claim_of(row["claim"])) for row in rows)
        self.scope = table


class Family:
    """Models that share modes and fields."""

    def __init__(self, table: dict[str, Any]) -> None:
        get = table.get
        self.table = table
        self.name: str = table["name"]
        fields = [Field(row, 1 << at, claim_of) for at, row in enumerate(table["fields"])]
        self.fields = {field.name: field for field in fields}
        self.names: dict[str, tuple[Field, Name]] = {
            n.name: (f, n) for f in fields for n in f.names
        }
        self.entries: dict[str, Entry] = {
            key: (order, key, field.bit, field, field.wire if field.wire != key else "")
            for order, (key, (field, _)) in enumerate(self.names.items())
        }
        for part in (part for field in fields for part in field.parts):
            part.mask = self.mask(part.provides)
            part.is_media = self.fields[part.provides[0]].is_media
        self.material = self.mask(field.name for field in fields if field.is_media)
        self.items_only = self.mask(
            field.name for field in fields if field.parts
        )  # met by their items
        passed_on = [field for field in fields if field.verbatim and field.kind == "object"]
        self.passed_on = self.mask(field.name for field in passed_on if not field.is_list)
        self.modes = tuple(Mode(row, self) for row in table["modes"])
        self.mode_list = tuple(mode.name for mode in self.modes)
        self.mode_names = {fold(n): m for m in self.modes for n in (*m.aliases, m.wire, m.name)}
        required = get("mode_required")
        self.mode_required = claim_of(required) if required else None
        self.sends_inferred_mode: bool = get("sends_inferred_mode", False)
        self.confusions = {fold(value): value for value in get("mode_confusions", ())}
        self.picked_by: str = get("picked_by", "")
        picker = self.fields[self.picked_by].names if self.picked_by else ()
        self.picker_names = tuple(name.name for name in picker)
        self.parts_names = tuple(n.name for f in fields if f.parts for n in f.names)
        self.limits = tuple(map(Limit, get("limits", ())))
        self.rules = tuple((row, Rule(row, self.fields, claim_of)) for row in get("rules", ()))
        self.standings: tuple[dict[str, Any], ...] = get("standings", ())
        self.gaps: tuple[dict[str, Any], ...] = get("gaps", ())
        self.lifecycle: tuple[dict[str, Any], ...] = get("lifecycle", ())
        scoped = (*get("limits", ()), *get("rules", ()), *self.standings, *self.gaps)
        self.picks = frozenset(pick for row in scoped for pick in row.get("models", ()))
        others = [{need.fields for need in mode.needs} for mode in self.modes[1:]]
        first = self.modes[0].needs
        self.common_needs = tuple(n for n in first if all(n.fields in some for some in others))

    def mask(self, names: Iterable[str]) -> int:
        """The bits of some fields."""
        found = 0
        for name in names:
            found |= self.fields[name].bit
        return found


class Model:
    """What is known of one model id: its family, and its modes in the order in which they are tried."""

    def __init__(self, id_: str, family: Family) -> None:
        self.id = id_
        self.family = family
        ranked = family.table.get("ranks", {}).get(id_, ())
        self.modes = tuple(sorted(family.modes, key=lambda mode: mode.name not in ranked))
        self.plans: dict[tuple[str, str], Plan] = {}


class Piece:
    """One item of a list such as `content`, and the fields that it may stand for."""

    def __init__(self, path: Path, part: Part, value: object) -> None:
        self.path = path
        self.part = part
        self.value = value


def pieces_of(field: Field, key: str, items: object) -> list[Piece]:
    """The items of a list such as `content` that stand for something."""
    found: list[Piece] = []
    for at, item in enumerate(items if is_array(items) else ()):
        part = part_of(field, item) if is_object(item) else None
        value = dig(item, part.value) if part else None
        if part and not is_blank(value):
            found.append(Piece((key, at), part, value))
    return found


def part_of(field: Field, item: dict[str, object]) -> Part | None:
    """What the rules say of an item; None when they are silent about its type or its role."""
    return next((part for part in field.parts if part.takes(item)), None)


# --- loading ---------------------------------------------------------------------------------------------------------

_CLAIMS: dict[Sequence[str], Claim] = {}
_FAMILIES: dict[str, Family] = {}
MODELS: dict[str, Model] = {}


def claim_of(row: tuple[Any, ...]) -> Claim:
    """Who says so, of a row `(authority, source, reason)`."""
    found = _CLAIMS.get(row)
    if found is None:
        found = _CLAIMS[row] = Claim(*row)
    return found


def family_of(name: str) -> Family:
    """A family by its name."""
    found = _FAMILIES.get(name)
    if found is None:
        found = _FAMILIES[name] = Family(index.rules_of(name))
    return found


def model_of(given: str) -> Model | None:
    """A model by its id, in any case; None when there is none."""
    found = MODELS.get(given)
    if found is None:
        id_ = given if given in index.MODELS else index.SPELLINGS.get(fold(given), "")
        if not id_:
            return None
        found = MODELS.get(id_)
        if found is None:
            found = MODELS[id_] = Model(id_, family_of(index.MODELS[id_]))
    return found
