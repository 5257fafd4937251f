"""Trial: the validator of a Contract, rendered and imported, so that the generator can ask it what it will say.

What requests mean is decided in one place, the validator's own engine; examples, minimal requests and vectors are held
against that, and not against a second opinion kept here.
"""

from __future__ import annotations

import importlib
import itertools
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .. import ir
from ..bounds.kinds import KINDS
from ..bounds.row import Incomplete, hold
from ..bounds.table import BOUNDS
from ..render.folder import own_templates
from ..render.renderer import Renderer
from ..targets.python.data import plan_engine

_NUMBERS = itertools.count()


def _hold_tables(package: str) -> None:
    """Hold the engine's own tables, a function a bound and a reader a kind, against the generator's.

    Raises:
        Incomplete: when one knows what the other does not.
    """
    bounds = importlib.import_module(f"{package}._engine.bounds")
    fields = importlib.import_module(f"{package}._engine.fields")
    judged = (row.name for row in BOUNDS if row.codes)
    hold("table of bounds", judged, "the engine", (*bounds.ON_VALUES, *bounds.ON_COUNTS))
    hold("table of kinds", KINDS, "the engine", fields.READERS)


class Trial:
    """A validator made for the moment; it is gone with the object.

    Args:
        contract: What the catalog means.
        templates: The folder of templates; left out: our own.
        made: Files of the package that are rendered already, by their path.
    """

    def __init__(
        self,
        contract: ir.Contract,
        templates: Path | None = None,
        made: Mapping[str, bytes] | None = None,
    ) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="callsheet-")
        self._package = f"_callsheet_trial_{next(_NUMBERS)}"
        home, renderer = Path(self._folder.name), Renderer(templates or own_templates())
        inside = f"python/{contract.api.package}/"
        for row in renderer.expand(plan_engine(contract)):
            path = home / self._package / row.path.removeprefix(inside)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes((made or {}).get(row.path) or renderer.render(row))
        (home / self._package / "__init__.py").touch()
        sys.path.insert(0, str(home))
        try:
            self.engine = importlib.import_module(f"{self._package}._engine.check")
        finally:
            sys.path.remove(str(home))
        try:
            _hold_tables(self._package)
        except Incomplete:
            self.close()
            raise

    def check(self, request: object, **options: Any) -> Any:
        """The report on a request, as the generated `check` gives it."""
        return self.engine.check(request, **options)

    def mode_of(self, request: Mapping[str, object]) -> str:
        """The mode that a request means; empty where it cannot be told."""
        return self.check(dict(request)).mode or ""

    def outcome(self, request: Mapping[str, object], **options: Any) -> dict[str, Any]:
        """The report on a request as plain data, without texts."""
        return self.outcome_of(self.check(dict(request), **options))

    def outcome_of(self, report: Any) -> dict[str, Any]:
        """A report as plain data, without texts."""
        return {
            "ok": report.ok,
            "model": report.model,
            "mode": report.mode,
            "mode_source": report.mode_source,
            "issues": [
                {
                    "code": issue.code,
                    "severity": issue.severity,
                    "authority": issue.authority,
                    "path": list(issue.path),
                    "accepted": list(issue.accepted),
                    "source": issue.source,
                }
                for issue in report.issues
            ],
            "adjustments": [
                {"kind": a.kind, "path": list(a.path), "before": a.before, "after": a.after}
                for a in report.adjustments
            ],
            "wire": report.wire(),
        }

    def close(self) -> None:
        """Forget the validator and remove its files."""
        for name in [n for n in sys.modules if n.partition(".")[0] == self._package]:
            del sys.modules[name]
        self._folder.cleanup()

    def __enter__(self) -> Trial:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
