"""Les communes des statuts ne sont pas celles du territoire.

Des statuts qui nomment des communes se modifient et se déclarent à chaque changement de territoire.
S'ils en nomment (« association: statuts: communes: »), ce sont celles du projet de santé.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association: {statut: declaree, statuts: {communes: ["24037"]}}
territoire:
  communes: [{insee: "24037"}, {insee: "24322"}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
association: {statut: declaree, statuts: {communes: ["24037", "24322"]}}
territoire:
  communes: [{insee: "24037"}, {insee: "24322"}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_SHOWN = 5


@rule("ASS017", "territoire-des-statuts", everywhere(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare two lists of communes."""
    own = projet.association.statuts if projet.association else None
    territory = projet.territoire.communes if projet.territoire else ()
    if own is None or not own.communes or not territory:
        return
    written, acted = set(own.communes), {commune.insee for commune in territory}
    counts = [
        f"{words} : {joined(sorted(places)[:_SHOWN], 'et')}{'…' if len(places) > _SHOWN else ''}"
        for words, places in (
            ("absentes des statuts", acted - written),
            ("hors du territoire", written - acted),
        )
        if places
    ]
    if counts:
        yield Remark(
            f"Les communes des statuts ne sont pas celles du territoire ({' ; '.join(counts)}).",
            ("association", "statuts", "communes"),
            "Corrigez la liste, ou renvoyez dans les statuts au territoire du projet de santé.",
            (Elsewhere(("territoire", "communes"), "le territoire"),),
        )
