"""L'équipe d'un protocole de coopération est incomplète.

Des protocoles nationaux (cystite, odynophagie…) sont ouverts aux CPTS. L'équipe est nommée,
délégants et délégués, puis déclarée ; ses indicateurs sont remplis chaque année.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
cooperations:
  protocoles: [{intitule: Cystite, delegues: 13 pharmaciens}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
cooperations:
  protocoles:
    - intitule: Cystite
      delegants: 13 médecins généralistes
      delegues: 13 pharmaciens
      declaration: 2026-03
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_PARTS = {
    "delegants": "les délégants",
    "delegues": "les délégués",
    "declaration": "la date de sa déclaration",
}


@rule(
    "COP006",
    "equipe-de-protocole",
    from_projet(Level.CONSEIL),
    ("arrete-2023-03-14",),
    section="cooperations",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for who delegates, to whom, and the declaration."""
    for index, protocole in enumerate(
        projet.cooperations.protocoles if projet.cooperations else ()
    ):
        missing = [words for key, words in _PARTS.items() if getattr(protocole, key) is None]
        if missing:
            yield Remark(
                f"Le protocole « {protocole.intitule} » ne dit pas {joined(missing)}.",
                ("cooperations", "protocoles", index),
                "Ajoutez-les, au besoin par profession et par nombre : « 13 pharmaciens ».",
            )
