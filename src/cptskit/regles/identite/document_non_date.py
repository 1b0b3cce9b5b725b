"""Le document n'est pas daté.

Un dossier circule en plusieurs versions. La date dit laquelle on lit, et à quel jour vaut le droit
qui s'y applique ; le lieu l'accompagne dans une lettre. Un numéro de version peut s'y ajouter.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01, lieu: Bergerac}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_WORDS = {"date": "la date", "lieu": "le lieu"}
_EXPECTED = {Etape.LETTRE: ("date", "lieu"), Etape.PROJET: ("date",)}


@rule(
    "IDE012",
    "document-non-date",
    Levels(Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("relecture",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the date; for the place of a letter."""
    missing = [name for name in _EXPECTED[context.etape] if getattr(projet.identite, name) is None]
    if missing:
        yield Remark(
            f"Il manque {joined(_WORDS[name] for name in missing)} du document.",
            ("identite",),
            f"Ajoutez {joined(f'« {name}: »' for name in missing)} sous « identite: ».",
            level=None if "date" in missing else Level.CONSEIL,
        )
