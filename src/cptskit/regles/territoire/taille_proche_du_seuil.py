"""La population est tout près d'une limite de taille.

À quelques centaines d'habitants d'une limite, l'année du recensement ou une commune de plus
changent la taille, donc les montants du contrat. Vérifiez avec la CPAM quelle année elle retient
avant de fixer le territoire.

À la limite même, les sources donnent des signes différents (« moins de », « plus de ») : la taille
y est une lecture de cptskit, à 80 000 habitants aucune source ne tranche.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
territoire:
  population: {valeur: 175 828, annee: 2023, source: "Insee, population municipale"}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
territoire:
  population: {valeur: 112 896, annee: 2023, source: "Insee, population municipale"}
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.droit.parametres import BORNES_DEDUITES, valeur
from cptskit.droit.tailles import taille
from cptskit.francais.nombres import counted, number
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level

_NEAR = 50
"""One part in fifty of the limit; the reviewing grid of cptskit, no text."""


@rule(
    "TER015",
    "taille-proche-du-seuil",
    Levels(Level.CONSEIL, Level.CONSEIL),
    ("relecture", "aci-2019"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a limit within two per cent of the reference population."""
    population = projet.territoire.population if projet.territoire else None
    limits = valeur(BORNES_DEDUITES, context.date)
    if population is None or population.nature is NaturePopulation.SAISONNIERE or limits is None:
        return
    for size, limit in enumerate(limits.valeur, start=1):
        gap = population.valeur - limit
        if abs(gap) * _NEAR <= limit:
            yield Remark(
                f"La population est {_at(gap)} la limite de {number(limit)} entre les tailles "
                f"{size} et {size + 1}" + (_deduced(limit, context.date) if not gap else "."),
                ("territoire", "population", "valeur"),
                "Demandez à la CPAM quelle année de population elle retient pour la taille.",
            )


def _at(gap: int) -> str:
    if not gap:
        return "exactement à"
    return f"à {counted(abs(gap), 'habitant')} {'au-dessus' if gap > 0 else 'au-dessous'} de"


def _deduced(limit: int, day: date) -> str:
    """Say what the sizes make of a population that is the limit itself."""
    sizes = taille(limit, day)
    if sizes is None or sizes.numero is None:
        return " : aucune source ne dit laquelle vaut."
    return f" : taille {sizes.numero}, par déduction, à confirmer auprès de la CPAM."
