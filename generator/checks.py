"""Checks: is the catalog consistent? One small function per rule, each with a stable code; all speak at once.

Here stand the checks of what all families share; those of one family are in `family_checks`.
"""

from __future__ import annotations

import keyword
import string
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from generator import authored as a
from generator.errors import CatalogError, Diagnostic, Position, closest, quoted
from generator.load import DataPath
from generator.merge import MergedFamily, merge_families

# What an issue's words may name; the runtime fills these in.
_PLACEHOLDERS = (
    "accepted after as_of base before candidates column count explanation expected families field fields first given "
    "got here key last length line maximum minimum missing mode model model_id modes names number pattern problem "
    "range rest similar suffix text where"
)
_CODES = (
    "invalid_json not_an_object missing_field missing_one_of unknown_model unsupported_mode mode_required "
    "mode_ambiguous alias_conflict invalid_type not_allowed out_of_range too_short too_long too_few_items "
    "too_many_items bad_format rule_violated unknown_field unused_field refused_field adjusted retired_model deprecated"
)
# The small phrases that the runtime puts messages together from.
_PHRASES = (
    "comma or where_model where_mode the_request candidate_left_over candidate_missing candidate_both candidates "
    "mode_given mode_only mode_inferred mode_inferred_bare mode_unknown"
)
PLACEHOLDERS = frozenset(_PLACEHOLDERS.split())
CODES = tuple(_CODES.split())
PHRASES = tuple(_PHRASES.split())
OWN_PROPERTIES = ("model", "mode")
TAKEN_PACKAGES = frozenset({"httpx2", "pydantic"})  # what the generated package imports
NUMBERS = frozenset({"integer", "number"})
TEXTS = frozenset({"text", "url", "choice"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The catalog, and what every check asks of it."""

    catalog: a.Catalog
    families: tuple[MergedFamily, ...]

    def at(self, file: str, path: DataPath, *, key: bool = False) -> Position:
        """Where something stands."""
        return self.catalog.documents[file].at(path, key=key)

    def problem(
        self,
        file: str,
        path: DataPath,
        code: str,
        message: str,
        advice: str = "",
        *,
        key: bool = False,
    ) -> Diagnostic:
        """One finding at a place of a file."""
        return Diagnostic(self.at(file, path, key=key), code, message, advice)


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


def said_in(value: object, path: DataPath = ()) -> Iterator[tuple[DataPath, object]]:
    """Every authored object and every text inside something authored, with its path."""
    if isinstance(value, a.Words):
        yield path, value
    elif isinstance(value, BaseModel):
        yield path, value
        for name, info in type(value).model_fields.items():
            yield from said_in(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from said_in(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from said_in(item, (*path, index))


# --- words and sources -----------------------------------------------------------------------------------------------


@check
def locales_are_listed_once(s: Subject) -> Iterator[Diagnostic]:
    """No locale stands in the list twice."""
    locales = s.catalog.api.locales
    for index, locale in enumerate(locales):
        if locale.casefold() in [other.casefold() for other in locales[:index]]:
            message = f"{quoted(locale)} is listed twice"
            path: DataPath = ("locales", index)
            yield s.problem("api.yaml", path, "locale-taken", message, "take one out")


@check
def texts_in_every_locale(s: Subject) -> Iterator[Diagnostic]:
    """A text stands in every locale of the API, and in no other."""
    locales = s.catalog.api.locales
    for file, authored in s.catalog.files.items():
        for path, words in said_in(authored):
            if not isinstance(words, a.Words):
                continue
            for locale in locales:
                if locale not in words:
                    message = f"this text is missing in `{locale}`"
                    advice = f"api.yaml lists it among the locales: add `{locale}:`"
                    yield s.problem(file, path, "missing-locale", message, advice, key=True)
            for locale in words:
                if locale not in locales:
                    message = f"{quoted(locale)} is not a locale of this API"
                    advice = closest(locale, locales)
                    here = (*path, locale)
                    yield s.problem(file, here, "unknown-locale", message, advice, key=True)


@check
def issue_words_are_complete(s: Subject) -> Iterator[Diagnostic]:
    """Every code and phrase that the runtime uses has its words, and no other code has."""
    issues, words = s.catalog.issues.issues, s.catalog.issues.words
    for code in CODES:
        if code not in issues:
            message = f"the words of the issue `{code}` are missing"
            path: DataPath = ("issues",)
            yield s.problem(
                "issues.yaml", path, "missing-issue", message, f"add `{code}:`", key=True
            )
    for code in issues:
        if code not in CODES:
            message = f"nothing reports the issue {quoted(code)}"
            path = ("issues", code)
            advice = closest(code, CODES)
            yield s.problem("issues.yaml", path, "unknown-issue", message, advice, key=True)
    for name in PHRASES:
        if name not in words:
            message = f"the phrase `{name}` is missing, of which messages are made"
            path = ("words",)
            yield s.problem(
                "issues.yaml", path, "missing-phrase", message, f"add `{name}:`", key=True
            )


@check
def placeholders_are_known(s: Subject) -> Iterator[Diagnostic]:
    """Messages only name what the runtime fills in."""
    for path, words in said_in(s.catalog.issues):
        is_explanation = path[:1] == ("issues",) and path[2:] == ("text",)
        if isinstance(words, a.Words) and not is_explanation:
            for locale, text in words.items():
                for message, advice in _bad_placeholders(text):
                    here = (*path, locale)
                    yield s.problem("issues.yaml", here, "bad-placeholder", message, advice)


def _bad_placeholders(text: str) -> Iterator[tuple[str, str]]:
    try:
        found = list(string.Formatter().parse(text))
    except ValueError:
        yield "a brace stands alone", "write `{{` or `}}` for a brace itself"
        return
    for _, name, form, conversion in found:
        if name is not None and (form or conversion):
            yield f"`{{{name}}}` carries a format, and texts are filled in as they are", "take it out"
        elif name is not None and name not in PLACEHOLDERS:
            base = name.split(".")[0].split("[")[0]
            yield f"`{{{name}}}` is not filled in by anything", closest(base, PLACEHOLDERS)


@check
def claims_are_grounded(s: Subject) -> Iterator[Diagnostic]:
    """A source is one of sources.yaml, a decision has its reason, a provider's value its source and confidence."""
    for file, authored in s.catalog.files.items():
        for path, claim in said_in(authored):
            if isinstance(claim, a.Claim):
                yield from _claim(s, file, path, claim)


def _claim(s: Subject, file: str, path: DataPath, claim: a.Claim) -> Iterator[Diagnostic]:
    known = s.catalog.sources.sources
    if claim.source is not None and claim.source.split(" ")[0] not in known:
        word = claim.source.split(" ")[0]
        message = f"{quoted(word)} is not a source of sources.yaml"
        advice = closest(word, known)
        yield s.problem(file, (*path, "source"), "unknown-source", message, advice)
    if claim.authority == "decision" and not claim.reason:
        message, advice = "a decision is ours, and says why it was taken", "add `reason:`"
        yield s.problem(file, (*path, "authority"), "missing-reason", message, advice)
    if claim.authority == "provider" and not (claim.source and claim.confidence):
        message = "a provider's value says where it is published and how well it is known"
        advice = "add `source:` and `confidence:`"
        yield s.problem(file, (*path, "authority"), "missing-source", message, advice)


# --- the API ---------------------------------------------------------------------------------------------------------


@check
def api_is_usable(s: Subject) -> Iterator[Diagnostic]:
    """The package has a usable name, and every error reply is one and has a schema."""
    api, schemas = s.catalog.api, s.catalog.schemas.schemas
    if keyword.iskeyword(api.package):
        message = f"`{api.package}` is a word of Python and cannot name a package"
        yield s.problem("api.yaml", ("package",), "bad-name", message, "choose another name")
    elif api.package in TAKEN_PACKAGES | sys.stdlib_module_names:
        message = f"the package `{api.package}` would hide the one that Python code means by it"
        yield s.problem("api.yaml", ("package",), "bad-name", message, "choose another name")
    for status, error in api.errors.items():
        path: DataPath = ("errors", status)
        if not (status.isascii() and status.isdigit() and 400 <= int(status) <= 599):
            message = f"{quoted(status)} is not the status of an error"
            advice = "errors have 400 to 599"
            yield s.problem("api.yaml", path, "bad-status", message, advice, key=True)
        yield from _schema(s, "api.yaml", (*path, "schema"), error.schema_, schemas)


@check
def resources_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A polled resource says where its reply keeps what, and every endpoint fits its task."""
    for name, resource in s.catalog.api.resources.items():
        path: DataPath = ("resources", name)
        if resource.retrieve and not resource.task:
            message = "a resource that is polled says where its reply keeps id and status"
            here = (*path, "retrieve")
            yield s.problem("api.yaml", here, "missing-task", message, "add `task:`", key=True)
        for operation in ("create", "retrieve", "content"):
            endpoint = getattr(resource, operation)
            if endpoint is not None:
                yield from _endpoint(s, endpoint, (*path, operation), operation)


def _endpoint(
    s: Subject, endpoint: a.EndpointSpec, path: DataPath, operation: str
) -> Iterator[Diagnostic]:
    api, schemas = s.catalog.api, s.catalog.schemas.schemas
    if endpoint.reply:
        yield from _schema(s, "api.yaml", (*path, "reply"), endpoint.reply, schemas)
    elif operation != "content":
        message = f"`{operation}` does not say what it answers with; only `content` answers bytes"
        yield s.problem("api.yaml", path, "missing-reply", message, "add `reply:`", key=True)
    wanted = 0 if operation == "create" else 1
    if endpoint.path.count("{") != wanted:
        message = (
            f"the path of `{operation}` has {endpoint.path.count('{')} parameters, not {wanted}"
        )
        advice = "name the task's id, such as `{id}`" if wanted else "nothing is made yet: no id"
        yield s.problem("api.yaml", (*path, "path"), "bad-path", message, advice)
    for index, status in enumerate(endpoint.errors):
        if str(status) not in api.errors:
            message = f"nothing says what {status} means"
            advice = f'add `"{status}":` to `errors` of api.yaml'
            here = (*path, "errors", index)
            yield s.problem("api.yaml", here, "unknown-status", message, advice)


def _schema(
    s: Subject, file: str, path: DataPath, name: str, schemas: Mapping[str, object]
) -> Iterator[Diagnostic]:
    if name not in schemas:
        message = f"{quoted(name)} is not a schema of schemas.yaml"
        yield s.problem(file, path, "unknown-schema", message, closest(name, schemas))


# --- fields and modes ------------------------------------------------------------------------------------------------


@check
def fields_are_whole(s: Subject) -> Iterator[Diagnostic]:
    """A field has its words and a type, and what its type asks for."""
    for name, spec in s.catalog.fields.fields.items():
        yield from _whole_field(s, "fields.yaml", name, spec)
    for family in s.families:
        for name, spec in family.fields.items():
            if name not in s.catalog.fields.fields:
                yield from _whole_field(s, family.file, name, spec)


def _whole_field(s: Subject, file: str, name: str, spec: a.FieldSpec) -> Iterator[Diagnostic]:
    path: DataPath = ("fields", name)
    if name in OWN_PROPERTIES:
        message = f"`{name}` is a property that every request has; it cannot be a field"
        yield s.problem(file, path, "reserved-name", message, "choose another name", key=True)
    for key in ("text", "type"):
        if getattr(spec, key) is None:
            message = f"the field `{name}` has no `{key}`"
            yield s.problem(file, path, f"missing-{key}", message, f"add `{key}:`", key=True)
    if spec.type is not None:
        yield from field_fits_type(s, file, path, spec, spec)


def field_fits_type(
    s: Subject, file: str, path: DataPath, said: a.FieldSpec, spec: a.FieldSpec
) -> Iterator[Diagnostic]:
    """What is said of a field fits its type.

    Args:
        s: The catalog.
        file: Where it is said.
        path: The field there.
        said: What is said there.
        spec: The whole field, shared definition included.
    """
    kind = spec.items if spec.type == "list" else spec.type
    if (spec.type == "list") != (spec.items is not None):
        message = "`items` says what a list holds: it goes with `type: list`, and only with it"
        advice = "add `items:`" if spec.type == "list" else "take `items:` out"
        yield s.problem(file, path, "type-misfit", message, advice, key=True)
    if kind == "choice" and not spec.values:
        message = "a choice lists what may be chosen"
        yield s.problem(file, path, "missing-values", message, "add `values:`", key=True)
    for key, is_fit, wanted in (
        ("numeric_strings", kind in NUMBERS, "numbers"),
        ("zero_is_absent", kind in NUMBERS, "numbers"),
        ("wire_kind", kind in NUMBERS, "numbers"),
        ("lift", spec.type == "list", "lists"),
        ("parts", spec.type == "list", "lists"),
        ("schema_", kind in {"object", "any"}, "objects"),
    ):
        if getattr(said, key) and not is_fit:
            name = key.removesuffix("_")
            message, here = f"`{name}` is for {wanted}, and this is none", (*path, name)
            advice = f"take `{name}:` out, or change `type:`"
            yield s.problem(file, here, "type-misfit", message, advice, key=True)
    for index, value in enumerate(said.values or []):
        here = (*path, "values", index)
        yield from fits_kind(s, file, here, value, kind or "text")
        if value in (said.values or [])[:index]:
            message = f"{quoted(value)} is listed twice"
            yield s.problem(file, here, "value-taken", message, "take one out")
    if said.schema_:
        yield from _schema(s, file, (*path, "schema"), said.schema_, s.catalog.schemas.schemas)
    if said.example is not None and not is_of_type(said.example, spec):
        what = f"list of `{kind}`" if spec.type == "list" else f"`{kind}`"
        message = f"{quoted(said.example)} is no example of the type {what}"
        advice = "quote a text that looks like a number"
        yield s.problem(file, (*path, "example"), "example-misfit", message, advice)


def is_of_type(value: object, spec: a.FieldSpec) -> bool:
    """Whether a JSON value has the type of a field; a vocabulary is not looked at."""
    if spec.type != "list":
        return _is_of_kind(value, spec.type or "any")
    values = value if isinstance(value, list) else [value] if spec.lift else [()]
    return all(_is_of_kind(item, spec.items or "any") for item in values)


def _is_of_kind(value: object, kind: str) -> bool:
    if isinstance(value, bool):
        return kind in {"boolean", "any"}
    if kind in TEXTS:
        return isinstance(value, str)
    wanted = {"integer": int, "number": int | float, "object": dict, "boolean": bool}
    return kind == "any" or isinstance(value, wanted[kind])


def fits_kind(s: Subject, file: str, path: DataPath, value: str, kind: str) -> Iterator[Diagnostic]:
    """A value of a vocabulary is one that a field of the kind can have."""
    number = a.CORE_NUMBER.fullmatch(value)
    is_long = len(value) > 15  # more digits than every JSON reader keeps
    if kind in NUMBERS and (not number or number[3] or is_long):
        message = f"{quoted(value)} is not a number in plain decimal digits"
        yield s.problem(file, path, "value-misfit", message, "write it such as 8 or 0.5")
    elif kind == "integer" and "." in value:
        message = f"{quoted(value)} is not a whole number"
        yield s.problem(file, path, "value-misfit", message, "the field's type is `integer`")
    elif kind == "boolean" and value not in {"true", "false"}:
        message = f"{quoted(value)} is neither true nor false"
        yield s.problem(file, path, "value-misfit", message, "the field's type is `boolean`")


@check
def sets_name_fields_and_modes(s: Subject) -> Iterator[Diagnostic]:
    """What a set lists exists."""
    fields, modes = s.catalog.fields, s.catalog.modes
    for name, listed in fields.sets.items():
        for index, field in enumerate(listed):
            if field not in fields.fields:
                path: DataPath = ("sets", name, index)
                message, advice = f"{quoted(field)} is not a field", closest(field, fields.fields)
                yield s.problem("fields.yaml", path, "unknown-field", message, advice)
    for name, mode_set in modes.sets.items():
        for index, mode in enumerate(mode_set.modes):
            if mode not in modes.modes:
                path = ("sets", name, "modes", index)
                message, advice = f"{quoted(mode)} is not a mode", closest(mode, modes.modes)
                yield s.problem("modes.yaml", path, "unknown-mode", message, advice)


@check
def modes_have_words(s: Subject) -> Iterator[Diagnostic]:
    """A mode has a title and a text."""
    for name, mode in s.catalog.modes.modes.items():
        for key in ("title", "text"):
            if getattr(mode, key) is None:
                message = f"the mode `{name}` has no `{key}`"
                path: DataPath = ("modes", name)
                advice = f"add `{key}:`"
                yield s.problem("modes.yaml", path, f"missing-{key}", message, advice, key=True)
