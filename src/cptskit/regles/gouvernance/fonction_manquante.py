"""Il manque une fonction au bureau.

Les relecteurs cherchent qui préside, qui tient le secrétariat et qui tient les comptes. Aucun texte
n'impose ces trois fonctions : une direction collégiale le dit avec « collegial: oui », et une même
personne peut être secrétaire et trésorière (« secrétaire-trésorière »).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - fonction: coprésidents
        titulaires: [{profession: medecin_generaliste}, {profession: infirmier}]
      - fonction: trésorière
        titulaires: [{profession: pharmacien}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - fonction: coprésidents
        titulaires: [{profession: medecin_generaliste}, {profession: infirmier}]
      - fonction: secrétaire-trésorière
        titulaires: [{profession: pharmacien}]
```
"""

from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.projet import Projet
from cptskit.regles.offices import PRESIDENT, SECRETAIRE, TRESORIER, offices
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.regles.words import joined


@rule(
    "GOU002",
    "fonction-manquante",
    Levels(Level.CONSEIL, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("relecture",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the offices of a bureau that is not collegial with the usual three."""
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    if bureau is None or bureau.collegial or not bureau.fonctions:
        return
    held = frozenset[str]().union(*(offices(one.fonction) for one in bureau.fonctions))
    absent = [name for name in (PRESIDENT, SECRETAIRE, TRESORIER) if name not in held]
    if absent:
        yield Remark(
            f"Le bureau n'a pas de {joined(absent, 'ni de')}.",
            ("gouvernance", "bureau", "fonctions"),
            "Ajoutez la fonction et son titulaire, ou écrivez « collegial: oui » si la direction "
            "est collégiale.",
        )
