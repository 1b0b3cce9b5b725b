"""Une action finit avant de commencer.

La fin d'une fiche action suit son début. Deux dates inversées faussent le calendrier du document.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, debut: 2028-01, fin: 2027-01}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  prevention:
    fiches: [{id: PRE-1, titre: Demi-journées de prévention, debut: 2027-01, fin: 2028-01}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC009", "fin-avant-debut", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the two dates of each fiche."""
    for route, fiche in fiches(projet):
        if fiche.debut and fiche.fin and fiche.fin.surement_avant(fiche.debut):
            yield Remark(
                f"La fiche « {fiche.titre} » finit ({fiche.fin}) avant de commencer "
                f"({fiche.debut}).",
                (*route, "fin"),
                "Corrigez « debut: » ou « fin: ».",
                (Elsewhere((*route, "debut"), f"début : {fiche.debut}"),),
            )
