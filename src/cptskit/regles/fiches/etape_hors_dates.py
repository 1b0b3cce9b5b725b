"""Une étape sort des dates de son action.

Les étapes d'une fiche action se placent entre son début et sa fin. Une étape hors de ces dates
vient souvent d'une année mal recopiée.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        debut: 2027-03
        fin: 2028-03
        etapes: [{intitule: Première demi-journée, date: 2026-05}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches:
      - id: PRE-1
        titre: Demi-journées de prévention
        debut: 2027-03
        fin: 2028-03
        etapes: [{intitule: Première demi-journée, date: 2027-05}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC011", "etape-hors-dates", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each step with the start and the end of its fiche."""
    for route, fiche in fiches(projet):
        for index, etape in enumerate(fiche.etapes):
            if etape.date and fiche.debut and etape.date.surement_avant(fiche.debut):
                key, words, bound = "debut", "précède le début", fiche.debut
            elif etape.date and fiche.fin and fiche.fin.surement_avant(etape.date):
                key, words, bound = "fin", "suit la fin", fiche.fin
            else:
                continue
            yield Remark(
                f"L'étape « {etape.intitule} » ({etape.date}) {words} de l'action ({bound}).",
                (*route, "etapes", index, "date"),
                f"Corrigez la date de l'étape, ou « {key}: » de la fiche.",
                (Elsewhere((*route, key), str(bound)),),
            )
