"""Say clearly that Python is too old, before anything is installed."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "cptskit demande Python 3.11 ou plus récent ; celui-ci est en version "
        + ".".join(str(part) for part in sys.version_info[:3])
        + ". Essayez : make PYTHON=python3.11"
    )
