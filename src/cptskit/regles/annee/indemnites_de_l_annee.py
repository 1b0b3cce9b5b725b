"""Les indemnités versées à une personne dans l'année dépassent le plafond.

Les indemnités et rémunérations d'un professionnel ne dépassent pas, pour une année civile, le
plafond annuel de la sécurité sociale (PASS). L'année de contrat court sur deux années civiles : la
somme est comparée au plus élevé de leurs deux plafonds. Au-dessus de celui-là, chaque année civile
reste peut-être sous le sien ; il faut le vérifier, et pouvoir le montrer.

## Mauvais exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
contrat: {signature: 2022-03-15, taille: 3}
annees:
  2025:
    indemnites:
      - {beneficiaire: Présidente, montant: 30 000, nature: indemnite}
      - {beneficiaire: Présidente, montant: 20 000, nature: remuneration}
    comptes_votes: 2026-05-30
```

## Bon exemple
```yaml
etape: contrat
identite: {nom: CPTS d'exemple, date: 2026-06-01}
contrat: {signature: 2022-03-15, taille: 3}
annees:
  2025:
    indemnites:
      - {beneficiaire: Présidente, montant: 12 000, nature: indemnite}
    comptes_votes: 2026-05-30
```
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from cptskit.droit.parametres import plafond_indemnites
from cptskit.droit.valeurs import Valeur
from cptskit.francais.accents import folded
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.projet.annees import Annee
from cptskit.projet.suivi import Indemnite
from cptskit.regles.rule import Context, Elsewhere, Remark, everywhere, rule
from cptskit.socle.findings import Level, Route

Paid = list[tuple[Route, Indemnite]]


@rule(
    "ANN008",
    "indemnites-de-l-annee",
    everywhere(Level.AVERTISSEMENT),
    ("csp-d1434-44",),
    section="annees",
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Add up what each one received in a contract year; the higher of two ceilings bounds it."""
    for cle, annee in projet.annees.items():
        ceilings = [one for year in (int(cle), int(cle) + 1) if (one := plafond_indemnites(year))]
        if not ceilings:
            continue
        ceiling = max(ceilings, key=lambda valeur: valeur.valeur)
        for paid in _by_name(cle, annee):
            total = sum((indemnite.montant for _, indemnite in paid), Decimal(0))
            if total > ceiling.valeur:
                yield _remark(cle, paid, total, ceiling)


def _by_name(cle: str, annee: Annee) -> Iterator[Paid]:
    named: dict[object, Paid] = defaultdict(list)
    for index, indemnite in enumerate(annee.indemnites):
        route: Route = ("annees", cle, "indemnites", index)
        named[folded(indemnite.beneficiaire), indemnite.profession].append((route, indemnite))
    yield from named.values()


def _remark(cle: str, paid: Paid, total: Decimal, ceiling: Valeur[int]) -> Remark:
    (first, indemnite), *more = paid
    caveat = f", {ceiling.grade.mention}" if ceiling.grade.mention else ""
    return Remark(
        f"« {indemnite.beneficiaire} » a reçu {euros(total)} dans l'année de contrat {cle} ; le "
        f"plafond annuel est de {euros(ceiling.valeur)}{caveat}.",
        (*first, "montant"),
        "Vérifiez la somme de chaque année civile, ou distinguez les personnes par leur nom.",
        tuple(Elsewhere((*elsewhere, "montant"), "même bénéficiaire") for elsewhere, _ in more),
        texte=ceiling.texte,
        grade=ceiling.grade,
    )
