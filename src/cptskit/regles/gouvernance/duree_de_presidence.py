"""Un mandat de président dépasse la durée des statuts.

Quand le projet écrit la durée de la présidence sous « regles_statutaires », chaque mandat daté est
comparé à cette durée. Une année de début et une année de fin laissent le doute jouer en faveur du
mandat.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  regles_statutaires: {duree_de_presidence: 3}
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2022}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  regles_statutaires: {duree_de_presidence: 3}
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2020}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.durees import add_years
from cptskit.projet.fonctions import PRESIDENT, offices
from cptskit.regles.dates import span
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("GOU017", "duree-de-presidence", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each term of a president with the length that the statutes give."""
    gouvernance = projet.gouvernance
    rules = gouvernance.regles_statutaires if gouvernance else None
    if gouvernance is None or rules is None or rules.duree_de_presidence is None:
        return
    for index, mandat in enumerate(gouvernance.mandats):
        if PRESIDENT not in offices(mandat.fonction) or not mandat.debut or not mandat.fin:
            continue
        if add_years(mandat.debut.fin, rules.duree_de_presidence) < mandat.fin.debut:
            yield Remark(
                f"Ce mandat, {span(mandat.debut, mandat.fin)}, dépasse les "
                f"{rules.duree_de_presidence} ans des statuts.",
                ("gouvernance", "mandats", index, "fin"),
                "Corrigez les dates ; si le mandat a été renouvelé, écrivez deux mandats.",
                (
                    Elsewhere(
                        ("gouvernance", "regles_statutaires", "duree_de_presidence"),
                        "la durée des statuts",
                    ),
                ),
            )
