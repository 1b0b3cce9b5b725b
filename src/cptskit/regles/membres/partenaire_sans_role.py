"""Le rôle d'un partenaire n'est pas dit.

Une liste de partenaires sans rôle se lit comme une liste de noms. Dites ce que chacun apporte au
projet.

## Mauvais exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes: [{nom: Centre hospitalier}]
```

## Bon exemple
```yaml
etape: projet
identite: {nom: CPTS d'exemple}
membres:
  partenaires:
    associes: [{nom: Centre hospitalier, role: sorties d'hôpital et avis spécialisés}]
```
"""

from collections.abc import Iterator

from cptskit.francais.listes import joined
from cptskit.francais.nombres import agreed
from cptskit.projet import Projet
from cptskit.regles.gathering import gathered
from cptskit.regles.partners import partners
from cptskit.regles.rule import Context, Remark, from_projet, rule
from cptskit.socle.findings import Level


@rule("MEM006", "partenaire-sans-role", from_projet(Level.CONSEIL), ("relecture",))
def check(projet: Projet, context: Context) -> Iterator[Remark]:
    """Gather the partners without a role."""
    silent = [
        (route, partenaire.nom) for route, partenaire in partners(projet) if partenaire.role is None
    ]
    if silent:
        names = joined(f"« {name} »" for _, name in silent)
        verb = agreed(len(silent), "apporte", "apportent")
        yield gathered(
            [route for route, _ in silent],
            f"Rien ne dit ce qu'{verb} {names}.",
            "Ajoutez « role: » : ce que le partenaire fait avec la communauté.",
        )
