"""Run in a process of its own: `python -m tests.validator.first_calls THREADS COUNT SEED` checks as the first thing.

The first call of every thread is made at the same moment; each checks all requests, from a place of its own on. It
prints as JSON what each thread found: for every request the hash of the whole report, in the order of the requests.
"""

from __future__ import annotations

import hashlib
import json
import sys
from itertools import islice
from threading import Barrier, Thread
from typing import Any

import videogate  # `check` itself is loaded when first asked for: by the threads
from tests.validator.repeating import repeating_requests

SWITCH = 1e-5  # seconds: threads change places often


def requests_of(count: int, seed: int) -> list[Any]:
    """Give the requests; this checks none."""
    return [*islice(repeating_requests(seed), count)]


def hash_of(request: Any) -> str:
    """Give the hash of a request's whole report."""
    report = videogate.check(request)

    from tests.validator.reports import members_of

    return hashlib.sha256(repr(members_of(report)).encode(errors="replace")).hexdigest()[:16]


def main() -> None:
    """Let all threads start at once, and print what they found."""
    threads, count, seed = map(int, sys.argv[1:])
    requests = requests_of(count, seed)
    found: list[dict[int, str]] = [{} for _ in range(threads)]
    barrier = Barrier(threads)
    sys.setswitchinterval(SWITCH)

    def work(number: int) -> None:
        first = number // 2 * 2 * count // threads  # two threads each begin with the same request
        barrier.wait()
        for turn in range(count):
            at = (first + turn) % count
            found[number][at] = hash_of(requests[at])

    some = [Thread(target=work, args=(number,)) for number in range(threads)]
    for thread in some:
        thread.start()
    for thread in some:
        thread.join()
    sys.stdout.write(json.dumps([[hashes.get(at) for at in range(count)] for hashes in found]))


if __name__ == "__main__":
    main()
