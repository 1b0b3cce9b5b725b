"""La dernière version du plan de crise n'a pas été diffusée.

L'accord demande que le plan soit discuté avec l'ARS, pour qu'il s'accorde aux autres plans
d'urgence, et diffusé aux membres et aux acteurs de santé du territoire.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  versions: [{numero: "1", date: 2025-06-12}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple}
crise:
  versions: [{numero: "1", date: 2025-06-12, diffusion: 2025-06-20}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "CRI010", "plan-non-diffuse", Levels(contrat=Level.CONSEIL), ("aci-avenant-2",), section="crise"
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at the last version."""
    versions = projet.crise.versions if projet.crise else ()
    if versions and versions[-1].diffusion is None:
        yield Remark(
            f"La version {versions[-1].numero} du plan de crise n'a pas été diffusée.",
            ("crise", "versions", len(versions) - 1),
            "Notez la date : « diffusion: ».",
        )
