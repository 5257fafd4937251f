"""The fixed labels of the docs; every other sentence comes from the catalog."""

from __future__ import annotations

from dataclasses import dataclass

from ...ir import Unjudged


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of one language that stand around the catalog's own; braces are filled in."""

    language: str
    colon: str
    stop: str
    gap: str
    aside: str
    # headings
    calls: str
    models: str
    modes: str
    families: str
    fields: str
    sources: str
    authorities: str
    unsaid: str
    issues: str
    codes: str
    every_mode: str
    model_facts: str
    every_model: str
    without: str
    yes: str
    no: str
    differs: str
    not_known: str
    not_so: str
    legend: str
    figures: str
    holds: str
    remarks: str
    lifecycle: str
    left_out: str
    overrides: str
    kinds: dict[str, str]
    whys: dict[Unjudged, str]
    confidences: dict[str, str]
    elsewhere: str
    called: str
    blank: str
    severities: str
    statuses: str
    # columns and labels of lists
    call: str
    does: str
    model: str
    mode: str
    title: str
    family: str
    field: str
    needed: str
    needs: str
    names: str
    wire: str
    entry: str
    value: str
    limit: str
    claim: str
    status: str
    meaning: str
    there: str
    here: str
    dated: str
    date_not_known: str
    repeats: str
    evidence: str
    evidence_intro: str
    count: str
    facts_by_authority: str
    facts_by_confidence: str
    facts_by_kind: str
    sources_by_kind: str
    no_address: str
    address_not_known: str
    publisher_not_known: str
    statements_all: str
    one_witness: str
    one_third_party: str
    source_kinds: dict[str, str]
    read: str
    confused: str
    material: str
    takes: str
    unknown: str
    unlisted: str
    ignored: str
    refused: str
    unsettled: str
    varied: str
    unused: str
    example: str
    message: str
    hint: str
    effect: str
    # facts
    always: str
    optional: str
    one_of: str
    one_of_these: str
    all_modes: str
    a_model: str
    first_mode: str
    mode_needed: str
    mode_wanted: str
    mode_optional: str
    mode_only: str
    mode_sent: str
    mode_dropped: str
    sent_as: str
    as_text: str
    unwraps: str
    keeps: str
    verbatim: str
    part: str
    role: str
    no_role: str
    any_role: str
    by_model: str
    key: str
    unsaid_intro: str
    not_offered: str
    contract: str
    provider: str
    decision: str
    error: str
    warning: str
    note: str
    absent: str
    braces: str
