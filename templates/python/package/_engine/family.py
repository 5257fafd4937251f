"""Families and models as the engine goes by them, made of the rules when a request first asks for one."""

from __future__ import annotations

from .._data import index, rows
from .bounds import Statement
from .fields import Field
from .issue import Finding
from .rules import Rule
from .values import fold, is_array, is_blank, is_object

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, ClassVar

    from .._data.rows import Count, Makers, Name
    from .fields import Part
    from .values import Path

    # Order in the catalog, the name, its field's bit and canonical name, and the name on the wire if that is another.
    Entry = tuple[int, str, int, str, str]
    Sizes = tuple[tuple[str, int], ...]  # by field, how many items it has


class Need(rows.Need):
    """Fields of which one must be given; `mask` is theirs."""

    mask = 0
    is_material = False
    accepted: tuple[str, ...] = ()

    def lacking(self, mode: str, unknown: tuple[str, ...]) -> Finding:
        """The finding when it is not met; names that no family knows may be meant for it."""
        fields, is_one = self.fields, len(self.fields) == 1
        facts = {"field": fields[0], "fields": fields, "mode": mode, "given": unknown}
        code, path = ("missing_field", fields) if is_one else ("missing_one_of", ())
        claim = self.claim
        return Finding(code, path, claim.severity, claim, "", facts, self.accepted, True)


class Mode(rows.Mode):
    """One way to generate, in one family.

    Attributes:
        used: The mask of the material it works on; `leaves`, of the family's other material.
        material_needs: The masks of needs that only material meets.
        counted: By list, how many items it is inferred for, and the masks of needs that it may meet.
    """

    inner: ClassVar[Makers] = {**rows.Mode.inner, "needs": rows.many(Need)}
    needs: tuple[Need, ...] = ()  # pyright: ignore[reportIncompatibleVariableOverride]
    used = leaves = 0
    material_needs: tuple[int, ...] = ()
    counted: tuple[tuple[Count, int, tuple[int, ...]], ...] = ()

    def settle(self, family: Family) -> Mode:
        """Work out what hangs on the family's fields."""
        fields = family.fields
        for need in self.needs:
            need.mask = family.mask(need.fields)
            need.is_material = all(fields[name].is_media for name in need.fields)
            need.accepted = tuple(n.name for name in need.fields for n in fields[name].names)
        self.wire = self.wire or self.name
        self.used = family.mask(self.uses)
        self.leaves = family.material & ~self.used
        self.material_needs = tuple(need.mask for need in self.needs if need.is_material)
        bits = [(count, fields[count.field].bit) for count in self.counts]
        self.counted = tuple(
            (count, bit, tuple(mask for mask in self.material_needs if mask & bit))
            for count, bit in bits
        )
        return self

    def miscount(self, met: int, sizes: Mapping[str, int]) -> tuple[str, int] | None:
        """A list that alone meets needs and has other than so many items as these are, and how many it should have."""
        for count, bit, needs in self.counted:
            alone = [mask for mask in needs if not mask & met & ~bit]
            items = count.items - len(needs) + len(alone)
            if alone and sizes.get(count.field, items) != items:
                return count.field, items
        return None


class Limit(rows.Limit):
    """A limit on one field's value: its own statement first, then what further sources say of the same."""

    def __init__(self, table: dict[str, Any]) -> None:
        super().__init__(table)
        others = [Statement(row, row.claim) for row in self.disputed_by]
        self.statements = (Statement(self, self.claim), *others)


class FamilyRow(rows.Family):
    """The rules of a family, with the engine's own kinds of rows."""

    inner: ClassVar[Makers] = {
        **rows.Family.inner,
        "fields": lambda tables: tuple(Field(row, 1 << at) for at, row in enumerate(tables)),
        "modes": rows.many(Mode),
        "limits": rows.many(Limit),
        "rules": rows.many(Rule),
    }


class Family:
    """Models that share modes and fields.

    Attributes:
        row: What its rules say.
        names: Every name of a field, in the catalog's order.
        material, items_only, passed_on: Masks of fields: those that carry material, those that only their items meet,
            and objects that go out as written.
        picks: Models, or values that pick one, for which something else is said.
        common_needs: What each mode asks for.
    """

    def __init__(self, table: dict[str, Any]) -> None:
        row: Any = FamilyRow(table)
        self.row: rows.Family = row
        self.name: str = row.name
        self.fields: dict[str, Field] = {field.name: field for field in row.fields}
        self.names: dict[str, tuple[Field, Name]] = {
            name.name: (field, name) for field in row.fields for name in field.names
        }
        self.entries: dict[object, Entry] = {
            key: (order, key, field.bit, field.name, field.moved_from(key))
            for order, (key, (field, _)) in enumerate(self.names.items())
        }
        fields = self.fields.values()
        for part in (part for field in fields for part in field.parts):
            part.mask = self.mask(part.provides)
            part.is_media = self.fields[part.provides[0]].is_media
        self.material = self.mask(field.name for field in fields if field.is_media)
        self.items_only = self.mask(field.name for field in fields if field.parts)
        objects = [field for field in fields if field.kind == "object" and not field.is_list]
        self.passed_on = self.mask(field.name for field in objects if field.verbatim)
        self.modes: tuple[Mode, ...] = tuple(mode.settle(self) for mode in row.modes)
        self.mode_list = tuple(mode.name for mode in self.modes)
        self.mode_names = {fold(n): m for m in self.modes for n in (*m.aliases, m.wire, m.name)}
        self.confusions = {fold(value): value for value in row.mode_confusions}
        picker = self.fields[row.picked_by].names if row.picked_by else ()
        counts = [count for mode in self.modes for count in mode.counts]
        self.most_counted = max([count.items for count in counts], default=0)
        counted = dict.fromkeys(count.field for count in counts)
        self.counted_names = tuple(name.name for n in counted for name in self.fields[n].names)
        self.picker_names = tuple(name.name for name in picker)
        self.parts_names = tuple(name.name for f in fields if f.parts for name in f.names)
        self.limits: tuple[Limit, ...] = row.limits
        self.rules: tuple[Rule, ...] = tuple(
            rule.settle(self.fields, self.mask) for rule in row.rules
        )
        scoped = (*row.limits, *row.rules, *row.standings, *row.gaps)
        self.picks = frozenset(pick for one in scoped for pick in one.models)
        others = [{need.fields for need in mode.needs} for mode in self.modes[1:]]
        first = self.modes[0].needs
        self.common_needs = tuple(n for n in first if all(n.fields in some for some in others))

    def __reduce__(self) -> tuple[Any, ...]:
        return family_of, (self.name,)

    def mask(self, names: Iterable[str]) -> int:
        """The bits of some fields."""
        found = 0
        for name in names:
            found |= self.fields[name].bit
        return found


class Model:
    """What is known of one model id: its family, and its modes in the order in which they are tried."""

    def __init__(self, id_: str, family: Family) -> None:
        ranked = family.row.ranks.get(id_, ())
        self.id = id_
        self.family = family
        self.modes = tuple(sorted(family.modes, key=lambda mode: mode.name not in ranked))
        self.plans: dict[tuple[str, str], Any] = {}  # by the value that picks the real one, mode

    def __reduce__(self) -> tuple[Any, ...]:
        return model_of, (self.id,)


class Piece:
    """One item of a list such as `content`, and the fields that it may stand for."""

    __slots__ = ("part", "path", "value")

    def __init__(self, path: Path, part: Part, value: object) -> None:
        self.path = path
        self.part = part
        self.value = value


def pieces_of(field: Field, key: str, items: object) -> list[Piece]:
    """The items of a list such as `content` that stand for something."""
    found: list[Piece] = []
    for at, item in enumerate(items if is_array(items) else ()):
        kind, role = (item.get("type"), item.get("role")) if is_object(item) else (None, None)
        for part in field.parts:
            if part.type != kind or not (part.any_role or part.takes(role)):
                continue
            value: Any = item
            for step in part.steps:
                value = value.get(step) if is_object(value) else value
            if not is_blank(value):
                found.append(Piece((key, at), part, value))
            break
    return found


# --- loading ---------------------------------------------------------------------------------------------------------

_FAMILIES: dict[str, Family] = {}
MODELS: dict[str, Model] = {}


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
