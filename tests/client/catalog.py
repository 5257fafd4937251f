"""A small catalog of another API, to show that nothing in the client knows video."""

from __future__ import annotations

from callsheet import ir

SAYS = ir.Provenance("contract", "page", "§1")
SOURCE_TYPE = ir.ValueType(kind="text")


def text(words: str) -> ir.Text:
    """A text in one locale."""
    return ir.Text((("en", words),))


def endpoint(operation: str, method: str, path: str, reply: str = "") -> ir.Endpoint:
    """An endpoint whose sentence names it."""
    return ir.Endpoint(
        operation=operation,
        method=method,
        path=path,
        status=200,
        reply=reply,
        media_type="application/json" if reply else "video/mp4",
        errors=(400,),
        text=text(f"Performs {operation}."),
        provenance=SAYS,
    )


def variant(family: str, mode: str, *required: str) -> ir.Variant:
    """A variant that needs some text fields."""
    return ir.Variant(
        family=family,
        mode=mode,
        title=text(f"{family} {mode}"),
        text=text("Makes one."),
        aliases=(),
        wire=mode,
        fields=tuple(
            ir.Field(
                name=name,
                title=text(name),
                text=text(name),
                type=SOURCE_TYPE,
                names=(ir.Name(name),),
                entry=name,
                provenance=SAYS,
            )
            for name in required
        ),
        requirements=tuple(ir.Requirement((name,), SAYS) for name in required),
        uses=(),
        unused=(),
        examples=(),
        provenance=SAYS,
    )


def family(name: str, resource: str, *variants: ir.Variant) -> ir.Family:
    """A family of those variants."""
    return ir.Family(
        name=name,
        title=text(name.title()),
        text=text(f"The models of {name}."),
        resource=resource,
        models=(),
        fields=(),
        variants=variants,
        mode_required=None,
        sends_inferred_mode=False,
        default_model="",
        mode_confusions=(),
        elsewhere=(),
        provenance=SAYS,
    )


CLIPS = ir.Resource(
    name="clips",
    text=text("Clip tasks."),
    create=endpoint("create", "POST", "/v1/clips", "Clip"),
    retrieve=endpoint("retrieve", "GET", "/v1/clips/{clip_id}", "Clip"),
    content=endpoint("content", "GET", "/v1/clips/{clip_id}/content"),
    task=ir.TaskShape(
        id=("id", "task_id"),
        status="status",
        running=("queued", "in_progress", "unknown"),
        succeeded=("completed",),
        failed=("failed",),
        location=("video_url", "url", "metadata.url"),
        error="error",
        progress="progress",
        spellings=(("success", "completed"), ("failure", "failed"), ("not_start", "queued")),
        times=("created_at", "completed_at"),
        ended="completed_at",
        other_names=(("completed_at", ("finished_at",)), ("error", ("fail_reason",))),
    ),
)
STILLS = ir.Resource(
    name="stills",
    text=text("Stills, made at once."),
    create=endpoint("create", "POST", "/v1/stills", "Still"),
    retrieve=None,
    content=None,
    task=None,
)
API = ir.Api(
    package="clipgate",
    version="0.1.0",
    noun="clip",
    title=text("Clips"),
    text=text("Makes clips."),
    locales=("en",),
    key_variable="CLIPGATE_API_KEY",
    base_url_variable="CLIPGATE_BASE_URL",
    key_prefix="sk-",
    servers=(),
    group_suffixes=(),
    not_offered=(),
    errors=(
        ir.ErrorReply(
            status=404,
            name="not_found",
            schema="",
            codes=("task_not_exist",),
            text=text("There is none."),
        ),
        ir.ErrorReply(
            status=503,
            name="unavailable",
            schema="",
            not_accepted=("model_not_found",),
            text=text("Nothing can serve it."),
        ),
    ),
    model_text=text("The model."),
    mode_text=text("The mode."),
    blank=" ",
    unsaid_in_schema=(),
    provenance=SAYS,
)
CONTRACT = ir.Contract(
    api=API,
    resources=(CLIPS, STILLS),
    families=(
        family(
            "kite", "clips", variant("kite", "extend", "clip_id"), variant("kite", "t2v", "prompt")
        ),
        family("lens", "stills", variant("lens", "t2i", "prompt")),
    ),
    modes=(),
)
