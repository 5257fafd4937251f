"""Run in a process of its own: `python -m tests.validator.memory COUNT SEED` tells what random requests leave behind.

It writes bytes as JSON: what is held when half of the requests are checked, and when all are; each time the most that
was held with what is kept of them (`full`), and where the engine has a memo, with that emptied (`rest`).
"""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from itertools import islice

from tests.validator.memo import find_memo
from tests.validator.repeating import random_requests
from tests.validator.strategies import every_name
from videogate import check, is_valid

STEP = 250  # requests between two looks: what is kept comes and goes by thousands
TEXTS = 10  # the texts of every tenth report are read: they take longer than all else


def held(most: int) -> dict[str, int]:
    """Give the bytes that Python's allocator has given out, with the most there were before."""
    memo = find_memo()
    found = {"full": max(most, now())}
    if memo:
        memo.clear()
        gc.collect()
        found["rest"] = tracemalloc.get_traced_memory()[0]
    return found


def now() -> int:
    """Give the bytes that are in use now."""
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


def main() -> None:
    """Fill the tables, check half of the requests, look, check the others, and look again."""
    count, seed = map(int, sys.argv[1:])
    requests = random_requests(seed)
    tracemalloc.start()
    for request in every_name():
        check(request)
    looks: list[dict[str, int]] = []
    for _ in range(2):
        most = 0
        for number, request in enumerate(islice(requests, count // 2)):
            report = check(request)
            report.wire()
            is_valid(request)
            if number % TEXTS == 0:
                report.to_error()
            if number % STEP == 0:
                most = max(most, now())
        looks.append(held(most))
    sys.stdout.write(json.dumps(looks))


if __name__ == "__main__":
    main()
