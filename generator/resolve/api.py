"""Resolve api.yaml, and the sandbox that plays it."""

from __future__ import annotations

from .. import ir
from ..catalog import authored as a
from .context import Context
from .dialects import resolve_dialects


def resolve_api(context: Context) -> ir.Api:
    """The API as a whole."""
    api = context.catalog.api
    return ir.Api(
        package=api.package,
        version=api.version,
        noun=api.noun,
        title=context.text(api.title),
        text=context.text(api.text),
        locales=context.locales,
        key_variable=api.auth.key_variable,
        base_url_variable=api.auth.base_url_variable,
        key_prefix=api.auth.key_prefix,
        servers=tuple(ir.Server(url=s.url, text=context.text(s.text)) for s in api.servers),
        group_suffixes=tuple(api.group_suffixes),
        not_offered=tuple(api.not_offered),
        unsaid_in_schema=tuple((n, context.text(t)) for n, t in api.unsaid_in_schema.items()),
        errors=tuple(
            ir.ErrorReply(
                status=int(n),
                name=e.name,
                schema=e.schema_,
                also=tuple(e.also),
                not_accepted=tuple(e.not_accepted),
                codes=tuple(e.codes),
                text=context.text(e.text),
            )
            for n, e in api.errors.items()
        ),
        model_text=context.text(api.model.text),
        mode_text=context.text(api.mode.text),
        blank=ir.BLANK,
        provenance=context.provenance(api),
    )


def resolve_sandbox(context: Context) -> ir.Sandbox | None:
    """The sandbox, if the catalog has one."""
    spec, dialects = context.catalog.api.sandbox, context.catalog.dialects
    if spec is None or dialects is None:
        return None
    fields = spec.fields.model_dump(exclude_none=True)
    return ir.Sandbox(
        fields=tuple(fields.items()),
        **spec.defaults.model_dump(),
        dialects=resolve_dialects(dialects, context.text, context.provenance),
    )


def resolve_resource(context: Context, name: str, spec: a.ResourceSpec) -> ir.Resource:
    """One group of endpoints."""
    return ir.Resource(
        name=name,
        text=context.text(spec.text),
        create=resolve_endpoint(context, "create", spec.create),
        retrieve=resolve_endpoint(context, "retrieve", spec.retrieve) if spec.retrieve else None,
        content=resolve_endpoint(context, "content", spec.content) if spec.content else None,
        task=resolve_task(spec.task) if spec.task else None,
    )


def resolve_endpoint(context: Context, operation: str, spec: a.EndpointSpec) -> ir.Endpoint:
    """One HTTP call."""
    return ir.Endpoint(
        operation=operation,
        method=spec.method,
        path=spec.path,
        status=spec.status,
        reply=spec.reply or "",
        also=tuple(spec.also),
        media_type=spec.media_type,
        ranges=spec.ranges,
        errors=tuple(spec.errors),
        text=context.text(spec.text),
        provenance=context.provenance(spec, context.catalog.api),
    )


def resolve_task(spec: a.TaskSpec) -> ir.TaskShape:
    """Where a polled reply keeps what matters."""
    return ir.TaskShape(
        id=tuple(spec.id),
        status=spec.status,
        running=tuple(spec.running),
        succeeded=tuple(spec.succeeded),
        failed=tuple(spec.failed),
        location=tuple(spec.location),
        error=spec.error,
        progress=spec.progress,
        spellings=tuple(spec.spellings.items()),
        times=tuple(spec.times),
        ended=spec.ended,
        other_names=tuple((name, tuple(others)) for name, others in spec.other_names.items()),
    )
