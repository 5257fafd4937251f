"""What every test may ask for: the seed, the size of the run, and programs of the system.

`CALLSHEET_SEED` sets the seed of everything random. `--long` or `CALLSHEET_LONG=1` tries many more random cases and
runs the tests marked `long`. `CALLSHEET_REQUIRE_ALL=1` fails, instead of skipping, a test whose program is missing.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from typing import NoReturn

import hypothesis
import pytest

SEED = int(os.environ.get("CALLSHEET_SEED", "20260101"))
REQUIRE_ALL = os.environ.get("CALLSHEET_REQUIRE_ALL") == "1"
EXAMPLES = {"quick": 100, "long": 5_000}

for name, examples in EXAMPLES.items():
    # No deadline: what a slow machine shows is not a defect; benchmarks measure time.
    hypothesis.settings.register_profile(name, max_examples=examples, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`."""
    parser.addoption(
        "--long",
        action="store_true",
        default=os.environ.get("CALLSHEET_LONG") == "1",
        help="many more random cases, and the tests marked `long`",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Give Hypothesis the run's size and seed, unless its own options do."""
    if not config.option.hypothesis_profile:
        hypothesis.settings.load_profile("long" if config.option.long else "quick")
    config.option.hypothesis_seed = config.option.hypothesis_seed or str(SEED)


def pytest_report_header(config: pytest.Config) -> str:
    """Say what a second run needs to be the same as this one."""
    size = "long" if config.option.long else "quick"
    missing = "fail" if REQUIRE_ALL else "skip"
    return (
        f"callsheet: seed {config.option.hypothesis_seed} (CALLSHEET_SEED), "
        f"{size} run of {EXAMPLES[size]} examples a property, missing programs: {missing}"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests marked `long` in a quick run."""
    if config.option.long:
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        items[:] = [item for item in items if item not in long]
        config.hook.pytest_deselected(items=long)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests tell, with the seed.

    `record_property("counted", (what, number))` is summed over all tests, what `say` was given is printed as it stands.
    """
    reports = [r for found in terminalreporter.stats.values() for r in found if hasattr(r, "when")]
    counts: Counter[str] = Counter()
    lines: list[str] = []
    for report in sorted((r for r in reports if r.when == "call"), key=lambda r: str(r.nodeid)):
        for name, value in report.user_properties:
            if name == "counted":
                counts[value[0]] += value[1]
            elif name == "said":
                lines.append(value)
    if counts or lines:
        seed = terminalreporter.config.option.hypothesis_seed
        terminalreporter.section(f"counted, seed {seed}")
    for line in lines:
        terminalreporter.write_line(line)
    for what, count in sorted(counts.items()):
        terminalreporter.write_line(f"{count:8,} {what}")


@pytest.fixture(scope="session")
def seed() -> int:
    """Return the seed for a test's own random generator."""
    return SEED


@pytest.fixture
def say(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Return a function that has a line printed at the end of the run."""
    return lambda line: record_property("said", line)


@pytest.fixture(scope="session")
def is_long(pytestconfig: pytest.Config) -> bool:
    """Return whether this run may take minutes."""
    return bool(pytestconfig.option.long)


def give_up(reason: str) -> NoReturn:
    """Skip the test for what the system lacks; fail it under CALLSHEET_REQUIRE_ALL=1."""
    if REQUIRE_ALL:
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def lacks() -> Callable[[str], NoReturn]:
    """Return `give_up`."""
    return give_up


@pytest.fixture(scope="session")
def require() -> Callable[[str], str]:
    """Return a function that gives a program's path, or gives the test up."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path is None:
            give_up(f"this test needs the program {program}, which is not installed")
        return path

    return find
