"""Le logo ne peut pas être repris dans les documents, ou il est trop lourd.

Le logo est un fichier du dossier du projet : PNG, JPEG ou SVG. Un SVG qui appelle d'autres fichiers
n'est pas repris ; enregistrez-le avec ses images incorporées. Au-delà de 1 Mo, il alourdit chaque
document sans rien y ajouter : il y mesure quelques centimètres.

Sans logo utilisable, les documents se font, mais sans lui.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
style:
  logo: images/logo.png  # ce fichier n'est pas dans le dossier
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
style:
  couleur: "#14506E"  # le logo attendra que son fichier soit prêt
```
"""

from collections.abc import Iterator

from cptskit.findings import Level
from cptskit.pictures import is_whole
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule

_ROUTE = ("style", "logo")
_HEAVY = 1_000_000
"""Bytes; the reviewing grid of cptskit, no text."""


@rule("IDE018", "logo-inutilisable", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look at the file of the logo."""
    logo = projet.style.logo if projet.style else None
    if logo is None:
        return
    if context.logo is None:
        yield Remark(
            f"Le logo « {logo} » n'est pas dans le dossier du projet.",
            _ROUTE,
            "Copiez-y le fichier, puis donnez son chemin : « logo: images/logo.png ».",
        )
    elif not is_whole(context.logo):
        yield Remark(
            f"Le logo « {logo} » n'est pas une image que les documents peuvent montrer.",
            _ROUTE,
            "Enregistrez-le en PNG, en JPEG, ou en SVG qui n'appelle aucun autre fichier.",
        )
    elif len(context.logo) > _HEAVY:
        yield Remark(
            f"Le logo « {logo} » pèse {_megabytes(len(context.logo))} Mo ; chaque document les "
            "emporte.",
            _ROUTE,
            "Enregistrez-le plus petit : 1 000 points de large suffisent.",
            texte="relecture",
            level=Level.CONSEIL,
        )


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
