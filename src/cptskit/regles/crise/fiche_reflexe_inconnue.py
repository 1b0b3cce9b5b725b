"""Un risque renvoie à une fiche réflexe qui n'existe pas.

Le jour de la crise, on cherche la fiche que le risque nomme. « fiche: » reprend l'identifiant
d'une fiche de « crise: fiches: », lettre pour lettre.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques: [{famille: malades, intitule: Canicule, fiche: chaleur}]
  fiches: [{id: canicule, titre: Canicule}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques: [{famille: malades, intitule: Canicule, fiche: canicule}]
  fiches: [{id: canicule, titre: Canicule}]
```
"""

from collections.abc import Iterator

from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("CRI004", "fiche-reflexe-inconnue", everywhere(Level.ERREUR), ("coherence",), section="crise")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the ids."""
    if projet.crise is None:
        return
    ids = [fiche.id for fiche in projet.crise.fiches]
    for index, risk in enumerate(projet.crise.risques):
        if risk.fiche and risk.fiche not in ids:
            yield Remark(
                f"La fiche réflexe « {risk.fiche} » n'existe pas.",
                ("crise", "risques", index, "fiche"),
                did_you_mean(risk.fiche, ids, "Écrivez-la sous « crise: fiches: »."),
            )
