"""The generated package around its parts: the public names, the catalog as data, and what is needed to install it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from keyword import iskeyword

from ... import ir
from ...bounds.kinds import kind_of
from ...naming import (
    ERRORS,
    PythonIdentifier,
    attribute_name,
    failure_class,
    module_name,
    package_error_class,
    pascal,
    request_class,
    variant_class,
)
from ...render.python import Call, Name, Pair, pystr
from ...render.row import Row
from ..banner import banner
from ..samples import create_call
from .client.plan import polled_resource


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module and the public names it gives the package."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackageView:
    """`__init__`: every public name, imported when it is first used."""

    banner: str
    text: str
    version: str
    modules: tuple[ModuleView, ...]
    submodules: str
    lazy: tuple[Pair, ...]
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatalogView:
    """The models, families and modes as data for programs."""

    banner: str
    families: tuple[Call, ...]
    titles: Pair
    wanted: tuple[Pair, ...]
    collections: str  # what of `collections.abc` the types of `wanted` and of matches are made of


@dataclass(frozen=True, slots=True)
class ProjectView:
    """What the package's own pyproject.toml and README say."""

    package: str
    version: str
    title: str
    text: str
    client_call: str
    typed_call: str
    class_name: str
    class_module: str
    request: str
    example: str
    other_locale: str  # a language beside the first; empty where there is one only
    has_callbacks: bool
    command: str  # the function behind the command line
    key_variable: str
    base_url_variable: str


def plan_package(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the package's surroundings, and of every file in it that is copied."""
    package = f"python/{contract.api.package}"
    project = _project(contract)
    without = () if polled_resource(contract) else ("callback.py.j2",)
    return (
        Row("python/package", package, without=without),
        Row("python/package/__init__.py.j2", f"{package}/__init__.py", _package(contract)),
        Row("python/package/catalog.py.j2", f"{package}/catalog.py", _catalog(contract)),
        Row("python/pyproject.toml.j2", "python/pyproject.toml", project),
        Row("python/README.md.j2", "python/README.md", project),
        Row("python/LICENSE", "python/LICENSE"),
    )


def _package(contract: ir.Contract) -> PackageView:
    noun = contract.api.noun
    replies = {pascal(e.reply) for r in contract.resources for e in r.endpoints if e.reply}
    errors = (*ERRORS, failure_class(noun), package_error_class(contract.api.package))
    callback = (ModuleView("callback", ("parse_callback",)),) if polled_resource(contract) else ()
    modules = (
        ModuleView("_engine.check", ("check", "is_valid")),
        ModuleView("_engine.issue", ("Adjustment", "Issue")),
        ModuleView("_engine.report", ("Report",)),
        ModuleView("_http.raw", ("RawReply",)),
        ModuleView("_http.settings", ("Event",)),
        ModuleView("_input.form", ("check_form",)),
        ModuleView("_input.form_parts", ("FormFile",)),
        ModuleView("_input.json_text", ("check_json", "validate")),
        *callback,
        ModuleView("client", ("AsyncClient", "Client")),
        ModuleView("errors", tuple(sorted(errors))),
        ModuleView("requests", (request_class(noun),)),
        ModuleView("types", tuple(sorted(replies))),
    )
    submodules = ("catalog", "errors", "requests", "types")
    names = sorted({*submodules, *(n for m in modules for n in m.names)})
    home = {n: m.module for m in modules for n in m.names}
    return PackageView(
        banner=banner("spec/"),
        text=f"{contract.api.title.default}.\n\n{contract.api.text.default}",
        version=contract.api.version,
        modules=modules,
        submodules=", ".join(submodules),
        lazy=tuple(Pair(pystr(n), home[n], ": ") for n in names if n in home),
        exports=tuple(sorted(["__version__", *names])),
    )


def _catalog(contract: ir.Contract) -> CatalogView:
    wanted = tuple(_wanted(contract))
    return CatalogView(
        banner=banner("spec/"),
        families=tuple(
            Call(
                "CatalogFamily",
                (f.name, f.title.default, f.text.default, tuple(v.mode for v in f.variants)),
            )
            for f in contract.families
        ),
        titles=Pair(
            "_TITLES: dict[str, str]", {m.id: m.title for m in contract.models if m.title != m.id}
        ),
        wanted=wanted,
        collections="Mapping, Sequence" if "Sequence[" in repr(wanted) else "Mapping",
    )


def _wanted(contract: ir.Contract) -> Iterator[Pair]:
    """Every name of every field, with what any of the families takes there."""
    kinds: dict[str, set[str]] = {}
    for field in (f for family in contract.families for f in family.fields):
        for known in field.names:
            kinds.setdefault(known.name, set()).update(_kinds(field))
    for name, found in sorted(kinds.items()):
        if not iskeyword(name):
            types = "object" if "object" in found else " | ".join((*sorted(found), "None"))
            yield Pair(name, Name(types), ": ")


def _kinds(field: ir.Field) -> Iterator[str]:
    one = kind_of(field).python
    if field.type.is_list:
        yield f"Sequence[{one}]"
    if field.type.lift or not field.type.is_list:
        yield from one.split(" | ")
    if field.type.numeric_strings:
        yield "str"
    if any(name.unwrap for name in field.names):
        yield "Mapping[str, object]"


def _project(contract: ir.Contract) -> ProjectView:
    api = contract.api
    variant = min(contract.variants, key=lambda v: (len(v.requirements), len(v.mode)))
    family = next(f for f in contract.families if f.name == variant.family)
    siblings = [f for f in contract.families if f.resource == family.resource]
    example = next((e for f in siblings for v in f.variants for e in v.examples), None)
    needed = [variant.field(requirement.fields[0]) for requirement in variant.requirements]
    arguments: list[tuple[str, object]] = [("model", family.models[0].id)]
    arguments += [(attribute_name(f.name), _example(f)) for f in needed]
    request = dict(example.request) if example else {"model": family.models[0].id}
    resource = f"client.{PythonIdentifier(family.resource)}"
    name = variant_class(variant.family, variant.mode)
    return ProjectView(
        package=api.package,
        version=api.version,
        title=api.title.default,
        text=api.text.default,
        client_call=pystr(create_call(f"{resource}.create", request), 4),
        typed_call=pystr(Call(f"{resource}.create", (Call(name, (), tuple(arguments)),)), 4),
        class_name=name,
        class_module=module_name(variant.family),
        request=request_class(api.noun),
        example=pystr(request),
        other_locale=api.locales[1] if len(api.locales) > 1 else "",
        has_callbacks=polled_resource(contract) is not None,
        command=f"{api.package}.cli:main",
        key_variable=api.key_variable,
        base_url_variable=api.base_url_variable,
    )


def _example(field: ir.Field) -> object:
    return Name("...") if field.example is None else field.example
