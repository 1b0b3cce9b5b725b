"""Aucun besoin du territoire n'est écrit.

La lettre d'intention donne les premiers éléments du diagnostic et les besoins auxquels la
communauté veut répondre. Le projet de santé part de ces besoins : chaque action y renvoie.

À l'étape de la lettre, un dossier sans aucun élément de diagnostic est bloqué ; s'il a des chiffres
ou des constats, il ne manque que la liste des besoins.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
diagnostic:
  besoins:
    - {id: B1, intitule: Trouver un médecin traitant aux patients qui n'en ont plus.}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.chapters import diagnostic
from cptskit.regles.letter import required_by
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "DIA001",
    "besoin-absent",
    Levels(Level.ERREUR, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("occ-lauragais", "na-agoralib"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the needs, and say whether there is any diagnostic at all."""
    section = diagnostic(projet)
    if section and section.besoins:
        return
    yield Remark(
        "Le diagnostic ne dit pas à quels besoins le projet répond."
        if section
        else "Le diagnostic du territoire est absent.",
        ("diagnostic", "besoins"),
        "Écrivez sous « diagnostic: besoins: » chaque besoin avec un identifiant, par exemple "
        "« - {id: B1, intitule: Trouver un médecin traitant aux patients qui n'en ont plus.} ».",
        texte=required_by("LI-06", context) if context.etape is Etape.LETTRE else None,
        level=Level.AVERTISSEMENT if section else None,
    )
