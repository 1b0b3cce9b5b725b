"""Le partenaire d'une action n'est pas parmi les partenaires.

Un partenaire cité dans une fiche action se retrouve dans la liste des partenaires, déjà associés
ou à associer : le lecteur y apprend ce qu'il apporte, et s'il a donné son accord.

La règle compare les mots propres à chaque nom, et se tait au moindre mot commun. L'ARS, la caisse
et les communes sont toujours connues.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes: [{nom: Centre hospitalier de Bergerac}]
missions:
  parcours:
    fiches: [{id: PAR-1, titre: Sortie d'hôpital, partenaires: [Clinique des Tilleuls]}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes: [{nom: Centre hospitalier de Bergerac}]
    a_associer: [{nom: Clinique des Tilleuls}]
missions:
  parcours:
    fiches: [{id: PAR-1, titre: Sortie d'hôpital, partenaires: [Clinique des Tilleuls, CPAM]}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.naming import organisations, telling, words_of_all
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.regles.walking import fiches
from cptskit.socle.findings import Level


@rule("FIC007", "partenaire-inconnu", from_projet(Level.AVERTISSEMENT), ("coherence",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look up each partner of a fiche, once the project lists its partners."""
    partenaires = projet.membres.partenaires if projet.membres else None
    if partenaires is None or not (partenaires.associes or partenaires.a_associer):
        return
    words = words_of_all(organisations(projet))
    for route, fiche in fiches(projet):
        for index, name in enumerate(fiche.partenaires):
            if not telling(name) & words:
                yield Remark(
                    f"« {name} », partenaire de la fiche « {fiche.titre} », n'est pas dans la "
                    "liste des partenaires.",
                    (*route, "partenaires", index),
                    "Ajoutez-le sous « membres: partenaires: », ou reprenez le nom qu'il y porte.",
                )
