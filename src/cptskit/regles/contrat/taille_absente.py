"""Le contrat ne dit pas la taille de la communauté.

Le contrat n'affiche que les montants d'une seule taille, de 1 à 4, selon la population couverte.
À 80 000 habitants exactement, les textes laissent deux tailles possibles : seul le contrat
tranche.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-01, taille: 2}
```
"""

from collections.abc import Iterator

from cptskit.contrat import etat
from cptskit.projet import Projet
from cptskit.regles.money import size
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule("CON004", "taille-absente", Levels(contrat=Level.AVERTISSEMENT), ("contrat-type",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the size, once the contract says something; propose the population's."""
    if projet.contrat is None or projet.contrat.taille or etat(projet, context.date).taille:
        return
    expected = size(projet, context)
    yield Remark(
        "Le contrat ne dit pas la taille de la communauté.",
        ("contrat",),
        f"Ajoutez « taille: {expected} », d'après la population."
        if expected
        else "Ajoutez « taille: », de 1 à 4, telle que le contrat l'écrit.",
    )
