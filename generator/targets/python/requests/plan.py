"""The plan of typed requests: one module per family, one class per variant, with canonical names only."""

from __future__ import annotations

from .... import ir
from ....bounds.kinds import kind_of
from ....naming import (
    PythonIdentifier,
    attribute_name,
    choice_class,
    fields_class,
    module_name,
    pascal,
    request_class,
    variant_class,
)
from ....render.python import Pair, pystr
from ....render.row import Row
from ...banner import banner
from ..hints import hint_names, python_type
from .views import (
    AttributeView,
    ChoiceView,
    ClassView,
    CommonView,
    FamilyRequestsView,
    RequestsIndexView,
)


def plan_requests(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the request classes."""
    package = f"python/{contract.api.package}"
    common = _common_fields(contract)
    rows = [
        Row(
            "python/package/requests/__init__.py.j2",
            f"{package}/requests/__init__.py",
            _index(contract),
        ),
        Row(
            "python/package/requests/common.py.j2",
            f"{package}/requests/_common.py",
            _common(common),
        ),
    ]
    for family in contract.families:
        path = f"{package}/requests/{module_name(family.name)}.py"
        rows.append(
            Row("python/package/requests/family.py.j2", path, _family(family, common, contract))
        )
    return tuple(rows)


def _common_fields(contract: ir.Contract) -> tuple[ir.Field, ...]:
    """Fields that every variant of every family takes, alike, and none needs."""
    variants = contract.variants
    found: list[ir.Field] = []
    for field in variants[0].fields if variants else ():
        others = [next((f for f in v.fields if f.name == field.name), None) for v in variants]
        is_alike = all(
            o is not None and o.type == field.type and o.text == field.text for o in others
        )
        if is_alike and not any(field.name in v.required for v in variants):
            found.append(field)
    return tuple(found)


def _family_fields(family: ir.Family, common: tuple[ir.Field, ...]) -> tuple[ir.Field, ...]:
    """What all variants of a family take beside the common fields, and none needs."""
    known = {f.name for f in common}
    return tuple(
        field
        for field in family.fields
        if field.name not in known
        and all(field in v.fields and field.name not in v.required for v in family.variants)
    )


def _family(
    family: ir.Family, common: tuple[ir.Field, ...], contract: ir.Contract
) -> FamilyRequestsView:
    shared = _family_fields(family, common)
    inherited = {f.name for f in (*common, *shared)}
    base = PythonIdentifier(f"{pascal(family.name)}Request")
    model_type = PythonIdentifier(f"{pascal(family.name)}Model")
    own = tuple(f for v in family.variants for f in v.fields if f.name not in inherited)
    used = (*shared, *own)
    default = family.default_model
    named = {f.name: f for f in used if _is_named_choice(f)}
    choices = (
        ChoiceView(model_type, tuple(pystr(m.id) for m in family.models)),
        *(
            ChoiceView(_choice_name(family, f), tuple(pystr(v) for v in f.type.values))
            for f in named.values()
        ),
    )
    classes = tuple(
        ClassView(
            name=variant_class(v.family, v.mode),
            fields_name=fields_class(v.family, v.mode),
            base=base,
            text=f"{v.title.default} with {family.title.default}. {v.text.default}",
            mode=v.mode,
            attributes=tuple(
                _attribute(f, f.name in v.required, family)
                for f in v.fields
                if f.name not in inherited
            ),
        )
        for v in family.variants
    )
    return FamilyRequestsView(
        banner=banner(f"spec/families/{family.name}.yaml"),
        text=f"Requests to {family.title.default}.",
        imports=_imports(used, ["ClassVar", "Literal"]),
        family=family.name,
        family_text=family.text.default,
        choices=choices,
        model=AttributeView(
            name="model",
            hint=model_type,
            annotation=model_type,
            default=f" = {pystr(default)}" if default else "",
            argument=f"NotRequired[{model_type}]" if default else model_type,
            text=contract.api.model_text.default,
        ),
        base=base,
        fields_base=PythonIdentifier(f"{pascal(family.name)}Fields"),
        has_optional=bool(default or shared)
        or any(a.default for c in classes for a in c.attributes),
        object_names=tuple(
            Pair(pystr(f.name), n.name, ": ") for f in family.fields for n in f.names if n.keep
        ),
        entry_names=tuple(
            Pair(pystr(f.name), f.entry, ": ")
            for f in family.fields
            if f.entry not in (f.name, f.sent_as(f.name))
        ),
        shared=tuple(_attribute(f, False, family) for f in shared),
        classes=classes,
        exports=tuple(sorted([base, *(c.name for c in choices), *(c.name for c in classes)])),
    )


def _attribute(
    field: ir.Field, is_required: bool, family: ir.Family | None = None
) -> AttributeView:
    hint = _hint(field, family)
    return AttributeView(
        name=attribute_name(field.name),
        hint=hint,
        annotation=hint if is_required else f"{hint} | None",
        default="" if is_required else " = None",
        argument=hint if is_required else f"NotRequired[{hint} | None]",
        text=field.text.default,
    )


def _is_named_choice(field: ir.Field) -> bool:
    return kind_of(field).is_listed and not field.type.is_open and not field.type.is_list


def _choice_name(family: ir.Family, field: ir.Field) -> PythonIdentifier:
    return choice_class(family.name, field.name)


def _hint(field: ir.Field, family: ir.Family | None) -> str:
    if family is not None and _is_named_choice(field):
        return _choice_name(family, field)
    hint = "str" if _is_named_choice(field) else python_type(field.type)
    return f"{hint} | Mapping[str, object]" if any(n.keep for n in field.names) else hint


def _imports(fields: tuple[ir.Field, ...], typing: list[str]) -> tuple[str, ...]:
    """The import lines of a module at run time; pydantic needs every name that an annotation has."""
    names = set(hint_names(f.type for f in fields if not _is_named_choice(f)))
    if any(n.keep for f in fields for n in f.names):
        names.add("Mapping")
    lines: list[str] = []
    collections = sorted(names & {"Mapping", "Sequence"})
    if collections:
        lines.append(f"from collections.abc import {', '.join(collections)}")
    wanted = {*typing, "TYPE_CHECKING", *(names & {"Literal"})}
    lines += [
        f"from typing import {', '.join(sorted(wanted, key=lambda n: (not n.isupper(), n)))}",
        "",
    ]
    if "types" in names:
        lines.append("from .. import types")
    return tuple(lines)


def _common(common: tuple[ir.Field, ...]) -> CommonView:
    return CommonView(
        banner=banner("spec/fields.yaml"),
        imports=_imports(common, []),
        text="What every request may carry.",
        attributes=tuple(_attribute(f, False) for f in common),
    )


def _index(contract: ir.Contract) -> RequestsIndexView:
    fields: dict[str, list[ir.Field]] = {}
    for family in contract.families:
        for field in family.fields:
            fields.setdefault(field.name, []).append(field)
    name = request_class(contract.api.noun)
    plain = [f for found in fields.values() for f in found if not _is_named_choice(f)]
    used = set(hint_names(f.type for f in plain))
    if any(n.keep for f in plain for n in f.names):
        used.add("Mapping")
    attributes: list[AttributeView] = []
    for field_name, found in fields.items():
        hint = " | ".join(
            dict.fromkeys(part for f in found for part in _hint(f, None).split(" | "))
        )
        attributes.append(
            AttributeView(
                attribute_name(field_name), f"{hint} | None", "", "", "", found[0].text.default
            )
        )
    return RequestsIndexView(
        banner=banner("spec/"),
        text="Typed requests: one module per family, one class per way to generate.",
        request=name,
        request_literal=pystr(name),
        model_text=contract.api.model_text.default,
        mode_text=contract.api.mode_text.default,
        collections=", ".join(sorted(used - {"types", "Literal"})),
        uses_types="types" in used,
        attributes=tuple(attributes),
        families=tuple(
            (module_name(f.name), f"{pascal(f.name)}Request") for f in contract.families
        ),
    )
