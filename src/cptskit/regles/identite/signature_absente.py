"""Le document n'est signé par personne.

Une lettre signée par plusieurs professionnels montre l'implication des acteurs ; un projet de santé
porte la signature de la présidence. Aucun texte ne l'exige.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple}
signatures:
  - {nom: Camille Exemple, qualite: infirmier, date: 2026-10-01}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule("IDE015", "signature-absente", Levels(Level.CONSEIL, Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for one signatory."""
    if not projet.signatures:
        yield Remark(
            "Le document n'a pas de signataire.",
            ("signatures",),
            "Ajoutez « signatures: » avec un nom et une qualité, par exemple « - {nom: Camille "
            "Exemple, qualite: présidente} ».",
        )
