"""Le logo ne peut pas être repris dans les documents, ou il est trop lourd.

Le logo est un fichier du dossier du projet : PNG, JPEG ou SVG. Un JPEG aux couleurs de l'imprimerie
(CMJN) n'est pas repris : demandez-le en couleurs d'écran (RVB). Un SVG qui contient du texte ou
appelle d'autres fichiers ne l'est pas non plus : convertissez les textes en tracés, incorporez les
images. Au-delà de 1 Mo, le logo alourdit chaque document sans rien y ajouter : il y mesure quelques
centimètres.

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

from cptskit.francais.nombres import fixed
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.pictures import fault_of_logo

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
    elif fault := fault_of_logo(context.logo):
        yield Remark(
            f"Le logo « {logo} » ne peut pas être repris : {fault}.",
            _ROUTE,
            "Enregistrez-le en PNG, en JPEG aux couleurs d'écran (RVB), ou en SVG aux textes "
            "convertis en tracés et aux images incorporées.",
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
    return fixed(size / 1_000_000, 1)
