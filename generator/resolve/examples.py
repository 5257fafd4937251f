"""Resolve the examples: each goes to the variant whose mode its request means, which an engine says."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from types import MappingProxyType

from .. import ir
from ..catalog import authored as a
from ..catalog.merge import MergedFamily, merge_families
from .context import Context

ModeOf = Callable[[Mapping[str, ir.Json]], str]  # the mode that a request means; empty where none


def resolve_examples(catalog: a.Catalog, contract: ir.Contract, mode_of: ModeOf) -> ir.Contract:
    """The Contract with the examples of every variant.

    Args:
        catalog: Where they stand.
        contract: What else the catalog says.
        mode_of: What the engine of this Contract makes of a request.
    """
    context = Context(catalog)
    return dataclasses.replace(
        contract,
        families=tuple(
            _with_examples(context, merged, family, mode_of)
            for merged, family in zip(merge_families(catalog), contract.families, strict=True)
        ),
    )


def _with_examples(
    context: Context, merged: MergedFamily, family: ir.Family, mode_of: ModeOf
) -> ir.Family:
    found: dict[str, list[ir.Example]] = {}
    for spec in merged.spec.examples:
        found.setdefault(mode_of(spec.request), []).append(resolve_example(context, spec))
    variants = (
        dataclasses.replace(v, examples=tuple(found.get(v.mode, ()))) for v in family.variants
    )
    return dataclasses.replace(family, variants=tuple(variants))


def resolve_example(context: Context, spec: a.ExampleSpec) -> ir.Example:
    """One example of a family."""
    return ir.Example(
        name=spec.name,
        title=context.text(spec.title),
        request=MappingProxyType(spec.request),
        provenance=context.provenance(
            spec, a.Claim(authority="decision", reason="an illustration")
        ),
    )
