import asyncio
import importlib
import inspect
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from callsheet.render.renderer import Renderer
from callsheet.render.row import Row
from callsheet.targets.python.client.plan import plan_client
from tests.client.catalog import CONTRACT
from tests.client.server import Server, serving

ROOT = Path(__file__).parents[2]
KEY = "sk-a-key-that-must-stay-secret"


@pytest.fixture(scope="session")
def package_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the package: the client as planned and rendered, the rest as stand-ins."""
    folder = tmp_path_factory.mktemp("client")
    package = folder / "python" / CONTRACT.api.package
    shutil.copytree(Path(__file__).parent / "stub", package)
    renderer = Renderer(ROOT / "templates")
    copied = (
        Row(f"python/package/{name}", f"python/{package.name}/{name}")
        for name in ("_http", "resources")
    )
    for row in renderer.expand((*plan_client(CONTRACT), *copied)):
        target = folder / row.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(renderer.render(row))
    return package.parent


@pytest.fixture(scope="session")
def package(package_dir: Path) -> Iterator[ModuleType]:
    """The package, imported."""
    sys.path.insert(0, str(package_dir))
    try:
        importlib.import_module("clipgate.client")
        importlib.import_module("clipgate.errors")
        yield importlib.import_module("clipgate")
    finally:
        sys.path.remove(str(package_dir))
        for name in [name for name in sys.modules if name.partition(".")[0] == "clipgate"]:
            del sys.modules[name]


@pytest.fixture
def errors(package: ModuleType) -> Any:
    """The module of public error names."""
    return package.errors


@pytest.fixture
def server() -> Iterator[Server]:
    """The API."""
    with serving() as running:
        yield running


@pytest.fixture
def other() -> Iterator[Server]:
    """Another host."""
    with serving() as running:
        yield running


class Harness:
    """One client, sync or async, on a clock that only its own pauses move."""

    def __init__(self, package: ModuleType, kind: str, base_url: str, **options: Any) -> None:
        self.runner = asyncio.Runner()
        self.now = 1000.0
        self.pauses: list[float] = []
        make = package.client.AsyncClient if kind == "async" else package.client.Client
        self.client = make(**({"api_key": KEY, "base_url": base_url} | options))
        driver = self.client._driver
        driver.clock = lambda: self.now
        driver.sleep = self.asleep if kind == "async" else self.sleep

    def sleep(self, seconds: float) -> None:
        """Pass time without passing it."""
        self.pauses.append(seconds)
        self.now += seconds

    async def asleep(self, seconds: float) -> None:
        """As `sleep`."""
        self.sleep(seconds)

    def __call__(self, call: Callable[[Any], Any]) -> Any:
        """What a call on the client gives, awaited if need be."""
        result = call(self.client)
        return self.runner.run(result) if inspect.iscoroutine(result) else result

    def close(self) -> None:
        """Close the client and the loop."""
        self(lambda client: client.close())
        self.runner.close()


@pytest.fixture(params=["sync", "async"])
def connect(
    request: pytest.FixtureRequest, package: ModuleType
) -> Iterator[Callable[..., Harness]]:
    """Makes a harness for an address; every test with it runs once sync and once async."""
    made: list[Harness] = []

    def make(base_url: str, **options: Any) -> Harness:
        made.append(Harness(package, request.param, base_url, **options))
        return made[-1]

    yield make
    for harness in made:
        harness.close()


@pytest.fixture
def call(connect: Callable[..., Harness], server: Server) -> Harness:
    """A client of the server with default settings."""
    return connect(server.url)
