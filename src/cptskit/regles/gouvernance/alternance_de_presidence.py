"""Deux présidents de suite sont de la même profession, contre les statuts.

Certains statuts veulent que chaque président vienne d'une autre profession que le précédent. Quand
le projet l'écrit sous « regles_statutaires », la suite des mandats est vérifiée, et le bureau si le
nom de son président montre qu'il a succédé au dernier mandat. Les coprésidences ne sont pas
comparées.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  regles_statutaires: {alternance_de_profession: oui}
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2020}
    - {fonction: présidente, profession: pharmacien, debut: 2020, fin: 2023}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  regles_statutaires: {alternance_de_profession: oui}
  mandats:
    - {fonction: président, profession: pharmacien, debut: 2017, fin: 2020}
    - {fonction: présidente, profession: infirmier, debut: 2020, fin: 2023}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.fonctions import PRESIDENT, offices, shared
from cptskit.projet.gouvernance import Gouvernance, Mandat
from cptskit.projet.professions import Profession
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

Term = tuple[Route, Mandat]


@rule("GOU003", "alternance-de-presidence", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each president's profession with the one before."""
    gouvernance = projet.gouvernance
    rules = gouvernance.regles_statutaires if gouvernance else None
    if gouvernance is None or rules is None or not rules.alternance_de_profession:
        return
    terms = _terms(gouvernance)
    if _held_together(terms):
        return
    terms += _successor(gouvernance, terms)
    for (before, first), (route, second) in pairwise(terms):
        profession = second.profession
        if profession not in (None, Profession.AUTRE) and profession is first.profession:
            yield Remark(
                f"Deux présidents de suite sont {profession.pluriel}, alors que les statuts "
                "demandent une autre profession.",
                (*route, "profession"),
                "Corrigez la profession ou les dates, ou écrivez « alternance_de_profession: non » "
                "si les statuts ne le demandent pas.",
                (Elsewhere((*before, "profession"), "le mandat précédent"),),
            )


def _terms(gouvernance: Gouvernance) -> list[Term]:
    dated = [
        (mandat.debut.debut, index)
        for index, mandat in enumerate(gouvernance.mandats)
        if PRESIDENT in offices(mandat.fonction) and mandat.debut
    ]
    return [
        (("gouvernance", "mandats", index), gouvernance.mandats[index])
        for _, index in sorted(dated)
    ]


def _held_together(terms: list[Term]) -> bool:
    """Say whether two persons presided at the same time."""
    starts = [mandat.debut for _, mandat in terms]
    return len(set(starts)) < len(starts) or any(shared(mandat.fonction) for _, mandat in terms)


def _successor(gouvernance: Gouvernance, terms: list[Term]) -> list[Term]:
    """Return the bureau's president as one more term, if surely not the person of the last one."""
    last = terms[-1][1].nom if terms else None
    for index, fonction in enumerate(gouvernance.bureau.fonctions if gouvernance.bureau else ()):
        if PRESIDENT in offices(fonction.fonction) and len(fonction.titulaires) == 1:
            elu = fonction.titulaires[0]
            if last and elu.nom and folded(elu.nom) != folded(last):
                route = ("gouvernance", "bureau", "fonctions", index, "titulaires", 0)
                return [(route, Mandat(fonction=PRESIDENT, profession=elu.profession))]
    return []
