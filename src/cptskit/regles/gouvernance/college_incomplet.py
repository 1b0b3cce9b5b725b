"""Le nombre d'élus d'un collège n'est pas dit.

Combien de titulaires par collège, et pour combien d'années : c'est ce qui montre l'équilibre entre
les professions.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  colleges:
    - {nom: Collège des infirmiers, professions: [infirmier], voix: deliberative}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  colleges:
    - nom: Collège des infirmiers
      professions: [infirmier]
      voix: deliberative
      titulaires: 2
      duree: 3
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("GOU014", "college-incomplet", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the colleges that lack their number of elected persons or their term."""
    colleges = projet.gouvernance.colleges if projet.gouvernance else ()
    bare = [
        i
        for i, college in enumerate(colleges)
        if college.titulaires is None or college.duree is None
    ]
    if bare:
        names = joined(f"« {colleges[index].nom} »" for index in bare)
        yield gathered(
            [("gouvernance", "colleges", index) for index in bare],
            f"Le nombre de titulaires ou la durée du mandat manque pour {names}.",
            "Ajoutez « titulaires: » et « duree: » (en années).",
        )
