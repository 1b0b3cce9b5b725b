"""L'association relève du droit local, ou n'en relève pas.

Une CPTS est une association de la loi de 1901. Si son siège est dans le Bas-Rhin (67), le
Haut-Rhin (68) ou la Moselle (57), c'est une association de droit local. En principe, elle n'a pas
de numéro RNA : aucun texte n'a été lu sur ce point, et ce n'est qu'un conseil.

Les communautés plus anciennes avaient jusqu'au 13 mai 2022 pour prendre cette forme : avant cette
date, c'est un avertissement.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  nom: Association d'exemple
  droit: loi_1901
  insee: "67482"
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  nom: Association d'exemple
  droit: droit_local
  insee: "67482"
```
"""

from collections.abc import Iterator

from cptskit.droit.parametres import DEPARTEMENTS_DROIT_LOCAL, valeur
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation
from cptskit.referentiels import UnknownCodeError, departement_de_commune
from cptskit.regles.contract import eased_form
from cptskit.regles.rule import Context, Levels, Remark, rule
from cptskit.socle.findings import Level


@rule(
    "IDE002",
    "droit-local",
    Levels(Level.AVERTISSEMENT, Level.ERREUR, Level.ERREUR),
    ("csp-l1434-12-1",),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the association's law and number with the département of its seat."""
    association = projet.association
    local = valeur(DEPARTEMENTS_DROIT_LOCAL, context.date)
    if association is None or association.insee is None or local is None:
        return
    try:
        departement = departement_de_commune(association.insee)
    except UnknownCodeError:
        return
    is_local = departement in local.valeur
    expected = DroitAssociation.DROIT_LOCAL if is_local else DroitAssociation.LOI_1901
    if association.droit not in (None, expected):
        yield Remark(
            f"Le siège est dans le département {departement} : l'association "
            + ("relève du droit local." if is_local else "relève de la loi de 1901."),
            ("association", "droit"),
            f"Écrivez « droit: {expected.value} », ou corrigez le code Insee du siège.",
            level=eased_form(context.date),
        )
    if is_local and association.rna:
        yield Remark(
            "Une association de droit local n'a pas, en principe, de numéro RNA.",
            ("association", "rna"),
            "Vérifiez ce numéro sur le récépissé d'inscription, ou retirez « rna: » et donnez le "
            "SIRET.",
            texte="relecture",
            level=Level.CONSEIL,
        )
