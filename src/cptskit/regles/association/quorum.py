"""Une décision est dite adoptée sans que le quorum des statuts soit atteint.

Le quorum n'est pas dans la loi de 1901 : c'est celui que vos statuts fixent, et que la gouvernance
écrit sous « quorum: ». cptskit compte les présents et les pouvoirs de la feuille d'émargement, ou
les nombres que la réunion donne, et les compare aux voix de l'instance. Une seconde convocation
(« seconde: oui ») délibère sans quorum.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
gouvernance:
  instances: [{nom: Assemblée générale, quorum: 2/3}]
assemblees:
  - date: 2026-05-20
    voix: 60
    presents: 31
    pouvoirs: 6
    ordre_du_jour: [Comptes 2025]
    resolutions: [{point: Comptes 2025, pour: 35, contre: 0, abstention: 2, adoptee: oui}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
gouvernance:
  instances: [{nom: Assemblée générale, quorum: 1/4}]
assemblees:
  - date: 2026-05-20
    voix: 60
    presents: 31
    pouvoirs: 6
    ordre_du_jour: [Comptes 2025]
    resolutions: [{point: Comptes 2025, pour: 35, contre: 0, abstention: 2, adoptee: oui}]
```
"""

from collections.abc import Iterator

from cptskit.assemblees.votes import quorum_en_mots
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.regles.meetings import meetings, named, present_at
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("ASS007", "quorum", everywhere(Level.ERREUR), ("coherence",), section="assemblees")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for a decision that is recorded as adopted where too few were there."""
    for route, assemblee, instance in meetings(projet):
        there = present_at(projet, assemblee, instance)
        if there.atteint is not False or there.total is None or there.quorum is None:
            continue
        for index, voted in enumerate(assemblee.resolutions):
            if voted.adoptee:
                yield Remark(
                    f"{named(assemblee, instance)} : {counted(there.total, 'voix', 'voix')} "
                    f"présentes ou représentées pour un quorum de {there.requis} "
                    f"({quorum_en_mots(there.quorum)}) ; la décision « {voted.point} » ne peut "
                    "être adoptée.",
                    (*route, "resolutions", index, "adoptee"),
                    "Vérifiez les présents, les pouvoirs et « voix: » ; sinon, convoquez à nouveau "
                    "et dites « seconde: oui » si vos statuts le permettent.",
                )
