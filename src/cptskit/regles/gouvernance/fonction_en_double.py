"""Une fonction du bureau est listée deux fois.

Deux « cotrésorières », puis encore deux « cotrésorières », et pas de secrétaire : l'une des deux
lignes porte sans doute le mauvais nom. Une fonction partagée s'écrit sur une ligne, avec plusieurs
titulaires, ou sur une ligne par personne si chacune est dite « co ». Les vice-présidents et les
adjoints ne sont pas en cause.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - {fonction: cotrésorières, titulaires: [{profession: pharmacien}, {profession: infirmier}]}
      - {fonction: cotrésorières, titulaires: [{profession: sage_femme}, {profession: infirmier}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - {fonction: cotrésorières, titulaires: [{profession: pharmacien}, {profession: infirmier}]}
      - {fonction: cosecrétaires, titulaires: [{profession: sage_femme}, {profession: infirmier}]}
```
"""

from collections.abc import Iterator, Sequence

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.fonctions import OFFICES, offices, shared
from cptskit.projet.gouvernance import Fonction
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_ROUTE: Route = ("gouvernance", "bureau", "fonctions")


@rule("GOU001", "fonction-en-double", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for an office given twice, persons who share one apart."""
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    fonctions = bureau.fonctions if bureau else ()
    for office in OFFICES:
        same = [i for i, fonction in enumerate(fonctions) if office in offices(fonction.fonction)]
        if len(same) > 1 and not _one_line_each([fonctions[i] for i in same]):
            first, second, *_ = same
            yield Remark(
                f"La fonction de {office} est listée deux fois.",
                (*_ROUTE, second, "fonction"),
                _help(fonctions),
                (Elsewhere((*_ROUTE, first, "fonction"), "déjà listée ici"),),
            )


def _one_line_each(fonctions: Sequence[Fonction]) -> bool:
    return all(
        shared(fonction.fonction) and len(fonction.titulaires) <= 1 for fonction in fonctions
    )


def _help(fonctions: Sequence[Fonction]) -> str:
    filled = [offices(fonction.fonction) for fonction in fonctions]
    absent = [name for name in OFFICES if not any(name in names for names in filled)]
    if absent:
        return f"Corrigez l'un des deux noms : aucune ligne ne dit qui est {joined(absent, 'ni')}."
    return "Réunissez les titulaires sur une seule ligne, ou corrigez l'un des deux noms."
