# Two commands: `make demo` and `make test`. Everything is set up in .venv, from hashed requirements.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check setup lock clean

demo: $(VENV)/.cptskit
	$(BIN)/cptskit check examples/bergerac
	$(BIN)/cptskit render examples/bergerac

test: $(VENV)/.dev
	$(BIN)/python -m pytest

check: $(VENV)/.dev
	bash scripts/check.sh

setup: $(VENV)/.dev

$(VENV)/bin/python:
	$(PYTHON) scripts/require_python.py
	$(PYTHON) -m venv $(VENV)

$(VENV)/.cptskit: $(VENV)/bin/python requirements/base.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/build.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.cptskit requirements/dev.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/dev.txt
	touch $@

lock: $(VENV)/.dev
	bash scripts/lock.sh

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
