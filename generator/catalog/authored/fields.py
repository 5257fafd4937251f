"""fields.yaml: every request property of the API, and named sets of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import (
    Authored,
    Claim,
    Flag,
    Identifier,
    JsonValue,
    Localized,
    Shorthand,
    VocabularyItem,
)


class AliasSpec(Shorthand):
    """Another name of the same value."""

    shorthand = "name"

    name: Identifier
    unwrap: str | None = Field(
        default=None, description="The key whose value is meant when an object is given."
    )
    keep: list[str] = Field(
        default=[], description="Keys that mark an object which goes out as it is."
    )


class ElsewhereSpec(Shorthand):
    """Who calls a field or a mode by another word; usually just the fact."""

    shorthand = "facts"


class SendsSpec(Claim):
    """What the upstream takes in place of what a caller may give, and who says so."""

    name: Identifier | None = Field(
        default=None,
        description="The one name that it goes out under; left out: the name that was given.",
    )
    as_: Literal["text"] | None = Field(
        default=None, alias="as", description="text: a number goes out as a string."
    )


class PartSpec(Authored):
    """What one kind of item of a list such as `content` stands for."""

    type: str = Field(description="The item's `type`.")
    role: str | None = Field(
        default=None, description="The item's `role`; left out: an item without a role."
    )
    any_role: Flag = Field(default=False, description="Whether items of any role are meant.")
    value: str = Field(description="Where the item keeps its value, such as `image_url.url`.")
    provides: list[str] = Field(
        description="The fields that such an item stands for.", min_length=1
    )


ScalarKind = Literal[
    "text", "url", "date", "integer", "number", "boolean", "choice", "object", "any"
]
StandingName = Literal["used", "unknown", "absent", "ignored", "refused"]


class FieldSpec(Claim):
    """One request property: its canonical name is the key. In a family, only what differs there."""

    title: Localized | None = Field(default=None, description="A short label; left out: the name.")
    text: Localized | None = Field(
        default=None, description="One or two sentences for docstrings, OpenAPI and docs."
    )
    type: Literal[ScalarKind, "list"] | None = None
    items: ScalarKind | None = Field(default=None, description="What a list holds.")
    schema_: str | None = Field(
        default=None, alias="schema", description="The object's name in schemas.yaml."
    )
    values: list[VocabularyItem] | None = Field(default=None, description="The vocabulary.")
    synonyms: dict[str, str] | None = Field(
        default=None,
        description="Texts, or numbers written as one, that mean another value, by what they mean: what goes out.",
    )
    open: Flag | None = Field(
        default=None, description="Whether values outside the vocabulary may be sent."
    )
    aliases: list[AliasSpec] | None = Field(
        default=None, description="Other names of the same value."
    )
    elsewhere: dict[str, ElsewhereSpec] | None = Field(
        default=None,
        description="What other APIs call it, and who does; never accepted, only named by hints.",
    )
    entry: Identifier | None = Field(
        default=None,
        description="Which of its names a typed request sends, which has one attribute for all; left out: its own.",
    )
    sends: SendsSpec | None = Field(
        default=None,
        description="Given where the upstream takes another name or kind of value than a caller may give.",
    )
    media: Identifier | None = Field(
        default=None,
        description="The kind of material it carries, such as `image`; modes are inferred from material.",
    )
    unit: str | None = None
    standing: StandingName | None = Field(
        default=None,
        description="used; unknown whether it is honoured (note); absent from the vendor's schema, so that nobody says "
        "what becomes of it, ignored or refused there (warning).",
    )
    numeric_strings: Flag | None = Field(
        default=None, description="Whether numbers may come as strings of digits."
    )
    keeps_text: Flag | None = Field(
        default=None, description="Whether a number given as a string goes out as that string."
    )
    zero_is_absent: Flag | None = None
    lift: Flag | None = Field(
        default=None, description="Whether one bare value becomes a list of one."
    )
    verbatim: Flag | None = Field(
        default=None, description="Goes out as written and is judged by nothing."
    )
    parts: list[PartSpec] | None = Field(
        default=None, description="What the items of a list such as `content` stand for."
    )
    overrides: Claim | None = Field(
        default=None,
        description="Given when a key inside the object may win over the same one at top level.",
    )
    example: JsonValue = None


class FieldsFile(Authored):
    """fields.yaml: every request property of the API, and named sets of them."""

    fields: dict[Identifier, FieldSpec]
    sets: dict[Identifier, list[str]] = Field(
        default={}, description="Names for groups of fields that families share."
    )
