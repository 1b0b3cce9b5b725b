"""L'aide demandée dépasse celle de la région.

Le montant de l'aide au démarrage est connu dans quelques régions : selon la taille en Bretagne, en
deux aides en Provence-Alpes-Côte d'Azur, pour la Seine-Saint-Denis en Île-de-France. Une demande
plus haute est à justifier, ou à ramener à ce montant. Une somme versée à la signature du contrat
(Auvergne-Rhône-Alpes) n'est pas le plafond d'une aide au démarrage.

Ailleurs, le montant n'est pas connu et la règle ne dit rien.

## Mauvais exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
region: Bretagne
territoire: {population: {valeur: 35 000}}
appui:
  demandes: [{objet: Aide au démarrage, montant: 60 000, financeur: ARS Bretagne}]
```

## Bon exemple
```yaml
etape: lettre
identite: {nom: CPTS d'exemple, date: 2026-10-01}
region: Bretagne
territoire: {population: {valeur: 35 000}}
appui:
  demandes: [{objet: Aide au démarrage, montant: 40 000, financeur: ARS Bretagne}]
```
"""

from collections.abc import Iterator

from cptskit.droit.regions import Aide
from cptskit.francais.accents import folded
from cptskit.francais.nombres import euros
from cptskit.projet import Projet
from cptskit.regles.money import size
from cptskit.regles.places import perimeter
from cptskit.regles.rule import Context, Remark, everywhere, rule
from cptskit.socle.findings import Level
from cptskit.socle.patterns import late

_FROM_ARS = late(r"\bars\b|\bfir\b|\bagence regionale\b")


@rule(
    "BUD008",
    "aide-au-dessus-du-plafond-regional",
    everywhere(Level.AVERTISSEMENT),
    ("bre-gecolib", "paca-2020", "pratique-regionale"),
)
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Compare what is asked of the ARS with the aids that its region is known to give."""
    aids = _aids(projet, context)
    amounts = [
        demande.montant
        for demande in (projet.appui.demandes if projet.appui else ())
        if demande.montant
        and (demande.financeur is None or _FROM_ARS.search(folded(demande.financeur)))
    ]
    most = sum(aid.montant.valeur for aid in aids)
    if aids and context.region and sum(amounts) > most:
        source = aids[0].montant
        yield Remark(
            f"L'aide demandée est de {euros(sum(amounts))} ; en région {context.region.nom}, "
            f"l'aide connue est de {euros(most)} ({source.source}).",
            ("appui", "demandes"),
            "Ramenez la demande à ce montant, ou dites ce qui justifie davantage.",
            texte=source.texte,
            grade=source.grade,
        )


def _aids(projet: Projet, context: Context) -> tuple[Aide, ...]:
    if context.region is None:
        return ()
    codes = perimeter(projet).departements
    departement = codes[0] if len(codes) == 1 else None
    aids = context.region.aides_pour(context.date, size(projet, context), departement)
    return tuple(aid for aid in aids if not aid.a_la_signature)
