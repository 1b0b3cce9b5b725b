"""Un risque du plan de crise n'a pas de source.

Les risques d'un territoire se lisent dans le dossier départemental des risques majeurs (DDRM), les
plans de prévention, les plans communaux de sauvegarde. Dites lequel, et de quelle année.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques: [{famille: offre_de_soins, intitule: Inondation}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  risques:
    - {famille: offre_de_soins, intitule: Inondation, source: DDRM de la Gironde, annee: 2023}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("CRI014", "risque-sans-source", from_projet(Level.CONSEIL), ("csi-r731-1",), section="crise")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the source and its year."""
    risks = projet.crise.risques if projet.crise else ()
    bare = [
        index
        for index, risk in enumerate(risks)
        if risk.intitule and not (risk.source and risk.annee)
    ]
    if bare:
        yield gathered(
            [("crise", "risques", index) for index in bare],
            "Un risque du plan de crise n'a pas de source, ou pas d'année.",
            "Ajoutez « source: » (DDRM, plan de prévention…) et « annee: ».",
        )
