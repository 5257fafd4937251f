# Needs make and Python 3.11 or newer, nothing else. Every target first makes .venv from requirements.lock, once.

PYTHON ?= python3
JOBS ?= auto

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCAL := $(PIP) install --no-deps --no-build-isolation
PACKAGES := $(wildcard generated/*/pyproject.toml)
PYTEST := $(BIN)/pytest -n $(JOBS) --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help venv generate check test test-long lint types bench lock clean

help: ## Show this list.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

venv: .venv/.callsheet ## Make .venv and install callsheet in it.

generate: .venv/.callsheet ## Write generated/ from spec/ and templates/.
	$(BIN)/callsheet generate

check: .venv/.callsheet ## Fail unless generated/ is what spec/ and templates/ give.
	$(BIN)/callsheet check

test: .venv/.generated ## Run the tests.
	$(PYTEST)

test-long: .venv/.generated ## Run the tests with many more random cases, and those marked `long`.
	$(PYTEST) --long

lint: .venv/.generated ## Check style with ruff and black, and that the lock has what the packages ask for.
	$(BIN)/ruff check
	$(BIN)/black --check --diff .
	$(BIN)/python -m pip check

types: .venv/.generated ## Check types: mypy on the generator and on what it makes, pyright on the latter.
	$(BIN)/mypy generator generated
	PYRIGHT_PYTHON_FORCE_VERSION= PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright

bench: .venv/.generated ## Measure speed and print the table.
	$(BIN)/python -m tests.bench

lock: .venv/.locked ## Take the newest versions that pyproject.toml allows into requirements.lock.
	$(BIN)/uv pip compile pyproject.toml --group dev --upgrade --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' \
	    --quiet --output-file requirements.lock

clean: ## Remove .venv, caches and builds; generated/ stays.
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.locked: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	    { echo "Callsheet needs Python 3.11 or newer; '$(PYTHON)' says: $$($(PYTHON) --version 2>&1 | tail -n 1). Name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Making .venv from requirements.lock (once, until it changes)"
	@$(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes --requirement requirements.lock
	@touch $@

.venv/.callsheet: .venv/.locked pyproject.toml
	@mkdir -p .venv/src && ln -sfn ../../generator .venv/src/callsheet
	@$(LOCAL) --editable .
	@touch $@

.venv/.generated: .venv/.callsheet $(PACKAGES)
	@$(if $(PACKAGES),$(LOCAL) $(foreach package,$(PACKAGES),--editable $(dir $(package))))
	@touch $@
