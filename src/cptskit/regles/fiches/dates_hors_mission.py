"""Une action ne suit pas les dates de sa mission.

Une mission démarre avec sa première action : une action qui commence avant contredit la date de
démarrage. Une mission n'est pas pleinement déployée tant qu'aucune de ses actions n'a commencé.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    demarrage: 2027-09
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, debut: 2027-03}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    demarrage: 2027-03
    deploiement: 2028-09
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, debut: 2027-03}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.missions import Mission
from cptskit.regles.mission_words import label
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route


@rule("FIC010", "dates-hors-mission", from_projet(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the start of the fiches with the dates of their mission."""
    for code, mission in projet.missions.items():
        route = ("missions", code.value)
        yield from _too_early(route, mission)
        starts = [fiche.debut for fiche in mission.fiches]
        deployed = mission.deploiement
        if starts and deployed and all(day and deployed.surement_avant(day) for day in starts):
            yield Remark(
                f"La mission « {label(code)} » est dite déployée ({deployed}) avant le début de "
                "ses actions.",
                (*route, "deploiement"),
                "Corrigez « deploiement: », ou « debut: » des fiches.",
                (Elsewhere((*route, "fiches", 0, "debut"), f"début : {starts[0]}"),),
            )


def _too_early(route: Route, mission: Mission) -> Iterator[Remark]:
    start = mission.demarrage
    for index, fiche in enumerate(mission.fiches):
        if start and fiche.debut and fiche.debut.surement_avant(start):
            yield Remark(
                f"La fiche « {fiche.titre} » commence ({fiche.debut}) avant sa mission ({start}).",
                (*route, "fiches", index, "debut"),
                "Corrigez « debut: » de la fiche, ou « demarrage: » de la mission.",
                (Elsewhere((*route, "demarrage"), f"démarrage : {start}"),),
            )
