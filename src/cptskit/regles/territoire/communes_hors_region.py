"""Aucune commune n'est dans la région indiquée.

La région dit quelle ARS reçoit le dossier et quels attendus sont vérifiés. Si aucune commune n'y
est, la région ou les codes Insee sont faux. Un territoire à cheval sur deux régions n'est pas en
cause.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Bretagne
territoire:
  communes: [{insee: 01249, nom: Miribel}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
region: Auvergne-Rhône-Alpes
territoire:
  communes: [{insee: 01249, nom: Miribel}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.referentiels import UnknownCodeError, ars, departement_de_commune
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER020", "communes-hors-region", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the départements of the communes with those of the region's ARS."""
    communes = projet.territoire.communes if projet.territoire else ()
    if context.region is None or not communes:
        return
    inside = ars(context.region.code).departements
    if not any(_departement(commune.insee) in inside for commune in communes):
        yield Remark(
            f"Aucune des communes n'est dans la région {context.region.nom}.",
            ("region",),
            "Corrigez la région, ou les codes Insee : ce ne sont pas des codes postaux.",
            (Elsewhere(("territoire", "communes"), "les communes"),),
        )


def _departement(insee: str) -> str | None:
    try:
        return departement_de_commune(insee)
    except UnknownCodeError:
        return None
