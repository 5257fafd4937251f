"""Checks: is the catalog consistent? One small function per rule, each with a stable code; all speak at once."""

from __future__ import annotations

import keyword
import string
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import authored as a
from generator.errors import CatalogError, Diagnostic, closest
from generator.load import DataPath
from generator.merge import MergedFamily, merge_families

# What an issue's words may name; the runtime fills these in.
PLACEHOLDERS = frozenset(
    "accepted after as_of base before candidates column count explanation expected families field fields first given "
    "got here key last length line maximum minimum missing mode model model_id modes names number pattern problem "
    "range rest similar suffix text where".split()
)
CODES = (
    "invalid_json not_an_object missing_field missing_one_of unknown_model unsupported_mode mode_required "
    "mode_ambiguous alias_conflict invalid_type not_allowed out_of_range too_short too_long too_few_items "
    "too_many_items bad_format rule_violated unknown_field unused_field refused_field adjusted retired_model deprecated"
).split()
OWN_PROPERTIES = ("model", "mode")


@dataclass(frozen=True, slots=True)
class Subject:
    """The catalog, and what every check asks of it."""

    catalog: a.Catalog
    families: tuple[MergedFamily, ...]

    def problem(
        self,
        file: str,
        path: DataPath,
        code: str,
        message: str,
        help: str = "",
        *,
        key: bool = False,
    ) -> Diagnostic:
        """One finding at a place of a file."""
        return Diagnostic(self.catalog.documents[file].at(path, key=key), code, message, help)


Check = Callable[[Subject], Iterable[Diagnostic]]
CHECKS: list[Check] = []


def check(function: Check) -> Check:
    """Register one check."""
    CHECKS.append(function)
    return function


def check_catalog(catalog: a.Catalog) -> None:
    """Run every check.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    problems = [problem for function in CHECKS for problem in function(subject)]
    if problems:
        raise CatalogError(problems)


# --- words and sources -----------------------------------------------------------------------------------------------


@check
def texts_in_every_locale(s: Subject) -> Iterator[Diagnostic]:
    """A text stands in every locale of the API, and in no other."""
    locales = s.catalog.api.locales
    for name, document in s.catalog.documents.items():
        for path, words in _localized(document.data, ()):
            for locale in locales:
                if locale not in words:
                    yield s.problem(name, path, "missing-locale", f"the text lacks `{locale}`")
            for locale in words:
                if locale not in locales:
                    message = f"`{locale}` is not a locale of this API"
                    help_ = closest(locale, locales)
                    yield s.problem(
                        name, (*path, locale), "unknown-locale", message, help_, key=True
                    )


def _localized(data: object, path: DataPath) -> Iterator[tuple[DataPath, Mapping[str, object]]]:
    """Every text of a document: they stand under keys whose values go by locale."""
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _localized(item, (*path, index))
    if not isinstance(data, dict):
        return
    for key, value in data.items():
        is_payload = key in {"request", "schema", "example"}
        if key in {"title", "text", "message"} and isinstance(value, dict):
            yield (*path, key), value
        elif key in {"hints", "messages", "words", "mode_confusions"} and isinstance(value, dict):
            yield from (((*path, key, k), v) for k, v in value.items() if isinstance(v, dict))
        elif not is_payload:
            yield from _localized(value, (*path, key))


@check
def issue_codes_are_complete(s: Subject) -> Iterator[Diagnostic]:
    """Every code that the runtime reports has its words, and no other code has."""
    given = s.catalog.issues.issues
    for code in CODES:
        if code not in given:
            yield s.problem(
                "issues.yaml", ("issues",), "missing-issue", f"the words of `{code}` are missing"
            )
    for code in given:
        if code not in CODES:
            help_ = closest(code, CODES)
            message = f"nothing reports `{code}`"
            yield s.problem(
                "issues.yaml", ("issues", code), "unknown-issue", message, help_, key=True
            )


@check
def placeholders_are_known(s: Subject) -> Iterator[Diagnostic]:
    """Messages only name what the runtime fills in."""
    document = s.catalog.documents["issues.yaml"]
    for path, words in _localized(document.data, ()):
        if path[-1] == "text":
            continue
        for locale, text in words.items():
            try:
                names = [
                    name
                    for _, name, _, _ in string.Formatter().parse(str(text))
                    if name is not None
                ]
            except ValueError as error:
                yield s.problem(
                    "issues.yaml",
                    (*path, locale),
                    "bad-placeholder",
                    f"{error}",
                    "write {{ for a brace",
                )
                continue
            for name in names:
                if name not in PLACEHOLDERS:
                    message = f"`{{{name}}}` is not filled in by anything"
                    help_ = closest(name, PLACEHOLDERS)
                    yield s.problem(
                        "issues.yaml", (*path, locale), "bad-placeholder", message, help_
                    )


@check
def claims_are_grounded(s: Subject) -> Iterator[Diagnostic]:
    """A source is one of sources.yaml, a decision has its reason, a provider's value its source and confidence."""
    for file, document in s.catalog.documents.items():
        yield from _claims(s, file, document.data, ())


def _claims(s: Subject, file: str, data: object, path: DataPath) -> Iterator[Diagnostic]:
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _claims(s, file, item, (*path, index))
    if not isinstance(data, dict):
        return
    source = data.get("source")
    known = s.catalog.sources.sources
    if isinstance(source, str) and source.split(" ")[0] not in known:
        word = source.split(" ")[0]
        message = f"`{word}` is not a source of sources.yaml"
        yield s.problem(file, (*path, "source"), "unknown-source", message, closest(word, known))
    if data.get("authority") == "decision" and not data.get("reason"):
        yield s.problem(
            file, (*path, "authority"), "missing-reason", "a decision says why", "add `reason:`"
        )
    if data.get("authority") == "provider" and not (source and data.get("confidence")):
        message = "a provider's value names its source and how well it is known"
        yield s.problem(
            file, (*path, "authority"), "missing-source", message, "add `source:` and `confidence:`"
        )
    for key, value in data.items():
        if key not in {"request", "schema", "example"}:
            yield from _claims(s, file, value, (*path, key))


# --- the API ---------------------------------------------------------------------------------------------------------


@check
def api_is_usable(s: Subject) -> Iterator[Diagnostic]:
    """The package has a usable name, and every endpoint fits its task."""
    api = s.catalog.api
    if keyword.iskeyword(api.package):
        yield s.problem(
            "api.yaml", ("package",), "bad-name", f"`{api.package}` is a word of Python"
        )
    for name, resource in api.resources.items():
        path: DataPath = ("resources", name)
        if resource.retrieve and not resource.task:
            message = "a polled resource says where its reply keeps id and status"
            yield s.problem("api.yaml", (*path, "retrieve"), "missing-task", message, "add `task:`")
        for operation in ("create", "retrieve", "content"):
            endpoint = getattr(resource, operation)
            if endpoint is not None:
                yield from _endpoint(s, endpoint, (*path, operation), operation)
    for status in api.errors:
        if not (status.isdigit() and 400 <= int(status) <= 599):
            message = f"`{status}` is not an error status"
            yield s.problem("api.yaml", ("errors", status), "bad-status", message, key=True)


def _endpoint(
    s: Subject, endpoint: a.EndpointSpec, path: DataPath, operation: str
) -> Iterator[Diagnostic]:
    api, schemas = s.catalog.api, s.catalog.schemas.schemas
    if endpoint.reply and endpoint.reply not in schemas:
        message = f"`{endpoint.reply}` is not a schema of schemas.yaml"
        help_ = closest(endpoint.reply, schemas)
        yield s.problem("api.yaml", (*path, "reply"), "unknown-schema", message, help_)
    parameters = endpoint.path.count("{")
    if parameters != (operation != "create"):
        message = f"the path of `{operation}` has {parameters} parameters"
        yield s.problem("api.yaml", (*path, "path"), "bad-path", message)
    for index, status in enumerate(endpoint.errors):
        if str(status) not in api.errors:
            message = f"`errors` below does not say what {status} means"
            yield s.problem("api.yaml", (*path, "errors", index), "unknown-status", message)


@check
def schemas_refer_to_schemas(s: Subject) -> Iterator[Diagnostic]:
    """A `$ref` in a schema names another schema of the file."""
    known = s.catalog.schemas.schemas

    def walk(data: object, path: DataPath) -> Iterator[Diagnostic]:
        if isinstance(data, list):
            for index, item in enumerate(data):
                yield from walk(item, (*path, index))
        if not isinstance(data, dict):
            return
        reference = data.get("$ref")
        if isinstance(reference, str) and reference.removeprefix("#/$defs/") not in known:
            help_ = closest(reference.removeprefix("#/$defs/"), known)
            message = f"`{reference}` names no schema of this file"
            yield s.problem("schemas.yaml", (*path, "$ref"), "unknown-schema", message, help_)
        for key, value in data.items():
            yield from walk(value, (*path, key))

    for name, entry in known.items():
        yield from walk(entry.schema_, ("schemas", name, "schema"))


# --- fields ----------------------------------------------------------------------------------------------------------


@check
def shared_fields_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A shared field has its words and a type, and what its type asks for."""
    for name, spec in s.catalog.fields.fields.items():
        yield from _whole_field(s, "fields.yaml", ("fields", name), name, spec)
    for family in s.families:
        for name, spec in family.fields.items():
            if name not in s.catalog.fields.fields:
                yield from _whole_field(s, family.file, ("fields", name), name, spec)


def _whole_field(
    s: Subject, file: str, path: DataPath, name: str, spec: a.FieldSpec
) -> Iterator[Diagnostic]:
    if name in OWN_PROPERTIES:
        message = f"`{name}` is a property that every request has; it cannot be a field"
        yield s.problem(file, path, "reserved-name", message, key=True)
    if spec.text is None:
        yield s.problem(file, path, "missing-text", f"the field `{name}` has no `text`", key=True)
    if spec.type is None:
        yield s.problem(file, path, "missing-type", f"the field `{name}` has no `type`", key=True)
    if (spec.type == "list") != (spec.items is not None):
        message = "`items` goes with `type: list`, and only with it"
        yield s.problem(file, path, "bad-type", message, key=True)
    kind = spec.items if spec.type == "list" else spec.type
    if kind == "choice" and not spec.values:
        yield s.problem(file, path, "missing-values", "a choice lists its `values`", key=True)
    if kind in {"integer", "number"}:
        for index, value in enumerate(spec.values or []):
            if not a.CORE_NUMBER.fullmatch(value):
                message = f"`{value}` is not a number"
                yield s.problem(file, (*path, "values", index), "bad-value", message)
    if spec.schema_ and spec.schema_ not in s.catalog.schemas.schemas:
        message = f"`{spec.schema_}` is not a schema of schemas.yaml"
        help_ = closest(spec.schema_, s.catalog.schemas.schemas)
        yield s.problem(file, (*path, "schema"), "unknown-schema", message, help_)


@check
def sets_name_fields_and_modes(s: Subject) -> Iterator[Diagnostic]:
    """What a set lists exists."""
    fields, modes = s.catalog.fields, s.catalog.modes
    for name, listed in fields.sets.items():
        for index, field in enumerate(listed):
            if field not in fields.fields:
                message = f"`{field}` is not a field"
                help_ = closest(field, fields.fields)
                yield s.problem(
                    "fields.yaml", ("sets", name, index), "unknown-field", message, help_
                )
    for name, mode_set in modes.sets.items():
        for index, mode in enumerate(mode_set.modes):
            if mode not in modes.modes:
                message = f"`{mode}` is not a mode"
                path: DataPath = ("sets", name, "modes", index)
                yield s.problem(
                    "modes.yaml", path, "unknown-mode", message, closest(mode, modes.modes)
                )
