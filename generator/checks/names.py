"""Checks of names: what is made from the catalog has a name that nothing else in the same place has."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .. import naming
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily
from ..errors import Diagnostic
from .subject import Subject

OURS = "a name of the generated package"
PACKAGE_NAMES = (
    *("Adjustment", "AsyncClient", "Client", "FormFile", "Issue", "Report", "check", "check_form"),
    *("Event", "RawReply", "check_json", "is_valid", "parse_callback", "validate"),
    *("catalog", "errors", "requests", "types"),
)
COMMON_NAMES = ("CommonFields", "CommonRequest")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A name that something in the catalog leads to, in one place of the output."""

    place: str  # "" when taken by what every package has
    name: str
    owner: str
    file: str = ""
    path: DataPath = ()


def families_name_modules(s: Subject) -> Iterator[Diagnostic]:
    """A family's file is not named for a word of Python."""
    for family in s.families:
        if keyword.iskeyword(family.name):
            message = f"`{family.name}` is a word of Python and cannot name a module"
            yield s.problem(family.file, (), "bad-name", message, "choose another name")


def resources_are_called(s: Subject) -> Iterator[Diagnostic]:
    """Every resource has a family that is called on it."""
    called = {f.spec.resource or next(iter(s.catalog.api.resources)) for f in s.families}
    for name in s.catalog.api.resources:
        if name not in called:
            message = f"no family is called on `{name}`"
            help_ = f"say `resource: {name}` in a family, or take the resource out"
            yield s.problem(
                "api.yaml", ("resources", name), "idle-resource", message, help_, key=True
            )


def made_names_are_free(s: Subject) -> Iterator[Diagnostic]:
    """No two things lead to one module, class, attribute, schema, page or call."""
    taken: dict[tuple[str, str], Claimed] = {}
    for claimed in _claims(s):
        first = taken.setdefault((claimed.place, claimed.name), claimed)
        if first is not claimed and first.owner != claimed.owner:
            owners = f"{first.owner} and {claimed.owner}"
            message = f"`{claimed.name}` among {claimed.place} would stand for both {owners}"
            yield s.problem(
                claimed.file, claimed.path, "name-taken", message, "rename one", key=True
            )


def _claims(s: Subject) -> Iterator[Claimed]:
    yield from _reserved()
    yield from _api_claims(s)
    for family in s.families:
        yield from _family_claims(s, family)


def _reserved() -> Iterator[Claimed]:
    for place, names in (
        ("the package's names", (*PACKAGE_NAMES, *naming.ERRORS)),
        ("the client's attributes", naming.CLIENT_METHODS),
        ("the schemas' files", ("request",)),
        ("the docs' pages", ("index", "issues")),
    ):
        yield from (Claimed(place, name, OURS) for name in names)


def _api_claims(s: Subject) -> Iterator[Claimed]:
    api = s.catalog.api
    noun: tuple[str, DataPath] = ("api.yaml", ("noun",))
    package: tuple[str, DataPath] = ("api.yaml", ("package",))
    public = "the package's names"
    yield Claimed(
        public, naming.package_error_class(api.package), f"package `{api.package}`", *package
    )
    for made in (naming.request_class(api.noun), naming.failure_class(api.noun)):
        yield Claimed(public, made, f"noun `{api.noun}`", *noun)
    for name in s.catalog.schemas.schemas:
        place = "the document's schemas"
        yield Claimed(place, name, f"schema `{name}`", "schemas.yaml", ("schemas", name))
    for status, error in api.errors.items():
        owner, path = f"error `{status}`", ("errors", status, "name")
        yield Claimed(
            "the document's responses", naming.pascal(error.name), owner, "api.yaml", path
        )
    for index, name in enumerate(api.resources):
        yield from _resource_claims(s, name, is_first=index == 0)


def _resource_claims(s: Subject, name: str, *, is_first: bool) -> Iterator[Claimed]:
    api = s.catalog.api
    resource = api.resources[name]
    owner, path = f"resource `{name}`", ("resources", name)
    request = naming.request_class(api.noun if is_first else name)
    operation_noun = naming.pascal(api.noun if is_first else name)
    class_ = naming.resource_class(name)
    made: str
    for place, made in (
        ("the client's attributes", naming.PythonIdentifier(name)),
        ("the client's modules", naming.module_name(name)),
        ("the document's schemas", request),
        ("the document's operations", operation_noun),
        ("the schemas' files", "" if is_first else f"{name}.request"),
        (f"the names of module `{name}`", class_),
        (f"the names of module `{name}`", f"Async{class_}"),
        (f"the names of module `{name}`", naming.raw_class(name)),
        (f"the names of module `{name}`", f"Async{naming.raw_class(name)}"),
    ):
        if made:
            yield Claimed(place, made, owner, "api.yaml", path)
    for operation in ("create", "retrieve", "content"):
        endpoint = getattr(resource, operation)
        if endpoint is None:
            continue
        call = f"{endpoint.method} {re.sub('{[^}]*}', '{}', endpoint.path)}"
        where: DataPath = (*path, operation)
        yield Claimed("the calls", call, f"`{name}.{operation}`", "api.yaml", where)
        if endpoint.reply:
            reply, said = naming.pascal(endpoint.reply), (*where, "reply")
            for place in ("the package's names", f"the names of module `{name}`"):
                yield Claimed(place, reply, f"schema `{endpoint.reply}`", "api.yaml", said)


def _family_claims(s: Subject, family: MergedFamily) -> Iterator[Claimed]:
    name, owner = family.name, f"family `{family.name}`"
    resource = family.spec.resource or next(iter(s.catalog.api.resources))
    calls = f"the attributes of `client.{resource}`"
    yield from (Claimed(calls, call, OURS) for call in naming.CALLS)
    made: str
    for place, made in (
        (calls, naming.PythonIdentifier(name)),
        ("the client's modules", naming.module_name(name)),
        ("the schemas' files", name),
        ("the docs' pages", name),
        *(("the document's schemas", made) for made in _class_names(name)),
    ):
        yield Claimed(place, made, owner, family.file)
    yield from _request_claims(family)
    for mode in family.modes:
        about, path = f"mode `{mode}` of {owner}", ("modes", mode)
        variant = naming.variant_class(name, mode)
        for place, made in (
            ("the document's schemas", variant),
            (f"the methods of `client.{resource}.{name}`", naming.method_name(mode)),
        ):
            yield Claimed(place, made, about, family.file, path)
    for index, example in enumerate(family.spec.examples):
        where: DataPath = ("examples", index, "name")
        about = f"example `{example.name}` of {owner}"
        place = "the document's examples"
        yield Claimed(place, f"{name}_{example.name}", about, family.file, where)


def _request_claims(family: MergedFamily) -> Iterator[Claimed]:
    """The classes of a family's requests, and the attributes of each."""
    name, owner = family.name, f"family `{family.name}`"
    place = f"the request classes of {owner}"
    yield from (Claimed(place, made, OURS) for made in COMMON_NAMES)
    yield from (Claimed(place, made, owner, family.file) for made in _class_names(name))
    for mode in family.modes:
        about, path = f"mode `{mode}`", ("modes", mode)
        for made in (naming.variant_class(name, mode), naming.fields_class(name, mode)):
            yield Claimed(place, made, about, family.file, path)
    for field, spec in family.fields.items():
        path = ("fields", field)
        attribute = naming.attribute_name(field)
        yield Claimed(
            f"the attributes of {owner}", attribute, f"field `{field}`", family.file, path
        )
        if spec.type == "choice" and not spec.open:
            made = naming.choice_class(name, field)
            yield Claimed(place, made, f"the values of `{field}`", family.file, path)


def _class_names(family: str) -> Iterable[str]:
    return tuple(
        f"{naming.pascal(family)}{kind}" for kind in ("Request", "Model", "Fields", "Auto")
    )
