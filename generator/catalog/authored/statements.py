"""What else a family's file says of some modes and models: standings, gaps, defaults, remarks and lifecycle."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import (
    Claim,
    Date,
    Disputes,
    DisputeSpec,
    JsonObject,
    JsonValue,
    Localized,
    Names,
    OneOrSeveral,
    ScopedClaim,
    VocabularyItem,
)
from .fields import StandingName

WhyName = Literal["file", "outside", "vendor_only", "output", "language", "software", "unknown"]
ChooserName = Literal["chance", "input", "vendor"]


class StandingSpec(ScopedClaim):
    """What becomes of fields; stands over what the fields and the modes say themselves."""

    fields: Names = Field(min_length=1)
    standing: StandingName
    disputed_by: Disputes = []


class GapSpec(ScopedClaim):
    """Modes that models are published not to have."""

    disputed_by: Disputes = []


class LocalFilesSpec(Claim):
    """How a file on the caller's machine reaches the models of a family."""

    fields: Names = Field(min_length=1, description="Where it may stand.")
    form: Literal["upload", "data_uri", "base64"] = Field(
        description="As a part of a multipart body, or as text in the field's place."
    )
    name: str | None = Field(default=None, description="What an upload's part is called.")
    disputed_by: Disputes = []


class OtherDefaultSpec(Claim):
    """What holds by another source."""

    value: JsonValue = None
    chosen_by: ChooserName | None = None


class DefaultSpec(ScopedClaim):
    """What holds when a field is left out; one for models stands over one for modes, and that over the family's."""

    field: str
    value: JsonValue = None
    chosen_by: ChooserName | None = Field(
        default=None, description="chance, the given input, or the vendor in ways unknown."
    )
    disputed_by: Annotated[list[OtherDefaultSpec], OneOrSeveral()] = []


class OtherFiguresSpec(DisputeSpec):
    """What another source says of the same."""

    says: JsonObject = {}


class RemarkSpec(ScopedClaim):
    """A fact that a request alone cannot be held against."""

    about: str | None = Field(default=None, description="A field; left out: the family.")
    why: WhyName | None = Field(
        default=None,
        description="Why a request cannot be held against it; left out for a field that goes out as written, "
        "which is vendor_only.",
    )
    says: JsonObject = Field(default={}, description="The figures.")
    text: Localized
    disputed_by: Annotated[list[OtherFiguresSpec], OneOrSeveral()] = []


EndStatus = Literal["deprecated", "announced", "retired"]


class OtherEndSpec(DisputeSpec):
    """What another source says of an end."""

    as_of: Date | None = Field(
        default=None, description="Another day; left out: that it did not end."
    )


class OtherHostSpec(DisputeSpec):
    """What becomes of the same at another host."""

    host: str
    id: str | None = Field(default=None, description="Its name there, where that is another one.")
    status: EndStatus | None = Field(default=None, description="Left out: it goes on there.")
    as_of: Date | None = None
    vendor_instead: str | None = Field(
        default=None, description="What is named there in its place, and this API does not list."
    )


class LifecycleSpec(Claim):
    """That a model, mode, field, alias or value, or another API's id, is going or gone."""

    model: str | None = None
    mode: str | None = None
    field: str | None = None
    alias: str | None = None
    elsewhere: str | None = Field(default=None, description="An id of another API.")
    value: VocabularyItem | None = Field(default=None, description="A value of `field`.")
    status: EndStatus = Field(
        description="Not recommended since a day, to end on a day by a notice, or ended on a day that had come."
    )
    as_of: Date
    host: str | None = Field(
        default=None, description="Where; left out: wherever its vendor ran it."
    )
    other_hosts: Annotated[list[OtherHostSpec], OneOrSeveral()] = []
    stands_for: str | None = Field(
        default=None,
        description="The vendor's model that it ended with; that the id stands for that one is not documented.",
    )
    instead: str | None = None
    vendor_instead: str | None = Field(
        default=None, description="What its vendor names in its place, and this API does not list."
    )
    disputed_by: Annotated[list[OtherEndSpec], OneOrSeveral()] = []
