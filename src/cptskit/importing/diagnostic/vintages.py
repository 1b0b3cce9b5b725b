"""Which source a line came from, and the newest vintage of it that is known to exist.

The table is dated: `LU_LE` is the day of the reading (sources.md, late November 2026, grade B).
"""

from datetime import date

LU_LE = date(2026, 11, 29)

_SOURCES = {
    "rp-population": ("population", "part-moins-", "part-65-", "part-80-", "evolution-annuelle"),
    "rp-emploi": ("chomage-15-64",),
    "rp-menages": ("seuls-",),
    "etat-civil": ("naissances", "deces"),
    "filosofi": ("taux-pauvrete", "niveau-de-vie-median"),
    "bpe": ("bpe-",),
    "apl": ("apl-",),
    "ameli-demographie": ("ameli-",),
    "ameli-pathologies": ("patho-",),
    "geoclip": ("carto-",),
    "frr": ("zonage-frr",),
    "qpv": ("quartiers-prioritaires",),
}
"""Each source and the ids, or their beginnings, that its reader gives."""

DERNIERS = {
    "rp-population": 2023,
    "rp-emploi": 2023,
    "rp-menages": 2023,
    "filosofi": 2023,
    "bpe": 2025,
    "apl": 2024,
}
"""The newest year that each source is known to have published, at `LU_LE`."""


def source_of_line(id_: str) -> str:
    """Return the source whose reader gives this id; empty for another."""
    return next((name for name, ids in _SOURCES.items() if id_.startswith(ids)), "")
