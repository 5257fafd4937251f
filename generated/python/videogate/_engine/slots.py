"""By what a plain value passes: it goes out as it came, and there is nothing to say of it.

Most are told by a look at their type and range. For the rest the field's own reader and the limits are asked, so the
quick look can only save time.
"""

from __future__ import annotations

from .bounds import ON_COUNTS, ON_VALUES
from .objects import foreign, quick_object
from .values import BIG, BLANKS, is_address, is_blank

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from .._data.rows import Name
    from .family import Limit
    from .fields import Field

    Test = Callable[[Any], bool]
    # The name, the exact type, the least value and the one above the most (or None and all there are), and a slower
    # test for what these do not tell.
    Slot = tuple[Any, type | None, Any, Any, Test | None]

LENGTHS = frozenset(("min_length", "max_length"))
WEB = "https://!", "https:/0"  # between these is what begins with `https://` and goes on
RANGES = frozenset(("minimum", "maximum", "step"))


def odd_names(request: Any, slots: Iterable[Slot]) -> list[Any]:
    """The names of a request whose values are not plain."""
    odd: list[Any] = []
    for key, kind, low, high, more in slots:
        raw = request[key]
        if type(raw) is kind:
            if low is None:
                if raw in high:
                    continue
            elif low <= raw < high:
                continue
        if more is None or not more(raw):
            odd.append(key)
    return odd


def slot_of(
    field: Field,
    name: Name,
    limits: Sequence[Limit],
    is_quiet: Test,
    names: Collection[str],
    *,
    is_ending: bool,
) -> Slot:
    """The slot of a field under one of its names.

    Args:
        field: The field.
        name: The name.
        limits: The limits on it that hold.
        is_quiet: Whether neither they nor anything else have something to say of what the field reads.
        names: The names of the family's fields.
        is_ending: Whether some of its values are going or gone.
    """
    key = name.name
    said = [vars(statement.row) for limit in limits for statement in limit.statements]
    known = {*ON_VALUES, *ON_COUNTS} if field.is_list else {*ON_VALUES}
    bounds = {bound for row in said for bound in row if bound in known}

    def is_plain(value: Any) -> bool:
        """Whether the field's own reader and the limits have nothing to say."""
        if is_blank(value) or isinstance(value, dict):
            return False
        if field.is_address and isinstance(value, str) and not is_address(value):
            return False
        read: Any = field.read(name, (key,), value)[0]
        if field.is_wire_text:
            is_same = type(value) is str and str(read) == value
        else:
            is_same = read is value or (type(value) is list and read == value)
        if field.kind == "any" and foreign(read) is not None:
            return False
        is_length = not field.zero_is_absent or (is_same and read > 0)
        return is_same and is_length and is_quiet(read)

    if field.kind == "object" or (field.is_list and field.kind in ("text", "url")):
        of_texts = _are_texts if field.kind == "text" else _are_web
        test = _objects(field, names) if field.kind == "object" else of_texts
        is_counted = bounds <= ON_COUNTS.keys() and not any(limit.path for limit in limits)
        if not is_counted or test is None or not (field.is_list or not limits):
            return key, None, None, None, None
        few = max([row.get("min_items", 0) for row in said], default=0)
        many = min([row.get("max_items", BIG) for row in said], default=BIG)
        if limits:
            return key, None, None, None, lambda v: test(v) and few <= len(v) <= many
        return key, None, None, None, test
    listed = [*field.values, *(word for row in said for word in row.get("values", ()))]
    if (listed or field.kind == "boolean") and not field.is_list:
        words = [word for word in _spellings(field, listed) if is_plain(word)]
        is_closed = field.kind != "choice" or not field.is_open or "values" in bounds
        more = None if is_closed else is_plain
        return key, words[0].__class__ if words else None, None, frozenset(words), more
    is_free = not (field.is_list or field.is_wire_text or is_ending or field.meant)
    if is_free and field.kind in ("text", "url") and bounds <= LENGTHS:
        most = min([row.get("max_length", BIG) for row in said], default=BIG)
        if max([row.get("min_length", 0) for row in said], default=0) < 2:
            if most == BIG:
                if field.is_address:
                    return key, str, *WEB, is_plain
                return key, str, "!", "\x7f", _is_text
            is_text = _is_web if field.is_address else _is_text
            return (
                key,
                None,
                None,
                None,
                lambda v: bool(is_text(v) and len(v) <= most) or is_plain(v),
            )
    if is_free and field.kind in ("integer", "number") and bounds <= RANGES:
        low = max([row.get("minimum", -BIG) for row in said], default=-BIG)
        high = min([row.get("maximum", BIG) for row in said], default=BIG)
        if all(row.get("step", 1) == 1 and low == int(low) for row in said):
            low = max(low, 1) if field.zero_is_absent else low
            fraction: Test = lambda v: type(v) is float and is_plain(v)  # noqa: E731
            return key, int, low, int(high) + 1, fraction if field.kind == "number" else None
    return key, None, None, None, is_plain


def _spellings(field: Field, listed: list[Any]) -> list[Any]:
    """Values that a vocabulary or limits list: as text where numbers go out so, texts in either case."""
    if field.is_wire_text:
        return [str(value) for value in listed]
    texts = [word for word in listed if isinstance(word, str)]
    switches = [True, False] if field.kind == "boolean" else []
    return [*switches, *listed, *map(str.lower, texts), *map(str.upper, texts)]


def _is_text(value: object) -> bool:
    """Whether a value is a text that is surely not blank."""
    return type(value) is str and value != "" and value[0] not in BLANKS


def _is_web(value: object) -> bool:
    """Whether a value is surely an address."""
    return type(value) is str and value[:8] == "https://" and value[8:9] > "!"


def _are_web(items: Any) -> bool:
    """Whether a value is a list of nothing but what is surely addresses."""
    if items.__class__ is not list:
        return False
    for item in items:
        if type(item) is not str or item[:8] != "https://" or item[8:9] <= "!":
            return False
    return items != []


def _are_texts(items: Any) -> bool:
    """Whether a value is a list of nothing but texts that are surely not blank."""
    if items.__class__ is not list:
        return False
    for item in items:  # a loop, for it is the quickest
        if type(item) is not str or item == "" or item[0] in BLANKS:
            return False
    return items != []


def _objects(field: Field, names: Collection[str]) -> Test | None:
    """A test for objects, or lists of them, of which there is nothing to say."""
    known = frozenset(names)
    kinds = frozenset(part.type for part in field.parts)
    test: Test | None = quick_object(field.schema, kinds) if field.schema else _is_flat
    if test is None or not field.is_list:
        is_flat = test if test is None or not field.overrides else _is_flat
        return is_flat and (lambda v: is_flat(v) and (not field.overrides or known.isdisjoint(v)))
    return lambda items: items.__class__ is list and items != [] and all(map(test, items))


def _is_flat(value: Any, depth: int = 2) -> bool:
    """Whether an object holds nothing but texts, small numbers, switches, and objects of these."""
    if value.__class__ is not dict:
        return False
    for key, item in value.items():
        kind = item.__class__
        is_scalar = kind is str or kind is bool or (kind is int and -BIG < item < BIG)
        if type(key) is not str or not (is_scalar or (depth and _is_flat(item, depth - 1))):
            return False
    return True


def _is_harmless(value: object) -> bool:
    """Whether a value that no field takes is not blank, and plain JSON."""
    return not is_blank(value) and (type(value) is str or foreign(value) is None)


def other_slot(key: object) -> Slot:
    """The slot of a name that no field has."""
    is_text = isinstance(key, str)
    return (key, str, "!", "\x7f", _is_harmless) if is_text else (key, None, None, None, None)
