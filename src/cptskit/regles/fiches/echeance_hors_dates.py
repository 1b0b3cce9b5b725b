"""L'échéance d'un indicateur précède son action, ou suit le contrat.

La cible d'un indicateur est à atteindre pendant l'action. Une échéance antérieure au début de
l'action est une année mal recopiée ; une échéance au-delà des cinq ans du contrat ne sera jamais
examinée.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Dépistages
        debut: 2027-03
        indicateurs: [{intitule: Taux de dépistage, cible: 55 %, echeance: 2026-12}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Dépistages
        debut: 2027-03
        indicateurs: [{intitule: Taux de dépistage, cible: 55 %, echeance: 2028-12}]
```
"""

from collections.abc import Iterator

from cptskit.francais.dates import long_date
from cptskit.projet import Projet
from cptskit.regles.contract import life
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.regles.walking import fiches, indicateurs
from cptskit.socle.findings import Level


@rule("FIC018", "echeance-hors-dates", from_projet(Level.AVERTISSEMENT), ("coherence", "aci-2019"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each deadline with the start of its fiche and with the end of the contract."""
    yield from _before_the_fiche(projet)
    contract = life(projet, context.date)
    if contract is None:
        return
    first, end = contract[0], contract[-1].fin
    for route, indicateur in indicateurs(projet):
        if indicateur.echeance and indicateur.echeance.debut > end:
            yield Remark(
                f"L'échéance de « {indicateur.intitule} » ({indicateur.echeance}) suit la fin du "
                f"contrat ({long_date(end)}).",
                (*route, "echeance"),
                "Avancez l'échéance dans les cinq ans du contrat.",
                (Elsewhere(first.route, f"signature : {first.signature}"),),
                texte="aci-2019",
                grade="B",
            )


def _before_the_fiche(projet: Projet) -> Iterator[Remark]:
    for route, fiche in fiches(projet):
        for index, indicateur in enumerate(fiche.indicateurs):
            due = indicateur.echeance
            if due and fiche.debut and due.surement_avant(fiche.debut):
                yield Remark(
                    f"L'échéance de « {indicateur.intitule} » ({due}) précède le début de "
                    f"l'action ({fiche.debut}).",
                    (*route, "indicateurs", index, "echeance"),
                    "Corrigez « echeance: », ou « debut: » de la fiche.",
                    (Elsewhere((*route, "debut"), f"début : {fiche.debut}"),),
                )
