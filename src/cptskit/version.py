"""The version of cptskit, and where it came from."""

import json

__version__ = "0.1.0"


def source_address() -> str:
    """Return the address of the git repository that cptskit was installed from, "" if another way.

    As pip keeps it (PEP 610). An address with a name or a password in it is left out.
    """
    from importlib.metadata import PackageNotFoundError, distribution  # noqa: PLC0415 - 20 ms

    try:
        origin = json.loads(distribution("cptskit").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return ""
    url = str(origin.get("url", "")) if "vcs_info" in origin else ""
    return url if url.startswith("https://") and "@" not in url else ""
