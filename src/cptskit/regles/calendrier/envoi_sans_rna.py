"""Le projet part par voie électronique sans numéro RNA.

Une association qui écrit à l'administration par voie électronique donne son numéro au répertoire
national des associations (CRPA, art. R.112-9-1). La lettre de transmission le porte, s'il est
écrit. Une association de droit local (57, 67, 68) n'en a pas : la règle se tait.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, nom: CPTS d'exemple}
calendrier:
  jalons: [{type: transmission, date: 2026-11-02, voie: courriel}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, nom: CPTS d'exemple, rna: W243000000}
calendrier:
  jalons: [{type: transmission, date: 2026-11-02, voie: courriel}]
```
"""

from collections.abc import Iterator

from cptskit.contrat import Issue, procedure
from cptskit.projet import Projet
from cptskit.projet.codes import DroitAssociation, StatutAssociation
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("CAL014", "envoi-sans-rna", from_projet(Level.AVERTISSEMENT), ("crpa",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for an electronic sending of an association that has a number and does not tell it."""
    association, steps = projet.association, procedure(projet, context.date)
    if association is None or association.statut is not StatutAssociation.DECLAREE:
        return
    if association.rna or association.droit is DroitAssociation.DROIT_LOCAL:
        return
    if steps.envoi and steps.electronique and steps.issue is not Issue.VALIDE:
        yield Remark(
            "Le projet part par voie électronique, et l'association ne dit pas son numéro RNA.",
            ("association",),
            "Ajoutez « rna: » sous « association: » (W suivi de neuf chiffres).",
            (Elsewhere((*steps.envoi.route, "voie"), "envoi électronique"),),
        )
