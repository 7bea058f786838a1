# Elk doel maakt eerst .venv als requirements.lock nieuwer is. Een andere Python: make PYTHON=python3.12 run

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run test check bench docs lock

help: ## deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(READY) ## open klantreis met de meegeleverde klantreizen
	@$(BIN)/klantreis serve journeys

test: $(READY) ## alle tests, ook in de browser
	@$(BIN)/python -m tools.tests

check: $(READY) ## opmaak, regels, importrichting, types en gemaakte bestanden
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/mypy
	$(BIN)/python -m tools.docs --check

bench: $(READY) ## de gemeten cijfers, naast die van anderen
	@$(BIN)/python -m benchmarks

docs: $(READY) ## maak schema en naslag opnieuw
	@$(BIN)/python -m tools.docs

lock: ## zet de versies opnieuw vast (met uv; UPGRADE=--upgrade voor nieuwere)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	    --fork-strategy fewest --generate-hashes --no-emit-index-url --no-header \
	    --no-annotate --quiet $(UPGRADE) --output-file requirements.lock

# Debian splits venv off: without it, the machine's own pip fills a bare environment.
$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "klantreis heeft Python 3.11 of nieuwer nodig. Kies er een, zoals: make PYTHON=python3.12 run")'
	@echo "Pakketten klaarzetten in .venv; dat duurt eenmalig ongeveer een minuut."
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	    && $(PYTHON) -m venv .venv \
	    || { $(PYTHON) -m venv --without-pip .venv \
	        && $(PYTHON) -m pip --quiet --python $(BIN)/python install pip; }
	@$(BIN)/python -m pip --quiet install --requirement requirements.lock
	@$(BIN)/python -m pip --quiet install --no-deps --editable .
	@touch $@
