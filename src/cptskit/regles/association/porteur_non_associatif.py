"""La communauté est portée par une autre structure qu'une association.

Depuis l'ordonnance du 12 mai 2021, une CPTS est une association : ni une société (SISA), ni un
groupement (GCS, GCSMS) ne la porte. Ils peuvent en être membres. Les communautés plus anciennes
avaient jusqu'au 13 mai 2022.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, nom: SISA du Val}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, nom: CPTS du Val}
```
"""

import re
from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_OTHER = re.compile(r"^\s*(SISA|GCSMS|GCS|SELARL|SCM|SARL|SAS|SCIC)\b")


@rule("ASS018", "porteur-non-associatif", everywhere(Level.AVERTISSEMENT), ("csp-l1434-12-1",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for another legal form at the head of the association's name."""
    own = projet.association
    match = _OTHER.match(own.nom) if own and own.nom else None
    if match:
        yield Remark(
            f"« {match[1]} » n'est pas une association, qui seule porte une CPTS.",
            ("association", "nom"),
            "Créez une association ; la structure peut en être membre.",
        )
