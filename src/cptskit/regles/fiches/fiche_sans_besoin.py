"""Une action ne répond à aucun besoin du diagnostic.

Les relecteurs suivent le fil : constats, besoins, actions. Une action sans besoin paraît venue
d'ailleurs, et un besoin sans action paraît oublié.

La règle se tait tant que le diagnostic n'a pas de besoins.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins: [{id: B1, intitule: Retrouver un médecin traitant}]
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chacun}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins: [{id: B1, intitule: Retrouver un médecin traitant}]
missions:
  acces_aux_soins:
    fiches: [{id: ACC-1, titre: Un médecin traitant pour chacun, besoins: [B1]}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC002", "fiche-sans-besoin", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask each fiche for a need, once there are needs."""
    besoins = projet.diagnostic.besoins if projet.diagnostic else ()
    if not besoins:
        return
    ids = joined((besoin.id for besoin in besoins), "ou")
    for route, fiche in fiches(projet):
        if not fiche.besoins:
            yield Remark(
                f"La fiche « {fiche.titre} » ne répond à aucun besoin du diagnostic.",
                route,
                f"Ajoutez « besoins: » avec {ids}, ou complétez les besoins du diagnostic.",
            )
