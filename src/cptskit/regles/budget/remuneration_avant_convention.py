"""Une rémunération est prévue avant la signature du contrat.

L'indemnité compense une perte de revenu, pour une fonction. La rémunération paie une participation
aux missions de service public, qui n'existent que par la convention signée : une rémunération dans
une année qui précède la signature est sans doute une indemnité, ou une date à revoir. C'est une
déduction, donc un conseil.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2027-03}
budget:
  exercices:
    - annee: 2026
      indemnites: [{beneficiaire: Sage-femme, montant: 1 000, nature: remuneration}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
contrat: {signature: 2027-03}
budget:
  exercices:
    - annee: 2027
      indemnites: [{beneficiaire: Sage-femme, montant: 1 000, nature: remuneration}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import NatureVersement
from cptskit.regles.contract import signature
from cptskit.regles.money import ceiling_since, years
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule(
    "BUD019",
    "remuneration-avant-convention",
    from_projet(Level.CONSEIL),
    ("csp-d1434-44", "csp-l1434-12-2"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for remunerations in a year before that of the signature."""
    signed = signature(projet)
    if signed is None:
        return
    place, day = signed
    for route, exercice in years(projet):
        if not ceiling_since() <= exercice.annee < day.debut.year:
            continue
        for index, line in enumerate(exercice.indemnites):
            if line.nature is NatureVersement.REMUNERATION:
                yield Remark(
                    f"« {line.beneficiaire} » est rémunéré en {exercice.annee}, avant la signature "
                    f"du contrat ({day}).",
                    (*route, "indemnites", index),
                    "Écrivez « nature: indemnite » si c'est une perte de revenu, ou reportez ce "
                    "versement après la signature.",
                    (Elsewhere(place, "la signature"),),
                    grade="C",
                )
