"""What datamodel-code-generator makes of the OpenAPI document: by itself, and as the document's tests run it."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from tests.bench.peers_pydantic import subject
from tests.bench.subject import Subject

MODULE = "bench_openapi_models"
AS_IT_IS = ("--output-model-type", "pydantic_v2.BaseModel", "--formatters", "black")
DOES = "made of the OpenAPI document; all errors, typed; names as given, no groups or rules"


def made_modules(root: Path, folder: Path) -> tuple[Path, Path]:
    """The modules that it makes in this folder: by itself, and with our settings.

    Raises:
        ImportError: when it cannot be run.
    """
    config = root / "tests" / "openapi"
    document = shutil.copy(root / "generated" / "openapi" / "openapi.json", folder)
    plain, tuned = folder / f"{MODULE}.py", folder / f"{MODULE}_tuned.py"
    _run(folder, "--input", document, "--output", str(plain), *AS_IT_IS)
    shutil.copy(config / "datamodel-codegen.toml", folder / "pyproject.toml")
    shutil.copy(config / "template-data.json", folder)
    shutil.copytree(config / "templates", folder / "templates")
    _run(folder, "--output", str(tuned))
    return plain, tuned


def _run(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "datamodel_code_generator", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ImportError(done.stderr.strip().rpartition("\n")[2])


def subjects(plain: Path, tuned: Path) -> list[Subject]:
    """Its class of all requests, in both forms."""
    more = f"{DOES}; a template of ours restores the discriminator `model`"
    return [
        subject("DCG's models", DOES, TypeAdapter(_module(plain).VideoRequest)),
        subject("DCG's models, tuned", more, TypeAdapter(_module(tuned).VideoRequest)),
    ]


def _module(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = made
    spec.loader.exec_module(made)
    return made
