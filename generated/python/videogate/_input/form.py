"""Check the fields of a form: the parts of a `multipart/form-data` body, or the pairs of a urlencoded one.

A form knows text and files only. What the text stands for is read from what the catalog says of each field; the rest
is the same check as for JSON.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast

from .._data.index import JSON_TYPES, OBJECTS
from .._engine.check import check
from .._engine.family import model_of
from .._engine.issue import CONTRACT, Adjustment, Finding, Issue
from .._engine.report import Report
from .._engine.values import LONGEST_NUMBER, before_unit, json_name
from .form_parts import MOST_BRACKETS, FormFile, Parts, pairs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .._data.rows import Name
    from .._engine.check import Unknown
    from .._engine.family import Family
    from .._engine.fields import Field
    from .._engine.objects import Shape
    from .._engine.values import Path

    FormFields = Mapping[str, object] | Iterable[tuple[str, object]]

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
BOOLEANS = {"true": True, "false": False}
READ = ("integer", "number", "boolean")  # what JSON calls values that a form can only write as text


def check_form(
    fields: FormFields,
    *,
    strict: bool = False,
    locale: str = "en",
    unknown_model: Unknown = "error",
    unknown_mode: Unknown = "error",
    partial: bool = False,
    dialect: str | None = None,
) -> Report:
    """Check one request given as the fields of a form. Never raises on bad input.

    Text is read by what its field takes: numbers, `true` and `false`, and JSON for objects and for lists of objects.
    A repeated name, `name[]` and `name[0]` make a list, `name[key]` an object; an empty part says nothing. Text stays
    text where nobody says what it stands for: inside an object that goes out as written, and beside an unknown model.

    A file counts as given wherever a field takes the address of material. In `wire()` it is a `FormFile`, under the
    name that takes uploads where the catalog knows one; everything else there is plain JSON. Its size and content are
    not judged.

    Args:
        fields: Pairs of name and value, or a mapping, whose values may be lists; also the form of a web framework.
            A value is text, or a file: bytes, an open file, a tuple of filename, content and media type, or an object
            with a `filename`.
        strict: Treat warnings as errors.
        locale: Language of messages and hints; one of the catalog's.
        unknown_model: `allow` lets ids through that the catalog does not know, with a warning.
        unknown_mode: `allow` lets modes through that the catalog does not know, and requests whose mode cannot be
            told, with a warning; what hangs on the mode is not checked.
        partial: Treat what is missing as a note.
        dialect: The kind of gateway that it goes to; then what that drops is a warning, and what it reads goes out
            under its names.

    Returns:
        The same report as `check` gives for the JSON object that the form stands for; paths name the form's fields.

    Raises:
        ValueError: when there is no such dialect.
    """

    def judged(payload: object) -> Report:
        return check(
            payload,
            strict=strict,
            locale=locale,
            unknown_model=unknown_model,
            unknown_mode=unknown_mode,
            partial=partial,
            dialect=dialect,
        )

    given = pairs_of(fields)
    if given is None:
        return judged(fields)  # no form: reported as no object
    parts = Parts(given)
    form = _Form(_family(parts.values.get("model")), locale)
    payload = {name: form.read(name, value) for name, value in parts.values.items()}
    for name in parts.uneven:
        form.problem((name,), "uneven", expected="array", got="object")
    for place in parts.unnamed:
        form.problem((place,), "key", expected="string", got=place.strip("<>"))
    report = judged(payload)
    form.finish(report)
    return report


def _family(given: object) -> Family | None:
    model = model_of(given) if isinstance(given, str) else None
    return model.family if model else None


class _Form:
    """One form on its way to the check and back."""

    def __init__(self, family: Family | None, locale: str) -> None:
        self.family = family
        self.locale = locale
        self.files: dict[str, tuple[str, FormFile]] = {}  # by what stands for each in the check
        self.texts: dict[Path, str] = {}  # what was given where a number or a boolean belongs
        self.problems: dict[Path, Issue] = {}  # in place of what the check says there

    def read(self, name: str, value: object) -> object:
        """The JSON value of a field."""
        entry = self.family.names.get(name) if self.family else None
        if entry is None:
            return self.read_unknown(name, value)
        field, alias = entry
        if field.is_list:
            return self.read_list(field, alias, value)
        items = _items(value)
        if items is None:
            return self.read_one(field, alias, (name,), value)
        self.refuse_repeats(name, items, field.expected)
        return [self.read_one(field, alias, (name, i), item) for i, item in enumerate(items)]

    def read_unknown(self, name: str, value: object) -> object:
        """A property that the family does not have, or one that says which family and mode it is."""
        items = _items(value)
        if name in ("model", "mode"):
            self.refuse_repeats(name, items or [], "string")
            return value
        if items is None:
            return self.stand_in(name, value)
        return [self.stand_in(name, item) for item in items]

    def refuse_repeats(self, name: str, items: list[object], kind: str) -> None:
        if len(items) > 1:
            self.problem((name,), "repeated", count=len(items), expected=kind, got="array")

    def read_list(self, field: Field, alias: Name, value: object) -> object:
        items = _listed(value)
        only = items[0] if len(items) == 1 else None
        if isinstance(only, str) and _opens(only, "[") and field.kind not in ("text", "choice"):
            return self.read_json((alias.name,), only)
        return [self.read_one(field, alias, (alias.name, i), item) for i, item in enumerate(items)]

    def read_one(self, field: Field, alias: Name, at: Path, value: object) -> object:
        """The JSON value of a field, or of an item of it."""
        if isinstance(value, FormFile):
            return self.stand_in(alias.name, value) if _takes_files(field) else value
        if isinstance(value, str):
            type_ = JSON_TYPES[field.kind]
            takes_objects = not type_ or alias.unwrap
            if type_ == "object" or (takes_objects and _opens(value, "{")):
                return self.read_json(at, value)
            if type_ in READ:
                return self.read_text(type_, at, value, is_kept=field.numeric_strings)
        elif field.schema:
            return self.read_inside(field.schema, at, value)
        return value

    def read_text(self, type_: str, at: Path, text: str, *, is_kept: bool = False) -> object:
        """The number or boolean that a text stands for; `is_kept` leaves numbers to the check."""
        self.texts[at] = text
        if type_ == "boolean":
            return BOOLEANS.get(text.lower(), text)
        if is_kept or len(text) > LONGEST_NUMBER or not NUMBER.fullmatch(text):
            return text
        return cast("object", json.loads(text))

    def read_json(self, at: Path, text: str) -> object:
        try:
            return cast("object", json.loads(text))
        except (ValueError, RecursionError):
            from .json_text import check_json

            found = check_json(text).issues[0].facts
            facts = {name: found.get(name, "") for name in ("problem", "line", "column")}
            self.problem(at, "part", code="invalid_json", **facts)
            return text

    def read_inside(self, shape: Shape | str, at: Path, value: object) -> object:
        """An object made of bracketed names, with the numbers and booleans that its shape asks for."""
        known = OBJECTS[shape] if isinstance(shape, str) else shape
        if len(at) > MOST_BRACKETS + 2:  # no form's own
            return value
        if isinstance(value, str):
            type_ = next((kind for kind in known.get("kinds", ()) if kind in READ), "")
            return self.read_text(type_, at, value) if type_ else value
        items = _items(value)
        if items is not None and "items" in known:
            inner: Shape | str = known["items"]
            return [self.read_inside(inner, (*at, i), item) for i, item in enumerate(items)]
        return self.read_object(known, at, value)

    def read_object(self, known: Shape, at: Path, value: object) -> object:
        given = _object(value)
        if given is None:
            return value
        tag = given.get(known["tag"]) if "tag" in known else None
        if isinstance(tag, str) and tag in known["cases"]:
            return self.read_inside(known["cases"][tag], at, given)
        shapes: Shape = known.get("properties", {})
        return {
            k: self.read_inside(shapes[k], (*at, k), v) if k in shapes else v
            for k, v in given.items()
        }

    def stand_in(self, name: str, value: object) -> object:
        """An address in place of a file, for the check; the value itself when it is none."""
        if not isinstance(value, FormFile):
            return value
        address = f"https://form.invalid/{len(self.files)}"
        self.files[address] = (name, value)
        return address

    def problem(self, at: Path, hint: str, *, code: str = "invalid_type", **facts: object) -> None:
        """What is wrong with the form itself."""
        facts["field"] = at[0]
        entry = self.family.names.get(str(at[0])) if self.family else None
        claim = entry[0].claim if entry else CONTRACT
        found = Finding(code, at, claim.severity, claim, hint, facts)
        self.problems[at] = Issue(found, self.locale)

    # --- back --------------------------------------------------------------------------------------------------------

    def finish(self, report: Report) -> None:
        """Put the files back, and say of the form what the check said of its JSON."""
        found = [i for i in report.issues if not any(i.path[: len(p)] == p for p in self.problems)]
        issues = [*self.problems.values(), *map(self.reworded, found)]
        if self.files:
            self.put_back(report, issues)
        else:
            report.restate(issues)

    def put_back(self, report: Report, issues: list[Issue]) -> None:
        values = {name: self.file_of(value) for name, value in report.values.items()}
        changes = [
            Adjustment(a.kind, a.path, self.file_of(a.before), self.file_of(a.after), a.source)
            for a in report.adjustments
        ]
        wire = {key: self.file_of(value) for key, value in report.wire().items()}
        places = {id(file): name for name, file in self.files.values()}
        for name, value in values.items():
            upload = self.upload_name(name) if isinstance(value, FormFile) else ""
            if upload:
                given = places[id(value)]
                wire = {upload if v is value else key: v for key, v in wire.items()}
                changes = [a for a in changes if (a.kind, a.path) != ("renamed", (given,))]
                if given != upload:
                    changes.append(Adjustment("renamed", (given,), given, upload))
        report.restate(issues, values=values, adjustments=changes, wire=wire)

    def file_of(self, value: object) -> object:
        """The file that an address, or each address of a list, stands for."""
        if isinstance(value, list):
            return [self.file_of(item) for item in cast("list[object]", value)]
        return self.files[value][1] if isinstance(value, str) and value in self.files else value

    def upload_name(self, field: str) -> str:
        """The name under which a field takes uploads, where the catalog knows one."""
        names = self.family.fields[field].names if self.family else ()
        return next((name.name for name in names if name.keep), "")

    def reworded(self, issue: Issue) -> Issue:
        """A finding in the words of a form, where all that is no file is text."""
        facts = issue.facts = {key: self.shown(value) for key, value in issue.facts.items()}
        if issue.code != "invalid_type":
            return issue
        if facts.get("got") == json_name(FormFile(b"")):
            accepted = self.upload_names()
            return self.changed(issue, "file" if accepted else "", accepted, got="file")
        text = self.texts.get(issue.path)
        if text is not None and facts.get("got") == "string" and not before_unit(text):
            return self.changed(issue, "text", issue.accepted, given=text)
        return issue

    def changed(self, issue: Issue, hint: str, accepted: tuple[str, ...], **facts: object) -> Issue:
        claim, facts = issue.claim, {**issue.facts, **facts}
        found = Finding(issue.code, issue.path, issue.severity, claim, hint, facts, accepted)
        return Issue(found, self.locale)

    def shown(self, value: object) -> object:
        found = self.file_of(value) if isinstance(value, str) else value
        return found.filename or "file" if isinstance(found, FormFile) else found

    def upload_names(self) -> tuple[str, ...]:
        """The names that take uploads; where the catalog knows of none, all that take an address of material."""
        fields = self.family.fields.values() if self.family else ()
        names = [name for field in fields if _takes_files(field) for name in field.names]
        return tuple(n.name for n in names if n.keep) or tuple(n.name for n in names)


def _listed(value: object) -> list[object]:
    """A value as a list: the items of one, or of an object whose keys are numbers, or it alone."""
    given = _object(value)
    if given is not None and all(key.isdecimal() and len(key) < 10 for key in given):
        return [given[key] for key in sorted(given, key=int)]
    items = _items(value)
    return [value] if items is None else items


def _items(value: object) -> list[object] | None:
    return cast("list[object]", value) if isinstance(value, list) else None


def _object(value: object) -> dict[str, object] | None:
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def _takes_files(field: Field) -> bool:
    """Whether a file may stand in a field: in the place of an address of material."""
    return field.is_media and field.kind in ("url", "any")


def _opens(text: str, bracket: str) -> bool:
    return text.lstrip().startswith(bracket)
