"""L'accès direct aux masseurs-kinésithérapeutes est annoncé hors de l'expérimentation.

La loi ouvre une expérimentation de cinq ans : dans vingt départements, depuis le 15 juillet 2025,
un masseur-kinésithérapeute qui exerce dans une CPTS peut recevoir sans prescription, huit séances
au plus sans diagnostic. Il se déclare lui-même, avec un document qui prouve son exercice dans la
communauté (`cptskit render --document attestation-exercice`). Le projet de santé n'a pas à le dire.

Ailleurs, l'annoncer induit les patients en erreur.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
territoire: {communes: [{insee: 24037, nom: Bergerac}]}
missions:
  acces_aux_soins: {orientation: Ouvrir l'accès direct aux masseurs-kinésithérapeutes.}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
territoire: {communes: [{insee: 38053, nom: Bourgoin-Jallieu}]}
missions:
  acces_aux_soins: {orientation: Ouvrir l'accès direct aux masseurs-kinésithérapeutes.}
```
"""

import re
from collections.abc import Iterator

from cptskit.droit.parametres import DEPARTEMENTS_KINESITHERAPEUTES, valeur
from cptskit.projet import Projet
from cptskit.regles.passages import passages
from cptskit.regles.places import perimeter
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level, Route

_NAMED = re.compile(
    r"(?<!d')(?<!sans )\bacces direct\b[^.;]{0,80}\bkine"
    r"|\bkine[^.;]{0,80}(?<!d')\b(?:acces direct|sans (?:prescription|ordonnance))\b"
)


@rule(
    "COP002",
    "acces-direct-kinesitherapeutes",
    from_projet(Level.ERREUR),
    ("decret-2024-618", "loi-2023-379-art3"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the départements of the territory with those of the experiment."""
    routes = list(_named(projet, context))
    if not routes:
        return
    listed = valeur(DEPARTEMENTS_KINESITHERAPEUTES, context.date)
    if listed is None:
        yield Remark(
            "L'accès direct aux masseurs-kinésithérapeutes dans une CPTS n'est ouvert que depuis "
            "le 15 juillet 2025, dans vingt départements.",
            routes[0],
            "Retirez cette annonce, ou dites qu'elle est un souhait.",
            level=Level.AVERTISSEMENT,
        )
        return
    inside = perimeter(projet).departements
    if inside and not set(inside) & set(listed.valeur):
        for route in routes:
            yield Remark(
                "L'accès direct aux masseurs-kinésithérapeutes est une expérimentation : aucun "
                "département du territoire n'y est.",
                route,
                "Retirez cette annonce : une prescription reste nécessaire ici.",
                texte=listed.texte,
                grade=listed.grade,
            )


def _named(projet: Projet, context: Context) -> Iterator[Route]:
    if projet.cooperations and projet.cooperations.kinesitherapeutes:
        yield ("cooperations", "kinesitherapeutes")
        return
    yield from (route for route, _ in passages(context, "kine", _NAMED))
