"""Le plan de crise est dû, et aucune version n'en est écrite.

La mission de crise se déploie dans un délai qui court de la signature : à son terme, le plan doit
exister. Si le vôtre est écrit ailleurs, notez au moins sa version et sa date.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2025-08-01}
contrat: {signature: 2024-01-10}
missions: {crises: {objectifs: [Écrire le plan de crise]}}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2025-08-01}
contrat: {signature: 2024-01-10}
missions: {crises: {objectifs: [Écrire le plan de crise]}}
crise:
  versions: [{numero: "1", date: 2025-06-12}]
```
"""

from collections.abc import Iterator

from cptskit.contrat import etat, missions_dues
from cptskit.projet import Projet
from cptskit.projet.codes import CodeMission
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CRI001",
    "plan-sans-version",
    Levels(contrat=Level.AVERTISSEMENT),
    (
        "aci-avenant-2",
        "plan-de-crise-annexes",
    ),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the last day of the deployment with the day of the check."""
    if projet.crise and projet.crise.versions:
        return
    now = etat(projet, context.date)
    if now.periode is None:
        return
    for due in missions_dues(projet, now.periode, context.date):
        late = due.deploiement and due.deploiement.jour < context.date
        if (
            due.code is CodeMission.CRISES
            and due.code in projet.missions
            and late
            and due.deploiement
        ):
            yield Remark(
                f"Le plan de crise était dû le {due.deploiement.jour:%d/%m/%Y} ; aucune version "
                "n'est écrite.",
                ("missions", due.code.value),
                "Ajoutez « crise: versions: » : numéro, date, qui l'a validée.",
                grade=due.grade.value,
            )
