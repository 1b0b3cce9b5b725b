"""La liste des annexes et le dossier annexes/ ne disent pas la même chose.

Une annexe annoncée dont le fichier n'existe pas est une erreur : le lecteur la cherchera. Un
fichier du dossier annexes/ qui n'est pas dans la liste est peut-être oublié.

Une annexe sans « fichier: » est annoncée sans être jointe ici : la règle n'en dit rien.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
annexes:
  - {titre: Statuts de l'association, fichier: annexes/statuts.pdf}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
annexes:
  - titre: Statuts de l'association
```
"""

from collections.abc import Iterator
from unicodedata import normalize

from cptskit.francais.listes import joined
from cptskit.francais.suggestions import did_you_mean
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level

_FOLDER = "annexes/"


@rule("SUI003", "annexes-et-fichiers", everywhere(Level.ERREUR), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up each listed file, then each file of the folder."""
    there = {normalize("NFC", file) for file in context.files}
    listed = {index: _path(annexe.fichier) for index, annexe in enumerate(projet.annexes)}
    for index, path in listed.items():
        if path and path not in there:
            yield Remark(
                f"Le fichier « {path} » n'existe pas.",
                ("annexes", index, "fichier"),
                did_you_mean(path, sorted(there), "Déposez-le à cet endroit, ou corrigez son nom."),
            )
    forgotten = sorted(there - set(listed.values()))
    if forgotten:
        names = joined(f"« {path} »" for path in forgotten)
        yield Remark(
            f"Le dossier annexes/ contient {names}, hors de la liste des annexes.",
            ("annexes",),
            "Ajoutez sous « annexes: » un « titre: » et le « fichier: », ou retirez le fichier.",
            level=Level.CONSEIL,
        )


def _path(fichier: str | None) -> str:
    """Return the path of a file below the project, whether or not it names the folder."""
    path = normalize("NFC", fichier or "").replace("\\", "/").removeprefix("./")
    return path if not path or path.startswith(_FOLDER) else _FOLDER + path
