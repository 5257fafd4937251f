"""The schemas of one family: what all its requests share, and one for each mode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ... import ir
from ...naming import pascal, variant_class
from ..order import newest_first
from .counts import NEVER
from .inference import Inference
from .names import family_name, named_conditions
from .notes import cited, claim, family_notes, needs_sentence, requirement_notes
from .places import Places
from .properties import Schema, exact_schema, field_schemas, is_open, reference, wider
from .rules import Binding, Bindings
from .standings import Standings, known_names
from .unsaid import unsaid_reasons

WELL_FORMED, KNOWN_NAMES = "well_formed", "known_names"
SINGLE = {"type", "pattern", "minimum", "maxLength", "anyOf", "enum"}


def family_schemas(contract: ir.Contract, family: ir.Family, *, typed: bool) -> dict[str, Schema]:
    """The schemas of a family's requests, by name: the whole family, what all share, each mode."""
    return FamilyWriter(contract, family, strict=False, typed=typed).schemas()


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of request before it is written: its place in the partition, its properties, what else is asked."""

    name: str
    text: str
    mode: Schema
    required: list[str]
    properties: dict[str, Schema]
    conditions: list[Schema]
    notes: Schema


class FamilyWriter:
    """Writes the schemas of one family.

    Args:
        contract: The whole catalog.
        family: The family.
        strict: Whether to refuse what the validator only warns of.
        typed: Whether properties have types that the API's page does not give; a value of another is only warned of.
    """

    def __init__(
        self, contract: ir.Contract, family: ir.Family, *, strict: bool, typed: bool
    ) -> None:
        self.contract = contract
        self.family = family
        self.strict, self.typed = strict, typed
        self.unsaid = unsaid_reasons(family)
        home = f"{pascal(family.name)}Fields"
        self.inference = Inference(family, home, strict=strict, typed=typed)
        self.places = Places(family, home, typed=strict or typed)
        self.closed: set[str] = set()  # modes that are refused whatever the request
        asked = {v.mode: self.bound(v) for v in family.variants}
        taken = {WELL_FORMED, KNOWN_NAMES, *self.inference.names()}
        self.conditions, self.bindings = named_conditions(asked, self.inference.home, taken)

    def bound(self, variant: ir.Variant) -> list[Binding]:
        """What a mode asks beside its needs."""
        found = [*Bindings(self.places, variant, strict=self.strict, unsaid=self.unsaid).all()]
        if self.strict:
            found += Standings(self.places, variant).all()
        never = [(name, schema) for name, schema in found if schema == NEVER]
        if never:  # what else the mode asks decides nothing
            self.closed.add(variant.mode)
        return never or found

    def shapes(self) -> list[Shape]:
        """Each kind of request: one a mode, and where it may be left out one without."""
        shapes = [self.variant(v) for v in self.family.variants]
        asks = self.family.mode_required
        return shapes if asks and asks.authority == "contract" else [*shapes, self.without_mode()]

    def schemas(self) -> dict[str, Schema]:
        """The schemas by name, outermost first."""
        family, shapes = self.family, self.shapes()
        shared = self.shared(shapes)
        return {
            family_name(family): {
                "description": family.text.default,
                "oneOf": [reference(s.name) for s in shapes],
                **claim(family.provenance),
                **family_notes(family, self.unsaid),
            },
            self.inference.home: self.fields(shared),
            **{s.name: self.written(s, shared) for s in shapes},
        }

    @property
    def model(self) -> Schema:
        """The property that the discriminator reads; said in full, for code generators that look no further."""
        return {
            "description": self.contract.api.model_text.default,
            "type": "string",
            "enum": [m.id for m in newest_first(self.family)],
        }

    # --- the kinds of request ---

    def variant(self, variant: ir.Variant) -> Shape:
        """The requests of one mode."""
        values = list(dict.fromkeys((variant.wire, variant.mode, *variant.aliases)))
        fixed: Schema = {"const": values[0]} if len(values) == 1 else {"enum": values}
        asked = self.inference.asked(variant)
        needs = self.inference.needs(asked)
        conditions, also = needs.pop("allOf", []), self.bindings[variant.mode]
        if variant.mode not in self.closed:
            also = [*conditions, *also]
        words = f"{self.family.title.default}: {variant.title.default}. {variant.text.default}"
        return Shape(
            name=variant_class(variant.family, variant.mode),
            text=" ".join([words, *needs_sentence(asked)]),
            mode={"description": variant.title.default, "type": "string", **fixed},
            required=["mode", *needs.get("required", [])],
            properties=self.properties(
                variant.fields, self.family.limits_in(variant), with_notes=True
            ),
            conditions=[*also, *self.form()],
            notes={
                **cited(variant.provenance),
                "x-callsheet-requirements": requirement_notes(variant),
            },
        )

    def without_mode(self) -> Shape:
        """The requests that leave the mode to be inferred."""
        text = f"{self.family.title.default}. {self.contract.api.mode_text.default}"
        first, *others = [v for k, v in self.bindings.items() if k not in self.closed] or [[]]
        common = [x for x in first if all(x in other for other in others)]
        own = {k: [x for x in v if x not in common] for k, v in self.bindings.items()}
        ways = self.inference.alternatives(own, self.closed)
        is_refused = self.strict and self.family.mode_required is not None
        alternatives: Schema = {"anyOf": ways} if ways else NEVER
        conditions = [NEVER] if is_refused else [alternatives, *common, *self.form()]
        return Shape(
            name=f"{pascal(self.family.name)}Auto",
            text=text,
            mode={"type": "null"},
            required=[],
            properties=self.properties(self.family.fields, self.limits),
            conditions=conditions,
            notes={},
        )

    def form(self) -> list[Schema]:
        """What is asked of every request, as references."""
        names = [WELL_FORMED, KNOWN_NAMES] if self.strict else [WELL_FORMED]
        return [reference(self.inference.home, name) for name in names]

    def properties(
        self, fields: Iterable[ir.Field], limits: Iterable[ir.Limit], *, with_notes: bool = False
    ) -> dict[str, Schema]:
        """Each field's schema under each of its names."""
        found: dict[str, Schema] = {}
        for field in fields:
            whole = wider(self.family, field)
            found |= field_schemas(
                whole, limits, self.contract, with_notes=with_notes, with_types=self.typed
            )
        return found

    @property
    def limits(self) -> tuple[ir.Limit, ...]:
        """Those of every mode."""
        modes = {v.mode for v in self.family.variants}
        return tuple(x for x in self.family.limits if not x.modes or modes <= {*x.modes})

    # --- what they share ---

    def shared(self, shapes: list[Shape]) -> set[str]:
        """The names of the properties that every kind of request has, and has alike."""
        first, *others = ({n: _bare(s) for n, s in x.properties.items()} for x in shapes)
        return {n for n, s in first.items() if all(o.get(n) == s for o in others)}

    def fields(self, shared: set[str]) -> Schema:
        """What every request of the family may carry, with the conditions that are referred to."""
        every = self.properties(self.family.fields, self.limits, with_notes=True)
        return {
            "description": f"What every {self.family.title.default} request may carry.",
            "type": "object",
            "additionalProperties": True,
            "required": ["model"],
            "properties": {"model": self.model, **{n: s for n, s in every.items() if n in shared}},
            "$defs": self.definitions(shared),
        }

    def definitions(self, shared: set[str]) -> dict[str, Schema]:
        """The conditions that are referred to, by name; complete once the shapes are made."""
        names = {KNOWN_NAMES: known_names(self.family)} if self.strict else {}
        said = {**self.places.definitions(), **self.inference.definitions()}
        own = {**said, **self.conditions, **names}
        return {**own, WELL_FORMED: self.well_formed(shared)}

    def well_formed(self, shared: set[str]) -> Schema:
        """What is asked of values beside what the properties say that all requests share."""
        every = self.properties(self.family.fields, self.limits)
        more: dict[str, Schema] = {}
        for field in self.family.fields:
            if self.strict or self.typed or not is_open(field):
                whole = wider(self.family, field)
                for name in field.names:
                    plain = every[name.name] if name.name in shared else {}
                    more[name.name] = _beside(
                        plain, exact_schema(whole, name, self.contract, strict=self.strict)
                    )
        return {"properties": {n: s for n, s in more.items() if s}}

    def written(self, shape: Shape, shared: set[str]) -> Schema:
        """The schema of one kind of request."""
        own = {n: s for n, s in shape.properties.items() if n not in shared}
        return {
            "description": shape.text,
            "allOf": [
                reference(self.inference.home),
                {
                    "type": "object",
                    **({"required": shape.required} if shape.required else {}),
                    "properties": {"mode": shape.mode} | own,
                },
            ],
            "dependentSchemas": {"model": _joined(shape.conditions)},
            **shape.notes,
        }


def _bare(schema: Schema) -> Schema:
    """A property without its notes."""
    return {k: v for k, v in schema.items() if k != "examples" and not k.startswith("x-")}


def _beside(plain: Schema, exact: Schema) -> Schema:
    """What an exact schema says beside a plain one; keywords of single values stand each for itself."""
    if exact.keys() <= SINGLE or exact.items() <= plain.items():
        return {key: value for key, value in exact.items() if plain.get(key) != value}
    return exact


def _joined(conditions: list[Schema]) -> Schema:
    """Conditions that must all hold, at least one, as one."""
    return conditions[0] if len(conditions) == 1 else {"allOf": conditions}
