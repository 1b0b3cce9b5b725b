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
from cptskit.referentiels import search_epci
from cptskit.referentiels.recherche import alike, cle, coeur_epci
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.territoires import epci_nomme


@rule("TER030", "epci-et-siren", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each name with that of the number."""
    for index, written in enumerate(projet.territoire.epci if projet.territoire else ()):
        officiel = epci_nomme(written) if written.siren else None
        if officiel is None or _same(written, officiel):
            continue
        named = search_epci(written.nom)
        other = f", ou « siren: {named[0].siren} »" if len(named) == 1 else ""
        yield Remark(
            f"Le SIREN {written.siren} est celui de « {officiel.nom} », non de « {written.nom} ».",
            ("territoire", "epci", index, "nom"),
            f"Écrivez « nom: {officiel.nom} »{other}.",
        )


def _same(epci: Epci, officiel: Official) -> bool:
    ours = coeur_epci(epci.nom)
    return any(alike(ours, official) for official in (coeur_epci(officiel.nom), cle(officiel.nom)))
