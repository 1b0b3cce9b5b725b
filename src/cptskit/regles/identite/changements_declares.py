"""Un changement de dirigeants n'est pas dit déclaré.

L'association fait connaître dans les trois mois les changements de ceux qui l'administrent. La
règle compare le dernier début de mandat avec la date de la dernière déclaration de changement. Sans
cette date, ce n'est qu'un conseil.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, declaration: 2021-03-04, declaration_des_changements: 2026-08-20}
gouvernance:
  mandats: [{fonction: Présidente, debut: 2026-03-12}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, declaration: 2021-03-04, declaration_des_changements: 2026-04-02}
gouvernance:
  mandats: [{fonction: Présidente, debut: 2026-03-12}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.dates import DateCivile
from cptskit.projet.durees import add_months
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route

_MONTHS = 3
"""Law of 1 July 1901, art. 5; its text is the basis of the rule."""


@rule("IDE020", "changements-declares", from_projet(Level.AVERTISSEMENT), ("loi-1901-art5",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the newest mandate with the last declaration of a change."""
    association, newest = projet.association, _newest(projet, context)
    if association is None or association.declaration is None or newest is None:
        return
    route, began = newest
    if not association.declaration.surement_avant(began):
        return
    limit = add_months(began.fin, _MONTHS)
    declared = association.declaration_des_changements
    if declared is None or declared.surement_avant(began):
        if context.date > limit:
            yield Remark(
                f"Un mandat a commencé ({began}), et rien ne dit qu'il a été déclaré dans les "
                "trois mois.",
                route,
                "Écrivez « declaration_des_changements: » sous « association: », ou déclarez-le.",
                level=Level.CONSEIL,
            )
    elif declared.debut > limit:
        yield Remark(
            f"Un mandat a commencé ({began}) et le changement n'a été déclaré que plus de trois "
            f"mois après ({declared}).",
            ("association", "declaration_des_changements"),
            "Vérifiez la date ; déclarez le prochain changement dans les trois mois.",
            (Elsewhere(route, "début du mandat"),),
        )


def _newest(projet: Projet, context: Context) -> tuple[Route, DateCivile] | None:
    """Return the last mandate that has begun, with the route of its beginning."""
    mandats = projet.gouvernance.mandats if projet.gouvernance else ()
    begun = [
        (("gouvernance", "mandats", index, "debut"), mandat.debut)
        for index, mandat in enumerate(mandats)
        if mandat.debut and mandat.debut.fin <= context.date
    ]
    return max(begun, key=lambda mandat: mandat[1].debut, default=None)
