"""Il manque une mission socle.

Le contrat avec l'ARS et la caisse comprend toutes les missions socles en vigueur au jour de sa
signature : trois avant le 31 mars 2022 (accès aux soins, parcours, prévention), quatre depuis
(réponse aux crises sanitaires graves, ajoutée par l'avenant 2).

Un contrat signé avant cette date et encore en cours est à compléter par avenant : c'est un
avertissement. Ses cinq ans passés, un nouveau contrat demande les quatre missions : c'est une
erreur.

À l'étape de la lettre, une orientation par mission socle est attendue, sans bloquer l'envoi.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins: {orientation: Trouver un médecin traitant à chacun.}
  parcours: {orientation: Mieux suivre le diabète.}
  prevention: {orientation: Relancer les dépistages.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  acces_aux_soins: {orientation: Trouver un médecin traitant à chacun.}
  parcours: {orientation: Mieux suivre le diabète.}
  prevention: {orientation: Relancer les dépistages.}
  crises: {orientation: Écrire et mettre à jour un plan de crise.}
```
"""

from collections.abc import Iterator
from datetime import date

from cptskit.droit.missions import missions_socles
from cptskit.projet import Projet
from cptskit.regles.contract import end_of_contract
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "MIS001",
    "mission-socle-manquante",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("csp-l1434-12-2", "aci-2019", "aci-avenant-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the project's missions with those of the law at the signature and today."""
    if not projet.missions:
        return
    signature = _signature(projet, context)
    asked_at_signature = {mission.code for mission in missions_socles(signature)}
    for mission in missions_socles(context.date):
        if mission.code in projet.missions:
            continue
        added = mission.code not in asked_at_signature and _running(projet, context.date)
        yield Remark(
            f"Il manque la mission socle « {mission.intitule} »"
            + (", ajoutée depuis la signature du contrat en cours." if added else "."),
            ("missions",),
            f"Ajoutez « {mission.code}: » sous « missions: »"
            + (", et convenez d'un avenant avec l'ARS et la caisse." if added else "."),
            level=Level.AVERTISSEMENT if added else None,
            texte=mission.fondement.texte if mission.fondement else None,
        )


def _signature(projet: Projet, context: Context) -> date:
    signature = projet.contrat.signature if projet.contrat else None
    return min(signature.debut, context.date) if signature else context.date


def _running(projet: Projet, today: date) -> bool:
    """Say whether the contract may still run; a month of signature counts up to its last day."""
    signed = projet.contrat.signature if projet.contrat else None
    end = end_of_contract(signed) if signed else None
    return end is not None and today < end
