#!/usr/bin/env bash
# Writes requirements/*.txt anew: every platform, hashed, without an index's address.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v uv >/dev/null || python3 -m pip install --quiet uv
compile() { uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-annotate --custom-compile-command "bash scripts/lock.sh" "$@"; }
compile pyproject.toml -o requirements/base.txt
compile requirements/build.in -o requirements/build.txt
compile pyproject.toml --group dev -o requirements/dev.txt
