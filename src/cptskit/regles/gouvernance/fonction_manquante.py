"""Il manque une fonction au bureau.

Les relecteurs cherchent qui préside, qui tient le secrétariat et qui tient les comptes. Aucun texte
n'impose ces trois fonctions : une direction collégiale le dit avec « collegial: oui », et une même
personne peut être secrétaire et trésorière (« secrétaire-trésorière »).

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - fonction: coprésidents
        titulaires: [{profession: medecin_generaliste}, {profession: infirmier}]
      - fonction: trésorière
        titulaires: [{profession: pharmacien}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  bureau:
    fonctions:
      - fonction: coprésidents
        titulaires: [{profession: medecin_generaliste}, {profession: infirmier}]
      - fonction: secrétaire-trésorière
        titulaires: [{profession: pharmacien}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.projet.fonctions import OFFICES, offices
from cptskit.regles.chapters import governance
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "GOU002",
    "fonction-manquante",
    Levels(Level.CONSEIL, Level.AVERTISSEMENT, Level.AVERTISSEMENT),
    ("relecture",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the offices of a bureau that is not collegial with the usual three."""
    gouvernance = governance(projet)
    bureau = gouvernance.bureau if gouvernance else None
    if gouvernance is None or (bureau and bureau.collegial):
        return
    filled = [offices(fonction.fonction) for fonction in bureau.fonctions] if bureau else []
    absent = [name for name in OFFICES if not any(name in names for names in filled)]
    if filled and absent:
        yield Remark(
            f"Le bureau n'a pas de {joined(absent, 'ni de')}.",
            ("gouvernance", "bureau", "fonctions"),
            "Ajoutez la fonction et son titulaire, ou écrivez « collegial: oui » si la direction "
            "est collégiale.",
        )
    elif not filled and context.etape is not Etape.LETTRE:
        yield Remark(
            "Le projet ne dit pas qui compose le bureau.",
            ("gouvernance", "bureau"),
            "Ajoutez « bureau: fonctions: » avec au moins la présidence, ou « collegial: oui » si "
            "la direction est collégiale.",
            level=Level.CONSEIL,
        )
