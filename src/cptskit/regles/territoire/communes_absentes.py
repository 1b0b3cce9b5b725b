"""Aucune commune n'est listée.

Le projet de santé « précise en particulier le territoire d'action » : c'est la loi. La lettre
d'intention dit déjà le territoire envisagé. Seule la liste des communes, par leur code Insee, le
dit sans ambiguïté.

Une intercommunalité entière dit aussi le territoire : la liste de ses communes reste à donner, et
ce n'est qu'un avertissement.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  justification: Les habitants se soignent d'abord au bourg.
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 01043, nom: Beynost}
    - {insee: 01249, nom: Miribel}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.letter import required_by
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("TER001", "communes-absentes", everywhere(Level.ERREUR), ("csp-l1434-12", "na-agoralib"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the communes; a whole intercommunalité is half an answer."""
    territoire = projet.territoire
    if territoire and territoire.communes:
        return
    epci = territoire.epci if territoire else ()
    whole = bool(epci) and not any(written.partiel for written in epci)
    if whole:
        message = f"Les communes de {joined(written.nom for written in epci)} ne sont pas listées."
    else:
        message = "Le territoire ne liste aucune commune."
    yield Remark(
        message,
        ("territoire", "communes"),
        "Listez les communes par leur code Insee, par exemple « - {insee: 01249, nom: Miribel} » ; "
        "ce n'est pas le code postal.",
        texte=required_by("LI-03", context) if context.etape is Etape.LETTRE else None,
        level=Level.AVERTISSEMENT if whole else None,
    )
