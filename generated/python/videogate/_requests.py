"""The base of the typed requests: canonical names, checked by the same engine as any payload."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
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

from . import _index
from ._engine import check
from ._errors import RequestInvalid
from ._index import ATTRIBUTES
from ._report import Issue

if TYPE_CHECKING:
    from ._report import Report
    from .requests import AnyRequest


_ATTRIBUTE_OF = {field: attribute for attribute, field in ATTRIBUTES.items()}


def _field_of(attribute: str) -> str:
    """The field that an attribute stands for: nearly always the one of the same name."""
    return ATTRIBUTES.get(attribute, attribute)


def _attribute_of(field: str) -> str:
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
        names = _index.load(self.family).names
        kept = {
            key: value
            for key, value in self._wire.items()
            if _attribute_of(names[key][0].name if key in names else key) not in update
        }
        mode = cast("object", vars(self)["mode"])
        copy = self.from_report(self._judged(update, {"mode": mode, **kept}))
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
        return cls.from_report(report)

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
        if report.family and report.mode and report.request_class != cls.__name__:
            report.issues[:] = [_foreign(cls, report)]
        extra = [_extra(cls, name) for name in plain if name not in known]
        report.issues[:0] = extra
        return report

    @classmethod
    def _name_for(cls, name: str, value: object) -> str:
        return cls.object_names.get(name, name) if isinstance(value, Mapping) else name

    @classmethod
    def _has(cls, field: str) -> bool:
        return _attribute_of(field) in cls.model_fields

    @classmethod
    def _attributes(cls, values: Mapping[str, Any]) -> Mapping[str, Any]:
        return {_attribute_of(n): v for n, v in values.items()} if ATTRIBUTES else values

    @classmethod
    def _values(cls, report: Report) -> dict[str, Any]:
        found = {**report.shown, **report.values, "model": report.model, "mode": report.mode}
        return {name: value for name, value in found.items() if cls._has(name)}

    @classmethod
    def from_report(cls, report: Report) -> Self:
        """The typed request of a report without errors; what the engine has read is not read again."""
        attributes = cls._attributes(cls._values(report))
        request = cls.model_construct(set(attributes), **attributes)
        request._wire.update(report.wire())  # noqa: SLF001  # its own class
        return request

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
            report.issues[:] = [_foreign(cls, report)]
            raise _invalid(cls, report, inputs)
        return request

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if cls.is_variant:
            return handler(source)
        return core_schema.no_info_plain_validator_function(cls._any)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        if cls.is_variant:
            return handler(core)
        properties = {"model": {"type": "string"}, "mode": {"type": "string"}}
        return {
            "title": cls.__name__,
            "type": "object",
            "required": ["model"],
            "properties": properties,
        }


def build(report: Report) -> AnyRequest:
    """The typed request of a report without errors."""
    module = import_module(f".requests.{report.family}", __package__)
    request = cast("type[Request]", getattr(module, report.request_class)).from_report(report)
    return cast("AnyRequest", request)


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
    # A custom error's text is a template: doubled braces stay single ones.
    text = str(issue).replace("{", "{{").replace("}", "}}") if "{" in str(issue) else str(issue)
    value: object = inputs
    for step in issue.path:
        if isinstance(value, Mapping) and step in value:
            value = cast("Mapping[object, object]", value)[step]
        elif isinstance(value, list) and isinstance(step, int):
            value = cast("list[object]", value)[step]
        else:
            break
    return InitErrorDetails(
        type=PydanticCustomError(cast("Any", issue.code), cast("Any", text)),
        loc=issue.path,
        input=value,
    )


def _invalid(cls: type[Request], report: Report, inputs: Mapping[str, object]) -> ValidationError:
    problems = [_problem(issue, inputs) for issue in report.errors]
    return ValidationError.from_exception_data(cls.__name__, problems)


def _extra(cls: type[Request], name: str) -> Issue:
    """The class has no such field: an error, for what it would not send would be lost."""
    entry = _index.load(cls.family).names.get(name)
    canonical = entry[0].name if entry else ""
    if _attribute_of(canonical) not in cls.model_fields:
        canonical = ""
    facts: dict[str, object] = {
        "field": name,
        "canonical": canonical,
        "known": tuple(cls.model_fields),
        "class_name": cls.__name__,
    }
    return Issue("unknown_field", "error", "contract", (name,), hint="typed", facts=facts)


def _foreign(cls: type[Request], report: Report) -> Issue:
    """The request is one of another class."""
    is_family = report.family == cls.family
    name, value = ("mode", report.mode) if is_family else ("model", report.model)
    facts: dict[str, object] = {"field": name, "given": value, "class_name": cls.__name__}
    return Issue("not_allowed", "error", "contract", (name,), hint="typed", facts=facts)
