"""Le bureau n'est pas parmi les dirigeants déclarés, ou la liste est incomplète.

La liste déposée au greffe nomme tous les membres du conseil, avec leur profession, leur domicile et
leur nationalité. Qui tient une fonction du bureau y figure donc. La règle compare les deux quand le
projet nomme les personnes.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  dirigeants:
    - {nom: Noé Factice, fonction: trésorier, nationalite: française}
gouvernance:
  bureau:
    fonctions: [{fonction: présidente, titulaires: [{nom: Alix Exemple, profession: infirmier}]}]
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association:
  statut: declaree
  dirigeants:
    - {nom: Noé Factice, fonction: trésorier, nationalite: française}
    - {nom: Alix Exemple, fonction: présidente, nationalite: belge}
gouvernance:
  bureau:
    fonctions: [{fonction: présidente, titulaires: [{nom: Alix Exemple, profession: infirmier}]}]
```
"""

from collections.abc import Iterator

from cptskit.francais.accents import folded
from cptskit.francais.nombres import counted
from cptskit.projet import Projet
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level


@rule("ASS019", "bureau-et-dirigeants", everywhere(Level.AVERTISSEMENT), ("loi-1901-art5",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Look for each officer among those declared, and for the nationality of each of these."""
    own = projet.association.dirigeants if projet.association else ()
    if not own:
        return
    declared = {folded(dirigeant.nom).strip() for dirigeant in own if dirigeant.nom}
    bureau = projet.gouvernance.bureau if projet.gouvernance else None
    for rank, function in enumerate(bureau.fonctions if bureau else ()):
        for index, elu in enumerate(function.titulaires):
            if elu.nom and folded(elu.nom).strip() not in declared:
                yield Remark(
                    f"La fonction « {function.fonction} » est tenue par une personne absente des "
                    "dirigeants déclarés.",
                    ("gouvernance", "bureau", "fonctions", rank, "titulaires", index),
                    "Ajoutez-la sous « association: dirigeants: », et déclarez-la dans les trois "
                    "mois.",
                    (Elsewhere(("association", "dirigeants"), "les dirigeants"),),
                )
    without = [index for index, dirigeant in enumerate(own) if not dirigeant.nationalite]
    if without:
        yield Remark(
            f"La nationalité manque pour {counted(len(without), 'dirigeant')} ; la déclaration la "
            "demande.",
            ("association", "dirigeants", without[0]),
            "Ajoutez « nationalite: » ; elle n'est jamais publiée.",
        )
