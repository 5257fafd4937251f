"""Resolve: from the authored catalog, found consistent, to the Contract."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from .. import ir
from ..catalog import authored as a
from ..catalog.load import DataPath
from ..catalog.merge import MergedFamily, merge_families, mode_of, requirement_fields
from .dialects import resolve_dialects

OTHER = a.Claim(authority="provider")  # who disputes a statement publishes it
ENDS: tuple[Literal["model", "mode", "field", "alias"], ...] = ("model", "mode", "field", "alias")


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
                ir.Source(n, s.title, self.label(s.name, f"{n} {{place}}"), s.url, s.read)
                for n, s in self.catalog.sources.sources.items()
            ),
            facts=tuple(
                self.fact(id_, f)
                for file in self.catalog.facts.values()
                for id_, f in file.facts.items()
            ),
            sandbox=self.sandbox(),
            vectors=tuple(
                self.vector(family, index, spec)
                for family, file in self.catalog.vectors.items()
                for index, spec in enumerate(file.vectors)
            ),
            files=tuple((d.name, d.sha256) for d in self.catalog.documents.values()),
        )

    def fact(self, id_: str, spec: a.FactSpec) -> ir.Fact:
        source, _, place = spec.source.partition(" ")
        return ir.Fact(
            id=id_,
            text=spec.text,
            source=source,
            place=place,
            confidence=spec.confidence,
            disputed=spec.disputed,
            not_carried=spec.not_carried or "",
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
            unsaid_in_schema=tuple((n, self.text(t)) for n, t in api.unsaid_in_schema.items()),
            errors=tuple(
                ir.ErrorReply(
                    status=int(n),
                    name=e.name,
                    schema=e.schema_,
                    also=tuple(e.also),
                    not_accepted=tuple(e.not_accepted),
                    codes=tuple(e.codes),
                    text=self.text(e.text),
                )
                for n, e in api.errors.items()
            ),
            model_text=self.text(api.model.text),
            mode_text=self.text(api.mode.text),
            blank=ir.BLANK,
            provenance=self.provenance(api),
        )

    def sandbox(self) -> ir.Sandbox | None:
        spec, dialects = self.catalog.api.sandbox, self.catalog.dialects
        if spec is None or dialects is None:
            return None
        fields = spec.fields.model_dump(exclude_none=True)
        return ir.Sandbox(
            fields=tuple(fields.items()),
            **spec.defaults.model_dump(),
            dialects=resolve_dialects(dialects, self.text, self.provenance),
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
            also=tuple(spec.also),
            media_type=spec.media_type,
            ranges=spec.ranges,
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
            spellings=tuple(spec.spellings.items()),
            times=tuple(spec.times),
            ended=spec.ended,
            other_names=tuple((name, tuple(others)) for name, others in spec.other_names.items()),
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
            picked_by=spec.picked_by or "",
            default_model=spec.models[0].id if spec.picked_by else "",
            mode_confusions=tuple((v, self.text(t)) for v, t in spec.mode_confusions.items()),
            elsewhere=self.elsewhere(spec, fields),
            standings=tuple(self.standing(x, spec) for x in spec.standings),
            gaps=tuple(self.gap(x, spec) for x in spec.gaps),
            defaults=tuple(self.default(x, spec) for x in spec.defaults),
            local_files=tuple(self.local_files(x, spec) for x in spec.local_files),
            remarks=tuple(self.remark(x, spec) for x in spec.remarks),
            lifecycle=tuple(self.lifecycle(x, fields, spec) for x in spec.lifecycle),
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
            overrides=self.provenance(spec.overrides, family) if spec.overrides else None,
            example=spec.example,
            provenance=self.provenance(spec, family),
        )

    def requirement(self, spec: a.RequirementSpec, *parents: a.Claim) -> ir.Requirement:
        return ir.Requirement(requirement_fields(spec), self.provenance(spec, *parents))

    def bounds(self, spec: a.BoundsSpec, kind: str) -> dict[str, Any]:
        return {
            "values": tuple(_scalar(v, kind) for v in spec.values or []),
            "minimum": spec.min,
            "maximum": spec.max,
            "step": spec.step,
            "also": tuple(_scalar(v, kind) for v in spec.also or []),
            "min_length": spec.min_length,
            "max_length": spec.max_length,
            "script": spec.script or "",
            "min_items": spec.min_items,
            "max_items": spec.max_items,
            "nonzero": spec.nonzero,
            "pattern": spec.pattern or "",
        }

    def others(self, claims: Iterable[a.Claim]) -> tuple[ir.Provenance, ...]:
        return tuple(self.provenance(claim, OTHER) for claim in claims)

    def limit(
        self, spec: a.LimitSpec, fields: Mapping[str, ir.Field], family: a.FamilyFile
    ) -> ir.Limit:
        field, path, kind = _place(spec.field, fields)
        snap = ir.Snap(tuple(spec.snap.to), spec.snap.ties) if spec.snap else None
        return ir.Limit(
            field=field,
            path=path,
            **self.bounds(spec, kind),
            snap=snap,
            effect=spec.effect or "",
            unsaid_in_schema=spec.unsaid_in_schema or "",
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            disputed_by=tuple(
                ir.Statement(**self.bounds(x, kind), provenance=self.provenance(x, OTHER))
                for x in spec.disputed_by
            ),
            provenance=self.provenance(spec, family),
        )

    def rule(
        self, spec: a.RuleSpec, fields: Mapping[str, ir.Field], family: a.FamilyFile
    ) -> ir.Rule:
        def condition(name: str, test: a.ConditionSpec) -> ir.Condition:
            field, path, kind = _place(name, fields)
            values = [test.is_] if test.is_ is not None else test.in_ or []
            one_of = tuple(_scalar(v, kind) for v in values)
            return ir.Condition(field, test.given, one_of, test.above, test.below, path)

        def due(name: str, bounds: a.BoundsSpec) -> ir.Due:
            field, path, kind = _place(name, fields)
            return ir.Due(field=field, path=path, **self.bounds(bounds, kind))

        then = spec.then
        return ir.Rule(
            name=spec.name,
            when=tuple(condition(n, t) for n, t in spec.when.items()),
            require=tuple(then.require),
            require_any=tuple(then.require_any),
            forbid=tuple(then.forbid),
            at_most_one_of=tuple(then.at_most_one_of),
            total=(
                ir.Total(
                    of=tuple(then.total.of),
                    min_items=then.total.min_items,
                    max_items=then.total.max_items,
                )
                if then.total
                else None
            ),
            limits=tuple(due(n, b) for n, b in then.limit.items()),
            note=then.note,
            text=self.text(spec.text),
            unsaid_in_schema=spec.unsaid_in_schema or "",
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            disputed_by=self.others(spec.disputed_by),
            provenance=self.provenance(spec, family),
        )

    def standing(self, spec: a.StandingSpec, family: a.FamilyFile) -> ir.FieldStanding:
        return ir.FieldStanding(
            fields=tuple(spec.fields),
            standing=spec.standing,
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            disputed_by=self.others(spec.disputed_by),
            provenance=self.provenance(spec, family),
        )

    def gap(self, spec: a.GapSpec, family: a.FamilyFile) -> ir.Gap:
        return ir.Gap(
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            disputed_by=self.others(spec.disputed_by),
            provenance=self.provenance(spec, family),
        )

    def local_files(self, spec: a.LocalFilesSpec, family: a.FamilyFile) -> ir.LocalFiles:
        return ir.LocalFiles(
            fields=tuple(spec.fields),
            form=spec.form,
            name=spec.name or "",
            disputed_by=self.others(spec.disputed_by),
            provenance=self.provenance(spec, family),
        )

    def default(self, spec: a.DefaultSpec, family: a.FamilyFile) -> ir.Default:
        return ir.Default(
            field=spec.field,
            value=spec.value,
            chosen_by=spec.chosen_by or "",
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            disputed_by=tuple(
                ir.OtherDefault(
                    value=x.value,
                    chosen_by=x.chosen_by or "",
                    provenance=self.provenance(x, OTHER),
                )
                for x in spec.disputed_by
            ),
            provenance=self.provenance(spec, family),
        )

    def remark(self, spec: a.RemarkSpec, family: a.FamilyFile) -> ir.Remark:
        return ir.Remark(
            about=spec.about or "",
            why=spec.why,
            says=tuple(spec.says.items()),
            text=self.text(spec.text),
            modes=tuple(spec.modes),
            models=tuple(spec.models),
            disputed_by=tuple(
                ir.OtherFigures(says=tuple(x.says.items()), provenance=self.provenance(x, OTHER))
                for x in spec.disputed_by
            ),
            provenance=self.provenance(spec, family),
        )

    def lifecycle(
        self, spec: a.LifecycleSpec, fields: Mapping[str, ir.Field], family: a.FamilyFile
    ) -> ir.Lifecycle:
        kind, name = next((k, v) for k in ENDS if (v := getattr(spec, k)) is not None)
        value = spec.value
        is_model = kind == "model" or (value is not None and name == family.picked_by)
        return ir.Lifecycle(
            kind="value" if value is not None else kind,
            code="retired_model" if is_model and spec.status == "retired" else "deprecated",
            name=name,
            value=None if value is None else _scalar(value, fields[name].type.kind),
            status=spec.status,
            as_of=spec.as_of,
            instead=spec.instead or "",
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

    def vector(self, family: str, index: int, spec: a.VectorSpec) -> ir.HandVector:
        file = f"vectors/{family}.yaml"
        expect = spec.expect.model_dump()
        expect["wire"] = spec.request if spec.expect.wire is None else spec.expect.wire
        return ir.HandVector(
            family=family,
            name=spec.name,
            why=spec.why,
            request=MappingProxyType(spec.request),
            options=tuple(spec.options.model_dump(exclude_defaults=True).items()),
            expect=tuple(expect.items()),
            places=(
                ("", self.place(file, ("vectors", index))),
                *((key, self.place(file, ("vectors", index, "expect", key))) for key in expect),
            ),
        )

    def place(self, file: str, path: DataPath) -> ir.Place:
        at = self.catalog.documents[file].at(path)
        return ir.Place(at.file, at.line, at.column, at.excerpt)

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


def _place(name: str, fields: Mapping[str, ir.Field]) -> tuple[str, tuple[str, ...], str]:
    """A dotted name as a field, the path inside it, and the kind of what stands there."""
    field, *path = name.split(".")
    return field, tuple(path), "any" if path else fields[field].type.kind


def _scalar(value: str, kind: str) -> ir.Scalar:
    """A vocabulary item as the field's type reads it; inside an object as JSON reads it."""
    if kind == "any":
        read = a.json_value(value)
        return read if isinstance(read, bool | int | float | str) else str(value)
    if kind in {"integer", "number"}:
        return float(value) if "." in value else int(value)
    if kind == "boolean":
        return value == "true"
    return str(value)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)
