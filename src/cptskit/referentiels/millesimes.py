"""Which official source a line of the diagnosis came from, and its newest vintage that is known.

The table is dated: `LU_LE` is the day of the reading (sources.md, late November 2026, grade B).
"""

from datetime import date

from cptskit.socle.records import record

LU_LE = date(2026, 11, 29)

_SOURCES = {
    "rp-population": ("population", "part-moins-", "part-65-", "part-80-", "evolution-annuelle"),
    "rp-emploi": ("chomage-15-64",),
    "rp-menages": ("seuls-",),
    "insee-large": (
        *("part-0-14", "part-15-29", "part-60-74", "habitants-75", "part-75-plus"),
        *("part-90-plus", "part-retraites", "menages-"),
    ),
    "etat-civil": ("naissances", "deces", "solde-naturel"),
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


@record
class Millesime:
    """The newest year that a source is known to have published, and since when it was there."""

    annee: int
    paru_le: date


DERNIERS = {
    "rp-population": Millesime(2023, date(2026, 6, 30)),
    "rp-emploi": Millesime(2023, date(2026, 6, 30)),
    "rp-menages": Millesime(2023, date(2026, 6, 30)),
    "filosofi": Millesime(2023, LU_LE),
    "bpe": Millesime(2025, LU_LE),
    "apl": Millesime(2024, date(2026, 7, 22)),
}
"""By source; where the day of publication was not read, that of our reading stands."""

RUPTURES = {"filosofi": 2023, "bpe": 2024}
"""First year of a source that may not stand in one series with those before it (grade B)."""


def source_of_line(id_: str) -> str:
    """Return the source whose reader gives this id; empty for another."""
    return next((name for name, ids in _SOURCES.items() if id_.startswith(ids)), "")
