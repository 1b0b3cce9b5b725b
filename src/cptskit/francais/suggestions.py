"""What a user may have meant: the name that exists and is closest to the one that is written."""

from collections.abc import Iterable
from difflib import get_close_matches


def meant(name: str, known: Iterable[str]) -> str:
    """Return ` ; vouliez-vous dire « … » ?`, or an empty text where nothing is close."""
    spelled = {_plain(one): one for one in known}
    near = get_close_matches(_plain(name), spelled, n=1, cutoff=0.6)
    return f" ; vouliez-vous dire « {spelled[near[0]]} » ?" if near else ""


def _plain(name: str) -> str:
    return name.casefold().replace("-", "_")
