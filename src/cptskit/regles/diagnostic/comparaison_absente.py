"""Aucun chiffre n'est comparé au département, à la région ou à la France.

« 72 médecins pour 100 000 habitants » ne dit rien à qui n'a pas 99 pour la région à côté. Les
diagnostics lus comparent leurs chiffres ; faites-le pour la même année et avec la même source.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Part des plus de 75 ans, valeur: "12 %", annee: 2023, source: Insee}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - libelle: Part des plus de 75 ans
      valeur: 12 %
      annee: 2023
      source: Insee
      comparaisons: {departement: "10 %", france: "9,8 %"}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("DIA012", "comparaison-absente", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for one comparison at least, where there are figures."""
    indicateurs = projet.diagnostic.indicateurs if projet.diagnostic else ()
    if any(indicateur.valeur for indicateur in indicateurs) and not any(
        indicateur.comparaisons for indicateur in indicateurs
    ):
        yield Remark(
            "Aucun indicateur n'est comparé au département, à la région ou à la France.",
            ("diagnostic", "indicateurs"),
            "Ajoutez « comparaisons: » aux chiffres qui fondent un constat ; Rezone CPTS donne "
            "département, région et France.",
        )
