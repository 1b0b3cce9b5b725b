"""Ce qu'une réunion a changé n'est pas déclaré dans les trois mois.

Une association fait connaître dans les trois mois les changements de ceux qui l'administrent, de
son siège et de ses statuts ; avant, ils ne s'opposent à personne. La règle regarde chaque réunion
qui donne des mandats (« elus: ») ou dit d'autres changements, et sa date de « declaration: ».

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-04-11}
assemblees:
  - date: 2026-01-10
    ordre_du_jour: [Élection]
    elus: [{fonction: présidente, profession: infirmier}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-04-11}
assemblees:
  - date: 2026-01-10
    ordre_du_jour: [Élection]
    elus: [{fonction: présidente, profession: infirmier}]
    declaration: 2026-02-02
```
"""

from collections.abc import Iterator

from cptskit.assemblees.seances import limite_de_declaration
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.regles.meetings import meetings, named
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "ASS002",
    "changement-non-declare",
    everywhere(Level.AVERTISSEMENT),
    ("loi-1901-art5",),
    section="assemblees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the declaration of each meeting that changed something with three months."""
    for route, assemblee, instance in meetings(projet):
        limit = limite_de_declaration(assemblee)
        if limit is None:
            continue
        if assemblee.declaration is None and context.date > limit:
            yield Remark(
                f"{named(assemblee, instance)} : rien ne dit que ses changements ont été "
                f"déclarés ; le dernier jour était le {long_date(limit)}.",
                (*route, "elus" if assemblee.elus else "changements"),
                "Déclarez-les, puis écrivez « declaration: » avec sa date.",
            )
        elif assemblee.declaration is not None and assemblee.declaration.debut > limit:
            yield Remark(
                f"{named(assemblee, instance)} : ses changements ont été déclarés le "
                f"{assemblee.declaration}, après le {long_date(limit)}.",
                (*route, "declaration"),
                "Vérifiez la date ; déclarez les prochains changements dans les trois mois.",
            )
