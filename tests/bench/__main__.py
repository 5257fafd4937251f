"""Measure the generated validator beside its peers: `python -m tests.bench [--quick] [--asked]`."""

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
from tests.bench import asked, calls, ours, table
from tests.bench.measure import Timings, take_times
from tests.bench.samples import Corpus, Sample, corpus, kinds_of, variants_of
from tests.bench.startup import Cost, growth_lines, import_costs
from tests.bench.subject import DELIVERED, UNION, Missing, Subject
from tests.bench.threads import THREADS, thread_times
from tests.bench.unseen import unseen_times

ROOT = Path(__file__).parents[2]
PACKAGES = ("pydantic", "pydantic-core", "jsonschema-rs", "fastjsonschema")
PACKAGES += ("jsonschema", "msgspec", "datamodel-code-generator", "httpx2", "openai")
PEERS = [UNION, DELIVERED, "jsonschema-rs, if/then", "jsonschema-rs", "fastjsonschema"]
PEERS += ["DCG's models", "DCG's models, tuned"]
SETS = {"valid": ["valid"], "refused": ["invalid"], "mixed": ["valid", "invalid"]}
SLOW = 100  # microseconds a request: reading JSON makes no difference to what takes longer


def main() -> None:
    """Measure and print; what is asked for comes last."""
    options = _options()
    start = perf_counter()
    contract = load_contract(ROOT / "spec")
    samples = corpus(contract, options.seed)
    groups: dict[str, list[asked.Row]] = {}
    with tempfile.TemporaryDirectory() as folder:
        subjects, missing, made = _subjects(contract, Path(folder))
        if options.asked:
            subjects = [s for s in subjects if s.name in asked.NAMES]
        _print_setting(samples, options, missing)
        timings = {name: _print_set(name, samples, subjects, options) for name in SETS}
        groups[f"Familiar shapes, {UNION} = 1"] = asked.familiar_rows(timings)
        groups[f"Mixed, {ours.CHECK}"] = asked.peer_rows(timings["mixed"])
        groups[f"New shapes, {ours.CHECK}, {UNION} = 1"] = _print_unseen(contract, samples, options)
        groups[f"{THREADS} threads, mixed, {ours.CHECK}"] = _print_threads(
            samples, subjects, options
        )
        starts = [asked.FIRST_CHECK] if options.asked else None
        empty, costs, unable = import_costs(5 if options.quick else 15, made, starts)
    groups["A fresh process, bare start = 1"] = asked.start_rows(costs)
    print(*table.started(empty, costs), sep="\n")
    if not options.asked:
        _print_others(subjects, costs, unable, options)
    print("", *asked.glance(groups), sep="\n")
    print(f"\nTook {perf_counter() - start:.0f} s.")


def _print_others(
    subjects: list[Subject], costs: list[Cost], unable: list[str], options: argparse.Namespace
) -> None:
    """Print what has limits of its own or none: larger catalogs, calls; and what each row does."""
    for name in unable:
        print(f"missing: {name}")
    print("", *growth_lines(9 if options.quick else 41), sep="\n")
    print("", *calls.lines(costs, unable, is_quick=options.quick, seed=options.seed), sep="\n")
    print("", *table.features(subjects), sep="\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=main.__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds: a rough table")
    parser.add_argument("--asked", action="store_true", help="only what is asked of the check")
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
    print("times are of the processor, so that other work on the machine does not count")
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
    title: str, samples: Corpus, subjects: list[Subject], options: argparse.Namespace
) -> Timings:
    """Time some requests from both forms, and print their tables; the times from dicts."""
    sets = SETS[title]
    some = _chosen(title, samples, options)
    chosen = [s for s in subjects if {*sets} <= {*s.sets}]
    data = _times(chosen, some, options, is_text=False)
    quick = [s for s in chosen if (time := data.time(s.name)) and time.middle < SLOW]
    text = Timings() if options.asked else _times(quick, some, options, is_text=True)
    agreed = {s.name: f"{_agreeing(s, some)}/{len(some)}" for s in chosen}
    print(*table.judged(title.title(), data, text, chosen, agreed), "", sep="\n")
    mine = [s.name for s in ours.subjects()]
    print(*table.against(f"{title.title()}, dict: ratio to", data, mine, PEERS), "", sep="\n")
    return data


def _chosen(title: str, samples: Corpus, options: argparse.Namespace) -> tuple[Sample, ...]:
    """The requests of a set, in an order in which those of several stand mixed."""
    some = tuple(sample for name in SETS[title] for sample in getattr(samples, name))
    return (
        some
        if len(SETS[title]) == 1
        else tuple(random.Random(options.seed).sample(some, len(some)))
    )


def _print_unseen(
    contract: ir.Contract, samples: Corpus, options: argparse.Namespace
) -> list[asked.Row]:
    """Time requests in new shapes, and print their table."""
    runs, count = (3, 1_000) if options.quick else (5, 3_000)
    found, missing = unseen_times(contract, samples, count=count, runs=runs, seed=options.seed)
    names = (ours.CHECK, UNION, DELIVERED)
    print(*table.unseen(found, names), *missing, "", sep="\n")
    return asked.unseen_rows(found)


def _print_threads(
    samples: Corpus, subjects: list[Subject], options: argparse.Namespace
) -> list[asked.Row]:
    """Time many threads, and print their table."""
    some = [sample.request for sample in _chosen("mixed", samples, options)]
    judges = {s.name: s.judge for s in subjects if s.name in (ours.CHECK, UNION, DELIVERED)}
    chance = random.Random(options.seed)
    times = thread_times(judges, some, rounds=5 if options.quick else 11, chance=chance)
    print(*table.threaded(times), "", sep="\n")
    return asked.thread_rows(times)


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
