"""The two tables that stages loop over: kinds of bounds (`table`), and kinds of values (`kinds`)."""
