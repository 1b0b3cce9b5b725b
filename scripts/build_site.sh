#!/usr/bin/env bash
# Builds the site of the guide in build/site. A broken link, a page outside the navigation, a page
# or a picture that is not fresh, and anything that a reader's browser would fetch from elsewhere,
# stop it.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin/python" scripts/build_docs.py --check
"$bin/python" -m sphinx -q -W --keep-going -d build/doctrees docs build/site
"$bin/python" scripts/check_site.py build/site
echo "Le guide : build/site/index.html"
