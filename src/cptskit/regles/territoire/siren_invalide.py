"""Le numéro SIREN d'une intercommunalité n'est pas valide.

Un SIREN a neuf chiffres, dont une clé qui révèle une faute de frappe. Une clé juste ne prouve pas
que le numéro existe.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070648}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070647}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.keys import siren_key_holds
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER018", "siren-invalide", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the number of each intercommunalité."""
    for index, epci in enumerate(projet.territoire.epci if projet.territoire else ()):
        if epci.siren and not siren_key_holds(epci.siren):
            yield Remark(
                f"{epci.siren} n'est pas un numéro SIREN valide (« {epci.nom} »).",
                ("territoire", "epci", index, "siren"),
                "Recopiez les neuf chiffres de la fiche de l'intercommunalité (base Banatic).",
            )
