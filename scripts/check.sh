#!/usr/bin/env bash
# Lint, format, types, and the demonstration that the README promises.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin/ruff" check .
"$bin/ruff" format --check .
"$bin/mypy"
make demo
make docs
if git grep -nIE 'index-url|https?://[^ ]*(pypi|simple)/' -- requirements pyproject.toml; then
  echo "A package index's address is in the repository." >&2
  exit 1
fi
