"""Une image d'un texte ne paraîtra pas.

Le fichier n'existe pas, sort du dossier du projet, ou n'est pas une image que tous les formats
montrent : le document porterait « [image non reprise] » à sa place. Le chemin se donne depuis le
dossier du projet, avec les majuscules du nom.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: |
    Les bassins de vie sont sur cette carte.

    ![Carte des bassins de vie](images/bassins.png)
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  justification: |
    Les bassins de vie sont décrits ci-dessous.
```
"""

from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import unquote

from cptskit.projet import Projet
from cptskit.regles.marques import marks_of
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_FOLDERS = ("textes", "images", "annexes")
"""Where an image often is, when its path leaves the folder out."""


@rule("RED009", "image-non-reprise", everywhere(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the file of each image."""
    for route, text in context.narratives:
        for source in marks_of(text).images:
            if fault := context.image_fault(source):
                near = (normpath(f"{folder}/{source}") for folder in _FOLDERS)
                right = next((path for path in near if not context.image_fault(path)), None)
                yield Remark(
                    f"L'image « {unquote(source)} » ne paraîtra pas : {fault}.",
                    route,
                    f"Écrivez « {unquote(right)} » : le chemin part du dossier du projet."
                    if right
                    else "Corrigez son chemin, depuis le dossier du projet ; déposez-y un PNG, un "
                    "JPEG ou un SVG ; ou retirez l'image.",
                    extract=source if source in text else unquote(source),
                )
