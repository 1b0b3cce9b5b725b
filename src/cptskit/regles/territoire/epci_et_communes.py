"""Les communes listées ne sont pas celles de l'intercommunalité.

Citer une intercommunalité sans dire « partiel: oui », c'est annoncer toutes ses communes. La liste
des communes dit autre chose : une commune a été oubliée, ou laissée dehors sans le dire. Les
relecteurs demandent alors quelle CPTS couvre les communes laissées dehors.

Les communes de chaque intercommunalité sont celles du 1er janvier 2026.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CC de Miribel et du Plateau, siren: 240100800}]
  communes:
    - {insee: 01043, nom: Beynost}
    - {insee: 01249, nom: Miribel}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci:
    - nom: CC de Miribel et du Plateau
      siren: 240100800
      partiel: oui
      motif: les autres communes consultent à Meximieux
  communes:
    - {insee: 01043, nom: Beynost}
    - {insee: 01249, nom: Miribel}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.referentiels import MILLESIME
from cptskit.regles.places import COMMUNES, abridged, perimeter
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import epci_nomme
from cptskit.territoires.couverture import Part, part


@rule("TER031", "epci-et-communes", everywhere(Level.CONSEIL), ("coherence", "relecture"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what is said of each intercommunalité with the communes of the list."""
    perimetre = perimeter(projet)
    if projet.territoire is None or not perimetre.complet:
        return
    for index, written in enumerate(projet.territoire.epci):
        officiel = epci_nomme(written, perimetre.codes)
        words = (
            _words(written.nom, part(officiel, perimetre.codes), partiel=written.partiel)
            if officiel
            else None
        )
        if words:
            yield Remark(
                words[0],
                ("territoire", "epci", index),
                words[1],
                (Elsewhere(COMMUNES, "la liste des communes"),),
            )


def _words(name: str, covered: Part, *, partiel: bool) -> tuple[str, str] | None:
    total = len(covered.dedans) + len(covered.dehors)
    if not covered.dedans:
        return (
            f"Aucune des communes listées n'est dans « {name} » (1er janvier {MILLESIME}).",
            "Retirez cette intercommunalité, ou corrigez les codes des communes.",
        )
    if covered.dehors and not partiel:
        return (
            f"« {name} » a {counted(total, 'commune')} (1er janvier {MILLESIME}), et la liste en "
            f"couvre {len(covered.dedans)} ; il manque "
            f"{abridged([commune.nom for commune in covered.dehors])}.",
            "Ajoutez ces communes, ou écrivez « partiel: oui » et « motif: » à cette "
            "intercommunalité.",
        )
    if partiel and covered.entier:
        return (
            f"« {name} » est dite couverte en partie, mais la liste a toutes ses communes "
            f"({total}, 1er janvier {MILLESIME}).",
            "Écrivez « partiel: non », ou retirez de la liste les communes laissées dehors.",
        )
    return None
