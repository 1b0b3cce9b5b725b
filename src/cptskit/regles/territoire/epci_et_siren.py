"""Le nom et le SIREN d'une intercommunalité ne vont pas ensemble.

Le numéro fait foi : si le nom est celui d'une autre intercommunalité, l'un des deux est faux. Un
nom abrégé, ou une part du nom officiel, n'est pas en cause.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CC du Pays de Montmédy, siren: 200070647}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  epci: [{nom: CA Bergeracoise, siren: 200070647}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.territoire import Epci
from cptskit.referentiels import Epci as Official
from cptskit.referentiels import chercher_epci
from cptskit.referentiels.recherche import alike, cle, coeur_epci
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import epci_nomme


@rule("TER030", "epci-et-siren", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each name with that of the number."""
    for index, epci_ in enumerate(projet.territoire.epci if projet.territoire else ()):
        known = epci_nomme(epci_) if epci_.siren else None
        if known is None or _same(epci_, known):
            continue
        named = chercher_epci(epci_.nom)
        other = f", ou « siren: {named[0].siren} »" if len(named) == 1 else ""
        yield Remark(
            f"Le SIREN {epci_.siren} est celui de « {known.nom} », non de « {epci_.nom} ».",
            ("territoire", "epci", index, "nom"),
            f"Écrivez « nom: {known.nom} »{other}.",
        )


def _same(epci: Epci, known: Official) -> bool:
    ours = coeur_epci(epci.nom)
    return any(alike(ours, official) for official in (coeur_epci(known.nom), cle(known.nom)))
