"""La méthode du diagnostic n'est pas dite.

Les relecteurs veulent savoir comment le diagnostic a été fait : quelles sources, quelles enquêtes,
qui a été consulté, quand. Un diagnostic participatif se prouve ainsi.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  offre: Six professions libérales forment le socle de l'offre de ville.
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  methode: Lecture de Rezone, questionnaire aux professionnels, quatre réunions de mars à juin.
  participants: [professionnels de six professions, associations d'usagers]
  offre: Six professions libérales forment le socle de l'offre de ville.
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.chapters import diagnostic
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("DIA009", "methode-absente", from_projet(Level.AVERTISSEMENT), ("occ-lauragais", "idf-93"))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the method, then for those who took part."""
    section = diagnostic(projet)
    if section is None:
        return
    if section.methode is None:
        yield Remark(
            "Le diagnostic ne dit pas comment il a été fait.",
            ("diagnostic", "methode"),
            "Écrivez sous « methode: » les sources, les enquêtes, les réunions et leurs dates.",
        )
    elif not section.participants:
        yield Remark(
            "Le diagnostic ne dit pas qui y a participé.",
            ("diagnostic", "participants"),
            "Listez sous « participants: » les professions, les structures et les associations "
            "consultées, sans nommer de patient.",
            level=Level.CONSEIL,
        )
