"""What the templates of the docs print."""

from __future__ import annotations

from dataclasses import dataclass

from .labels import Labels


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A document that facts are taken from: its title, a link where its address is known, and what it is."""

    name: str
    title: str
    url: str
    about: str


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a list: a label, perhaps, and what it says."""

    label: str
    text: str
    indent: str = ""  # blanks before the bullet of an item that belongs to the one above


@dataclass(frozen=True, slots=True)
class ModeRow:
    """One mode in the table at the top."""

    name: str
    anchor: str
    title: str
    needs: str
    wire: str
    claim: str


@dataclass(frozen=True, slots=True)
class NeedRow:
    """One property that a variant needs, alone or as one of several."""

    field: str
    anchor: str
    needed: str
    names: str
    wire: str
    value: str
    claim: str


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A request to copy."""

    title: str
    request: object


@dataclass(frozen=True, slots=True)
class VariantSection:
    """What one mode needs, takes and leaves alone."""

    mode: str
    title: str
    text: str
    needs: tuple[NeedRow, ...]
    lines: tuple[Line, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class FieldSection:
    """One field, explained once for the page."""

    name: str
    title: str
    text: str
    value: str
    values: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model, and whether it does each mode."""

    name: str
    cells: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class ModelTable:
    """Models by modes; `label` says what the names are values of."""

    label: str
    modes: tuple[str, ...]
    rows: tuple[ModelRow, ...]


@dataclass(frozen=True, slots=True)
class ModelFactRow:
    """One statement about one model."""

    model: str
    field: str
    said: str
    modes: str
    claim: str


@dataclass(frozen=True, slots=True)
class FamilyPage:
    """Everything on one family's page."""

    labels: Labels
    languages: tuple[Link, ...]
    title: str
    text: str
    call: str
    model_text: str
    table: ModelTable
    models: tuple[Line, ...]
    gaps: tuple[Line, ...]
    model_facts: tuple[ModelFactRow, ...]
    elsewhere: tuple[Line, ...]
    mode_text: str
    modes: tuple[ModeRow, ...]
    mode_notes: tuple[Line, ...]
    rules: tuple[Line, ...]
    variants: tuple[VariantSection, ...]
    fields: tuple[FieldSection, ...]
    authorities: tuple[Line, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class CallRow:
    """One HTTP call."""

    call: str
    text: str


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One model or family and the page that explains it."""

    name: str
    page: Link
    text: str


@dataclass(frozen=True, slots=True)
class ModeLine:
    """One mode, whatever the family."""

    name: str
    title: str
    text: str
    families: str


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The page that leads to all others."""

    labels: Labels
    languages: tuple[Link, ...]
    title: str
    text: str
    key: str
    calls: tuple[CallRow, ...]
    not_offered: tuple[str, ...]
    servers: tuple[Line, ...]
    families: tuple[IndexRow, ...]
    models: tuple[IndexRow, ...]
    modes: tuple[ModeLine, ...]
    statuses: tuple[Line, ...]
    unsaid: tuple[Line, ...]  # what no schema can say
    authorities: tuple[Line, ...]
    sources: tuple[SourceLine, ...]
    evidence: tuple[Line, ...]  # what there is of each kind, counted


@dataclass(frozen=True, slots=True)
class IssueSection:
    """One issue code."""

    code: str
    text: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class IssuesPage:
    """Every issue code, and what counts as not given."""

    labels: Labels
    languages: tuple[Link, ...]
    severities: tuple[Line, ...]
    authorities: tuple[Line, ...]
    issues: tuple[IssueSection, ...]
    blank: tuple[Line, ...]
