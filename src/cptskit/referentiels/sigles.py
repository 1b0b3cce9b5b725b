"""What the common acronyms of the field mean, in French."""

from collections.abc import Mapping
from functools import cache

from cptskit.referentiels.lecture import read_table


@cache
def sigles() -> Mapping[str, str]:
    """Return the meaning of each acronym, without capital nor final point."""
    return {line["sigle"]: line["sens"] for line in read_table("sigles")}
