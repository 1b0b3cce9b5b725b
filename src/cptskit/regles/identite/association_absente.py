"""L'association qui porte la communauté manque, ou n'est pas déclarée.

Une CPTS est une association de la loi de 1901, ou de droit local si son siège est dans le
Bas-Rhin, le Haut-Rhin ou la Moselle. Une lettre d'intention peut partir avant qu'elle existe. Au
projet de santé, la déclaration peut être en cours. Le contrat, lui, est signé par l'association
déclarée.

Les communautés plus anciennes avaient jusqu'au 13 mai 2022 pour prendre cette forme : avant cette
date, c'est un avertissement.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: a_creer
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  nom: CPTS d'exemple
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import FORME_JURIDIQUE, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import Etape, StatutAssociation
from cptskit.regles.contract import eased_form
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("IDE001", "association-absente", from_projet(Level.ERREUR), ("csp-l1434-12-1",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the association that the law of the day demands."""
    if valeur(FORME_JURIDIQUE, context.date) is None:
        return
    association, eased = projet.association, eased_form(context.date)
    if association is None:
        yield Remark(
            "Aucune association ne porte la communauté.",
            ("association",),
            "Ajoutez « association: » avec son nom et « statut: declaree », ou "
            "« statut: en_cours » si la déclaration est en cours.",
            level=eased,
        )
    elif context.etape is Etape.CONTRAT and association.statut is not StatutAssociation.DECLAREE:
        yield Remark(
            "Le contrat est signé par une association déclarée, et celle-ci ne l'est pas encore.",
            ("association", "statut"),
            "Déclarez l'association avant la signature, puis écrivez « statut: declaree ».",
            level=eased,
        )
    elif association.statut is StatutAssociation.A_CREER:
        yield Remark(
            "L'association reste à créer alors que le projet de santé est écrit.",
            ("association", "statut"),
            "Tenez l'assemblée générale constitutive, puis écrivez « statut: en_cours » ou "
            "« statut: declaree ».",
            level=Level.AVERTISSEMENT,
        )
