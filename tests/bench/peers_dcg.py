"""What datamodel-code-generator makes of the OpenAPI document, with the settings that the tests of the document use."""

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


def made_module(root: Path, folder: Path) -> Path:
    """The module that it makes, in this folder.

    Raises:
        ImportError: when it cannot be run.
    """
    config = root / "tests" / "openapi"
    shutil.copy(root / "generated" / "openapi" / "openapi.yaml", folder)
    shutil.copy(config / "datamodel-codegen.toml", folder / "pyproject.toml")
    shutil.copy(config / "template-data.json", folder)
    shutil.copytree(config / "templates", folder / "templates")
    command = [sys.executable, "-m", "datamodel_code_generator"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ImportError(done.stderr.strip().rpartition("\n")[2])
    return (folder / "models.py").rename(folder / f"{MODULE}.py")


def subjects(module: Path) -> list[Subject]:
    """Its class of all requests, as it stands."""
    spec = importlib.util.spec_from_file_location(MODULE, module)
    assert spec is not None
    assert spec.loader is not None
    made: Any = importlib.util.module_from_spec(spec)
    sys.modules[MODULE] = made
    spec.loader.exec_module(made)
    does = "made of the OpenAPI document; all errors, typed; names as given, no groups or rules"
    return [subject("DCG's models", does, TypeAdapter(made.VideoRequest))]
