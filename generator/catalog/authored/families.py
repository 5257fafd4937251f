"""families/<family>.yaml: models that share modes and fields."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..diagnose import form
from .base import Claim, Flag, Identifier, JsonObject, Localized, Names, Shorthand
from .fields import FieldSpec
from .limits import LimitSpec
from .modes import ModeSpec, RequirementSpec
from .rules import RuleSpec
from .statements import (
    DefaultSpec,
    GapSpec,
    LifecycleSpec,
    LocalFilesSpec,
    RemarkSpec,
    StandingSpec,
)

ModelId = Annotated[
    str,
    form(
        r"^[A-Za-z0-9][A-Za-z0-9._:/-]*$", "letters, digits and `.` `_` `:` `/` `-`, without spaces"
    ),
]


class ModelSpec(Shorthand):
    """One id accepted in the request's `model`; usually just the id."""

    shorthand = "id"

    id: ModelId
    title: str | None = None
    text: Localized | None = None
    ranks: Names = Field(
        default=[], description="Modes its name speaks for: tried first when a mode is inferred."
    )


class ExampleSpec(Claim):
    """A request that a reader can copy."""

    name: Identifier
    title: Localized
    request: JsonObject


class FamilyFile(Claim):
    """families/<family>.yaml: models that share modes and fields. The file's name is the family's."""

    title: Localized
    text: Localized
    resource: str | None = Field(
        default=None, description="Where it is called, of api.yaml; left out: the only one."
    )
    models: list[ModelSpec] = Field(min_length=1)
    groups: dict[Identifier, Annotated[Names, Field(min_length=1)]] = Field(
        default={},
        description="Names for models that statements are about: ids, values that pick a model, or groups above.",
    )
    mode_set: str | None = Field(
        default=None, description="A set of modes.yaml that the family offers."
    )
    modes: dict[Identifier, ModeSpec | None] = {}
    mode_required: Claim | None = Field(
        default=None,
        description="Who asks that a request names its mode; where it does not, it is inferred all the same.",
    )
    sends_inferred_mode: Flag = False
    mode_confusions: dict[str, Localized] = Field(
        default={}, description="Values of `mode` that mean something else upstream."
    )
    requires: list[RequirementSpec] = Field(
        default=[], description="What every mode of the family needs."
    )
    field_sets: list[str] = []
    fields: dict[Identifier, FieldSpec | None] = {}
    without: list[str] = Field(
        default=[], description="Fields of the sets that this family does not have."
    )
    limits: list[LimitSpec] = []
    shared_rules: Names = Field(
        default=[],
        description="Rules of rules.yaml that hold here too, before those of the family's own.",
    )
    rules: list[RuleSpec] = []
    standings: list[StandingSpec] = Field(
        default=[], description="What becomes of fields in some modes or models."
    )
    gaps: list[GapSpec] = Field(
        default=[], description="Modes that some models are published not to have."
    )
    defaults: list[DefaultSpec] = []
    local_files: list[LocalFilesSpec] = Field(
        default=[], description="How files on the caller's machine reach the models."
    )
    remarks: list[RemarkSpec] = Field(
        default=[], description="Facts that a request alone cannot be held against."
    )
    lifecycle: list[LifecycleSpec] = []
    picked_by: str | None = Field(
        default=None, description="The field whose value names the real model, if one does."
    )
    elsewhere: dict[str, dict[str, str]] = Field(
        default={}, description="Upstream ids, and how they are called here."
    )
    examples: list[ExampleSpec] = []
