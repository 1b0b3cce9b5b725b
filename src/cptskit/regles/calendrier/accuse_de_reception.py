"""Rien ne prouve que l'ARS a reçu le projet.

Le délai de deux mois court de la transmission du projet à l'ARS, qui en accuse réception. Sans
preuve, la validation tacite se discute. Un mois après, si l'accusé de réception n'est pas arrivé,
demandez-le, et joignez-le aux annexes.

La règle se tait si le titre d'une annexe ou l'intitulé du jalon parle d'un accusé de réception, et
dès que le projet est validé. Au-delà de deux mois, la règle `validation-tacite` prend la suite.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: transmission, date: 2026-08-15, fait: oui}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
calendrier:
  jalons: [{type: transmission, date: 2026-08-15, fait: oui}]
annexes: [{titre: Accusé de réception de l'ARS}]
```
"""

import re
from collections.abc import Iterator

from cptskit.droit.parametres import VALIDATION_TACITE_MOIS, valeur
from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.codes import TypeJalon
from cptskit.projet.durees import add_months
from cptskit.regles.dates import on
from cptskit.regles.milestones import milestones
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_AFTER = (TypeJalon.VALIDATION, TypeJalon.SIGNATURE)
_PROOF = re.compile(r"\baccuse|\brecepisse (?:de l'ars|de transmission|du depot)|\bpreuve")
_LATE = 1
"""Months; the reviewing grid of cptskit, no text."""


@rule("CAL011", "accuse-de-reception", from_projet(Level.CONSEIL), ("crpa", "csp-l1434-12"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a projet handed over some time ago, whose receipt nothing tells of."""
    if any(jalon.fait and jalon.type in _AFTER for _, jalon in milestones(projet)):
        return
    titles = [annexe.titre for annexe in projet.annexes]
    titles += [jalon.intitule or "" for _, jalon in milestones(projet)]
    if _PROOF.search(folded(" ; ".join(titles))):
        return
    for route, jalon in milestones(projet):
        if jalon.type is not TypeJalon.TRANSMISSION or not jalon.fait or jalon.date is None:
            continue
        sent = jalon.date.fin
        months = valeur(VALIDATION_TACITE_MOIS, sent)
        if months and add_months(sent, _LATE) < context.date <= add_months(sent, months.valeur):
            yield Remark(
                f"Le projet a été transmis à l'ARS {on(jalon.date)}, et rien ne dit qu'elle l'a "
                "reçu.",
                (*route, "date"),
                "Demandez l'accusé de réception (CRPA, art. L.112-3), puis listez-le sous "
                "« annexes: ».",
            )
