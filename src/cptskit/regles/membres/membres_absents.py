"""Les membres ne sont pas dits.

La lettre d'intention montre qui est déjà là : professionnels de santé, par profession, et
structures. Le projet de santé en donne la liste ou les effectifs. Une présentation sans nombre ni
profession, ou des partenaires sans membres, ne suffisent pas : c'est alors un avertissement.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
membres:
  effectifs:
    - {profession: medecin_generaliste, nombre: 6}
    - {profession: infirmier, nombre: 9}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.letter import required_by
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "MEM004",
    "membres-absents",
    Levels(Level.ERREUR, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("csp-l1434-12", "na-agoralib"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask who the members are; a text or partners are half an answer."""
    membres = projet.membres
    if membres and (
        membres.nombre or membres.professionnels or membres.effectifs or membres.structures
    ):
        return
    half = membres is not None and bool(membres.presentation or membres.partenaires)
    yield Remark(
        "Le dossier ne dit ni combien de professionnels sont membres, ni de quelles professions."
        if half
        else "Le dossier ne dit pas qui sont les membres de la communauté.",
        ("membres", "effectifs"),
        "Listez-les sous « membres: effectifs: », par profession, par exemple « - {profession: "
        "infirmier, nombre: 9} ».",
        texte=required_by("LI-07", context) if context.etape is Etape.LETTRE else None,
        level=Level.AVERTISSEMENT if half else None,
    )
