"""Resolve the dialects: each with all that it takes over from the one that it extends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .. import ir
from ..catalog import authored as a
from ..catalog.dialects import ancestry


def resolve_dialects(
    file: a.DialectsFile,
    text: Callable[[Mapping[str, str]], ir.Text],
    provenance: Callable[..., ir.Provenance],
) -> tuple[ir.Dialect, ...]:
    """Every dialect, whole."""
    found: list[ir.Dialect] = []
    for name, spec in file.dialects.items():
        line = list(ancestry(file, name))

        def merged(key: str, line: list[a.DialectSpec] = line) -> tuple[tuple[str, Any], ...]:
            """A mapping of the dialect, over those of the dialects behind it."""
            values: dict[str, Any] = {}
            for each in reversed(line):
                values |= getattr(each, key)
            return tuple(values.items())

        found.append(
            ir.Dialect(
                name=name,
                text=text(spec.text),
                takes=tuple(
                    _takes(family, said, line, provenance) for family, said in merged("takes")
                ),
                families=tuple(spec.families.items()),
                statuses=merged("statuses"),
                progress=merged("progress"),
                replies=merged("replies"),
                headers=merged("headers"),
                errors=tuple(
                    (key, ir.Answer(status=e.status, body=e.body)) for key, e in merged("errors")
                ),
                file_headers=merged("file_headers"),
                ranges=next((d.ranges for d in line if d.ranges is not None), True),
                head=next((d.head for d in line if d.head is not None), True),
                length=next((d.length for d in line if d.length is not None), True),
                provenance=provenance(*line),
            )
        )
    return tuple(found)


def _takes(
    family: str,
    spec: a.TakesSpec,
    line: list[a.DialectSpec],
    provenance: Callable[..., ir.Provenance],
) -> ir.Takes:
    return ir.Takes(
        family=family,
        reads=None if spec.reads is None else tuple(spec.reads),
        sends=dict(spec.sends),
        withholds=tuple(spec.withholds),
        texts=tuple(next((d.texts for d in line if d.texts is not None), ())),
        whole=tuple(next((d.whole for d in line if d.whole is not None), ())),
        provenance=provenance(spec, *line),
    )
