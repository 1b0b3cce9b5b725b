"""La gouvernance n'est pas décrite.

Les tutelles attendent une gouvernance et une structure qui reçoit les fonds. La lettre d'intention
en dit la forme envisagée ; le projet de santé dit qui décide, comment, et comment chaque profession
est représentée.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  groupes_de_travail: [{nom: Groupe parcours}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
gouvernance:
  presentation: Un conseil d'administration ouvert à chaque profession élit le bureau.
  groupes_de_travail: [{nom: Groupe parcours}]
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.projet.codes import Etape
from cptskit.regles.chapters import governance
from cptskit.regles.letter import requirement
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule(
    "GOU005",
    "gouvernance-absente",
    everywhere(Level.AVERTISSEMENT),
    ("idf-93", "pdl-2018", "paca-2020"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Ask for the form foreseen in a letter, for the governance later."""
    if governance(projet) is not None:
        return
    if context.etape is not Etape.LETTRE:
        yield Remark(
            "Le projet ne dit pas comment la communauté est gouvernée.",
            ("gouvernance",),
            "Décrivez sous « gouvernance: » les instances, la règle de décision, la place de "
            "chaque profession et le bureau.",
        )
        return
    item = requirement("LI-17", context)
    if item and projet.association is None:
        yield Remark(
            f"La lettre ne dit rien de la gouvernance ni de l'association envisagées "
            f"({item.words}).",
            ("gouvernance",),
            "Écrivez sous « gouvernance: presentation: » la forme envisagée, ou ajoutez "
            "« association: » avec « statut: a_creer ».",
            texte=item.texte,
            level=item.level,
        )
