"""Requests of which no two have the same shape: members in any order, other optional fields each time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import count

from callsheet import ir
from tests.bench.samples import SPOILERS, good_request, spoilt_request
from tests.openapi.payloads import Request, cases
from videogate import check

HEAD = ("model", "mode", "model_name")  # the members whose values belong to the shape
Shape = tuple[str, ...]


def shape_of(request: Request) -> Shape:
    """The model, the mode, the model that `model_name` picks, and all names in their order."""
    return (*(str(request.get(name)) for name in HEAD), *request)


def shuffled(request: Request, chance: random.Random) -> Request:
    """The same members in another order."""
    names = list(request)
    chance.shuffle(names)
    return {name: request[name] for name in names}


def unseen_requests(
    contract: ir.Contract, seed: int, known: Iterable[Request] = ()
) -> Iterator[Request]:
    """Requests without end, every other one refused; none has the shape of a known or of an earlier one."""
    chance = random.Random(seed)
    seen = {shape_of(request) for request in known}
    every = cases(contract)
    for turn in count():
        shape: Shape | None = None
        while shape is None or shape in seen:
            case = chance.choice(every)
            request = good_request(case, chance)
            if turn % 2:
                _, request = spoilt_request(case, request, chance.randrange(len(SPOILERS)), chance)
            elif chance.randrange(4) == 0:
                inferred = {name: value for name, value in request.items() if name != "mode"}
                request = inferred if check(inferred).ok else request
            request = shuffled(request, chance)
            shape = shape_of(request)
        seen.add(shape)
        yield request
