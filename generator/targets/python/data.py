"""The rules as Python data that the engine reads, and the words of its issues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from ... import ir
from ...bounds.kinds import KINDS
from ...naming import attribute_name
from ...render.python import Name, Pair, pystr
from ...render.row import Row
from ..banner import banner
from ..rules.tables import Table, rules_of
from .rows import rows_view


@dataclass(frozen=True, slots=True)
class IndexView:
    """What concerns no family alone."""

    banner: str
    models: tuple[Pair, ...]
    families: Pair
    elsewhere: tuple[Pair, ...]
    fields_elsewhere: tuple[Pair, ...]
    modes_elsewhere: tuple[Pair, ...]
    ended: tuple[Pair, ...]
    group_suffixes: tuple[str, ...]
    names_of_some: tuple[Pair, ...]
    objects: tuple[Pair, ...]
    attributes: Pair
    kinds: Pair
    locales: tuple[str, ...]
    blank: Pair


@dataclass(frozen=True, slots=True)
class FamilyView:
    """The rules of one family, member by member."""

    banner: str
    text: str
    members: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class DialectsView:
    """What each kind of gateway takes."""

    banner: str
    dialects: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class TextsView:
    """The words of every issue in one language."""

    banner: str
    locale: str
    sources: tuple[Pair, ...]
    phrases: tuple[Pair, ...]
    issues: tuple[Pair, ...]
    rules: tuple[Pair, ...]
    confusions: tuple[Pair, ...]


def plan_data(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of the rules and of the texts."""
    package = f"python/{contract.api.package}"
    rules = rules_of(contract)
    tables = cast("Table", rules["families"])
    index = _index(contract, rules)
    rows = [Row("python/package/_data/index.py.j2", f"{package}/_data/index.py", index)]
    rows.append(Row("python/package/_data/rows.py.j2", f"{package}/_data/rows.py", rows_view()))
    dialects = DialectsView(banner("spec/dialects.yaml"), _items(rules["dialects"]))
    path = f"{package}/_data/dialects.py"
    rows.append(Row("python/package/_data/dialects.py.j2", path, dialects))
    for family in contract.families:
        path = f"{package}/_data/{family.name}.py"
        view = _family(family, tables[family.name])
        rows.append(Row("python/package/_data/family.py.j2", path, view))
    for locale in contract.api.locales:
        path = f"{package}/_texts/{locale_module(locale)}.py"
        rows.append(Row("python/package/_texts/locale.py.j2", path, _texts(contract, locale)))
    return tuple(rows)


def plan_engine(contract: ir.Contract) -> tuple[Row, ...]:
    """The rows of an engine that runs alone."""
    package = f"python/{contract.api.package}"
    folders = (
        Row(f"python/package/{name}", f"{package}/{name}")
        for name in ("_data", "_engine", "_texts")
    )
    return (*plan_data(contract), *folders)


def locale_module(locale: str) -> str:
    """The module that holds a language's texts: `zh-Hant` is `zh_hant`."""
    return locale.lower().replace("-", "_")


def _index(contract: ir.Contract, rules: Table) -> IndexView:
    return IndexView(
        banner=banner("spec/"),
        models=_items(rules["models"]),
        families=Pair(
            "FAMILIES: tuple[str, ...]", tuple(family.name for family in contract.families)
        ),
        elsewhere=_items(rules["elsewhere"]),
        fields_elsewhere=_items(rules["fields_elsewhere"]),
        modes_elsewhere=_items(rules["modes_elsewhere"]),
        ended=_items(rules["ended"]),
        group_suffixes=contract.api.group_suffixes,
        names_of_some=_items(rules["names_of_some"]),
        objects=_items(rules["objects"]),
        attributes=Pair("ATTRIBUTES: dict[str, str]", _attributes(contract)),
        kinds=Pair("JSON_TYPES: dict[str, str]", {name: row.json for name, row in KINDS.items()}),
        locales=contract.api.locales,
        blank=Pair("BLANK", Name(ascii(contract.api.blank).replace("'", '"'))),
    )


def _attributes(contract: ir.Contract) -> dict[str, str]:
    """The fields whose attributes have other names than they."""
    names = {
        field.name: attribute_name(field.name) for f in contract.families for field in f.fields
    }
    return {attribute: name for name, attribute in names.items() if attribute != name}


def _family(family: ir.Family, table: object) -> FamilyView:
    return FamilyView(
        banner=banner(f"spec/families/{family.name}.yaml"),
        text=family.text.default,
        members=_items(table),
    )


def _texts(contract: ir.Contract, locale: str) -> TextsView:
    rules = {f.name: {r.name: r.text[locale] for r in f.rules} for f in contract.families}
    confusions = {
        f.name: {value: text[locale] for value, text in f.mode_confusions}
        for f in contract.families
    }
    issues = {
        issue.code: (
            {name: text[locale] for name, text in issue.messages},
            {name: text[locale] for name, text in issue.hints},
        )
        for issue in contract.issues
    }
    return TextsView(
        banner=banner("spec/"),
        locale=locale,
        sources=_items({s.id: s.name[locale] for s in contract.sources}),
        phrases=_items({name: text[locale] for name, text in contract.words}),
        issues=_items(issues),
        rules=_items({name: said for name, said in rules.items() if said}),
        confusions=_items({name: said for name, said in confusions.items() if said}),
    )


def _items(table: object) -> tuple[Pair, ...]:
    """The items of a dict display."""
    return tuple(Pair(pystr(key), value, ": ") for key, value in cast("Table", table).items())
