"""What kinds of gateways take, as rows of the rules: where several take the same it is said once."""

from __future__ import annotations

from dataclasses import dataclass

from ... import ir


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """What one kind of gateway takes."""

    takes: tuple[ir.Takes, ...] = ()  # by family; of one that has no row here it honours everything
    like: str = ""  # the one before it that takes the same, where there is one


def dialect_rows(contract: ir.Contract) -> dict[str, Dialect]:
    """What each kind of gateway takes, by its name."""
    found: dict[str, Dialect] = {}
    known = contract.sandbox.dialects if contract.sandbox else ()
    for at, one in enumerate(known):
        same = [other.name for other in known[:at] if one.takes and other.takes == one.takes]
        found[one.name] = Dialect(like=same[0]) if same else Dialect(takes=one.takes)
    return found
