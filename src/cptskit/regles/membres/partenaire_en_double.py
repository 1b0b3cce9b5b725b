"""Un partenaire est listé deux fois.

Un identifiant cité par les fiches action ne désigne qu'un partenaire. Un même nom dans « associes »
et dans « a_associer » dit à la fois qu'il est déjà là et qu'il reste à convaincre.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes: [{nom: Centre hospitalier}]
    a_associer: [{nom: Centre hospitalier}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes: [{nom: Centre hospitalier}]
    a_associer: [{nom: Mission locale}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.partners import partners
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.regles.walking import twins
from cptskit.socle.findings import Level


@rule("MEM012", "partenaire-en-double", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for an id given twice, then for a name given twice."""
    listed = dict(partners(projet))
    for route, first in twins(
        ((*route, "id"), partenaire.id) for route, partenaire in listed.items()
    ):
        yield Remark(
            f"L'identifiant « {listed[route[:-1]].id} » sert pour deux partenaires.",
            route,
            "Donnez à chacun son identifiant, et relisez les fiches qui le citent.",
            (Elsewhere(first, "le premier"),),
        )
    for route, first in twins(
        ((*route, "nom"), folded(partenaire.nom)) for route, partenaire in listed.items()
    ):
        yield Remark(
            f"« {listed[route[:-1]].nom} » est listé deux fois.",
            route,
            "Gardez une seule ligne : sous « associes: » s'il participe déjà, sinon sous "
            "« a_associer: ».",
            (Elsewhere(first, "déjà listé ici"),),
            level=Level.AVERTISSEMENT,
        )
