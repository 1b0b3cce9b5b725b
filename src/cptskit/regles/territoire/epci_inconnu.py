"""Une intercommunalité n'est pas dans la liste officielle.

Les intercommunalités à fiscalité propre, et les établissements publics territoriaux du Grand Paris,
sont ceux du 1er janvier 2026. Une fusion, un changement de nom ou un syndicat (pays, PETR) peuvent
expliquer l'absence : donnez le SIREN d'aujourd'hui, ou retirez la ligne.

Celles qui ont disparu depuis 2019 sont connues, avec celles où leurs communes sont aujourd'hui.
Quand il n'y en a qu'une, `cptskit fix` et `cptskit territoire refresh` l'écrivent.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Portes de France-Thionville, siren: 245701362}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: Thionville Fensch Agglomération, siren: 992367730}]
```
"""

from collections.abc import Iterable, Iterator

from cptskit.francais.listes import joined
from cptskit.francais.suggestions import suggested
from cptskit.projet import Projet
from cptskit.projet.territoire import Epci
from cptskit.referentiels import MILLESIME, AncienEpci, epci_proches, search_epci
from cptskit.regles.keys import siren_key_holds
from cptskit.regles.places import perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Change, Level
from cptskit.territoires import epci_d_avant, epci_nomme, successeurs

_MOST = 3


@rule("TER029", "epci-inconnu", everywhere(Level.AVERTISSEMENT), ("coherence",), corrects=True)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up each number, and each name that has no number."""
    codes = perimeter(projet).codes
    for index, written in enumerate(projet.territoire.epci if projet.territoire else ()):
        if epci_nomme(written, codes) or (written.siren and not siren_key_holds(written.siren)):
            continue
        if (old := epci_d_avant(written)) is not None:
            yield _gone(index, written, old, codes)
            continue
        which = (
            f"Le SIREN {written.siren} (« {written.nom} »)"
            if written.siren
            else f"« {written.nom} »"
        )
        yield Remark(
            f"{which} n'est pas celui d'une intercommunalité au 1er janvier {MILLESIME}."
            if written.siren
            else f"{which} n'est pas le nom d'une seule intercommunalité au 1er janvier "
            f"{MILLESIME}.",
            ("territoire", "epci", index, "siren" if written.siren else "nom"),
            _help(written.nom),
            level=None if written.siren else Level.CONSEIL,
        )


def _gone(index: int, epci: Epci, old: AncienEpci, codes: Iterable[str]) -> Remark:
    """Say where the communes of an EPCI of other times are today."""
    today = successeurs(old, codes)
    route = ("territoire", "epci", index)
    names = joined((f"{un.nom} ({un.siren})" for un in today), "et")
    listed = joined((f"« {{nom: {un.nom}, siren: {un.siren}}} »" for un in today), "ou")
    certain = today[0] if len(today) == 1 else None
    changes = (
        (Change((*route, "nom"), certain.nom), Change((*route, "siren"), certain.siren))
        if certain and epci.siren
        else ()
    )
    return Remark(
        f"{old.nom} ({old.siren}) n'existe plus au 1er janvier {MILLESIME} : ses communes sont "
        f"aujourd'hui dans {names}.",
        (*route, "siren" if epci.siren else "nom"),
        f"Écrivez {listed}.",
        changes=changes,
    )


def _help(name: str) -> str:
    near = search_epci(name) or epci_proches(name)
    if not near:
        return "Donnez son SIREN d'aujourd'hui (base Banatic), ou retirez cette ligne."
    lines = (
        f"« {{nom: {candidate.nom}, siren: {candidate.siren}}} »" for candidate in near[:_MOST]
    )
    return suggested(*lines)
