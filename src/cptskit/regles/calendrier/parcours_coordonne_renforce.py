"""Un parcours coordonné renforcé a son propre projet et son propre délai.

Depuis le 3 mai 2025, une CPTS peut porter et coordonner un parcours coordonné renforcé. Son projet
n'est pas le projet de santé : il est adressé au directeur général de l'ARS, dont le silence de deux
mois vaut accord. Le constat donne cette date, comptée du jalon : c'est un conseil.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: parcours_coordonne_renforce, date: 2026-07-15, fait: oui}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: parcours_coordonne_renforce, date: 2026-09-15, fait: oui}]
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import PARCOURS_RENFORCE_MOIS, valeur
from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.durees import add_months
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CAL013", "parcours-coordonne-renforce", everywhere(Level.CONSEIL), ("css-d162-34",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Say of each such project since when it is agreed, or that no text allowed it yet."""
    for route, jalon in milestones(projet):
        if jalon.type is not TypeJalon.PARCOURS_COORDONNE_RENFORCE or jalon.date is None:
            continue
        months = valeur(PARCOURS_RENFORCE_MOIS, jalon.date.fin)
        if months is None:
            yield Remark(
                f"Avant le 3 mai 2025, aucun texte ne permettait à une CPTS de porter un parcours "
                f"coordonné renforcé ({jalon.date}).",
                (*route, "date"),
                "Corrigez la date.",
            )
            continue
        agreed = add_months(jalon.date.fin, months.valeur)
        if jalon.fait and context.date > agreed:
            yield Remark(
                "Le projet de parcours coordonné renforcé est réputé accepté, au plus tôt, depuis "
                f"le {long_date(agreed)}, si l'ARS ne s'y est pas opposée.",
                (*route, "date"),
                "Demandez-en l'attestation à l'ARS : le délai court de la réception.",
                texte=months.texte,
                grade=months.grade,
            )
