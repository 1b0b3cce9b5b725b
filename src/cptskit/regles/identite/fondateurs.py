"""L'association de droit local a moins de sept fondateurs.

En Moselle, dans le Bas-Rhin et le Haut-Rhin, une association s'inscrit au registre du tribunal avec
sept membres au moins. Ailleurs, deux suffisent, et la règle ne dit rien.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: en_cours, droit: droit_local, fondateurs: 4}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: en_cours, droit: droit_local, fondateurs: 7}
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import FONDATEURS_DROIT_LOCAL, valeur
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("IDE021", "fondateurs", everywhere(Level.AVERTISSEMENT), ("code-civil-local",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the founders of an association of local law with the least number."""
    association = projet.association
    least = valeur(FONDATEURS_DROIT_LOCAL, context.date)
    if association is None or association.droit is not DroitAssociation.DROIT_LOCAL:
        return
    if least and association.fondateurs is not None and association.fondateurs < least.valeur:
        yield Remark(
            f"L'association de droit local a {counted(association.fondateurs, 'fondateur')} ; il "
            f"en faut {least.valeur}.",
            ("association", "fondateurs"),
            "Faites signer les statuts par d'autres membres avant l'inscription au tribunal.",
            texte=least.texte,
            grade=least.grade,
        )
