"""What is emitted, as text: formatted, typed, named."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from callsheet import ir, naming
from callsheet.targets.python.client.plan import plan_client
from callsheet.targets.python.hints import hint_names, python_type
from tests.client.catalog import CONTRACT

USES = """\
from clipgate.client import Client
from clipgate.errors import ClipFailed, ClipgateError

client = Client()
reveal_type(client.clips.kite.extend(clip_id="c", seed=1))
client.clips.kite.extend(seed=1)
client.clips.kite.extend(clip_id="c", clop=1, colour=2)
client.clips.kite.extend(clip_id=3)
print(client.kte)
error: ClipgateError = ClipFailed(None)
"""
COMPLAINTS = {
    "mypy": [
        'Revealed type is "clipgate.types.Clip"',
        'Missing named argument "clip_id"',
        'Unexpected keyword argument "clop"',
        'Unexpected keyword argument "colour"',
        'Argument "clip_id" to "extend" of "KiteClips" has incompatible type "int"',
        'has no attribute "kte"',
    ],
    "pyright": [
        'is "Clip"',
        'Argument missing for parameter "clip_id"',
        'No parameter named "clop"',
        'No parameter named "colour"',
        '"Literal[3]" is not assignable to "str"',
        'Cannot access attribute "kte"',
    ],
}


def test_black_changes_nothing(package_dir: Path) -> None:
    """Every emitted file is as Black would write it."""
    command = [sys.executable, "-m", "black", "--check", "--line-length", "100", "--diff"]
    result = subprocess.run(
        [*command, str(package_dir)], capture_output=True, text=True, check=False, timeout=120
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.fixture
def project(package_dir: Path, tmp_path: Path) -> Path:
    """A folder with the package, and a module that makes five mistakes in using it."""
    shutil.copytree(package_dir / "clipgate", tmp_path / "clipgate")
    (tmp_path / "uses.py").write_text(USES)
    (tmp_path / "pyrightconfig.json").write_text(
        '{"strict": ["clipgate"], "pythonVersion": "3.11"}'
    )
    return tmp_path


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_name_what_is_wrong(checker: str, project: Path) -> None:
    """Strict checkers pass the package, and name a missing field and each unknown keyword of a caller."""
    commands = {
        "mypy": ["mypy", "--strict", "--cache-dir", "cache", "."],
        "pyright": ["pyright", "--pythonpath", sys.executable, "-p", "."],
    }
    output = subprocess.run(
        [sys.executable, "-m", *commands[checker]],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    ).stdout
    assert [words for words in COMPLAINTS[checker] if words not in output] == [], output
    mistakes = [line for line in output.splitlines() if " error: " in line or " - error" in line]
    assert len(mistakes) == 5, output
    assert all("uses.py" in line for line in mistakes), output


def test_the_plan_names_a_file_once() -> None:
    """No two rows make the same file, and copied rows are not templates."""
    rows = plan_client(CONTRACT)
    paths = [row.path for row in rows]
    assert len(set(paths)) == len(paths)
    assert all(row.template.endswith(".j2") == (row.view is not None) for row in rows)
    assert all(path.startswith("python/clipgate/") for path in paths)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("gemini_omni", "GeminiOmni"),
        ("i2v_first_last", "I2vFirstLast"),
        ("CameraControl", "CameraControl"),
        ("3d", "N3d"),
    ],
)
def test_pascal(text: str, name: str) -> None:
    """Words become one name, and capitals inside them stay."""
    assert naming.pascal(text) == name


def test_identifiers_are_safe() -> None:
    """Keywords, digits and signs never reach Python as they are."""
    names = [naming.PythonIdentifier(text) for text in ("from", "veo3.1", "3d", "a-b")]
    assert names == ["from_", "veo3_1", "n3d", "a_b"]
    assert all(name.isidentifier() for name in names)
    with pytest.raises(ValueError, match="no Python name"):
        naming.PythonIdentifier("片")


@pytest.mark.parametrize(
    ("type_", "hint", "names"),
    [
        (ir.ValueType(kind="text"), "str", ()),
        (ir.ValueType(kind="number", numeric_strings=True), "int | float", ()),
        (
            ir.ValueType(kind="choice", values=("a", 'b"', 3, True), is_open=False),
            'Literal["a", \'b"\', 3, True]',
            ("Literal",),
        ),
        (ir.ValueType(kind="choice", values=(0.5, 1), is_open=False), "int | float", ()),
        (ir.ValueType(kind="choice", values=("Mapping",)), "str", ()),
        (
            ir.ValueType(kind="object", schema="camera_control"),
            "types.CameraControl | Mapping[str, object]",
            ("Mapping", "types"),
        ),
        (ir.ValueType(kind="url", is_list=True, lift=True), "list[str] | str", ()),
        (
            ir.ValueType(kind="object", schema="Part", is_list=True),
            "Sequence[types.Part | Mapping[str, object]]",
            ("Mapping", "Sequence", "types"),
        ),
        (ir.ValueType(kind="any", is_list=True), "list[object]", ()),
    ],
)
def test_hints(type_: ir.ValueType, hint: str, names: tuple[str, ...]) -> None:
    """A hint is as exact as the catalog, and tells which names it needs."""
    assert (python_type(type_), hint_names([type_])) == (hint, names)
