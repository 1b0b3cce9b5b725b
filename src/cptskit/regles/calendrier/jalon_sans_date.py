"""Un jalon n'a pas de date.

Un jalon sans date ne figure qu'à moitié dans un calendrier. Le mois, ou l'année, suffit : le
document dira « mars 2027 ».

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
calendrier:
  jalons: [{type: transmission, intitule: Remise du projet de santé}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
calendrier:
  jalons: [{type: transmission, intitule: Remise du projet de santé, date: 2027-09}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.milestones import in_words, milestones
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("CAL010", "jalon-sans-date", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the milestones without a date; a letter has a rule of its own."""
    bare = [(route, jalon) for route, jalon in milestones(projet) if jalon.date is None]
    if bare:
        names = joined(jalon.intitule or in_words(jalon.type) for _, jalon in bare)
        yield gathered(
            [route for route, _ in bare],
            f"Il manque une date au calendrier : {names}.",
            "Ajoutez « date: » ; le mois suffit.",
        )
