"""Branches merge: what they add to different families never meets; where they meet, `spec/` alone is in conflict."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest

from tests.laws.conftest import FAMILIES, ROOT, Run, add_model

NEIGHBOURS = FAMILIES[
    3:6
]  # their lines touch, were it not for the order, in every listing that families share
SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


@dataclass(frozen=True)
class Clone:
    """A repository with a catalog and what it makes, on the branch `main`."""

    path: Path
    git_path: str
    run: Run

    def git(self, *args: str, may_fail: bool = False) -> str:
        """Run git, and give what it prints."""
        me = ("-c", "user.name=a", "-c", "user.email=a@example.com")
        ended = subprocess.run(
            [self.git_path, *me, *args],
            cwd=self.path,
            env={**os.environ, **SETTINGS},
            capture_output=True,
            text=True,
            check=False,
        )
        assert may_fail or ended.returncode == 0, ended.stdout + ended.stderr
        return ended.stdout

    def commit(self) -> None:
        """Commit all that differs."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "a")

    def generate(self) -> str:
        """Generate, and give what that prints."""
        ended = self.run("generate", cwd=self.path)
        assert (ended.returncode, ended.stderr) == (0, "")
        return ended.stdout

    def check(self) -> None:
        """Hold that the output is what the catalog makes."""
        ended = self.run("check", cwd=self.path)
        assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout[-4000:]

    def branch(self, name: str, change: Callable[[Path], object]) -> None:
        """Make a branch off `main`: one change of the catalog, generated and committed."""
        self.git("checkout", "--quiet", "-b", name, "main")
        change(self.path / "spec")
        self.generate()
        self.commit()

    def merge(self, *names: str) -> list[str]:
        """Merge branches into the first of them, on no branch; give the files that are left in conflict."""
        self.git("checkout", "--quiet", "--detach", names[0])
        for name in names[1:]:
            self.git("merge", "--quiet", "--message", "a", name, may_fail=True)
        return self.git("diff", "--name-only", "--diff-filter=U").splitlines()

    def keep_both(self, name: str) -> None:
        """Resolve the conflicts of a file: the lines of both sides."""
        lines = (self.path / name).read_text().splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(MARKS)]
        assert len(kept) < len(lines), f"{name} holds no conflict"
        (self.path / name).write_text("".join(kept))


@pytest.fixture
def clone(run: Run, require: Callable[[str], str], tmp_path: Path) -> Callable[..., Clone]:
    """Return a function that makes a repository of a folder with `spec` and `generated`."""

    def make(home: Path, *, attributes: str = "") -> Clone:
        shutil.copytree(home, tmp_path / "clone")
        made = Clone(tmp_path / "clone", require("git"), run)
        (made.path / ".gitattributes").write_text(attributes)
        made.git("init", "--quiet", "--initial-branch", "main")
        made.commit()
        return made

    return make


def test_models_of_different_families(
    clone: Callable[..., Clone], real: Path, is_long: bool, say: Callable[[str], None]
) -> None:
    """Branches that each add a model to another family merge without a conflict, and into what the catalog makes."""
    here = clone(real)
    families = FAMILIES if is_long else NEIGHBOURS
    for family in families:
        here.branch(family, lambda spec, family=family: add_model(spec, family, f"{family}-next"))
    pairs = list(combinations(families, 2))
    conflicts = {pair: found for pair in pairs if (found := here.merge(*pair))}
    assert conflicts == {}
    assert here.merge(*families) == []
    here.check()
    say(f"{len(pairs)} pairs of families: a model added to each merges without a conflict")


def test_models_of_one_family(
    clone: Callable[..., Clone], home: Path, real: Path, is_long: bool
) -> None:
    """Two models at one place of one family: a conflict in its file alone, and one run after resolving it."""
    here = clone(real if is_long else home, attributes=(ROOT / ".gitattributes").read_text())
    for family in FAMILIES if is_long else ["finch"]:
        names = [f"{family}-next-{number}" for number in (1, 2)]
        for name in names:
            here.branch(name, lambda spec, family=family, name=name: add_model(spec, family, name))
        assert here.merge(*names) == [f"spec/families/{family}.yaml"]
        here.keep_both(f"spec/families/{family}.yaml")
        here.generate()
        here.check()
        found = json.loads((here.path / "generated/catalog.json").read_bytes())["models"]
        assert found.keys() >= {*names}
        here.commit()


def test_forge_that_merges_without_our_settings(clone: Callable[..., Clone], home: Path) -> None:
    """Where git leaves markers in the output too, `spec/` is resolved by hand, and one run makes the rest anew."""
    here = clone(home)
    for name in ("finch-3", "finch-4"):
        here.branch(name, lambda spec, name=name: add_model(spec, "finch", name))
    conflicts = here.merge("finch-3", "finch-4")
    assert "spec/families/finch.yaml" in conflicts
    assert "generated/catalog.json" in conflicts

    ended = here.run("generate", cwd=here.path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "families/finch.yaml:9:1: conflict-marker: a merge has left two versions" in ended.stderr

    here.keep_both("spec/families/finch.yaml")
    ended = here.run("check", cwd=here.path)
    assert ended.returncode == 1
    assert "a/catalog.json holds the conflict markers of a merge\n" in ended.stdout
    count = len(conflicts) - 1
    assert f"A merge left conflict markers in {count} files of generated.\n" in ended.stderr

    said = here.generate().splitlines()
    assert said[0] == (
        f"A merge left conflict markers in {count} files of generated; the tree is made anew."
    )
    here.check()
    assert here.generate().splitlines()[0] != said[0]


def test_families(clone: Callable[..., Clone], home: Path) -> None:
    """Branches that add a family and remove one: a manifest in conflict still tells which files are ours."""
    here = clone(home)

    def add_family(spec: Path, name: str) -> None:
        text = (spec / "families/finch.yaml").read_text()
        (spec / f"families/{name}.yaml").write_text(text.replace("finch", name))

    def replace_family(spec: Path) -> None:
        add_family(spec, "gull")
        (spec / "families/finch.yaml").unlink()

    here.branch("wren", lambda spec: add_family(spec, "heron"))
    here.branch("gull", replace_family)
    conflicts = here.merge("wren", "gull")
    assert "generated/manifest.txt" in conflicts
    assert not [name for name in conflicts if name.startswith("spec/")]
    said = here.generate()
    assert "left alone" not in said
    here.check()
    assert not list((here.path / "generated").rglob("*finch*"))
