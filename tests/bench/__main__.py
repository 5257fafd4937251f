"""Measure the generated validator beside its peers, and print the table: `python -m tests.bench [--quick]`."""

from __future__ import annotations

import argparse
import platform
import random
import tempfile
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import perf_counter

import videogate
from callsheet import ir
from callsheet.pipeline import load_contract
from tests.bench import calls, ours, table
from tests.bench.measure import Timings, take_times
from tests.bench.samples import Corpus, Sample, corpus, kinds_of, variants_of
from tests.bench.startup import growth_lines, import_costs
from tests.bench.subject import UNION, Missing, Subject

ROOT = Path(__file__).parents[2]
PACKAGES = ("pydantic", "pydantic-core", "jsonschema-rs", "fastjsonschema")
PACKAGES += ("jsonschema", "msgspec", "datamodel-code-generator", "httpx2", "openai")
PEERS = [UNION, "jsonschema-rs, if/then", "jsonschema-rs", "fastjsonschema"]
PEERS += ["DCG's models", "DCG's models, tuned"]
BOTH = ["valid", "invalid"]


def main() -> None:
    """Measure and print."""
    options = _options()
    start = perf_counter()
    contract = load_contract(ROOT / "spec")
    samples = corpus(contract, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        subjects, missing, made = _subjects(contract, Path(folder))
        _print_setting(samples, options, missing)
        for title, sets in (("Valid", ["valid"]), ("Refused", ["invalid"]), ("Mixed", BOTH)):
            _print_set(title, sets, samples, subjects, options)
        empty, costs, unable = import_costs(5 if options.quick else 15, made)
    print(*table.started(empty, costs), sep="\n")
    for name in unable:
        print(f"missing: {name}")
    print("", *growth_lines(9 if options.quick else 41), sep="\n")
    print("", *calls.lines(costs, unable, is_quick=options.quick, seed=options.seed), sep="\n")
    print("", *table.features(subjects), sep="\n")
    print(f"\nTook {perf_counter() - start:.0f} s.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds: a rough table")
    parser.add_argument("--seed", type=int, default=2025, help="of the made requests and the order")
    return parser.parse_args()


def _subjects(
    contract: ir.Contract, folder: Path
) -> tuple[list[Subject], list[Missing], Path | None]:
    """Ours and every peer that is installed; those that are not; and the module that DCG made."""
    schemas = ROOT / "generated" / "schemas"
    made: list[Path] = []

    def dcg() -> list[Subject]:
        peer = import_module("tests.bench.peers_dcg")
        made.extend(peer.made_modules(ROOT, folder))
        return list(peer.subjects(*made))

    def schema(name: str, *more: object) -> list[Subject]:
        return list(getattr(import_module("tests.bench.peers_schema"), name)(schemas, *more))

    peers: dict[str, Callable[[], list[Subject]]] = {
        "pydantic": lambda: list(import_module("tests.bench.peers_pydantic").subjects(contract)),
        "jsonschema-rs": lambda: schema("jsonschema_rs", contract),
        "fastjsonschema": lambda: schema("fastjsonschema", contract),
        "jsonschema": lambda: schema("jsonschema"),
        "msgspec": lambda: list(import_module("tests.bench.peers_msgspec").subjects(contract)),
        "datamodel-code-generator": dcg,
    }
    found, missing = ours.subjects(), list[Missing]()
    for name, make in peers.items():
        try:
            found += make()
        except ImportError as error:
            missing.append(Missing(name, str(error)))
    return found, missing, made[0] if made else None


def _print_setting(samples: Corpus, options: argparse.Namespace, missing: list[Missing]) -> None:
    system = f"{platform.system()} {platform.machine()}"
    print(f"{platform.python_implementation()} {platform.python_version()} on {system}")
    versions = [f"{name} {_version(name)}" for name in PACKAGES]
    print("; ".join((f"videogate {videogate.__version__}", *versions)))
    for peer in missing:
        print(f"missing: {peer.name} ({peer.reason})")
    for title, some in (("valid", samples.valid), ("refused", samples.invalid)):
        told = ", ".join(f"{count} {kind}" for kind, count in kinds_of(some).items())
        print(f"{len(some)} {title} requests in {len(variants_of(some))} families × modes: {told}")
    print(f"seed {options.seed}; {_rounds(options)} rounds; caches warm, collector of garbage off")
    print(f"{UNION} = 1; a ratio is a median of interleaved rounds, with its quartiles")
    print("verdict: how many requests are judged as `check` judges them\n")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "missing"


def _rounds(options: argparse.Namespace) -> int:
    return 9 if options.quick else 31


def _print_set(
    title: str,
    sets: list[str],
    samples: Corpus,
    subjects: list[Subject],
    options: argparse.Namespace,
) -> None:
    """Time some requests from both forms, and print their two tables."""
    some = tuple(sample for name in sets for sample in getattr(samples, name))
    if len(sets) > 1:
        some = tuple(random.Random(options.seed).sample(some, len(some)))
    chosen = [s for s in subjects if {*sets} <= {*s.sets}]
    data, text = (_times(chosen, some, options, is_text=is_text) for is_text in (False, True))
    agreed = {s.name: f"{_agreeing(s, some)}/{len(some)}" for s in chosen}
    print(*table.judged(title, data, text, chosen, agreed), "", sep="\n")
    mine = [s.name for s in ours.subjects()]
    for form, timings in (("dict", data), ("JSON bytes", text)):
        print(*table.against(f"{title}, {form}: ratio to", timings, mine, PEERS), "", sep="\n")


def _times(
    subjects: list[Subject], some: tuple[Sample, ...], options: argparse.Namespace, *, is_text: bool
) -> Timings:
    judges = {
        s.name: (s.judge_json if is_text else s.judge, s.given(some, is_text=is_text))
        for s in subjects
    }
    budget = 0.3 if options.quick else 1.0
    chance = random.Random(options.seed)
    return take_times(judges, rounds=_rounds(options), budget=budget, chance=chance)


def _agreeing(subject: Subject, some: tuple[Sample, ...]) -> int:
    """How many of these requests a subject judges as `check` does."""
    given = subject.given(some, is_text=False)
    return sum(
        subject.judge(request) == videogate.check(sample.request).ok
        for sample, request in zip(some, given, strict=True)
    )


if __name__ == "__main__":
    main()
