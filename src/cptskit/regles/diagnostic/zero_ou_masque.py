"""Un zéro tiré de Rezone peut être un effectif masqué.

Rezone masque les effectifs de moins de six professionnels par commune. Un chiffre masqué n'est pas
zéro : écrit « 0 », il fait croire qu'il n'y a personne, et fausse les sommes. Écrivez « < 6 », ou
dites que vous avez vérifié qu'il n'y a personne.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Orthoptistes, valeur: 0, annee: 2025, source: Rezone CPTS}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
diagnostic:
  indicateurs:
    - {libelle: Orthoptistes, valeur: "< 6", annee: 2025, source: Rezone CPTS}
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route


@rule("DIA015", "zero-ou-masque", everywhere(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the zeros whose source hides small counts."""
    zeros = list(_zeros(projet))
    if zeros:
        yield gathered(
            zeros,
            "Ce zéro vient de Rezone, qui masque les petits effectifs : ce n'est peut-être pas "
            "zéro.",
            "Écrivez « < 6 » si le chiffre est masqué ; sinon, dites en commentaire que vous avez "
            "vérifié.",
        )


def _zeros(projet: Projet) -> Iterator[Route]:
    if projet.diagnostic:
        for index, indicateur in enumerate(projet.diagnostic.indicateurs):
            zero = (
                indicateur.valeur
                and not indicateur.valeur.pourcent
                and indicateur.valeur.nombre == 0
            )
            if zero and indicateur.commentaire is None and _hides(indicateur.source):
                yield ("diagnostic", "indicateurs", index, "valeur")
        for index, whole in enumerate(projet.diagnostic.repartitions):
            for place, part in enumerate(whole.parts):
                zero = part.valeur and not part.valeur.pourcent and part.valeur.nombre == 0
                if zero and _hides(whole.source):
                    yield ("diagnostic", "repartitions", index, "parts", place, "valeur")
    for index, effectif in enumerate(projet.membres.effectifs if projet.membres else ()):
        if effectif.territoire == 0 and _hides(effectif.source):
            yield ("membres", "effectifs", index, "territoire")


def _hides(source: str | None) -> bool:
    return "rezone" in folded(source or "")
