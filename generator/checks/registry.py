"""The table of checks, in the order in which they speak."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..catalog import authored as a
from ..catalog.merge import merge_families
from ..errors import CatalogError, Diagnostic
from . import (
    api,
    claims,
    comments,
    editor,
    facts,
    families,
    fields,
    idle,
    names,
    rules,
    sandbox,
    schemas,
    scopes,
    sending,
    texts,
    upstream,
    vectors,
)
from .subject import Subject

Check = Callable[[Subject], Iterable[Diagnostic]]
CHECKS: tuple[Check, ...] = (
    api.api_is_usable,
    api.resources_are_whole,
    comments.texts_are_whole,
    editor.editors_find_schemas,
    facts.facts_are_accounted_for,
    facts.statements_stand_on_facts,
    fields.fields_are_whole,
    fields.names_are_not_reserved,
    fields.sets_name_fields_and_modes,
    fields.modes_have_words,
    families.family_refers_to_what_exists,
    families.own_words_fit_shared_fields,
    sending.names_are_taken_once,
    sending.sending_is_sourced,
    families.modes_need_fields,
    families.modes_go_by_names_of_their_own,
    families.models_are_unique,
    families.parts_stand_for_fields,
    upstream.upstream_names_lead_here,
    upstream.upstream_ids_are_not_ours,
    upstream.words_elsewhere_are_not_ours,
    families.examples_are_requests,
    names.families_name_modules,
    names.resources_are_called,
    names.made_names_are_free,
    rules.limits_fit_their_fields,
    rules.rules_are_about_fields,
    sandbox.sandbox_is_playable,
    sandbox.dialects_are_whole,
    schemas.schemas_are_schemas,
    scopes.groups_name_models,
    scopes.long_lists_stand_once,
    scopes.statements_are_about_the_family,
    scopes.lifecycles_are_about_the_family,
    texts.locales_are_listed_once,
    texts.texts_in_every_locale,
    texts.issue_words_are_complete,
    texts.placeholders_are_known,
    claims.sources_have_an_author,
    claims.authority_is_said,
    claims.claims_are_grounded,
    claims.repeated_sources_are_known,
    claims.confidence_fits_the_source,
    vectors.vectors_are_of_families,
)
# They speak when all others have nothing to say.
LAST_CHECKS: tuple[Check, ...] = (
    idle.fields_are_used,
    idle.modes_are_used,
    idle.schemas_are_used,
    idle.errors_are_used,
    idle.shared_rules_are_taken,
    idle.sources_are_cited,
)


def check_catalog(catalog: a.Catalog) -> None:
    """Run every check.

    Raises:
        CatalogError: with every finding.
    """
    subject = Subject(catalog, merge_families(catalog))
    for checks in (CHECKS, LAST_CHECKS):
        problems = [problem for function in checks for problem in function(subject)]
        if problems:
            raise CatalogError(problems)
