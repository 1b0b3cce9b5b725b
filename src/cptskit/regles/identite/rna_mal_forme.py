"""Le numéro RNA est mal formé.

Un numéro RNA commence par W, suivi de neuf caractères : un chiffre, un chiffre ou une lettre, puis
sept chiffres. Il se lit sur le récépissé de la préfecture. Le numéro du Journal officiel ou celui
de la parution en est un autre.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: declaree
  rna: W24100123
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association:
  statut: declaree
  rna: W241001234
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_RNA = late(r"W\d[0-9A-Z]\d{7}")


@rule("IDE007", "rna-mal-forme", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Check the form of the number; droit-local speaks where there is none."""
    association = projet.association
    if association is None or association.droit is DroitAssociation.DROIT_LOCAL:
        return
    if association.rna and not _RNA.fullmatch(association.rna):
        yield Remark(
            f"« {association.rna} » n'a pas la forme d'un numéro RNA.",
            ("association", "rna"),
            "Recopiez le numéro du récépissé de déclaration : W, puis neuf caractères, par exemple "
            "W241001234.",
        )
