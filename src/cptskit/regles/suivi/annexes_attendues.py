"""Une annexe habituelle manque à la liste.

Aucun texte ne fixe la liste des annexes. Les relecteurs cherchent pourtant les statuts de
l'association, et la liste des communes quand le projet ne la donne pas déjà.

La règle lit les titres des annexes.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
annexes: [{titre: Lettres de soutien}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
annexes: [{titre: Statuts de l'association}, {titre: Liste et carte des communes}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import StatutAssociation
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_EXPECTED = {"les statuts de l'association": "statuts", "la liste des communes": "commune"}


@rule("SUI006", "annexes-attendues", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for the usual annexes by their titles; statutes only once the association exists."""
    titles = folded(" ".join(annexe.titre for annexe in projet.annexes))
    missing = [name for name, word in _EXPECTED.items() if word not in titles]
    association = projet.association
    if association and association.statut is not StatutAssociation.DECLAREE:
        missing = [name for name in missing if "statuts" not in name]
    if projet.territoire and projet.territoire.communes:
        missing = [name for name in missing if "communes" not in name]
    if missing:
        yield Remark(
            f"Il manque aux annexes : {joined(missing)}.",
            ("annexes",),
            "Ajoutez « titre: » et « fichier: » sous « annexes: ».",
        )
