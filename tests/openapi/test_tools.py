"""Other people's generators: what they make of the document can be imported and used."""

from __future__ import annotations

import importlib
import inspect
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError

from callsheet import ir
from callsheet.naming import pascal, variant_class
from tests.openapi.payloads import cases

HERE = Path(__file__).parent


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    output = done.stdout + done.stderr
    assert done.returncode == 0, output
    return output


def _imported(name: str, folder: Path) -> Iterator[ModuleType]:
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(folder))
        for module in [m for m in sys.modules if m.partition(".")[0] == name]:
            del sys.modules[module]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]) -> Iterator[ModuleType]:
    """Return the module that datamodel-code-generator makes."""
    folder = tmp_path_factory.mktemp("models")
    (folder / "openapi.json").write_text(files["openapi/openapi.json"], encoding="utf-8")
    shutil.copy(HERE / "datamodel-codegen.toml", folder / "pyproject.toml")
    shutil.copy(HERE / "template-data.json", folder)
    shutil.copytree(HERE / "templates", folder / "templates")
    _run(sys.executable, "-m", "datamodel_code_generator", cwd=folder)
    (folder / "models.py").rename(folder / "openapi_models.py")
    yield from _imported("openapi_models", folder)


def _leaf(value: Any) -> Any:
    while hasattr(value, "root"):
        value = value.root
    return value


def test_models_has_a_class_for_every_schema(models: ModuleType, document: dict[str, Any]) -> None:
    """Each component schema is a class of its own name: requests, replies and what a discriminator names."""
    for name in document["components"]["schemas"]:
        assert inspect.isclass(getattr(models, name)), name


def test_models_parse_a_request_into_its_class(models: ModuleType, contract: ir.Contract) -> None:
    """A request becomes the class of its family and mode; without `mode`, the family's class for that."""
    for case in cases(contract):
        request = case.request(case.family.models[0])
        parsed = _leaf(models.VideoRequest.model_validate(request))
        assert type(parsed).__name__ == variant_class(case.family.name, case.variant.mode)
        del request["mode"]
        if case.family.mode_required is None:
            parsed = _leaf(models.VideoRequest.model_validate(request))
            assert type(parsed).__name__ == f"{pascal(case.family.name)}Auto"


def test_models_have_every_discriminator(models: ModuleType, document: dict[str, Any]) -> None:
    """Each discriminator of the document is one of the models, and picks by its property alone."""
    tagged = {n: s for n, s in document["components"]["schemas"].items() if "discriminator" in s}
    assert "VideoRequest" in tagged
    for name, schema in tagged.items():
        [field] = getattr(models, name).model_fields.values()
        assert field.discriminator == schema["discriminator"]["propertyName"], name
    with pytest.raises(ValidationError, match="union_tag_invalid"):
        models.VideoRequest.model_validate({"model": "of nobody"})


def test_models_keep_every_value(models: ModuleType, contract: ir.Contract) -> None:
    """What a request says, also under names that the schema does not know, is kept."""
    for example in (e for variant in contract.variants for e in variant.examples):
        request = {**example.request, "unheard_of": 1}
        parsed = models.VideoRequest.model_validate(request).root
        assert parsed.model_dump(mode="json", exclude_unset=True) == request


def test_models_parse_a_reply(models: ModuleType) -> None:
    """A reply with what gateways leave out, add and send as null is a `Video`."""
    reply = {"id": "task_1", "status": "paused", "progress": None, "gateway": "stock"}
    video = models.Video.model_validate(reply)
    assert (video.id, _leaf(video.status)) == ("task_1", "paused")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, files: dict[str, str]) -> Iterator[ModuleType]:
    """Return the package that openapi-python-client makes; a warning of it is a failure."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(files["openapi/openapi.json"], encoding="utf-8")
    options = ["--path", "openapi.json", "--output-path", "openapi_made", "--meta", "none"]
    options += ["--config", str(HERE / "openapi-python-client.yaml"), "--fail-on-warning"]
    output = _run(sys.executable, "-m", "openapi_python_client", "generate", *options, cwd=folder)
    assert "WARNING" not in output
    yield from _imported("openapi_made", folder)


def test_client_has_every_call(client: ModuleType) -> None:
    """Each endpoint is a module with its four functions."""
    for name in ("create_video", "retrieve_video", "download_video_content"):
        call = importlib.import_module(f"{client.__name__}.api.videos.{name}")
        for function in ("sync", "sync_detailed", "asyncio", "asyncio_detailed"):
            assert callable(getattr(call, function)), name


def test_client_has_a_class_for_every_mode(client: ModuleType, contract: ir.Contract) -> None:
    """A mode's class reads its examples and gives them back."""
    made = importlib.import_module(f"{client.__name__}.models")
    classes = {name.casefold(): getattr(made, name) for name in dir(made)}
    for variant in contract.variants:
        made_of_it = classes[variant_class(variant.family, variant.mode).casefold()]
        for example in variant.examples:
            if "mode" in example.request:
                request = {**example.request, "unheard_of": 1}
                assert made_of_it.from_dict(request).to_dict() == request
