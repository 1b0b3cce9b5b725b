"""Une mission n'a aucune date.

Le projet dit quand chaque mission démarre et quand elle est pleinement déployée : le contrat fixe
des délais pour les missions socles, et les paiements partent du démarrage. Une date au mois près
suffit. Les missions optionnelles sont libres : pour elles, c'est un conseil.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  prevention: {orientation: Relancer les dépistages.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
missions:
  prevention: {orientation: Relancer les dépistages., demarrage: 2027-09, deploiement: 2028-09}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.missions import Mission
from cptskit.regles.mission_words import for_optional, one_or_each
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "MIS017",
    "mission-sans-calendrier",
    from_projet(Level.AVERTISSEMENT),
    ("aci-2019", "hdf-paps"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a date in each mission, its fiches and their steps."""
    yield from one_or_each(
        projet,
        [code for code, mission in projet.missions.items() if not _dated(mission)],
        "Aucune mission n'a de date.",
        "La mission « {mission} » n'a aucune date.",
        "Ajoutez « demarrage: » et « deploiement: », au mois près si le jour n'est pas connu.",
        for_optional(Level.CONSEIL, context.date),
    )


def _dated(mission: Mission) -> bool:
    return bool(mission.demarrage or mission.deploiement) or any(
        fiche.debut or fiche.fin or any(etape.date for etape in fiche.etapes)
        for fiche in mission.fiches
    )
