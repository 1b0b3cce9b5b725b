"""Il manque une mission socle.

Le contrat avec l'ARS et la caisse comprend toutes les missions socles en vigueur au jour de sa
signature : trois d'abord (accès aux soins, parcours, prévention), quatre depuis l'avenant 2
(réponse aux crises sanitaires graves). Cet avenant est publié le 31 mars 2022, et ses montants
comme sa mission valent pour sûr depuis le 3 septembre 2022 : entre les deux, deux lectures
existent, et la règle n'est qu'un avertissement.

Un contrat signé avant et encore en cours, sans avenant qui l'adapte, est à compléter : c'est un
avertissement. Dès qu'un avenant conventionnel l'adapte, ou ses cinq ans passés, la mission est
due : c'est une erreur.

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

from cptskit.contrat import Etat, etat, missions_dues
from cptskit.droit.missions import Mission, missions_socles
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "MIS001",
    "mission-socle-manquante",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("aci-2019", "aci-avenant-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the project's missions with those of today, and of the contract that runs."""
    if not projet.missions:
        return
    now = etat(projet, context.date)
    for mission in missions_socles(context.date):
        if mission.code not in projet.missions:
            words, advice, sure = _words(projet, now, mission)
            yield Remark(
                f"Il manque la mission socle « {mission.intitule} »{words}.",
                ("missions",),
                f"Ajoutez « {mission.code}: » sous « missions: »{advice}.",
                level=None if sure else Level.AVERTISSEMENT,
                texte=mission.fondement.texte if mission.fondement else None,
                grade=mission.fondement.grade if mission.fondement else None,
            )


def _words(projet: Projet, now: Etat, mission: Mission) -> tuple[str, str, bool]:
    """Return what is said of a mission that lacks, what to do, and whether it is owed for sure."""
    unsure = mission.fondement is not None and not mission.fondement.grade.bloquant
    if not now.en_cours or now.periode is None:
        return (_TWO, "", False) if unsure else ("", "", True)
    due = next(
        (d for d in missions_dues(projet, now.periode, now.jour) if d.code == mission.code), None
    )
    if due is None:
        return _ADDED, _AMEND, False
    return ("", "", True) if due.certaine else (_TWO, _AMEND, False)


_ADDED = ", ajoutée depuis la signature du contrat en cours"
_AMEND = ", et convenez d'un avenant avec l'ARS et la caisse"
_TWO = " : deux lectures existent du 31 mars au 2 septembre 2022, trois missions socles ou quatre"
