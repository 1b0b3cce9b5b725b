"""Les autres projets du territoire ne sont pas dits.

MSP, centres de santé, contrat local de santé, DAC, GHT, SAS : les relecteurs veulent savoir comment
la communauté s'articule avec eux. S'il n'y en a aucun, « aucune: oui » le dit.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
articulation:
  organisations:
    - {nom: Maison de santé du Lac, type: msp, articulation: protocoles partagés}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("MEM013", "articulation-absente", everywhere(Level.AVERTISSEMENT), ("idf-2017",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the other projects: as the region does in a letter, everywhere later."""
    articulation = projet.articulation
    if articulation and (
        articulation.presentation or articulation.organisations or articulation.aucune
    ):
        return
    item = requirement("LI-10", context) if context.etape is Etape.LETTRE else None
    if context.etape is Etape.LETTRE and item is None:
        return
    yield Remark(
        "Le dossier ne dit pas comment la communauté s'articule avec les autres projets du "
        f"territoire{f' ({item.words})' if item else ''}.",
        ("articulation",),
        "Ajoutez « articulation: organisations: » : MSP, centres de santé, CLS, DAC, GHT, SAS ; ou "
        "« aucune: oui » s'il n'y en a pas.",
        texte=item.texte if item else None,
        level=item.level if item else None,
    )
