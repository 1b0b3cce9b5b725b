"""Deux fiches action ont le même identifiant.

L'identifiant d'une fiche ne change pas pendant les cinq ans du contrat : les groupes de travail,
les bilans et le dialogue de gestion la citent par lui. Deux fiches ne peuvent pas le partager.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  parcours:
    fiches:
      - {id: PAR-1, titre: Préparer la sortie d'hôpital}
      - {id: PAR-1, titre: Concertation autour des situations complexes}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
missions:
  parcours:
    fiches:
      - {id: PAR-1, titre: Préparer la sortie d'hôpital}
      - {id: PAR-2, titre: Concertation autour des situations complexes}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import fiches, twins
from cptskit.socle.findings import Level, Route


@rule("FIC004", "id-de-fiche-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the identifiers of all fiches."""
    ids: dict[Route, str] = {(*route, "id"): fiche.id for route, fiche in fiches(projet)}
    for route, first in twins(ids.items()):
        yield Remark(
            f"L'identifiant « {ids[route]} » désigne déjà une autre fiche action.",
            route,
            "Donnez à cette fiche un identifiant à elle, et gardez-le pendant tout le contrat.",
            (Elsewhere(first, "première fiche de cet identifiant"),),
        )
