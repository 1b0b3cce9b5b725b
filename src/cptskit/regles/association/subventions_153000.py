"""Les subventions de l'année passent 153 000 €.

Au-delà de 153 000 € de subventions **en argent** dans l'année, une association établit des comptes
annuels, les fait certifier par un commissaire aux comptes et les publie. La règle compte les aides
de l'ARS (FIR) et des collectivités.

**Les sommes du contrat (ACI) sont dites à part : la question est ouverte.** Un cabinet comptable
les compte comme des subventions. La loi de 2000 dit qu'une subvention est facultative et ne paie
pas un service ; le code de la sécurité sociale parle d'une rémunération en contrepartie
d'engagements. Aucun texte lu ne tranche : demandez une réponse écrite à votre expert-comptable.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, statuts: {adoption: 2024-02-01, signataires: 2}}
budget:
  exercices:
    - annee: 2026
      recettes:
        - {libelle: Aide de l'ARS, montant: 90 000, nature: fir}
        - {libelle: Aide de la métropole, montant: 70 000, nature: collectivite}
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-10-01}
association: {statut: declaree, statuts: {adoption: 2024-02-01, signataires: 2}}
budget:
  exercices:
    - annee: 2026
      recettes:
        - {libelle: Aide de l'ARS, montant: 40 000, nature: fir}
```
"""

from collections.abc import Iterator
from decimal import Decimal

from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.codes import NatureRecette
from cptskit.regles.money import years
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level

_LIMIT = 153_000
"""Code de commerce, art. D.612-5; its text is the basis of the rule."""
_SUBSIDIES = (NatureRecette.FIR, NatureRecette.COLLECTIVITE)


@rule("ASS015", "subventions-153000", from_projet(Level.CONSEIL), ("com-l612-4",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up the subsidies of each year; the money of the contract is told apart."""
    for route, year in years(projet):
        sums = {nature: Decimal(0) for nature in (*_SUBSIDIES, NatureRecette.ACI)}
        for line in year.recettes:
            if line.nature in sums and line.montant:
                sums[line.nature] += line.montant
        total = sum((sums[subsidy] for subsidy in _SUBSIDIES), Decimal(0))
        if total > _LIMIT:
            contract = sums[NatureRecette.ACI]
            apart = f" Elles font {euros(contract)}." if contract else ""
            yield Remark(
                f"En {year.annee}, {euros(total)} de subventions : au-delà de {euros(_LIMIT)}, les "
                "comptes sont certifiés et publiés.",
                (*route, "recettes"),
                "Voyez un commissaire aux comptes. Que les sommes de l'ACI comptent ou non reste "
                f"une question ouverte.{apart}",
            )
