"""Resolve: from the authored catalog, found consistent, to the Contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator import authored as a
from generator import ir
from generator.merge import MergedFamily, merge_families, mode_of, requirement_fields

# Unicode white space, fixed here so that every language agrees on what a blank string is.
BLANK = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)


def resolve_contract(catalog: a.Catalog) -> ir.Contract:
    """The Contract of a catalog in which `generator.checks` found nothing wrong."""
    return _Resolver(catalog).contract()


class _Resolver:
    def __init__(self, catalog: a.Catalog) -> None:
        self.catalog = catalog
        self.locales = tuple(catalog.api.locales)

    def contract(self) -> ir.Contract:
        schemas = self.catalog.schemas.schemas
        return ir.Contract(
            api=self.api(),
            resources=tuple(self.resource(n, r) for n, r in self.catalog.api.resources.items()),
            families=tuple(self.family(m) for m in merge_families(self.catalog)),
            modes=tuple(self.mode_info(n, m) for n, m in self.catalog.modes.modes.items()),
            schemas=MappingProxyType({n: s.schema_ for n, s in schemas.items()}),
            schema_texts=MappingProxyType({n: self.text(s.text) for n, s in schemas.items()}),
            words=tuple((n, self.text(t)) for n, t in self.catalog.issues.words.items()),
            issues=tuple(self.issue(c, i) for c, i in self.catalog.issues.issues.items()),
            sources=tuple(
                ir.Source(n, s.title, s.url, s.read)
                for n, s in self.catalog.sources.sources.items()
            ),
            files=tuple((d.name, d.sha256) for d in self.catalog.documents.values()),
        )

    # --- words and claims ---

    def text(self, words: Mapping[str, str]) -> ir.Text:
        return ir.Text(tuple((locale, words[locale].strip()) for locale in self.locales))

    def label(self, words: Mapping[str, str] | None, fallback: str) -> ir.Text:
        return (
            self.text(words) if words else ir.Text(tuple((loc, fallback) for loc in self.locales))
        )

    def provenance(self, *claims: a.Claim | None) -> ir.Provenance:
        """The first claim that names an authority speaks; what it leaves open comes from the next ones."""
        known = [c for c in claims if c is not None]
        authority: ir.Authority = next((c.authority for c in known if c.authority), "contract")
        cited = (_first(c.source for c in known) or "").split(" ", 1)
        reason = _first(c.reason for c in known) or "" if authority == "decision" else ""
        return ir.Provenance(
            authority=authority,
            source=cited[0],
            place=cited[1] if len(cited) > 1 else "",
            confidence=_first(c.confidence for c in known) or "",
            reason=reason.strip(),
        )

    # --- the API ---

    def api(self) -> ir.Api:
        api = self.catalog.api
        return ir.Api(
            package=api.package,
            version=api.version,
            noun=api.noun,
            title=self.text(api.title),
            text=self.text(api.text),
            locales=self.locales,
            key_variable=api.auth.key_variable,
            base_url_variable=api.auth.base_url_variable,
            key_prefix=api.auth.key_prefix,
            servers=tuple(ir.Server(url=s.url, text=self.text(s.text)) for s in api.servers),
            group_suffixes=tuple(api.group_suffixes),
            not_offered=tuple(api.not_offered),
            errors=tuple(
                ir.ErrorReply(
                    status=int(n),
                    name=e.name,
                    schema=e.schema_,
                    not_accepted=tuple(e.not_accepted),
                    text=self.text(e.text),
                )
                for n, e in api.errors.items()
            ),
            model_text=self.text(api.model.text),
            mode_text=self.text(api.mode.text),
            blank=BLANK,
            provenance=self.provenance(api),
        )

    def resource(self, name: str, spec: a.ResourceSpec) -> ir.Resource:
        return ir.Resource(
            name=name,
            text=self.text(spec.text),
            create=self.endpoint("create", spec.create),
            retrieve=self.endpoint("retrieve", spec.retrieve) if spec.retrieve else None,
            content=self.endpoint("content", spec.content) if spec.content else None,
            task=self.task(spec.task) if spec.task else None,
        )

    def endpoint(self, operation: str, spec: a.EndpointSpec) -> ir.Endpoint:
        return ir.Endpoint(
            operation=operation,
            method=spec.method,
            path=spec.path,
            status=spec.status,
            reply=spec.reply or "",
            media_type=spec.media_type,
            errors=tuple(spec.errors),
            text=self.text(spec.text),
            provenance=self.provenance(spec, self.catalog.api),
        )

    def task(self, spec: a.TaskSpec) -> ir.TaskShape:
        return ir.TaskShape(
            id=tuple(spec.id),
            status=spec.status,
            running=tuple(spec.running),
            succeeded=tuple(spec.succeeded),
            failed=tuple(spec.failed),
            location=tuple(spec.location),
            error=spec.error,
            progress=spec.progress,
        )

    def mode_info(self, name: str, spec: a.ModeSpec) -> ir.ModeInfo:
        return ir.ModeInfo(
            name=name, title=self.label(spec.title, name), text=self.label(spec.text, name)
        )

    def issue(self, code: str, spec: a.IssueSpec) -> ir.IssueText:
        return ir.IssueText(
            code=code,
            text=self.text(spec.text),
            messages=(
                ("default", self.text(spec.message)),
                *((n, self.text(m)) for n, m in spec.messages.items()),
            ),
            hints=tuple((n, self.text(h)) for n, h in spec.hints.items()),
        )

    # --- families ---

    def family(self, merged: MergedFamily) -> ir.Family:
        spec = merged.spec
        fields = {n: self.field(n, f, spec) for n, f in merged.fields.items()}
        limits = tuple(self.limit(limit, fields, spec) for limit in spec.limits)
        rules = tuple(self.rule(rule, fields, spec) for rule in spec.rules)
        models = tuple(self.model(m, merged.name, spec) for m in spec.models)
        examples = tuple(self.example(e, merged) for e in spec.examples)
        variants = tuple(
            self.variant(merged, mode, fields, limits, rules, examples) for mode in merged.modes
        )
        return ir.Family(
            name=merged.name,
            title=self.text(spec.title),
            text=self.text(spec.text),
            resource=spec.resource or next(iter(self.catalog.api.resources)),
            models=models,
            fields=tuple(fields.values()),
            variants=variants,
            mode_required=self.provenance(spec.mode_required, spec) if spec.mode_required else None,
            sends_inferred_mode=spec.sends_inferred_mode,
            default_model=spec.models[0].id if spec.picked_by else "",
            mode_confusions=tuple((v, self.text(t)) for v, t in spec.mode_confusions.items()),
            elsewhere=self.elsewhere(spec, fields),
            provenance=self.provenance(spec),
        )

    def model(self, spec: a.ModelSpec, family: str, parent: a.FamilyFile) -> ir.CatalogModel:
        return ir.CatalogModel(
            id=spec.id,
            title=spec.title or spec.id,
            text=self.text(spec.text) if spec.text else None,
            family=family,
            ranks=tuple(spec.ranks),
            provenance=self.provenance(spec, parent),
        )

    def elsewhere(
        self, spec: a.FamilyFile, fields: Mapping[str, ir.Field]
    ) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        found = {name: tuple(here.items()) for name, here in spec.elsewhere.items()}
        if spec.picked_by:
            only = spec.models[0].id
            for value in fields[spec.picked_by].type.values:
                found.setdefault(str(value), (("model", only), (spec.picked_by, str(value))))
        return tuple(found.items())

    def field(self, name: str, spec: a.FieldSpec, family: a.FamilyFile) -> ir.Field:
        is_list = spec.type == "list"
        kind = (spec.items if is_list else spec.type) or "text"
        assert kind != "list"  # checks hold this,
        assert spec.text is not None  # and this
        values = tuple(_scalar(v, kind) for v in spec.values or [])
        aliases = [ir.Name(x.name, x.unwrap or "", tuple(x.keep)) for x in spec.aliases or []]
        return ir.Field(
            name=name,
            title=self.label(spec.title, name),
            text=self.text(spec.text),
            type=ir.ValueType(
                kind=kind,
                is_list=is_list,
                schema=spec.schema_ or "",
                values=values,
                is_open=spec.open if spec.open is not None else kind != "choice",
                numeric_strings=bool(spec.numeric_strings),
                zero_is_absent=bool(spec.zero_is_absent),
                lift=bool(spec.lift),
            ),
            names=(ir.Name(name), *aliases),
            wire=spec.wire or name,
            wire_kind=spec.wire_kind or "same",
            media=spec.media or "",
            unit=spec.unit or "",
            standing=spec.standing or "used",
            verbatim=bool(spec.verbatim),
            parts=tuple(
                ir.Part(p.type, p.role, p.any_role, p.value, tuple(p.provides))
                for p in spec.parts or []
            ),
            example=spec.example,
            provenance=self.provenance(spec, family),
        )

    def requirement(self, spec: a.RequirementSpec, *parents: a.Claim) -> ir.Requirement:
        return ir.Requirement(requirement_fields(spec), self.provenance(spec, *parents))

    def limit(
        self, spec: a.LimitSpec, fields: Mapping[str, ir.Field], family: a.FamilyFile
    ) -> ir.Limit:
        kind = fields[spec.field].type.kind
        snap = ir.Snap(tuple(spec.snap.to), spec.snap.ties) if spec.snap else None
        return ir.Limit(
            field=spec.field,
            values=tuple(_scalar(v, kind) for v in spec.values or []),
            minimum=spec.min,
            maximum=spec.max,
            min_length=spec.min_length,
            max_length=spec.max_length,
            min_items=spec.min_items,
            max_items=spec.max_items,
            pattern=spec.pattern or "",
            snap=snap,
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            provenance=self.provenance(spec, family),
        )

    def rule(
        self, spec: a.RuleSpec, fields: Mapping[str, ir.Field], family: a.FamilyFile
    ) -> ir.Rule:
        def condition(name: str, test: a.ConditionSpec) -> ir.Condition:
            kind = fields[name].type.kind
            values = [test.is_] if test.is_ is not None else test.in_ or []
            one_of = tuple(_scalar(v, kind) for v in values)
            return ir.Condition(name, test.given, one_of, test.above, test.below)

        return ir.Rule(
            name=spec.name,
            when=tuple(condition(n, t) for n, t in spec.when.items()),
            require=tuple(spec.then.require),
            forbid=tuple(spec.then.forbid),
            note=spec.then.note,
            text=self.text(spec.text),
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            provenance=self.provenance(spec, family),
        )

    def example(self, spec: a.ExampleSpec, merged: MergedFamily) -> ir.Example:
        return ir.Example(
            name=spec.name,
            title=self.text(spec.title),
            request=MappingProxyType(spec.request),
            model=str(spec.request.get("model", "")),
            mode=mode_of(spec.request, merged),
            provenance=self.provenance(
                spec, a.Claim(authority="decision", reason="an illustration")
            ),
        )

    def variant(
        self,
        merged: MergedFamily,
        mode: str,
        fields: Mapping[str, ir.Field],
        limits: tuple[ir.Limit, ...],
        rules: tuple[ir.Rule, ...],
        examples: tuple[ir.Example, ...],
    ) -> ir.Variant:
        spec = merged.modes[mode]
        requirements = tuple(
            self.requirement(r, *((spec,) if r in (spec.requires or []) else ()), merged.spec)
            for r in merged.requirements(mode)
        )
        needed = [n for r in requirements for n in r.fields]
        carriers = [f.name for f in fields.values() if f.parts]
        uses = [n for n in (*needed, *spec.uses, *carriers) if n in fields and fields[n].media]
        material = [f.name for f in fields.values() if f.media]
        unused = tuple(n for n in material if n not in uses)
        taken = [f for f in fields.values() if f.name not in unused]
        order = {n: i for i, n in enumerate(needed)}
        taken.sort(
            key=lambda f: order.get(f.name, len(order))
        )  # stable: what is needed comes first
        return ir.Variant(
            family=merged.name,
            mode=mode,
            title=self.label(spec.title, mode),
            text=self.label(spec.text, mode),
            aliases=tuple(spec.aliases),
            wire=spec.wire or mode,
            fields=tuple(taken),
            requirements=requirements,
            uses=tuple(dict.fromkeys(uses)),
            unused=unused,
            rules=tuple(r for r in rules if not r.modes or mode in r.modes),
            limits=tuple(x for x in limits if not x.modes or mode in x.modes),
            examples=tuple(e for e in examples if e.mode == mode),
            provenance=self.provenance(merged.offers[mode], spec, merged.spec),
        )


def _scalar(value: str, kind: str) -> ir.Scalar:
    """A vocabulary item as the field's type reads it."""
    if kind in {"integer", "number"}:
        return float(value) if "." in value else int(value)
    if kind == "boolean":
        return value == "true"
    return str(value)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)
