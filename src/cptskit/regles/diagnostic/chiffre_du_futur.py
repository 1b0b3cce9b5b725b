"""Un chiffre est d'une année plus tardive que le document.

Un document ne peut pas citer un chiffre qui n'existait pas encore : l'année est fausse, ou c'est la
date du document qui l'est. Une projection se dit comme telle dans son libellé (« projection »,
« horizon », « prévision »).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
diagnostic:
  indicateurs:
    - {libelle: Médecins généralistes, valeur: 44, annee: 2029, source: Rezone CPTS}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
diagnostic:
  indicateurs:
    - {libelle: Médecins généralistes, valeur: 44, annee: 2025, source: Rezone CPTS}
```
"""

import re
from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

_AHEAD = re.compile(
    r"\bprojection|\bprojet|\bhorizon|\bprevi|\bprevu|\bestim|\bobjectif|\bcible|\ben 20"
)


@rule("DIA030", "chiffre-du-futur", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the year of each figure with that of the document."""
    written = projet.identite.date
    if written is None:
        return
    for route, year, label in _dated(projet):
        if year > written.fin.year and not _AHEAD.search(folded(label)):
            yield Remark(
                f"Ce chiffre est de {year}, et le document de {written.fin.year}.",
                route,
                "Corrigez l'année ; si c'est une projection, dites-le dans son libellé.",
                (Elsewhere(("identite", "date"), f"le document : {written}"),),
            )


def _dated(projet: Projet) -> Iterator[tuple[Route, int, str]]:
    territoire, membres, diagnostic = projet.territoire, projet.membres, projet.diagnostic
    if territoire and territoire.population and territoire.population.annee:
        route = ("territoire", "population", "annee")
        yield route, territoire.population.annee, territoire.population.source or ""
    if membres and membres.annee:
        yield ("membres", "annee"), membres.annee, membres.source or ""
    for index, effectif in enumerate(membres.effectifs if membres else ()):
        if effectif.annee:
            yield ("membres", "effectifs", index, "annee"), effectif.annee, effectif.source or ""
    for key in ("indicateurs", "repartitions") if diagnostic else ():
        for index, figure in enumerate(getattr(diagnostic, key)):
            if figure.annee:
                label = f"{figure.libelle} {figure.source or ''}"
                yield ("diagnostic", key, index, "annee"), figure.annee, label
