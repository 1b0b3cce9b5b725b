"""Une décision n'était pas à l'ordre du jour.

Les tribunaux n'admettent de décision que sur les points que la convocation liste, et sur tous ;
les « questions diverses » ne servent qu'aux points mineurs.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
assemblees:
  - date: 2026-05-20
    ordre_du_jour: [Comptes 2025]
    resolutions: [{point: Table des indemnités, pour: 30, contre: 0}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
assemblees:
  - date: 2026-05-20
    ordre_du_jour: [Comptes 2025, Table des indemnités]
    resolutions: [{point: Table des indemnités, pour: 30, contre: 0}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.meetings import meetings, named
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "ASS010",
    "hors-ordre-du-jour",
    everywhere(Level.AVERTISSEMENT),
    ("dila-associations",),
    section="assemblees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each decision in the agenda."""
    for route, assemblee, instance in meetings(projet):
        listed = {folded(point).strip(" .") for point in assemblee.ordre_du_jour}
        for index, voted in enumerate(assemblee.resolutions):
            if listed and folded(voted.point).strip(" .") not in listed:
                yield Remark(
                    f"{named(assemblee, instance)} : « {voted.point} » n'est pas à l'ordre du "
                    "jour.",
                    (*route, "resolutions", index, "point"),
                    "Recopiez le point tel que la convocation l'écrit, ou faites voter à nouveau.",
                    (Elsewhere((*route, "ordre_du_jour"), "l'ordre du jour"),),
                )
