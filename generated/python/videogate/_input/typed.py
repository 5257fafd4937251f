"""The base of the typed requests: canonical names, checked by the same engine as any payload."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from .._data.index import ATTRIBUTES
from .._engine.check import check
from .._engine.family import family_of
from .._engine.issue import Finding, Issue
from .._http.errors import RequestInvalid
from .invalid import invalid
from .json_schema import json_schema, models_of

if TYPE_CHECKING:
    from .._engine.report import Report

_ATTRIBUTE_OF = {field: attribute for attribute, field in ATTRIBUTES.items()}


def _field_of(attribute: str) -> str:
    """The field that an attribute stands for: nearly always the one of the same name."""
    return ATTRIBUTES.get(attribute, attribute)


def attribute_of(field: str) -> str:
    """The attribute that stands for a field."""
    return _ATTRIBUTE_OF.get(field, field)


class Request(BaseModel, frozen=True):  # noqa: PLW1641  # pydantic gives what is frozen a hash
    """A typed request. Attributes have the canonical names, the same in every family; `wire()` is what goes out.

    `model_extra` has what goes out and no attribute holds: properties that the catalog does not know, and values of
    another type than its own where only a decision, or a vendor, gives the type.

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
    # Fields that go out under another of their names than the attribute's.
    entry_names: ClassVar[Mapping[str, str]] = {}
    attribute_names: ClassVar[frozenset[str]] = frozenset()  # those of every family

    if TYPE_CHECKING:

        @property
        def _wire(self) -> dict[str, object]:
            """What goes out: beside the attributes, as no field and no private one; `make` puts it there."""
            ...

    @property
    def model_fields_set(self) -> set[str]:
        """The attributes that were given."""
        return super().model_fields_set.copy()

    def wire(self) -> dict[str, object]:
        """The JSON object to send."""
        return dict(self._wire)

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """What the request says: model and mode first, nothing that is absent."""
        names = dict.fromkeys(("model", "mode", *type(self).model_fields))
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

        def __eq__(self, other):
            """Also what goes out is equal."""
            if isinstance(other, Request) and self._wire != other._wire:
                return False
            return super().__eq__(other)

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
        made = cast("Self", report.request)
        request = handler(cls._blanks(made) | cls._held(made))
        vars(request).update(vars(made))  # as the engine read them: pydantic copies and converts
        object.__setattr__(request, "__pydantic_extra__", made.model_extra)
        return request

    @classmethod
    def _held(cls, made: Self) -> dict[str, object]:
        """What the attributes of a request hold, by field."""
        return {_field_of(name): getattr(made, name) for name in made.model_fields_set}

    @classmethod
    def _blanks(cls, made: Self) -> dict[str, object]:
        """A blank for what is needed and was given as something that its attribute cannot hold, by field."""
        needed = [name for name, field in cls.model_fields.items() if field.is_required()]
        unread = {_field_of(name) for name in needed} - cls._held(made).keys()
        fields = family_of(cls.family).fields
        return {name: [] if fields[name].is_list else "" for name in unread}

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
            raise invalid(cls.__name__, report, given)
        return report

    @classmethod
    def _report_on(cls, given: Mapping[str, object], kept: Mapping[str, object]) -> Report:
        plain = {_field_of(name): _plain(value) for name, value in given.items()}
        known = {
            name: value for name, value in plain.items() if attribute_of(name) in cls.model_fields
        }
        payload = {cls._name_for(name, value): value for name, value in known.items()}
        report = check({**kept, **payload})
        if any(name in payload for name in cls.entry_names):
            wire = {cls.entry_names.get(key, key): value for key, value in report.wire().items()}
            report.restate(report.issues, values=report.values, wire=wire)
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
            raise invalid(cls.__name__, report, inputs)
        if not isinstance(request, cls):
            report.restate([_foreign(cls, report)])
            raise invalid(cls.__name__, report, inputs)
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
        return handler(core) if cls.is_variant else json_schema(cls.__name__, cls.family)


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
    own = (cast("str", cls.model_fields["mode"].default),) if is_family else models_of(cls.family)
    facts: dict[str, object] = {"field": name, "given": value, "class_name": cls.__name__}
    return Issue(Finding("not_allowed", (name,), hint_key="typed", facts=facts, accepted=own))
