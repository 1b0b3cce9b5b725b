"""Un jalon à venir est marqué comme fait.

Un jalon daté d'après le document ne peut pas être fait. C'est souvent une année mal recopiée.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: assemblee_generale, date: 2027-06, fait: oui}]
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

from cptskit.projet import Projet
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CAL005", "jalon-futur-fait", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what is done with the date of the document."""
    written = projet.identite.date
    if written is None:
        return
    for route, jalon in milestones(projet):
        if jalon.fait and jalon.date and written.surement_avant(jalon.date):
            yield Remark(
                f"Ce jalon est marqué comme fait, mais sa date ({jalon.date}) suit celle du "
                f"document ({written}).",
                (*route, "date"),
                "Corrigez la date du jalon ou celle du document, ou retirez « fait: oui ».",
                (Elsewhere(("identite", "date"), f"document : {written}"),),
            )
