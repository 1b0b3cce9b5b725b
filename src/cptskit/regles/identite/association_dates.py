"""Les dates de l'association se contredisent.

L'assemblée générale constitutive précède la déclaration en préfecture, et la déclaration précède le
contrat que l'association signe. Le statut suit ces dates : une association « déclarée » n'a pas une
déclaration à venir. Une date incomplète (un mois, une année) n'est en cause que si aucun jour
possible ne convient.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  creation: 2026-03-12
  declaration: 2026-02-20
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  creation: 2026-03-12
  declaration: 2026-03-20
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.projet import Projet
from cptskit.projet.codes import StatutAssociation
from cptskit.projet.identite import Association
from cptskit.regles.contract import signature
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("IDE016", "association-dates", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare creation, declaration and signature, then the state with the day of the check."""
    association = projet.association
    if association is None:
        return
    created, declared = association.creation, association.declaration
    if created and declared and declared.surement_avant(created):
        yield Remark(
            f"L'association est déclarée ({declared}) avant d'être créée ({created}).",
            ("association", "declaration"),
            "Corrigez l'une des deux dates.",
            (Elsewhere(("association", "creation"), "la création"),),
        )
    signed = signature(projet)
    if created and signed and signed[1].surement_avant(created):
        yield Remark(
            f"Le contrat est signé ({signed[1]}) avant que l'association soit créée ({created}).",
            ("association", "creation"),
            "Corrigez l'une des deux dates ; si une autre association a signé, dites-le dans "
            "l'historique.",
            (Elsewhere(signed[0], "la signature"),),
            level=Level.AVERTISSEMENT,
        )
    yield from _state(association, context.date)


def _state(association: Association, today: date) -> Iterator[Remark]:
    declared, statut = association.declaration, association.statut
    if declared is None:
        return
    done = declared.surement_avant(today)
    if done and statut is not StatutAssociation.DECLAREE:
        words, instead = "passée", StatutAssociation.DECLAREE
    elif declared.debut > today and statut is StatutAssociation.DECLAREE:
        words, instead = "à venir", StatutAssociation.EN_COURS
    else:
        return
    yield Remark(
        f"La déclaration de l'association ({declared}) est {words}, mais son statut est "
        f"« {statut.value} ».",
        ("association", "statut"),
        f"Écrivez « statut: {instead.value} », ou corrigez la date.",
        (Elsewhere(("association", "declaration"), "la déclaration"),),
        level=Level.AVERTISSEMENT,
    )
