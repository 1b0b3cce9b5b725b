"""Une subvention est demandée sans contrat d'engagement républicain.

Une association qui demande une subvention à une administration (une aide de l'ARS sur le fonds
d'intervention régional, par exemple) souscrit un contrat d'engagement républicain et en informe ses
membres. La demande suit le formulaire unique.

Les sommes du contrat avec la caisse sont discutées : la règle ne parle pas d'elles. C'est un
conseil, qui se tait dès que le projet parle de ce contrat ou l'annexe.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Aide de l'ARS, montant: 40 000, nature: fir}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
budget:
  exercices:
    - annee: 2027
      recettes: [{libelle: Aide de l'ARS, montant: 40 000, nature: fir}]
annexes: [{titre: Contrat d'engagement républicain}]
```
"""

from collections.abc import Iterator

from cptskit.droit.textes import texte
from cptskit.projet import Projet
from cptskit.projet.codes import NatureRecette
from cptskit.regles.money import years
from cptskit.regles.passages import speaks_of
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route
from cptskit.socle.patterns import late

_TOLD = late(r"\bengagement republicain")


@rule("BUD021", "engagement-republicain", from_projet(Level.CONSEIL), ("loi-2000-321",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for FIR aid in the budget, and for a word of the contract."""
    since = texte("loi-2000-321").en_vigueur
    aid = next(_aids(projet), None)
    if aid is None or (since and context.date < since):
        return
    if not speaks_of(context, "republicain", _TOLD):
        yield Remark(
            "Une aide de l'ARS est au budget, et rien ne parle du contrat d'engagement "
            "républicain que souscrit l'association.",
            aid,
            "Joignez-le sous « annexes: », et dites aux membres que l'association l'a souscrit.",
        )


def _aids(projet: Projet) -> Iterator[Route]:
    for route, exercice in years(projet):
        for index, line in enumerate(exercice.recettes):
            if line.nature is NatureRecette.FIR and line.montant:
                yield (*route, "recettes", index)
