"""What every authored type is made of: scalars as JSON reads them, forms of names, and who says a thing."""

from __future__ import annotations

import re
from calendar import monthrange
from math import inf
from types import UnionType
from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from ..diagnose import form
from ..load import DataPath, PlainScalar

CORE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
MAX_SAFE = 2**53 - 1  # JSON readers keep whole numbers exactly up to here


def json_value(value: object, path: DataPath = ()) -> object:
    """Read unquoted scalars the way JSON would: true, false, null and numbers; the rest is text."""
    if isinstance(value, dict):
        return {str(key): json_value(item, (*path, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [json_value(item, (*path, index)) for index, item in enumerate(value)]
    if not isinstance(value, PlainScalar):
        return value
    if value in {"true", "false"}:
        return value == "true"
    if value == "null":
        return None
    if CORE_NUMBER.fullmatch(value):
        number = float(value)
        if abs(number) > MAX_SAFE and (number in {inf, -inf} or value.lstrip("-").isdigit()):
            raise PydanticCustomError(
                "number_range", "out of range", {"path": path, "text": str(value)}
            )
        return number if re.search(r"[.eE]", value) else int(value)
    return str(value)


def _read_number(value: object) -> object:
    return _plain(value, int | float, "a number")


def _read_whole(value: object) -> object:
    return _plain(value, int, "a whole number")


def _read_flag(value: object) -> object:
    return _plain(value, bool, "true or false")


def _plain(value: object, kind: type | UnionType, wanted: str) -> object:
    """A value that must stand unquoted and be read as JSON reads it."""
    found = json_value(value) if isinstance(value, PlainScalar) else value
    if not isinstance(found, kind) or (isinstance(found, bool) and kind is not bool):
        raise PydanticCustomError("not_plain", "wrong type", {"wanted": wanted})
    return found


def _day(text: str) -> str:
    """A date that the calendar has."""
    year, month, day = map(int, text.split("-"))
    last = monthrange(year, month)[1] if year and 1 <= month <= 12 else 0
    if not 1 <= day <= last:
        raise PydanticCustomError("no_such_day", "no such day", {"last": last})
    return text


class OneOrSeveral:
    """Marks a list of which a single item may also stand without brackets."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        found = handler(core)
        return {"anyOf": [found.get("items", {}), found]}


def _listed(value: object) -> object:
    return [value] if isinstance(value, str | dict) else value


class Words(dict[str, str]):
    """A text by locale; a type of its own, so that checks find every text there is."""


NAME = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
Identifier = Annotated[
    str,
    form(NAME, "small letters and digits, a letter first; `_` stands between words"),
]
SchemaName = Annotated[
    str, form(r"^[A-Z][A-Za-z0-9]*$", "letters and digits, a capital first, such as `VideoStatus`")
]
VariableName = Annotated[
    str, form(r"^[A-Z][A-Z0-9_]*$", "capitals, digits and `_`, such as `API_KEY`")
]
Locale = Annotated[
    str, form(r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", "a language tag, such as `en` or `zh-Hant`")
]
Address = Annotated[
    str,
    form(
        r"^https?://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+$",
        "an http or https address without spaces, quotes and brackets",
    ),
]
Date = Annotated[
    str,
    form(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date, such as `2026-01-31`"),
    AfterValidator(_day),
]
Version = Annotated[
    str,
    form(
        r"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}((a|b|rc)[0-9]+)?$",
        "a version, such as `1.4.0` or `1.4.0rc1`",
    ),
]
MediaType = Annotated[
    str, form(r"^[a-z]+/[a-z0-9.+*-]+$", "a media type, such as `application/json`")
]
FactId = Annotated[
    str,
    form(
        r"^[a-z][a-z0-9_]*\.[a-z0-9_]+$",
        "the file's name, a dot and a name of small letters, digits and `_`",
    ),
]
Names = Annotated[list[str], OneOrSeveral()]


def _name_facts(facts: list[str], info: ValidationInfo) -> list[str]:
    """Facts by their whole names: in a family's file, a name without a dot is of the facts file of that name."""
    family = (info.context or {}).get("family")
    return [f"{family}.{fact}" if family and "." not in fact else fact for fact in facts]


FactNames = Annotated[Names, AfterValidator(_name_facts)]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Number = Annotated[int | float, BeforeValidator(_read_number)]
Whole = Annotated[int, BeforeValidator(_read_whole)]
Count = Annotated[int, Field(ge=0), BeforeValidator(_read_whole)]
Flag = Annotated[bool, BeforeValidator(_read_flag)]
# Text here, until the field's own type reads it: an editor may well see a number or a boolean.
VocabularyItem = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"]})]
JsonValue = Annotated[Any, BeforeValidator(json_value), WithJsonSchema({})]
JsonObject = Annotated[dict[str, Any], BeforeValidator(json_value)]
Localized = Annotated[
    dict[str, Sentence],
    AfterValidator(Words),
    Field(description="The text by locale, such as {en: …, zh-Hant: …}."),
]
AuthorityName = Literal["contract", "provider", "decision"]
Confidence = Literal["published", "published-3p", "inferred", "unknown"]
CitationText = Annotated[
    str, Field(description="A source of sources.yaml and the place in it, such as `page §4.5`.")
]


class Authored(BaseModel):
    """What every authored type shares: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Claim(Authored):
    """What every statement may carry: who says so. What it leaves open, its source and its first fact say."""

    authority: AuthorityName | None = Field(
        default=None,
        description="Who says so: contract (an error when broken), provider or decision (a warning); left out: "
        "whose word the source is.",
    )
    source: CitationText | None = None
    confidence: Confidence | None = Field(
        default=None,
        description="How well a provider's value is known; left out: as the fact or the source says.",
    )
    reason: Sentence | None = Field(
        default=None, description="Why we decided so; with authority decision."
    )
    facts: FactNames = Field(
        default=[],
        description="The facts of facts/*.yaml that this carries, those of the family's own file without its name; "
        "from the first it takes what it leaves open.",
    )


class Shorthand(Claim):
    """A claim that may also be written as a bare string."""

    shorthand: ClassVar[str]  # the key that a bare string stands for

    @model_validator(mode="before")
    @classmethod
    def _expand(cls, data: object) -> object:
        if not isinstance(data, str | dict):
            wanted = f"a bare `{cls.shorthand}` or a mapping"
            raise PydanticCustomError("not_plain", "wrong type", {"wanted": wanted})
        return {cls.shorthand: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler.resolve_ref_schema(handler(core))]}


class ScopedClaim(Claim):
    """A statement for some modes and models; left out: for all."""

    modes: Names = []
    except_modes: Names = Field(default=[], description="Modes that it is not about.")
    models: Names = Field(
        default=[],
        description="Model ids, and groups of them; with `picked_by`, values of that field.",
    )
    except_models: Names = Field(default=[], description="Models and groups that it is not about.")


class DisputeSpec(Shorthand):
    """Who says something else; usually just the fact."""

    shorthand = "facts"


Disputes = Annotated[list[DisputeSpec], OneOrSeveral()]
