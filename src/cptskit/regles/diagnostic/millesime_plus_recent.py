"""Un chiffre importé a une version plus récente.

Le fichier officiel dont la ligne vient a paru depuis pour une année plus récente. Téléchargez-le et
relancez `cptskit import diagnostic` : l'ancienne valeur passe dans la série.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-12-01}
diagnostic:
  indicateurs:
    - id: part-65-plus
      libelle: Habitants de 65 ans et plus
      valeur: 31 %
      annee: 2022
      source: Insee
      origine: {fichier: DS_RP_POPULATION_PRINC_2022_data.csv}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-12-01}
diagnostic:
  indicateurs:
    - id: part-65-plus
      libelle: Habitants de 65 ans et plus
      valeur: "31,2 %"
      annee: 2023
      source: Insee
      origine: {fichier: DS_RP_POPULATION_PRINC_2023_data.csv}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.referentiels.millesimes import DERNIERS, source_of_line
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("DIA020", "millesime-plus-recent", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each imported year with the newest that was out at the document's date."""
    for index, indicateur in enumerate(projet.diagnostic.indicateurs if projet.diagnostic else ()):
        newest = DERNIERS.get(source_of_line(indicateur.id or "")) if indicateur.origine else None
        if newest is None or indicateur.annee is None or context.date < newest.paru_le:
            continue
        if indicateur.annee < newest.annee:
            yield Remark(
                f"« {indicateur.libelle} » est de {indicateur.annee} ; la source donne "
                f"{newest.annee}.",
                ("diagnostic", "indicateurs", index, "annee"),
                "Téléchargez le nouveau fichier, puis : "
                "cptskit import diagnostic FICHIER --appliquer.",
            )
