"""The engine: rules as data in, a report on a request out.

A request is looked at in two steps. What follows from its *names* (`shape.py`: the mode, what is missing, what becomes
of each field) is a pure function and remembered in a small memo; then each *value* is held against what the plan of
that mode says of it (`slots.py`, and `judging.py` where there is something to say).
"""
