"""Le territoire est en plusieurs morceaux.

Des communes listées ne touchent pas les autres. Les relecteurs attendent un territoire continu : un
parcours de soins traverse difficilement les communes d'une autre CPTS, et la pertinence du
territoire est l'un des deux seuls motifs d'opposition de l'ARS. Une commune de liaison a souvent
été oubliée, ou un code est faux.

Une île n'est pas en cause. Un pont ou un bac ne se voit pas sur les contours, qui sont simplifiés :
si la raison est bonne, nommez sous « justification » les communes à part, et le constat disparaît.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24037, nom: Bergerac}
    - {insee: 24051, nom: Bosset}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24037, nom: Bergerac}
    - {insee: 24237, nom: Lembras}
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.referentiels import Morceau, morceaux
from cptskit.regles.places import COMMUNES, abridged, explained, perimeter, route_of
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level

_MOST = 4


@rule(
    "TER034",
    "territoire-en-morceaux",
    everywhere(Level.CONSEIL),
    ("relecture", "csp-l1434-12"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for communes that no land links to the rest; whole islands apart."""
    perimetre = perimeter(projet)
    pieces = (
        [piece for piece in morceaux(perimetre.codes) if not piece.ile] if perimetre.complet else []
    )
    apart = [piece for piece in pieces[1:] if not explained(projet, _names(piece))]
    if apart:
        listed = joined(abridged(_names(piece)) for piece in apart[:_MOST])
        more = f", {len(apart) - _MOST} de plus" if len(apart) > _MOST else ""
        lonely = len(apart) == 1 and len(apart[0].communes) == 1
        verb = "ne touche aucune autre commune" if lonely else "ne touchent pas les autres communes"
        yield Remark(
            f"Le territoire est en {len(pieces)} morceaux : {listed}{more} {verb} du territoire.",
            COMMUNES,
            "Ajoutez les communes qui les relient, corrigez un code, ou nommez ces communes sous "
            "« justification: » en disant pourquoi (un pont, une limite de département…).",
            tuple(
                Elsewhere(route_of(projet, piece.communes[0].code), "à part des autres")
                for piece in apart[:_MOST]
            ),
        )


def _names(piece: Morceau) -> list[str]:
    return [commune.nom for commune in piece.communes]
