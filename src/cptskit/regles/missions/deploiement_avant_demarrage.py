"""Une mission est déployée avant d'avoir démarré.

Le plein déploiement suit le démarrage. Deux dates inversées trompent le lecteur, et faussent les
délais comme le prorata de la première année.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    demarrage: 2028-01-01
    deploiement: 2027-06-01
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    demarrage: 2027-06-01
    deploiement: 2028-01-01
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MIS006", "deploiement-avant-demarrage", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the two dates of each mission."""
    for code, mission in projet.missions.items():
        start, end = mission.demarrage, mission.deploiement
        if start and end and end.surement_avant(start):
            yield Remark(
                f"Le plein déploiement ({end}) précède le démarrage ({start}).",
                ("missions", code.value, "deploiement"),
                "Corrigez l'une des deux dates : le déploiement suit le démarrage.",
                (Elsewhere(("missions", code.value, "demarrage"), f"démarrage : {start}"),),
            )
