"""Le nombre de communes annoncé n'est pas celui de la liste.

Le nombre de communes est l'un des premiers chiffres que lit un relecteur. S'il ne correspond pas à
la liste, une commune a été oubliée, ou ajoutée depuis.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  nombre_de_communes: 3
  communes:
    - {insee: 01249, nom: Miribel}
    - {insee: 01043, nom: Beynost}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  nombre_de_communes: 2
  communes:
    - {insee: 01249, nom: Miribel}
    - {insee: 01043, nom: Beynost}
```
"""

from collections.abc import Iterator

from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER007", "nombre-de-communes", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Count the communes of the list, each once."""
    territoire = projet.territoire
    if territoire is None or territoire.nombre_de_communes is None or not territoire.communes:
        return
    listed = len({commune.insee for commune in territoire.communes})
    if listed != territoire.nombre_de_communes:
        yield Remark(
            f"Le projet annonce {counted(territoire.nombre_de_communes, 'commune')}, et sa liste "
            f"en compte {listed}.",
            ("territoire", "nombre_de_communes"),
            "Complétez la liste, ou corrigez le nombre.",
            (Elsewhere(("territoire", "communes"), "la liste"),),
        )
