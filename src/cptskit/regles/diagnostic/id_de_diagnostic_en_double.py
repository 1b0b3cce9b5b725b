"""Un identifiant du diagnostic sert deux fois.

Un indicateur, un constat ou un besoin se cite par son identifiant. S'il sert deux fois, personne ne
sait lequel des deux est cité.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant à chacun.}
    - {id: B1, intitule: Rapprocher le dépistage des habitants éloignés.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant à chacun.}
    - {id: B2, intitule: Rapprocher le dépistage des habitants éloignés.}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("DIA013", "id-de-diagnostic-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for twins among indicators, observations and needs."""
    for kind in ("indicateurs", "constats", "besoins"):
        listed = getattr(projet.diagnostic, kind, ())
        keyed = ((("diagnostic", kind, i, "id"), entry.id) for i, entry in enumerate(listed))
        for route, first in twins(keyed):
            yield Remark(
                f"L'identifiant « {listed[int(route[2])].id} » sert pour deux {kind}.",
                route,
                "Donnez à chacun son identifiant, et relisez les renvois.",
                (Elsewhere(first, "le premier"),),
            )
