"""La voix d'un collège n'est pas dite, ou aucun collège ne décide.

Délibérative ou consultative : la voix des établissements, des usagers ou des élus se règle avant
les statuts, et change ce que vaut un collège. Quand la voix est dite pour un collège, elle l'est
pour tous ; et l'un d'eux au moins délibère.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  colleges:
    - {nom: Collège des professionnels, voix: deliberative}
    - {nom: Collège des usagers}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  colleges:
    - {nom: Collège des professionnels, voix: deliberative}
    - {nom: Collège des usagers, voix: consultative}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Voix
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("GOU007", "college-sans-voix", from_projet(Level.AVERTISSEMENT), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the colleges without a voice; ask that one of them decides."""
    colleges = projet.gouvernance.colleges if projet.gouvernance else ()
    silent = [index for index, college in enumerate(colleges) if college.voix is None]
    if silent:
        names = joined((f"« {colleges[index].nom} »" for index in silent), "ni")
        yield gathered(
            [("gouvernance", "colleges", index) for index in silent],
            f"La voix n'est pas dite pour {names}.",
            "Ajoutez « voix: deliberative » ou « voix: consultative ».",
            level=Level.CONSEIL,
        )
    elif colleges and all(college.voix is Voix.CONSULTATIVE for college in colleges):
        yield Remark(
            "Tous les collèges sont consultatifs : aucun ne décide.",
            ("gouvernance", "colleges"),
            "Écrivez « voix: deliberative » pour les collèges qui votent.",
        )
