"""Deux chapitres nomment deux présidents.

Le bureau et les contacts disent chacun qui préside. Quand un nom diffère, l'un des deux
n'a pas été mis à jour après une élection.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Dominique Fictif, fonction: présidente}
gouvernance:
  bureau:
    fonctions: [{fonction: président, titulaires: [{nom: Camille Exemple}]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
contacts:
  - {nom: Camille Exemple, fonction: président}
gouvernance:
  bureau:
    fonctions: [{fonction: président, titulaires: [{nom: Camille Exemple}]}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.projet.fonctions import PRESIDENT, offices
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route
from cptskit.socle.patterns import late

_OURS = late(r"(la |le )?(co-? ?)?presiden(te?|ce)( de (l'association|la cpts))?")


@rule("GOU018", "presidents-differents", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the names of the bureau's presidents with those told elsewhere, once all are."""
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    presidents: list[str | None] = []
    places: list[Route] = []
    for index, fonction in enumerate(bureau.fonctions if bureau else ()):
        if PRESIDENT in offices(fonction.fonction):
            presidents += [elu.nom for elu in fonction.titulaires]
            places.append(("gouvernance", "bureau", "fonctions", index))
    names = {folded(name) for name in presidents if name}
    if not names or None in presidents:
        return
    for route, name in _told_elsewhere(projet):
        if folded(name) not in names:
            yield Remark(
                f"« {name} » est dit président ici, et le bureau nomme quelqu'un d'autre.",
                route,
                "Corrigez le nom ou la fonction à l'un des deux endroits.",
                (Elsewhere(places[0], "le bureau"),),
            )


def _told_elsewhere(projet: Projet) -> Iterator[tuple[Route, str]]:
    for index, contact in enumerate(projet.contacts):
        if contact.fonction and _OURS.fullmatch(folded(contact.fonction)):
            yield ("contacts", index), contact.nom
