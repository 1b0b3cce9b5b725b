"""Les voix d'une décision ne peuvent pas être celles de la réunion.

Le total des voix (pour, contre, abstentions) ne dépasse pas celui des présents et des représentés ;
et une décision dite adoptée a la majorité que vos statuts demandent. La loi de 1901 ne fixe pas
cette majorité : cptskit lit « majorite: » de l'instance, ou de la résolution. « simple » veut dire
plus de voix pour que de voix contre ; « absolue », plus de la moitié des voix présentes ou
représentées ; une part (« 2/3 ») se compte sur les mêmes, sauf « 2/3 des exprimés ».

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
gouvernance:
  instances: [{nom: Assemblée générale, majorite: absolue}]
assemblees:
  - date: 2026-05-20
    voix: 60
    presents: 31
    pouvoirs: 6
    ordre_du_jour: [Comptes 2025]
    resolutions: [{point: Comptes 2025, pour: 17, contre: 12, abstention: 8, adoptee: oui}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
gouvernance:
  instances: [{nom: Assemblée générale, majorite: absolue}]
assemblees:
  - date: 2026-05-20
    voix: 60
    presents: 31
    pouvoirs: 6
    ordre_du_jour: [Comptes 2025]
    resolutions: [{point: Comptes 2025, pour: 27, contre: 6, abstention: 4, adoptee: oui}]
```
"""

from collections.abc import Iterator

from cptskit.assemblees import Compte, Vote, vote
from cptskit.assemblees.votes import majorite_de, majorite_en_mots
from cptskit.projet import Projet
from cptskit.regles.meetings import meetings, named, present_at
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule("ASS008", "votes-impossibles", everywhere(Level.ERREUR), ("coherence",), section="assemblees")
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up the votes of each decision, and ask whether they adopt it."""
    statuts = projet.association.statuts if projet.association else None
    for route, assemblee, instance in meetings(projet):
        there = present_at(projet, assemblee, instance)
        where = named(assemblee, instance)
        if there.voix is not None and there.total is not None and there.total > there.voix:
            yield Remark(
                f"{where} : {there.total} présents et représentés pour {there.voix} voix en tout.",
                (*route, "voix"),
                "Corrigez « voix: », les présents ou les pouvoirs.",
            )
        for index, resolution in enumerate(assemblee.resolutions):
            words = majorite_de(assemblee, resolution, instance, statuts)
            counted = vote(resolution, there, words)
            yield from _of_a_vote((*route, "resolutions", index), where, there, counted)


def _of_a_vote(route: Route, where: str, there: Compte, counted: Vote) -> Iterator[Remark]:
    if counted.total is not None and there.total is not None and counted.total > there.total:
        yield Remark(
            f"{where}, « {counted.point} » : {counted.total} voix comptées pour {there.total} "
            "présentes ou représentées.",
            (*route, "pour"),
            "Recomptez pour, contre et abstentions, ou les présents et les pouvoirs.",
        )
    elif counted.dite and counted.adoptee is False and there.atteint is not False:
        majority = majorite_en_mots(counted.majorite or "")
        needed = f", soit {counted.requis} voix" if counted.requis is not None else ""
        yield Remark(
            f"{where}, « {counted.point} » : {counted.pour} voix pour et {counted.contre} contre ; "
            f"elle se décide {majority}{needed}.",
            (*route, "adoptee"),
            "Corrigez les voix, écrivez « adoptee: non », ou dites la majorité de ce vote.",
        )
    elif counted.dite is False and counted.adoptee:
        yield Remark(
            f"{where}, « {counted.point} » : {counted.pour} voix pour, c'est la majorité des "
            "statuts, et la décision est dite rejetée.",
            (*route, "adoptee"),
            "Corrigez les voix, ou écrivez « adoptee: oui ».",
            level=Level.AVERTISSEMENT,
        )
