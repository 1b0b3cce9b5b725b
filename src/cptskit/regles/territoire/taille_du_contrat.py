"""La taille du contrat ne correspond pas à la population.

L'accord conventionnel distingue quatre tailles selon la population couverte ; les montants du
contrat en dépendent. La taille écrite au contrat signé prime toujours : la population a pu
changer depuis, un avenant ou un renouvellement la changer, et l'année du chiffre différer. Une
différence s'explique, ou se corrige.

À 80 000 habitants exactement, les sources permettent la taille 2 et la taille 3 : le contrat
tranche. Aux autres limites, la taille est déduite et reste à confirmer auprès de la CPAM.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2026-10-01, taille: 3}
territoire:
  population: {valeur: 64 455, annee: 2023, source: Insee}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2026-10-01, taille: 2}
territoire:
  population: {valeur: 64 455, annee: 2023, source: Insee}
```
"""

from collections.abc import Iterator

from cptskit.contrat import etat
from cptskit.droit.tailles import Taille, taille
from cptskit.francais.listes import joined
from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.codes import NaturePopulation
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_POPULATION = ("territoire", "population", "valeur")


@rule("TER006", "taille-du-contrat", everywhere(Level.AVERTISSEMENT), ("aci-2019", "hdf-paps"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the size of the contract with that of the population, on the day of signature."""
    population = projet.territoire.population if projet.territoire else None
    contrat = projet.contrat
    if population is None or population.nature is NaturePopulation.SAISONNIERE or contrat is None:
        return
    now = etat(projet, context.date)
    expected = taille(population.valeur, now.droit.jour if now.droit else context.date)
    written = now.taille or contrat.taille
    if expected is None:
        return
    inhabitants = f"{number(population.valeur)} habitants"
    if written is None and expected.indeterminee:
        yield Remark(
            f"Pour {inhabitants} exactement, les sources permettent la taille "
            f"{_sizes(expected, 'et')}.",
            _POPULATION,
            "Demandez à la CPAM laquelle elle retient, et écrivez-la sous « contrat: taille: ».",
            grade=expected.grade,
            level=Level.CONSEIL,
        )
    elif written is not None and written not in expected.possibles:
        caveat = expected.grade.mention
        yield Remark(
            f"Le contrat est de taille {written}, mais {inhabitants} correspondent à la "
            f"taille {_sizes(expected, 'ou')}{f' ({caveat})' if caveat else ''}.",
            ("contrat", "taille"),
            "Corrigez la taille ou la population ; si le contrat signé dit bien cette taille, "
            "l'année de la population peut expliquer l'écart.",
            (Elsewhere(_POPULATION, "population de référence"),),
            grade=expected.grade,
        )


def _sizes(expected: Taille, last: str) -> str:
    return joined((str(size) for size in expected.possibles), last)
