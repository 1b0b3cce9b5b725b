"""Le compte rendu d'une subvention de plus de 23 000 € n'est pas au dossier.

Une subvention affectée fait l'objet d'un compte rendu financier (Cerfa 15059) dans les six mois qui
suivent l'exercice ; au-delà de 23 000 €, une convention la lie. La règle regarde les aides de l'ARS
et des collectivités d'un exercice clos, passé le 30 juin suivant, et se tait dès qu'une annexe ou
un texte en parle. C'est un conseil.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, statuts: {adoption: 2024-02-01, signataires: 2}}
budget:
  exercices:
    - annee: 2025
      recettes: [{libelle: Aide de l'ARS, montant: 40 000, nature: fir}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, statuts: {adoption: 2024-02-01, signataires: 2}}
budget:
  exercices:
    - annee: 2025
      recettes: [{libelle: Aide de l'ARS, montant: 40 000, nature: fir}]
annexes: [{titre: Compte rendu financier de l'aide de 2025}]
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.codes import NatureRecette
from cptskit.regles.money import years
from cptskit.regles.passages import speaks_of
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_LIMIT = 23_000
"""DILA, November 2020: above it, a convention binds the subsidy."""
_TOLD = late(r"\bcompte[- ]rendu financier|\b15059\b")
_SUBSIDIES = (NatureRecette.FIR, NatureRecette.COLLECTIVITE)


@rule("ASS016", "compte-rendu-financier", from_projet(Level.CONSEIL), ("dila-associations",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for an account of each subsidy of a year that is over since six months."""
    if projet.association is None or projet.association.statuts is None:
        return
    if speaks_of(context, "financier", _TOLD) or speaks_of(context, "15059", _TOLD):
        return
    for route, year in years(projet):
        if context.date <= date(year.annee + 1, 6, 30):
            continue
        for index, line in enumerate(year.recettes):
            if line.nature in _SUBSIDIES and line.montant and line.montant > _LIMIT:
                yield Remark(
                    f"« {line.libelle} », {euros(line.montant)} en {year.annee} : rien ne parle de "
                    "son compte rendu financier, attendu dans les six mois de la fin de l'exercice "
                    "si l'aide est affectée.",
                    (*route, "recettes", index),
                    "Joignez-le sous « annexes: », ou notez qu'il a été envoyé.",
                )
