"""The rules as data, for engines in any language: `rules.json` and its documentation."""
