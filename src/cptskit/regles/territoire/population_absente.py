"""La population du territoire n'est pas dite.

La taille de la communauté, donc le montant du contrat, dépend de la population couverte. Donnez un
chiffre de référence, avec son année et sa source, sans les habitants saisonniers.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes: [{insee: 01249, nom: Miribel}]
  population: {valeur: 25 459, annee: 2023, source: "Insee, population municipale"}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import number
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.territoire import Territoire
from cptskit.regles.chapters import territory
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import perimetre


@rule("TER012", "population-absente", everywhere(Level.AVERTISSEMENT), ("aci-2019", "hdf-paps"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the reference population: as the region does in a letter, as the contract later."""
    territoire = territory(projet)
    if territoire is None or territoire.population is not None:
        return
    item = requirement("LI-04", context) if context.etape is Etape.LETTRE else None
    if context.etape is Etape.LETTRE and item is None:
        return
    yield Remark(
        "La population du territoire n'est pas dite"
        + (f" ({item.words} dans la lettre)." if item else ", et la taille du contrat en dépend."),
        ("territoire", "population"),
        _help(territoire),
        texte=item.texte if item else None,
        level=item.level if item else None,
    )


def _help(territoire: Territoire) -> str:
    """Offer the sum of the communes: as the project gives them, else as the Insee counts them."""
    populations = [
        commune.population for commune in territoire.communes if commune.population is not None
    ]
    official = perimetre(territoire.communes).population()
    if populations and len(populations) == len(territoire.communes):
        value, year, source = number(sum(populations)), "", ""
    elif official:
        value, year = number(official.valeur), f" {official.annee}"
        source = " Insee, population municipale"
    else:
        value, year, source = "…", "", ""
    return (
        f"Ajoutez « population: » avec « valeur: {value} », « annee:{year} » et "
        f"« source:{source} »."
    )
