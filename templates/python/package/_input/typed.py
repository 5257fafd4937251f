"""The base of the typed requests: canonical names, checked by the same engine as any payload."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationError,
    model_validator,
)
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, core_schema

from .._data import index
from .._data.index import ATTRIBUTES
from .._engine.check import check
from .._engine.family import family_of
from .._engine.fields import ABSENT
from .._engine.issue import Finding, Issue
from .._http.errors import RequestInvalid

if TYPE_CHECKING:
    from .._data.rows import Name
    from .._engine.fields import Field as FieldData
    from .._engine.report import Report
    from .._engine.values import Path


LONE_SURROGATE = re.compile("[\ud800-\udfff]")  # stands in no UTF-8
DEEPEST_SHOWN = 32  # levels of a value that an error shows as it is

_ATTRIBUTE_OF = {field: attribute for attribute, field in ATTRIBUTES.items()}


def _field_of(attribute: str) -> str:
    """The field that an attribute stands for: nearly always the one of the same name."""
    return ATTRIBUTES.get(attribute, attribute)


def attribute_of(field: str) -> str:
    """The attribute that stands for a field."""
    return _ATTRIBUTE_OF.get(field, field)


class Request(BaseModel, frozen=True):
    """A typed request. Attributes have the canonical names, the same in every family; `wire()` is what goes out.

    As the type of a field or a body it takes any request and gives the class of its family and mode.

    Raises:
        ValidationError: with the same findings, at the same places, as `check`.
    """

    model_config = ConfigDict(
        extra="forbid",
        protected_namespaces=(),
        alias_generator=_field_of if ATTRIBUTES else None,
    )

    family: ClassVar[str] = ""
    is_variant: ClassVar[bool] = False
    # Fields whose value may be an object, and the name that takes it.
    object_names: ClassVar[Mapping[str, str]] = {}
    attribute_names: ClassVar[frozenset[str]] = frozenset()  # those of every family

    _wire: dict[str, object] = PrivateAttr(default_factory=dict[str, object])

    @property
    def model_fields_set(self) -> set[str]:
        """The attributes that were given."""
        return super().model_fields_set.copy()

    def wire(self) -> dict[str, object]:
        """The JSON object to send."""
        return dict(self._wire)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What the request says: model and mode first, nothing that is absent."""
        names = (
            "model",
            "mode",
            *(n for n in type(self).model_fields if n not in ("model", "mode")),
        )
        return [(name, value) for name in names if (value := getattr(self, name, None)) is not None]

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with some fields changed and checked again; then it names its mode on the wire.

        Raises:
            ValidationError: when the changed request has errors, or is none of this class.
        """
        if not update:
            return super().model_copy(deep=deep)
        names = family_of(self.family).names
        kept = {
            key: value
            for key, value in self._wire.items()
            if attribute_of(names[key][0].name if key in names else key) not in update
        }
        mode = cast("object", vars(self)["mode"])
        copy = cast("Self", self._judged(update, {"mode": mode, **kept}).request)
        return copy.model_copy(deep=True) if deep else copy

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            """A field that only other families or modes take is None."""
            if name in self.attribute_names:
                return None
            return super().__getattr__(name)

    @model_validator(mode="wrap")
    @classmethod
    def _checked(cls, data: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(data, cls):
            return data
        if not isinstance(data, Mapping):
            return handler(data)
        given = cast("Mapping[object, object]", data)
        report = cls._judged({str(key): value for key, value in given.items()}, cls._defaults())
        values = cls._values(report)
        request = handler(values)
        # As the engine read them: pydantic would copy and convert.
        vars(request).update(cls._attributes(values))
        request._wire.update(report.wire())  # noqa: SLF001  # its own class
        return request

    @classmethod
    def of(cls, fields: Mapping[str, object]) -> Self:
        """The request with these attributes.

        Raises:
            RequestInvalid: with every finding, when they make none.
        """
        report = cls._report_on(fields, cls._defaults())
        if not report.ok:
            raise RequestInvalid(report)
        return cast("Self", report.request)

    @classmethod
    def _defaults(cls) -> dict[str, object]:
        fields = {name: cls.model_fields[name] for name in ("model", "mode")}
        return {name: f.default for name, f in fields.items() if not f.is_required()}

    @classmethod
    def _judged(cls, given: Mapping[str, object], kept: Mapping[str, object]) -> Report:
        """The report, without errors, on what is given as attributes and what is kept as it is."""
        report = cls._report_on(given, kept)
        if not report.ok:
            raise _invalid(cls, report, given)
        return report

    @classmethod
    def _report_on(cls, given: Mapping[str, object], kept: Mapping[str, object]) -> Report:
        plain = {_field_of(name): _plain(value) for name, value in given.items()}
        known = {name: value for name, value in plain.items() if cls._has(name)}
        payload = {cls._name_for(name, value): value for name, value in known.items()}
        report = check({**kept, **payload})
        is_foreign = report.family and report.mode and not cls._is_of(report)
        found = [_foreign(cls, report)] if is_foreign else report.issues
        extra = [_extra(cls, name) for name in plain if name not in known]
        if extra or is_foreign:
            report.restate([*extra, *found])
        return report

    @classmethod
    def _is_of(cls, report: Report) -> bool:
        """Whether a report is about a request of this class."""
        own: object = cls.model_fields["mode"].default
        return (report.family, report.mode) == (cls.family, own)

    @classmethod
    def _name_for(cls, name: str, value: object) -> str:
        return cls.object_names.get(name, name) if isinstance(value, Mapping) else name

    @classmethod
    def _has(cls, field: str) -> bool:
        return attribute_of(field) in cls.model_fields

    @classmethod
    def _attributes(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        return {attribute_of(n): v for n, v in values.items()} if ATTRIBUTES else values

    @classmethod
    def _values(cls, report: Report) -> dict[str, Any]:
        found = {**report.shown, **report.values, "model": report.model, "mode": report.mode}
        return {name: value for name, value in found.items() if cls._has(name)}

    @classmethod
    def _any(cls, data: object) -> Request:
        """Any request of this class or below, as the class of its family and mode."""
        if isinstance(data, cls):
            return data
        try:
            payload = _plain(data)
        except RecursionError:
            payload = data
        report = check(payload)
        inputs = cast("Mapping[str, object]", payload if isinstance(payload, Mapping) else {})
        request = report.request
        if request is None:
            raise _invalid(cls, report, inputs)
        if not isinstance(request, cls):
            report.restate([_foreign(cls, report)])
            raise _invalid(cls, report, inputs)
        return request

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if cls.is_variant:
            return handler(source)
        ref = f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"  # gives JSON schemas a name for it
        return core_schema.no_info_plain_validator_function(cls._any, ref=ref)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return handler(core) if cls.is_variant else _json_schema(cls)


def _plain(value: object) -> object:
    """A value with the pydantic objects in it turned into JSON data."""
    if isinstance(value, Request):
        return value.wire()
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[object, object]", value).items()
        return {key: _plain(item) for key, item in pairs}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in cast("list[object]", value)]
    return value


def _problem(issue: Issue, inputs: Mapping[str, object]) -> InitErrorDetails:
    context: dict[str, object] = {
        "severity": issue.severity,
        "authority": issue.authority,
        "source": issue.source,
        "hint": _utf8(issue.hint),
        "accepted": list(issue.accepted),
        "message": _utf8(str(issue)),  # the last one, for no other is then filled into it
    }
    return InitErrorDetails(
        type=PydanticCustomError(cast("Any", issue.code), "{message}", context),
        loc=issue.path,
        input=_shown(_at(inputs, issue.path)),
    )


def _at(value: object, path: Path) -> object:
    """What stands at a place, or around it where nothing does."""
    for step in path:
        inner = _inside(value, step)
        if inner is ABSENT:
            break
        value = inner
    return value


def _inside(value: object, step: str | int) -> object:
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value).get(step, ABSENT)
    items = cast("list[object]", value) if isinstance(value, list) else []
    return items[step] if isinstance(step, int) and step < len(items) else ABSENT


def _utf8(text: str) -> str:
    """A text that names what was given, with an escape for what has no UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()


def _shown(value: object) -> object:
    """A value as an error shows it: as it is where any writer of JSON can write it, else as text."""
    from .._texts.words import show

    level, seen = [value], set[int]()
    for _ in range(DEEPEST_SHOWN):
        inner: list[object] = []
        for part in level:
            items = _items(part)
            if items is None and not _is_writable(part):
                return _utf8(show(value))
            if items and id(part) not in seen:
                seen.add(id(part))
                inner += items
        if not inner:
            return value
        level = inner
    return _utf8(show(value))


def _items(value: object) -> list[object] | None:
    """What stands in a container, the names included; None for anything else."""
    if isinstance(value, dict):
        inner = cast("dict[object, object]", value)
        return [*inner, *inner.values()]
    return cast("list[object]", value) if isinstance(value, list) else None


def _is_writable(value: object) -> bool:
    """Whether a part is neither NaN nor infinite, nor text that has no UTF-8."""
    if isinstance(value, str):
        return not LONE_SURROGATE.search(value)
    return not isinstance(value, float) or isfinite(value)


def _invalid(cls: type[Request], report: Report, inputs: Mapping[str, object]) -> ValidationError:
    problems = [_problem(issue, inputs) for issue in report.errors]
    return ValidationError.from_exception_data(cls.__name__, problems)


def _extra(cls: type[Request], name: str) -> Issue:
    """The class has no such field: an error, for what it would not send would be lost."""
    entry = family_of(cls.family).names.get(name)
    canonical = entry[0].name if entry else ""
    if attribute_of(canonical) not in cls.model_fields:
        canonical = ""
    facts: dict[str, object] = {
        "field": name,
        "canonical": canonical,
        "known": tuple(cls.model_fields),
        "class_name": cls.__name__,
    }
    return Issue(Finding("unknown_field", (name,), hint_key="typed", facts=facts))


def _foreign(cls: type[Request], report: Report) -> Issue:
    """The request is one of another class."""
    is_family = report.family == cls.family
    name, value = ("mode", report.mode) if is_family else ("model", report.model)
    own = (cast("str", cls.model_fields["mode"].default),) if is_family else _models(cls)
    facts: dict[str, object] = {"field": name, "given": value, "class_name": cls.__name__}
    return Issue(Finding("not_allowed", (name,), hint_key="typed", facts=facts, accepted=own))


# --- as a JSON schema ------------------------------------------------------------------------------------------------


def _json_schema(cls: type[Request]) -> dict[str, Any]:
    """What a class of many variants takes: each name with every type that some family takes under it."""
    families = [family_of(name) for name in ([cls.family] if cls.family else index.FAMILIES)]
    names: dict[str, list[tuple[FieldData, Name]]] = {}
    for family in families:
        for name, entry in family.names.items():
            names.setdefault(name, []).append(entry)
    needs_mode = all(family.row.mode_required for family in families)
    return {
        "title": cls.__name__,
        "type": "object",
        "required": ["model", "mode"] if needs_mode else ["model"],
        "properties": {
            "model": {"type": "string", "enum": list(_models(cls))},
            "mode": {"type": "string"},
            **{name: _property(entries) for name, entries in names.items()},
        },
    }


def _models(cls: type[Request]) -> tuple[str, ...]:
    """The ids of the models of a class."""
    return tuple(id_ for id_, family in index.MODELS.items() if cls.family in ("", family))


def _property(entries: list[tuple[FieldData, Name]]) -> dict[str, Any]:
    """One name in all its uses; without keywords where one of them takes anything."""
    own: list[str] = []
    items: list[str] = []
    for field, name in entries:
        if field.kind == "any":
            return {}
        types = _json_types(field)
        if field.is_list:
            items += types
            own.append("array")
        if field.lift or not field.is_list:
            own += types
        if name.unwrap:
            own.append("object")
    return {**_type(own), "items": _type(items)} if items else _type(own)


def _json_types(field: FieldData) -> list[str]:
    """What JSON calls that which a field, or an item of it, may be."""
    if field.kind in ("integer", "number"):
        return [field.kind, "string"] if field.numeric_strings else [field.kind]
    return [field.kind] if field.kind in ("boolean", "object") else ["string"]


def _type(names: list[str]) -> dict[str, Any]:
    different = list(dict.fromkeys(names))
    return {"type": different if len(different) > 1 else different[0]}
