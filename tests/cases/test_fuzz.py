"""No catalog, however broken, ends in a traceback: it is refused in words, or everything is made of it."""

import random
import re
import shutil
from pathlib import Path

import pytest

from callsheet import pipeline
from callsheet.errors import CatalogError
from tests.cases.conftest import CASES

BASE = CASES / "base"
RICH = CASES / "good/every_statement"  # laid over the base, it says everything that a family can
WORD = re.compile(r"(?<=[ \[{])-?[\w.]+(?=[,\]}\n:])")
# What a slip of the hand, a merge or an editor leaves in a file.
SLIPS = (
    *(": ", "- ", "[", "]", "{", "}", "'", '"', "#", "\n", "\n  ", "\t", "|\n", ">", "&a ", "*a", "!!int "),
    *("~", "null", "true", "no", "0", "-1", "1.5", "1e999", "9" * 400, ".inf", "nan", "0x1F", "1_0", "''"),
    *("[]", "{}", "[[]]", "{a: b}", "[1, 2]", "{en: x}", "{en: x, zh-Hant: y}", "\\", '"\\0"', '"\\ud800"'),
    *("\u2028", "\x85", "\ufeff", "é", "中", "\x00", "$ref", "text", "list", "object", "model", "mode", "wire"),
    *("boolean", "integer", "number", "choice", "any", "url", "decision", "provider", "guide", "words"),
    *("sing", "echo", "finch-1", "Song", "songs", "seconds", "lyrics", "__class__", "import", "../x", "{x}"),
)  # fmt: skip


def slip(text: str, chance: random.Random) -> str:
    """Make one mistake in a file."""
    lines = text.split("\n")
    here = chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:  # a line is lost
            del lines[here]
        case 1:  # a line is doubled
            lines.insert(here, lines[here])
        case 2:  # two lines are exchanged
            there = chance.randrange(len(lines))
            lines[here], lines[there] = lines[there], lines[here]
        case 3:  # a line is moved in or out
            lines[here] = ("  " + lines[here]) if chance.random() < 0.5 else lines[here][2:]
        case 4:  # a value is another
            key, colon, _ = lines[here].partition(": ")
            lines[here] = f"{key}{colon or ': '}{chance.choice(SLIPS)}"
        case 5:  # a word is another
            words = lines[here].split(" ")
            words[chance.randrange(len(words))] = chance.choice(SLIPS)
            lines[here] = " ".join(words)
        case _:  # something is typed in between
            at = chance.randrange(len(lines[here]) + 1)
            lines[here] = lines[here][:at] + chance.choice(SLIPS) + lines[here][at:]
    return "\n".join(lines)


def exchange(text: str, chance: random.Random) -> str:
    """Say something else of the same kind: one number, name or key of a file in place of another."""
    words = list(WORD.finditer(text))
    one = chance.choice(words)
    others = [word for word in words if kind_of(word) == kind_of(one)]
    return text[: one.start()] + chance.choice(others).group() + text[one.end() :]


def kind_of(word: re.Match[str]) -> tuple[bool, bool]:
    """Whether a word is a number, and whether it is a key."""
    is_number = word.group().lstrip("-").replace(".", "").isdigit()
    return is_number, word.string[word.end()] == ":"


@pytest.mark.parametrize("part", range(2))
def test_no_statement_crashes(part: int, seed: int, is_long: bool, tmp_path: Path) -> None:
    """A catalog with every statement, one or two of them said of something else, is proven or refused in words."""
    spec = tmp_path / "spec"
    shutil.copytree(BASE, spec)
    shutil.copytree(RICH, spec, dirs_exist_ok=True)
    families = sorted((spec / "families").glob("*.yaml"))
    texts = {path: path.read_text("utf-8") for path in families}
    for number in range(400 if is_long else 40):
        chance = random.Random(f"{seed}-{part}-{number}")
        path = chance.choice(families)
        changed = texts[path]
        for _ in range(chance.choice((1, 1, 2))):
            changed = exchange(changed, chance)
        path.write_text(changed, "utf-8")
        try:
            is_good(spec, is_built=False)
        except Exception as error:
            error.add_note(f"seed {seed}, part {part}, catalog {number}:\n{changed}")
            raise
        path.write_text(texts[path], "utf-8")


@pytest.mark.parametrize("part", range(4))
def test_no_catalog_crashes(part: int, seed: int, is_long: bool, tmp_path: Path) -> None:
    """A catalog with one to three slips is refused with diagnostics that can be printed, or gives its files."""
    files = sorted(path.relative_to(BASE) for path in BASE.rglob("*.yaml"))
    spec, good = tmp_path / "spec", 0
    shutil.copytree(BASE, spec)
    for number in range(600 if is_long else 75):
        chance = random.Random(f"{seed}-{part}-{number}")
        touched = chance.choices(files, k=chance.choice((1, 1, 2, 3)))
        for file in touched:
            text = (spec / file).read_bytes().decode()
            (spec / file).write_bytes(slip(text, chance).encode())
        try:
            good += is_good(spec, is_built=is_long or number % 5 == 0)
        except Exception as error:
            changed = "\n".join(f"--- {f}\n{(spec / f).read_bytes().decode()}" for f in touched)
            error.add_note(f"seed {seed}, part {part}, catalog {number}:\n{changed}")
            raise
        for file in touched:
            shutil.copyfile(BASE / file, spec / file)
    assert good, "no catalog survived its slips: they are too harsh to show anything"


def is_good(spec: Path, *, is_built: bool) -> bool:
    """Whether a catalog is good; if it is not, what is wrong with it can be said."""
    try:
        contract = pipeline.load_contract(spec)
    except CatalogError as refusal:
        if not refusal.diagnostics or not str(refusal).encode():
            raise
        return False
    if is_built:
        pipeline.build(contract, CASES.parents[1] / "templates")
    return True
