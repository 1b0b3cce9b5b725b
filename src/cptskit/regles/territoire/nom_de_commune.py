"""Le nom et le code d'une commune ne vont pas ensemble.

Le code fait foi : c'est lui qui compte la population et dessine la carte. Si le nom est celui d'une
autre commune, l'un des deux est faux et le document citera la mauvaise. Un nom d'usage, sans accent
ou abrégé (« St-Géry ») n'est pas en cause.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24037, nom: Val-d'Exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
territoire:
  communes:
    - {insee: 24037, nom: Bergerac}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.referentiels import Commune, chercher_communes, communes_deleguees
from cptskit.referentiels.recherche import cle, se_ressemblent
from cptskit.regles.places import COMMUNES, perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Change, Level


@rule("TER026", "nom-de-commune", everywhere(Level.ERREUR), ("coherence",), corrects=True)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare each name with that of the code."""
    found = perimeter(projet)
    for index, (one, known) in enumerate(zip(found.ecrites, found.connues, strict=True)):
        if known is None or one.nom is None or _same(one.nom, known):
            continue
        others = chercher_communes(one.nom, [known.departement])
        advice = f"Écrivez « nom: {known.nom} »"
        if others and others[0] is not known:
            advice += f", ou « insee: {others[0].code} » si c'est bien {others[0].nom}"
        yield Remark(
            f"Le code {one.insee} est celui de {known.nom}, non de « {one.nom} ».",
            (*COMMUNES, index, "nom"),
            f"{advice}.",
            level=None if others else Level.AVERTISSEMENT,
            changes=() if others else (Change((*COMMUNES, index, "nom"), known.nom),),
        )


def _same(name: str, known: Commune) -> bool:
    """Say whether a name is that of the commune, a shorter form of it, or that of a part of it."""
    if name == known.nom:
        return True
    ours, official = cle(name), cle(known.nom)
    if se_ressemblent(ours, official):
        return not _another(name, known) or ours == official
    return any(se_ressemblent(ours, cle(part)) for part in communes_deleguees(known.code))


def _another(name: str, known: Commune) -> bool:
    """Say whether the name is, to the letter, that of another commune of the département."""
    named = chercher_communes(name, [known.departement])
    return bool(named) and known not in named
