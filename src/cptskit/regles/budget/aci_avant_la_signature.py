"""Le contrat paie avant d'être signé.

Le premier versement vient à la signature du contrat. Une recette du contrat (nature « aci ») dans
une année antérieure à la signature est une erreur de date, ou une aide d'une autre origine.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-03}
budget:
  exercices:
    - {annee: 2026, recettes: [{libelle: Volet fonctionnement, montant: 50 000, nature: aci}]}
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
contrat: {signature: 2027-03}
budget:
  exercices:
    - {annee: 2027, recettes: [{libelle: Volet fonctionnement, montant: 50 000, nature: aci}]}
```
"""

from collections.abc import Iterator

from cptskit.projet import Projet
from cptskit.regles.contract import signature
from cptskit.regles.money import from_contract, years
from cptskit.regles.rule import Context, Elsewhere, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("BUD014", "aci-avant-la-signature", from_projet(Level.AVERTISSEMENT), ("aci-2019",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare the years that the contract pays with the year of its signature."""
    found = signature(projet)
    if found is None:
        return
    where, signed = found
    for route, exercice in years(projet):
        if exercice.annee < signed.annee and from_contract(exercice):
            yield Remark(
                f"Le budget de {exercice.annee} compte une recette du contrat, signé en "
                f"{signed.annee}.",
                (*route, "recettes"),
                "Corrigez l'année, ou « nature: » si la recette a une autre origine (fir).",
                (Elsewhere(where, f"signature : {signed}"),),
            )
