"""Un jalon est passé sans être fait.

Un jalon dont la date est passée a eu lieu ou a pris du retard : le lecteur doit le savoir. À chaque
version du document, cochez ce qui est fait et reportez ce qui ne l'est pas.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: assemblee_generale, date: 2026-06}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: assemblee_generale, date: 2026-06, fait: oui}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.regles.gathering import gathered
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CAL004", "jalon-passe-non-fait", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the past milestones that are not ticked."""
    today = DateCivile.lire(context.date)
    late = [
        (route, jalon.date)
        for route, jalon in milestones(projet)
        if jalon.date and not jalon.fait and jalon.date.surement_avant(today)
    ]
    if late:
        days = joined(str(day) for _, day in late)
        yield gathered(
            [(*route, "date") for route, _ in late],
            f"La date est passée, et rien ne dit que c'est fait : {days}.",
            "Ajoutez « fait: oui » au jalon, ou donnez la nouvelle date.",
        )
